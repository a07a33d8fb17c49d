import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClock, notBefore } from '../../../src/ui/shell/clock.ts'

const HOUR = 3_600_000

/** A machine of which both clocks can be turned. */
function machine(wall = 1_700_000_000_000, monotonic = 5000) {
  const state = { wall, monotonic }
  const now = createClock({ wall: () => state.wall, monotonic: () => state.monotonic })
  return {
    now,
    pass(by: number) {
      state.wall += by
      state.monotonic += by
    },
    sleep(by: number) {
      state.wall += by
    },
    setWall(by: number) {
      state.wall += by
    },
    jitter(wallBy: number, monotonicBy: number) {
      state.wall += wallBy
      state.monotonic += monotonicBy
    },
  }
}

describe('the clock', () => {
  it('begins at the time of day, and goes with it', () => {
    const { now, pass } = machine(1_700_000_000_000)
    expect(now()).toBe(1_700_000_000_000)
    pass(1234)
    expect(now()).toBe(1_700_000_001_234)
  })

  it('gives whole milliseconds', () => {
    const { now, jitter } = machine(1_700_000_000_000, 5000.4)
    jitter(7, 6.7)
    expect(Number.isInteger(now())).toBe(true)
  })

  it('counts the time for which the machine slept', () => {
    const { now, pass, sleep } = machine()
    const start = now()
    pass(1000)
    sleep(HOUR)
    pass(1000)
    expect(now() - start).toBe(HOUR + 2000)
  })

  it('goes on when the machine is set back, and gives no time', () => {
    const { now, pass, setWall } = machine()
    const start = now()
    pass(1000)
    setWall(-2 * HOUR)
    expect(now() - start).toBe(1000)
    pass(500)
    expect(now() - start).toBe(1500)
  })

  it('counts a sleep after the machine was set back', () => {
    const { now, pass, setWall, sleep } = machine()
    const start = now()
    setWall(-2 * HOUR)
    now()
    sleep(HOUR)
    pass(10)
    expect(now() - start).toBe(HOUR + 10)
  })

  it('is not lured by rounding, however often it is read', () => {
    const { now, jitter } = machine()
    const start = now()
    for (let reading = 0; reading < 10_000; reading++) {
      jitter(100, 0)
      now()
      jitter(0, 100)
      now()
    }
    expect(now() - start).toBeGreaterThanOrEqual(1_000_000)
    expect(now() - start).toBeLessThanOrEqual(1_000_000 + 250)
  })

  it('counts many short sleeps, too', () => {
    const { now, sleep } = machine()
    const start = now()
    for (let nap = 0; nap < 100; nap++) {
      sleep(200)
      now()
    }
    expect(now() - start).toBeGreaterThanOrEqual(20_000 - 250)
  })

  it('never goes back, and gives no time, whatever is done to the machine', () => {
    const deed = fc.record({
      what: fc.constantFrom('pass', 'sleep', 'setWall'),
      by: fc.integer({ min: 0, max: HOUR }),
      back: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 80 }), (deeds) => {
        const it = machine()
        const start = it.now()
        let before = start
        let passed = 0
        for (const { what, by, back } of deeds) {
          if (what === 'setWall') it.setWall(back ? -by : by)
          else it[what === 'sleep' ? 'sleep' : 'pass'](by)
          if (what !== 'setWall') passed += by
          const now = it.now()
          expect(now).toBeGreaterThanOrEqual(before)
          // A quarter of a second may be pending until the two clocks are further apart.
          expect(now - start).toBeGreaterThanOrEqual(passed - 250)
          before = now
        }
      }),
    )
  })
})

describe('a clock that begins no earlier than what was told', () => {
  it('is put forward to it, and goes on from there', () => {
    let at = 1000
    const now = notBefore(() => at, 5000)
    expect(now()).toBe(5000)
    at += 250
    expect(now()).toBe(5250)
  })

  it('is left as it is where it is later already', () => {
    let at = 9000
    const now = notBefore(() => at, 5000)
    at += 250
    expect(now()).toBe(9250)
  })
})
