import './ModeBar.css'
import { useEffect } from 'preact/hooks'
import { lookBacksIn } from '../../../core/session/result.ts'
import type { PlaySession } from '../../app.ts'
import { useApp, useTranslator } from '../context.ts'
import { Icon } from '../parts/Icon.tsx'
import { clockText } from './clockText.ts'
import { useTimeLeft } from './useTimeLeft.ts'

/** What the bar shows of the edition's mode: the time left, or how often the closed story was opened. */
export function ModeBar({ session }: { readonly session: PlaySession }) {
  const { mode } = session.state.value
  if (mode === 'deadline') return <DeadlineClock session={session} />
  if (mode === 'fromMemory') return <LookBacks session={session} />
  return null
}

function LookBacks({ session }: { readonly session: PlaySession }) {
  const { t, number } = useTranslator()
  const count = lookBacksIn(session.state.value)
  return (
    <span class="chip bar-look-backs">
      <Icon name="story" />
      <span class="bar-figure" aria-hidden="true">
        {number(count)}
      </span>
      <span class="bar-words">{t('modes:memory.lookBacks', { count })}</span>
    </span>
  )
}

const MINUTE = 60_000

function DeadlineClock({ session }: { readonly session: PlaySession }) {
  const app = useApp()
  const { t, duration } = useTranslator()
  const { clock } = session.state.value
  const left = useTimeLeft(session)
  const running = clock !== null && clock.since !== null && left !== 0
  const shown = left === null ? null : Math.ceil(left / 1000)

  useEffect(() => {
    app.stage({ type: 'clock', left, of: clock?.limit ?? 0, running: running && left !== null })
  }, [shown, running, clock?.limit])

  if (left === null) return null
  const isLow = left <= MINUTE
  return (
    <span role="timer" class={`chip bar-clock${isLow ? ' is-low' : ''}`}>
      <Icon name={running ? (isLow ? 'warning' : 'clock') : 'stopped'} />
      <span aria-hidden="true" dir="ltr">
        {clockText(left)}
      </span>
      <span class="sr-only">
        {t(running ? 'modes:clock.left' : 'modes:clock.stopped', {
          time: duration(Math.ceil(left / 1000) * 1000),
        })}
      </span>
    </span>
  )
}
