import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StageEvent } from '../../../src/ui/app.ts'
import { cuesOf } from '../../../src/ui/shell/cues.ts'

const heard = (event: StageEvent, { leftBefore = null as number | null, still = false } = {}) =>
  cuesOf(event, leftBefore, still)
const names = (event: StageEvent): readonly string[] => heard(event).map(({ cue }) => cue)
const stands = (run: number): StageEvent => ({ type: 'stands', from: null, tray: run, run })
const clock = (left: number | null, running = true): StageEvent => ({
  type: 'clock',
  left,
  of: 600_000,
  running,
})

describe('what is heard of an event', () => {
  it.each<[string, StageEvent, readonly string[]]>([
    ['a question that comes in is paper', { type: 'questionIn', from: null }, ['paper']],
    ['a choice is a key', { type: 'chosen', from: null }, ['key']],
    ['words marked are the marker', { type: 'marked', from: null }, ['marker']],
    ['an answer that stands is the stamp', stands(1), ['stamp']],
    [
      'one that falls is the pencil, then the spike',
      { type: 'struck', from: null, spike: 1 },
      ['pencil', 'spike'],
    ],
    ['the front page is the press', { type: 'press', from: null }, ['press']],
    ['a desk taken up again is nothing', { type: 'desk', tray: 3, spike: 2, run: 3 }, []],
  ])('%s', (_, event, cues) => expect(names(event)).toEqual(cues))

  it('the stamp is heard when it is down, the spike when the slip is on it', () => {
    expect(heard(stands(1))[0]!.after).toBeGreaterThan(0)
    const [pencil, spike] = heard({ type: 'struck', from: null, spike: 1 })
    expect(pencil!.after).toBe(0)
    expect(spike!.after).toBeGreaterThan(300)
  })
})

describe('a run of right answers', () => {
  it('rings the bell from the third on', () => {
    expect([1, 2, 3, 4].map((run) => names(stands(run)))).toEqual([
      ['stamp'],
      ['stamp'],
      ['stamp', 'bell'],
      ['stamp', 'bell'],
    ])
  })

  it('raises its pitch with every answer, up to an octave', () => {
    const pitch = (run: number): number => heard(stands(run))[1]!.rate
    expect(pitch(3)).toBe(1)
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 200 }), (run) => {
        expect(pitch(run + 1)).toBeGreaterThanOrEqual(pitch(run))
        expect(pitch(run)).toBeLessThanOrEqual(2)
      }),
    )
    expect(pitch(4)).toBeGreaterThan(1)
  })
})

describe('the clock', () => {
  it.each<[string, number | null, number | null, boolean, number]>([
    ['ticks when a second of the last fifteen is over', 10_001, 9_999, true, 1],
    ['is not heard within a second', 9_900, 9_200, true, 0],
    ['is not heard before its end is near', 60_001, 59_999, true, 0],
    ['is not heard while it stands', 10_001, 9_999, false, 0],
    ['is not heard when it is laid on the desk', null, 9_999, true, 0],
    ['is not heard when it is taken away', 9_999, null, true, 0],
    ['is not heard when time is added', 3_000, 12_000, true, 0],
    ['is silent once the time is up', 900, 0, true, 0],
  ])('%s', (_, leftBefore, left, running, ticks) => {
    const cues = heard(clock(left, running), { leftBefore }).map(({ cue }) => cue)
    expect(cues).toEqual(Array.from({ length: ticks }, () => 'tick'))
  })

  it('ticks fourteen times in the last fifteen seconds, however often it reports', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 999 }), (every) => {
        let ticks = 0
        let leftBefore: number | null = null
        for (let left = 20_000; left > -every; left -= every) {
          const shown = Math.max(0, left)
          ticks += heard(clock(shown), { leftBefore }).length
          leftBefore = shown
        }
        expect(ticks).toBe(15)
      }),
    )
  })

  it('goes tick, tock', () => {
    const pitch = (left: number) => heard(clock(left), { leftBefore: left + 1000 })[0]!.rate
    expect(pitch(8_000)).not.toBe(pitch(7_000))
    expect(pitch(8_000)).toBe(pitch(6_000))
  })
})

it('where motion is reduced nothing waits', () => {
  const events: readonly StageEvent[] = [stands(5), { type: 'struck', from: null, spike: 2 }]
  for (const event of events) {
    expect(heard(event, { still: true }).map(({ after }) => after)).toEqual([0, 0])
    expect(heard(event, { still: true }).map(({ cue }) => cue)).toEqual(names(event))
  }
})
