import './parts.css'
import type { EditionState } from '../../../core/session/edition.ts'
import { useApp, useTranslator } from '../context.ts'
import { Icon } from './icons.tsx'
import { Logo } from './Logo.tsx'

/** Over a scene: the way home and the menu; within an edition also how far it has come. */
export function TopBar({ edition }: { readonly edition?: EditionState }) {
  const app = useApp()
  const tr = useTranslator()
  return (
    <header class="top-bar on-desk">
      <a class="home" href="#/" aria-label={tr.t('app:bar.home')}>
        <Logo />
      </a>
      {edition && <Progress edition={edition} />}
      <span class="space" />
      {edition && (
        <p class="chip">
          <Icon name="pencil" />
          <span class="visually-hidden">{tr.t('app:bar.points', { count: edition.points })}</span>
          <span aria-hidden="true">{tr.number(edition.points)}</span>
        </p>
      )}
      {edition && edition.run > 1 && <p class="chip wide-only">{tr.t('app:bar.run', { count: edition.run })}</p>}
      <button
        type="button"
        class="chip"
        aria-haspopup="dialog"
        aria-label={tr.t('app:bar.menu')}
        onClick={() => {
          app.overlay.value = 'pause'
        }}
      >
        <Icon name="menu" />
      </button>
    </header>
  )
}

function Progress({ edition }: { readonly edition: EditionState }) {
  const tr = useTranslator()
  const of = edition.queue.filter(({ attempt }) => attempt === 1).length
  const right = edition.attempts.filter(({ attempt, correct }) => attempt === 1 && correct).length
  const done = edition.attempts.filter(({ attempt }) => attempt === 1).length
  const asking = edition.phase === 'asking' && edition.queue[edition.position]?.attempt === 1
  const number = Math.min(of, asking ? done + 1 : Math.max(done, 1))
  const said = `${tr.t('app:bar.progress', { number, of })} ${tr.t('app:bar.tally', { right, wrong: done - right })}`
  return (
    <div class="progress">
      {of <= 12 && (
        <span class="pips" aria-hidden="true">
          {edition.queue.map((slot, index) => {
            if (slot.attempt === 2) return null
            const attempt = edition.attempts.find((entry) => entry.slot === index)
            const state = attempt ? (attempt.correct ? 'right' : 'wrong') : index === edition.position ? 'now' : ''
            return <i key={slot.question} class={state} />
          })}
        </span>
      )}
      <span class="chip count">
        <span class="visually-hidden">{said}</span>
        <span aria-hidden="true">{tr.t('app:bar.progress', { number, of })}</span>
      </span>
    </div>
  )
}
