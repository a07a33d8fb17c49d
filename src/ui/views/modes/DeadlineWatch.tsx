import { useEffect, useRef, useState } from 'preact/hooks'
import { milestone } from '../../../core/session/clock.ts'
import type { EditionAction } from '../../../core/session/edition.ts'
import type { PlaySession } from '../../app.ts'
import { useApp, useTranslator } from '../context.ts'
import { TimeUp } from './TimeUp.tsx'
import { useTimeLeft } from './useTimeLeft.ts'

interface DeadlineWatchProps {
  readonly session: PlaySession
  /** Told whether the time is up, whenever that changes. */
  readonly onOut: (isOut: boolean) => void
}

/** A deadline's part in a question: says how the time goes, stops the clock while something lies over the desk, and asks what to do once it has run out. */
export function DeadlineWatch({ session, onOut }: DeadlineWatchProps) {
  const app = useApp()
  const { t, duration } = useTranslator()
  const { clock } = session.state.value
  const overlay = app.overlay.value
  const left = useTimeLeft(session)
  const seen = useRef(left)
  // An edition left while the clock stood still comes back with the menu open, and starts to run when that is closed.
  const [wasPaused] = useState(clock?.paused ?? false)

  useEffect(() => {
    if (wasPaused && app.overlay.peek() === null) app.overlay.value = 'pause'
    return () => {
      // Who leaves the desk stops the clock; who closes the page doesn't.
      const { clock, phase } = session.state.peek()
      if (phase === 'asking' && clock?.paused === false) void session.dispatch(change(session, 'paused'))
    }
  }, [])

  const overlaid = useRef(wasPaused)
  useEffect(() => {
    // As it is now: the menu may just have been opened above.
    const isOverlaid = app.overlay.peek() !== null
    if (isOverlaid === overlaid.current) return
    overlaid.current = isOverlaid
    void session.dispatch(change(session, isOverlaid ? 'paused' : 'resumed'))
  }, [overlay])

  useEffect(() => {
    const before = seen.current
    seen.current = left
    const limit = clock?.limit ?? null
    if (before === null || left === null || limit === null) return
    const said = milestone(limit, before, left)
    if (said === 'half') app.announce(t('modes:clock.half', { time: duration(left) }))
    else if (said) app.announce(t(`modes:clock.${said}`), 'assertive')
  }, [left])

  const isOut = left === 0
  useEffect(() => onOut(isOut), [isOut])

  return isOut && overlay === null ? <TimeUp session={session} /> : null
}

function change(session: PlaySession, change: 'paused' | 'resumed'): EditionAction {
  return { type: 'clock', change, at: session.now() }
}
