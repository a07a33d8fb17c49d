import { isSilent, toggledSound } from '../../settings.ts'
import { useApp, useTranslator } from '../context.ts'
import { useKeys } from '../keys.ts'
import { HelpOverlay } from './HelpOverlay.tsx'
import { Notices } from './Notices.tsx'
import { PauseOverlay } from './PauseOverlay.tsx'
import { SettingsOverlay } from './SettingsOverlay.tsx'

/** What may lie over any scene: notices, and at most one dialog. */
export function Overlays() {
  const app = useApp()
  const { t } = useTranslator()
  const open = app.overlay.value
  useKeys({
    '?': {
      does: t('pages:help.keys.help'),
      run: () => {
        app.overlay.value = 'help'
      },
    },
    'Escape p': {
      does: t('pages:help.keys.pause'),
      run: () => {
        app.overlay.value = 'pause'
      },
    },
    s: {
      does: t('sound:key'),
      run: () => {
        app.settings.value = toggledSound(app.settings.peek())
        app.announce(t(isSilent(app.settings.peek()) ? 'sound:said.off' : 'sound:said.on'))
      },
    },
  })
  return (
    <>
      <Notices />
      {open === 'settings' && <SettingsOverlay />}
      {open === 'help' && <HelpOverlay />}
      {open === 'pause' && <PauseOverlay />}
    </>
  )
}
