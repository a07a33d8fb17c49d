import './modes.css'
import type { PlaySession } from '../../app.ts'
import { useApp, useTranslator } from '../context.ts'
import { useLoaded } from '../parts/useLoaded.ts'
import { useUniqueId } from '../parts/useUniqueId.ts'
import { useTimeLeft } from './useTimeLeft.ts'

const MINUTE = 60_000
const extensions = [1, 5] as const

/** In the menu of a deadline: how much time is left, more of it, or no clock. Nothing where no clock counts. */
export function ClockControls({ edition }: { readonly edition: string }) {
  const app = useApp()
  const loaded = useLoaded(() => app.openEdition(edition), [edition])
  return loaded.state === 'ready' && loaded.value ? <Controls session={loaded.value} /> : null
}

function Controls({ session }: { readonly session: PlaySession }) {
  const app = useApp()
  const { t, duration } = useTranslator()
  const name = useUniqueId()
  const left = useTimeLeft(session)
  const { phase } = session.state.value
  if (left === null) return null

  async function extend(minutes: number): Promise<void> {
    await session.dispatch({ type: 'clock', change: 'extended', by: minutes * MINUTE, at: session.now() })
    app.announce(t('modes:clock.extended', { time: duration(left! + minutes * MINUTE) }))
  }
  function switchOff(event: Event): void {
    const dialog = (event.currentTarget as Element).closest('dialog')
    void session.dispatch({ type: 'clock', change: 'switchedOff', at: session.now() })
    app.announce(t('modes:clock.isOff'))
    // The button goes with the clock.
    dialog?.querySelector<HTMLElement>('h2')?.focus()
  }

  return (
    <div class="clock-controls" role="group" aria-labelledby={name}>
      <p>
        <b id={name}>{t('modes:clock.controls')}</b>{' '}
        <span role="timer">{t('modes:clock.left', { time: duration(Math.ceil(left / 1000) * 1000) })}</span>
      </p>
      <p class="muted">{t(phase === 'asking' ? 'modes:clock.isStopped' : 'modes:clock.standing')}</p>
      <div class="row">
        {extensions.map((minutes) => (
          <button key={minutes} type="button" class="btn ghost small" onClick={() => void extend(minutes)}>
            {t('modes:clock.extend', { count: minutes })}
          </button>
        ))}
        <button type="button" class="btn ghost small" onClick={switchOff}>
          {t('modes:clock.off')}
        </button>
      </div>
    </div>
  )
}
