import { useEffect, useReducer } from 'preact/hooks'
import { timeLeft } from '../../../core/session/clock.ts'
import type { PlaySession } from '../../app.ts'

const SECOND = 1000

/**
 * Milliseconds left of the deadline; null where no clock counts. Told by the time of day at each look, never by counting ticks: the
 * timer only says when to look again, at the next full second, and so does coming back to the page.
 */
export function useTimeLeft(session: PlaySession): number | null {
  const { clock } = session.state.value
  const [, look] = useReducer((looks: number) => looks + 1, 0)
  const left = timeLeft(clock, session.now())
  const isRunning = clock !== null && clock.since !== null && left !== 0

  useEffect(() => {
    if (!isRunning || left === null) return
    const timer = setTimeout(look, left % SECOND || SECOND)
    return () => clearTimeout(timer)
  })
  useEffect(() => {
    if (!isRunning) return
    const again = (): void => look(null)
    document.addEventListener('visibilitychange', again)
    addEventListener('focus', again)
    return () => {
      document.removeEventListener('visibilitychange', again)
      removeEventListener('focus', again)
    }
  }, [isRunning])
  return left
}
