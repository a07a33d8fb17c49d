import './TopBar.css'
import type { ComponentChildren } from 'preact'
import type { EditionState } from '../../../core/session/edition.ts'
import { useApp, useTranslator } from '../context.ts'
import { Icon } from './Icon.tsx'
import { Logo } from './Logo.tsx'
import { MuteButton } from './MuteButton.tsx'
import { progressOf } from './progress.ts'

interface TopBarProps {
  /** Absent outside an edition. */
  readonly edition?: EditionState | undefined
  /** Stands beside the points: what the edition's mode has to show. */
  readonly mode?: ComponentChildren
  /** Stands in the middle where there is no edition: the scene's name, say. */
  readonly children?: ComponentChildren
}

/** Home, where one is in the edition, points, and the menu; on the desk, at the top of every scene. */
export function TopBar({ edition, mode, children }: TopBarProps) {
  const app = useApp()
  const { t } = useTranslator()
  return (
    <header class="bar on-desk no-print">
      <button type="button" class="bar-home" onClick={() => app.navigate({ scene: 'Title' })}>
        <Logo />
        <span class="sr-only">{t('app:bar.home')}</span>
      </button>
      {edition ? <Progress edition={edition} mode={mode} /> : <div class="bar-middle">{children}</div>}
      <MuteButton />
      <button
        type="button"
        class="chip bar-menu"
        aria-haspopup="dialog"
        onClick={() => (app.overlay.value = 'pause')}
      >
        <Icon name="menu" />
        <span class="sr-only">{t('app:bar.menu')}</span>
      </button>
    </header>
  )
}

function Progress({ edition, mode }: { readonly edition: EditionState; readonly mode: ComponentChildren }) {
  const { t, number } = useTranslator()
  const { pips, current, of, right, missed, returning } = progressOf(edition)
  // Desks that take turns have points of their own.
  const isAlone = edition.teams.length === 0
  const place = returning ? t('app:bar.returning') : t('app:bar.place', { n: current, of })
  return (
    <>
      <div class="bar-progress" role="img" aria-label={t('app:bar.progress', { right, missed, of })}>
        {pips.map((pip, index) => (
          <i key={index} class={`pip pip-${pip}`} />
        ))}
      </div>
      <span class="chip bar-place">{place}</span>
      <span class="bar-space" />
      {mode}
      {isAlone && edition.run > 1 && (
        <span class="chip bar-run">{t('app:bar.run', { count: edition.run })}</span>
      )}
      {isAlone && (
        <span class="chip bar-points">
          <Icon name="pencil" />
          <span aria-hidden="true">{number(edition.points)}</span>
          <span class="sr-only">{t('app:bar.points', { count: edition.points })}</span>
        </span>
      )}
    </>
  )
}
