import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  easeIn,
  easeInOut,
  easeOut,
  pause,
  playPhases,
  playTogether,
} from '../../../src/ui/stage/timeline.ts'

function recorded(lasts: readonly number[]) {
  const drawn: [phase: number, progress: number][] = []
  const timeline = playPhases(
    lasts.map((length, phase) => ({ lasts: length, draw: (progress) => drawn.push([phase, progress]) })),
  )
  return {
    drawn,
    timeline,
    ends: () => drawn.filter(([, progress]) => progress === 1).map(([phase]) => phase),
  }
}

describe('a timeline', () => {
  it('plays its phases one after the other', () => {
    const { drawn, timeline } = recorded([100, 200])
    timeline.advance(50)
    timeline.advance(100)
    timeline.advance(150)
    expect(drawn).toEqual([
      [0, 0.5],
      [0, 1],
      [1, 0.25],
      [1, 1],
    ])
    expect(timeline.done).toBe(true)
  })

  it('draws the start when no time has gone by', () => {
    const { drawn, timeline } = recorded([100])
    timeline.advance(0)
    expect(drawn).toEqual([[0, 0]])
  })

  it('draws the end of each phase exactly once, in order, however the time goes by', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 12 }),
        (lasts, steps) => {
          const { timeline, ends } = recorded(lasts)
          for (const step of steps) timeline.advance(step)
          timeline.finish()
          timeline.finish()
          timeline.advance(1000)
          expect(ends()).toEqual(lasts.map((_, phase) => phase))
          expect(timeline.done).toBe(true)
        },
      ),
    )
  })
})

describe('timelines side by side', () => {
  function pair() {
    const log: string[] = []
    const track = (name: string, lasts: number) =>
      playPhases([pause(50), { lasts, draw: (at) => at === 1 && log.push(name) }])
    return { log, both: playTogether([track('long', 300), track('short', 100)], () => log.push('ended')) }
  }

  it('each go at their own pace, and end once the last is over', () => {
    const { log, both } = pair()
    both.advance(150)
    expect(log).toEqual(['short'])
    expect(both.done).toBe(false)
    both.advance(200)
    both.advance(200)
    expect(log).toEqual(['short', 'long', 'ended'])
    expect(both.done).toBe(true)
  })

  it('all end at once when they are finished, and only once', () => {
    const { log, both } = pair()
    both.advance(10)
    both.finish()
    both.finish()
    expect(log).toEqual(['long', 'short', 'ended'])
  })
})

describe.each([
  ['easeIn', easeIn],
  ['easeOut', easeOut],
  ['easeInOut', easeInOut],
])('%s', (_, ease) => {
  it('goes from 0 to 1 and never back', () => {
    expect(ease(0)).toBe(0)
    expect(ease(1)).toBe(1)
    fc.assert(fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), (at) => ease(at) <= ease(at + 0.01)))
  })
})
