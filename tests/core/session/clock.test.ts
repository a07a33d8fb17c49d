import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOut, milestone, newClock, run, stop, timeLeft } from '../../../src/core/session/clock.ts'
import type { EditionAction, EditionEvent, EditionState, Outcome } from '../../../src/core/session/edition.ts'
import { act } from '../../../src/core/session/reduce.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { startEdition } from '../../../src/core/session/start.ts'
import { everyKind, rightAnswer } from './fixtures.ts'
import type { Kind } from '../../../src/core/model/set.ts'

const MINUTE = 60_000

/** An edition against a clock of `limit` milliseconds, begun at 1000. */
function deadline(limit = 10 * MINUTE): EditionState {
  return startEdition({
    id: 'e1',
    set: everyKind,
    hash: 'abc',
    seed: 7,
    size: 'all',
    proof: 'bonus',
    mode: 'deadline',
    limit,
    at: 1000,
  }).state
}

function play(state: EditionState, ...actions: readonly EditionAction[]): Outcome {
  let outcome: Outcome = { state, events: [] }
  for (const action of actions) outcome = act(everyKind, outcome.state, action)
  return outcome
}

function answer(state: EditionState): EditionAction {
  return { type: 'answer', answer: rightAnswer(state.queue[state.position]?.question as Kind) }
}

const clockAt = (
  at: number,
  change: 'paused' | 'resumed' | 'extended' | 'switchedOff',
  by?: number,
): EditionAction => ({ type: 'clock', change, at, ...(by === undefined ? {} : { by }) })
const checkAt = (at: number): EditionAction => ({ type: 'check', at, elapsed: 0 })
const nextAt = (at: number): EditionAction => ({ type: 'next', at })

describe('a clock', () => {
  test('stands until it is run, and from then on takes the time that passes', () => {
    expect(newClock(5000)).toEqual({ limit: 5000, spent: 0, since: null, paused: false })
    expect(timeLeft(newClock(5000), 9e9)).toBe(5000)
    expect(timeLeft(run(newClock(5000), 100), 100)).toBe(5000)
    expect(timeLeft(run(newClock(5000), 100), 1100)).toBe(4000)
  })

  test('keeps what was used when it stops, and goes on from there', () => {
    const stopped = stop(run(newClock(5000), 100), 1100)
    expect(stopped).toEqual({ limit: 5000, spent: 1000, since: null, paused: false })
    expect(timeLeft(run(stopped, 50_000), 50_500)).toBe(3500)
  })

  test('that runs and is run again loses nothing of the time between', () => {
    expect(timeLeft(run(run(newClock(5000), 100), 600), 1100)).toBe(4000)
  })

  test('is out at its limit and not a millisecond before, and never below nothing', () => {
    const clock = run(newClock(5000), 0)
    expect(isOut(clock, 4999)).toBe(false)
    expect(isOut(clock, 5000)).toBe(true)
    expect(timeLeft(clock, 99_999)).toBe(0)
  })

  test('that is set back gives no time', () => {
    expect(timeLeft(run(newClock(5000), 1000), 500)).toBe(5000)
    expect(stop(run(newClock(5000), 1000), 500).spent).toBe(0)
  })

  test('that there is none of, or that was switched off, is never out', () => {
    expect([timeLeft(null, 0), isOut(null, 0)]).toEqual([null, false])
    const off = { ...newClock(5000), limit: null, spent: 9000 }
    expect([timeLeft(off, 0), isOut(off, 0)]).toEqual([null, false])
    expect(run(off, 5)).toBe(off)
  })

  test('that the player stopped is not run', () => {
    const paused = { ...newClock(5000), paused: true }
    expect(run(paused, 100)).toBe(paused)
  })
})

describe('what is said of the time left', () => {
  test.each([
    { limit: 10, before: 6, left: 5, said: 'half' },
    { limit: 10, before: 5, left: 4.9, said: null },
    { limit: 10, before: 5.1, left: 5.05, said: null },
    { limit: 10, before: 1.1, left: 1, said: 'minute' },
    { limit: 10, before: 1, left: 0.9, said: null },
    { limit: 10, before: 0.1, left: 0, said: 'out' },
    { limit: 10, before: 0, left: 0, said: null },
    { limit: 10, before: 9, left: 0.5, said: 'minute' },
    { limit: 10, before: 9, left: 0, said: 'out' },
    { limit: 2, before: 1.1, left: 1, said: 'minute' },
    { limit: 1, before: 1, left: 0.4, said: null },
    { limit: 1.5, before: 0.8, left: 0.7, said: null },
    { limit: 1.5, before: 1.2, left: 1, said: 'minute' },
    { limit: 10, before: 4, left: 9, said: null },
  ])('of $limit minutes, from $before to $left: $said', ({ limit, before, left, said }) => {
    expect(milestone(limit * MINUTE, before * MINUTE, left * MINUTE)).toBe(said)
  })
})

describe('a deadline', () => {
  test('is written down with its limit, and runs from the start', () => {
    const { state, events } = startEdition({
      id: 'e1',
      set: everyKind,
      hash: 'abc',
      seed: 7,
      size: 'all',
      proof: 'bonus',
      mode: 'deadline',
      limit: 5000,
      at: 1000,
    })
    expect(events[0]).toMatchObject({ type: 'started', mode: 'deadline', limit: 5000 })
    expect(state.clock).toEqual({ limit: 5000, spent: 0, since: 1000, paused: false })
  })

  test.each([0, -1, Number.NaN, Infinity])('of %d milliseconds is none', (limit) => {
    expect(() => deadline(limit)).toThrow(RangeError)
  })

  test.each(['openDesk', 'fromMemory', 'corrections', 'twoDesks'] as const)('is nothing to %s', (mode) => {
    const start = {
      id: 'e1',
      set: everyKind,
      hash: 'abc',
      seed: 7,
      size: 'all',
      proof: 'off',
      at: 0,
    } as const
    const { state, events } = startEdition({ ...start, mode, limit: 5000, teams: ['North', 'South'] })
    expect(state.clock).toBeNull()
    expect(events[0]).not.toHaveProperty('limit')
  })

  test('runs while a question is asked, and stands while it is explained', () => {
    const asked = deadline()
    const explained = play(asked, answer(asked), checkAt(31_000)).state
    expect(explained.clock).toEqual({ limit: 10 * MINUTE, spent: 30_000, since: null, paused: false })
    const next = play(explained, nextAt(500_000)).state
    expect(next.clock).toEqual({ limit: 10 * MINUTE, spent: 30_000, since: 500_000, paused: false })
    expect(timeLeft(next.clock, 510_000)).toBe(10 * MINUTE - 40_000)
  })

  test('stops where the player says so, until they say otherwise', () => {
    const paused = play(deadline(), clockAt(2000, 'paused')).state
    expect(paused.clock).toEqual({ limit: 10 * MINUTE, spent: 1000, since: null, paused: true })
    const resumed = play(paused, clockAt(90_000, 'resumed')).state
    expect(resumed.clock).toEqual({ limit: 10 * MINUTE, spent: 1000, since: 90_000, paused: false })
  })

  test('cannot be stopped twice, nor go on where it runs', () => {
    const running = deadline()
    expect(play(running, clockAt(2000, 'resumed'))).toEqual({ state: running, events: [], refused: 'notNow' })
    const paused = play(running, clockAt(2000, 'paused')).state
    expect(play(paused, clockAt(3000, 'paused'))).toEqual({ state: paused, events: [], refused: 'notNow' })
  })

  test('that was stopped stands through the next question, and can be answered', () => {
    const asked = play(deadline(), clockAt(2000, 'paused')).state
    const next = play(asked, answer(asked), checkAt(9000), nextAt(10_000)).state
    expect(next.clock).toEqual({ limit: 10 * MINUTE, spent: 1000, since: null, paused: true })
  })

  test('resumed during an explanation waits for the next question', () => {
    const asked = play(deadline(), clockAt(2000, 'paused')).state
    const resumed = play(asked, answer(asked), checkAt(9000), clockAt(10_000, 'resumed')).state
    expect(resumed.clock).toEqual({ limit: 10 * MINUTE, spent: 1000, since: null, paused: false })
    expect(play(resumed, nextAt(20_000)).state.clock?.since).toBe(20_000)
  })

  test('is extended by all that was asked for, running or not', () => {
    const running = play(deadline(), clockAt(2000, 'extended', MINUTE)).state
    expect(running.clock).toEqual({ limit: 11 * MINUTE, spent: 1000, since: 2000, paused: false })
    const paused = play(deadline(), clockAt(2000, 'paused'), clockAt(3000, 'extended', MINUTE)).state
    expect(paused.clock).toEqual({ limit: 11 * MINUTE, spent: 1000, since: null, paused: true })
  })

  test('extended when it was out long ago has the whole extension', () => {
    const { state } = play(deadline(), clockAt(99 * MINUTE, 'extended', 2 * MINUTE))
    expect(timeLeft(state.clock, 99 * MINUTE)).toBe(2 * MINUTE)
    expect(timeLeft(state.clock, 100 * MINUTE)).toBe(MINUTE)
  })

  test.each([undefined, 0, -1, Number.NaN, Infinity])('is not extended by %s', (by) => {
    const state = deadline()
    expect(play(state, clockAt(2000, 'extended', by)).refused).toBe('notNow')
  })

  test('switched off counts no more, and neither stops nor goes on nor grows', () => {
    const { state } = play(deadline(), clockAt(2000, 'paused'), clockAt(3000, 'switchedOff'))
    expect(state.clock).toEqual({ limit: null, spent: 1000, since: null, paused: false })
    for (const change of ['paused', 'resumed', 'extended', 'switchedOff'] as const)
      expect(play(state, clockAt(4000, change, MINUTE)).refused).toBe('notNow')
    const next = play(state, answer(state), checkAt(5000), nextAt(6000)).state
    expect(next.clock).toEqual(state.clock)
  })

  test('keeps what was used up to the moment it is switched off', () => {
    expect(play(deadline(), clockAt(4000, 'switchedOff')).state.clock?.spent).toBe(3000)
  })

  test('is over with the edition', () => {
    const pressed = play(deadline(5000), { type: 'press', at: 7000 }).state
    for (const change of ['paused', 'extended', 'switchedOff'] as const)
      expect(play(pressed, clockAt(8000, change, MINUTE)).refused).toBe('notNow')
    const discarded = play(deadline(), { type: 'discard', at: 2000 }).state
    expect(play(discarded, clockAt(8000, 'paused')).refused).toBe('notNow')
  })

  test('has no part in an edition without one', () => {
    const { state } = startEdition({
      id: 'e1',
      set: everyKind,
      hash: 'abc',
      seed: 7,
      size: 'all',
      proof: 'bonus',
      at: 0,
    })
    for (const change of ['paused', 'resumed', 'extended', 'switchedOff'] as const)
      expect(play(state, clockAt(1, change, MINUTE)).refused).toBe('notNow')
    expect(play(state, { type: 'press', at: 9e9 }).refused).toBe('notNow')
  })
})

describe('going to press', () => {
  test('is for when the time is up, and not a moment before', () => {
    const state = deadline(5000)
    expect(play(state, { type: 'press', at: 5999 })).toEqual({ state, events: [], refused: 'notNow' })
    const pressed = play(state, { type: 'press', at: 6000 })
    expect(pressed.events).toEqual([{ type: 'finished', edition: 'e1', at: 6000 }])
    expect(pressed.state).toMatchObject({ phase: 'finished', finishedAt: 6000, attempts: [] })
    expect(pressed.state.clock).toMatchObject({ spent: 5000, since: null })
  })

  test('is not for while an answer is explained', () => {
    const asked = deadline(5000)
    const explained = play(asked, answer(asked), checkAt(90_000)).state
    expect(play(explained, { type: 'press', at: 91_000 }).refused).toBe('notNow')
    expect(play(explained, nextAt(92_000), { type: 'press', at: 92_000 }).state.phase).toBe('finished')
  })

  test('is refused once the clock is extended or switched off', () => {
    const extended = play(deadline(5000), clockAt(9000, 'extended', 2000), { type: 'press', at: 9500 })
    expect(extended.refused).toBe('notNow')
    const off = play(deadline(5000), clockAt(9000, 'switchedOff'), { type: 'press', at: 9500 })
    expect(off.refused).toBe('notNow')
  })

  test('keeps what was answered in time, and an answer given late counts the same', () => {
    const asked = deadline(5000)
    const late = play(asked, answer(asked), checkAt(90_000)).state
    const soon = play(asked, answer(asked), checkAt(1001)).state
    expect(late.points).toBe(soon.points)
    const pressed = play(late, nextAt(91_000), { type: 'press', at: 91_000 }).state
    expect(pressed.attempts).toEqual(late.attempts)
  })
})

describe('whatever the player does', () => {
  const step = fc.record({
    what: fc.constantFrom(
      'answer',
      'check',
      'next',
      'paused',
      'resumed',
      'extended',
      'switchedOff',
      'press',
      'wait',
    ),
    after: fc.integer({ min: 0, max: 3 * MINUTE }),
    by: fc.integer({ min: -5, max: 5 * MINUTE }),
  })

  test('the time left is never below nothing, grows by extensions alone, and a replay tells the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 * MINUTE }),
        fc.array(step, { maxLength: 60 }),
        (limit, steps) => {
          const started = startEdition({
            id: 'e1',
            set: everyKind,
            hash: 'abc',
            seed: 7,
            size: 'all',
            proof: 'off',
            mode: 'deadline',
            limit,
            at: 0,
          })
          let { state } = started
          const events: EditionEvent[] = [...started.events]
          let now = 0
          let granted = limit
          for (const { what, after, by } of steps) {
            // No clock is no end of time.
            const before = timeLeft(state.clock, now) ?? Infinity
            now += after
            const waited = timeLeft(state.clock, now) ?? Infinity
            const outcome = act(everyKind, state, actionOf(what, now, by, state))
            const left = timeLeft(outcome.state.clock, now) ?? Infinity
            const extra = what === 'extended' && !outcome.refused ? by : 0
            granted += extra
            const isOff = outcome.state.clock?.limit === null
            expect(waited).toBeLessThanOrEqual(before)
            expect(left).toBe(isOff ? Infinity : waited + extra)
            expect(left).toBeGreaterThanOrEqual(0)
            expect(left).toBeLessThanOrEqual(isOff ? Infinity : granted)
            state = outcome.state
            events.push(...outcome.events)
          }
          const kept = JSON.parse(JSON.stringify(events)) as EditionEvent[]
          expect(replay(everyKind, kept)).toEqual({ ...state, draft: expect.anything() as unknown })
        },
      ),
    )
  })

  function actionOf(what: string, at: number, by: number, state: EditionState): EditionAction {
    switch (what) {
      case 'answer':
        return answer(state)
      case 'check':
        return checkAt(at)
      case 'next':
        return nextAt(at)
      case 'press':
        return { type: 'press', at }
      case 'paused':
      case 'resumed':
      case 'switchedOff':
        return clockAt(at, what)
      case 'extended':
        return clockAt(at, what, by)
      default:
        return { type: 'sure', sure: true }
    }
  }
})
