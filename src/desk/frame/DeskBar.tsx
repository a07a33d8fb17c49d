import type { ComponentChildren } from 'preact'
import { useApp, useTranslator } from '../../ui/views/context.ts'
import { Icon } from '../../ui/views/parts/Icon.tsx'
import { Logo } from '../../ui/views/parts/Logo.tsx'

/** At the top of every page of the desk: the way to the list, to the game and to the settings. */
export function DeskBar({ children }: { readonly children?: ComponentChildren }) {
  const app = useApp()
  const { t } = useTranslator()
  return (
    <header class="bar on-desk no-print">
      <a class="bar-home" href="#/">
        <Logo />
        <span class="bar-desk">{t('desk:title')}</span>
      </a>
      <div class="bar-middle">{children}</div>
      <button
        type="button"
        class="chip"
        aria-haspopup="dialog"
        onClick={() => (app.overlay.value = 'settings')}
      >
        <Icon name="settings" />
        <span class="sr-only">{t('pages:title.settings')}</span>
      </button>
    </header>
  )
}
