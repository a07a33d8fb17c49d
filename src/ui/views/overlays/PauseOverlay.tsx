import './overlays.css'
import { useApp, useTranslator } from '../context.ts'
import { ClockControls } from '../modes/ClockControls.tsx'
import { Dialog } from '../parts/Dialog.tsx'

/** The menu: on with it, settings, help, or off to another place. Nothing is lost by leaving: an edition goes on where it was. */
export function PauseOverlay() {
  const app = useApp()
  const tr = useTranslator()
  const route = app.route.value
  const playing = route.scene === 'Play'
  const close = () => {
    app.overlay.value = null
  }
  return (
    <Dialog title={tr.t(playing ? 'pages:pause.title' : 'pages:pause.menu')} onClose={close}>
      {playing && <p class="muted">{tr.t('pages:pause.kept')}</p>}
      {playing && <ClockControls edition={route.edition} />}
      <div class="menu-list">
        <button type="button" class="btn" onClick={close}>
          {tr.t(playing ? 'pages:pause.resume' : 'pages:pause.back')}
        </button>
        <button
          type="button"
          class="btn ghost"
          onClick={() => {
            app.overlay.value = 'settings'
          }}
        >
          {tr.t('pages:settings.title')}
        </button>
        <button
          type="button"
          class="btn ghost"
          onClick={() => {
            app.overlay.value = 'help'
          }}
        >
          {tr.t('pages:help.title')}
        </button>
        <button
          type="button"
          class="btn ghost"
          onClick={() => {
            close()
            app.navigate({ scene: 'Rack' })
          }}
        >
          {tr.t('pages:pause.rack')}
        </button>
        <button
          type="button"
          class="btn ghost"
          onClick={() => {
            close()
            app.navigate({ scene: 'Title' })
          }}
        >
          {tr.t('pages:pause.leave')}
        </button>
      </div>
    </Dialog>
  )
}
