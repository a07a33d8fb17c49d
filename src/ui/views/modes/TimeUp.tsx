import './modes.css'
import type { PlaySession } from '../../app.ts'
import { useApp, useTranslator } from '../context.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { progressOf } from '../parts/progress.ts'

const MINUTE = 60_000
const EXTENSION = 2

/** The clock has run out, and nothing is lost by it: more time, no clock, or what there is goes to press. */
export function TimeUp({ session }: { readonly session: PlaySession }) {
  const app = useApp()
  const { t } = useTranslator()
  const { pips } = progressOf(session.state.value)
  const open = pips.filter((pip) => pip === 'now' || pip === 'open').length

  function extend(): void {
    void session.dispatch({ type: 'clock', change: 'extended', by: EXTENSION * MINUTE, at: session.now() })
  }
  function switchOff(): void {
    void session.dispatch({ type: 'clock', change: 'switchedOff', at: session.now() })
    app.announce(t('modes:clock.isOff'))
  }

  return (
    <Dialog title={t('modes:timeUp.title')}>
      <p>{t('modes:timeUp.text')}</p>
      {open > 0 && <p class="time-up-open">{t('modes:timeUp.open', { count: open })}</p>}
      <div class="menu-list time-up">
        <button type="button" class="btn pri" onClick={extend}>
          {t('modes:timeUp.extend', { count: EXTENSION })}
        </button>
        <button type="button" class="btn ghost" onClick={switchOff}>
          {t('modes:timeUp.off')}
        </button>
        <button
          type="button"
          class="btn ghost"
          onClick={() => void session.dispatch({ type: 'press', at: session.now() })}
        >
          {t('modes:timeUp.press')}
        </button>
      </div>
    </Dialog>
  )
}
