import type { Clock } from './edition.ts'

/** A clock that stands ready to run, of `limit` milliseconds. */
export function newClock(limit: number): Clock {
  return { limit, spent: 0, since: null, paused: false }
}

/** Milliseconds left at `now` (epoch milliseconds), never below 0; null without a clock or where it is switched off. */
export function timeLeft(clock: Clock | null, now: number): number | null {
  if (clock === null || clock.limit === null) return null
  return Math.max(0, clock.limit - spentAt(clock, now))
}

/** Whether a clock that counts has nothing left at `now`. */
export function isOut(clock: Clock | null, now: number): boolean {
  return timeLeft(clock, now) === 0
}

const MINUTE = 60_000

/**
 * What is worth saying once the time left has fallen from `before` to `left` of `limit`, all in milliseconds: half of it is gone, the
 * last minute has begun, or nothing is left. Of several at once the last.
 */
export function milestone(limit: number, before: number, left: number): 'half' | 'minute' | 'out' | null {
  const passed = (mark: number): boolean => before > mark && left <= mark
  if (passed(0)) return 'out'
  if (passed(MINUTE)) return 'minute'
  // Where half is a minute or less, the last minute is what counts.
  return limit / 2 > MINUTE && passed(limit / 2) ? 'half' : null
}

/** The clock from `at` on, unless the player stopped it. */
export function run(clock: Clock, at: number): Clock {
  return clock.paused || clock.limit === null ? clock : { ...stop(clock, at), since: at }
}

/** The clock standing still from `at` on. */
export function stop(clock: Clock, at: number): Clock {
  return { ...clock, spent: spentAt(clock, at), since: null }
}

/** A clock set back meanwhile gives no time back. */
function spentAt({ spent, since }: Clock, at: number): number {
  return spent + (since === null ? 0 : Math.max(0, at - since))
}
