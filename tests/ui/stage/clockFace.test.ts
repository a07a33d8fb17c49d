import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handAngle, isAlarmed, secondsLeft, shareLeft, untilTick } from '../../../src/ui/stage/clockFace.ts'

const reading = fc.record({
  left: fc.integer({ min: 0, max: 4_000_000 }),
  of: fc.integer({ min: 1, max: 4_000_000 }),
})

describe('the desk clock', () => {
  it.each([
    [600_000, 600_000, 0],
    [450_000, 600_000, Math.PI / 2],
    [300_000, 600_000, Math.PI],
    [0, 600_000, Math.PI * 2],
  ])('with %i of %i milliseconds left has its hand at %d radians', (left, of, angle) => {
    expect(handAngle({ left, of })).toBeCloseTo(angle, 9)
  })

  it('goes once round and not a step back', () => {
    fc.assert(
      fc.property(reading, fc.integer({ min: 0, max: 100_000 }), ({ left, of }, gone) => {
        const later = handAngle({ left: Math.max(0, left - gone), of })
        expect(later).toBeGreaterThanOrEqual(handAngle({ left, of }))
        expect(later).toBeLessThanOrEqual(Math.PI * 2)
      }),
    )
  })

  it('shows the start where time was added, the end where there never was any', () => {
    expect(shareLeft({ left: 700, of: 600 })).toBe(1)
    expect(shareLeft({ left: 0, of: 0 })).toBe(0)
    expect(handAngle({ left: 0, of: 0 })).toBe(Math.PI * 2)
  })

  it('ticks when a whole second is over, and so does the next one', () => {
    const running = fc.record({ left: fc.integer({ min: 1, max: 4_000_000 }), of: fc.constant(4_000_000) })
    fc.assert(
      fc.property(running, ({ left, of }) => {
        const wait = untilTick({ left, of })!
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(1000)
        expect((left - wait) % 1000).toBe(0)
        expect(secondsLeft({ left: left - wait, of })).toBe(secondsLeft({ left, of }) - 1)
      }),
    )
    expect(untilTick({ left: 0, of: 1 })).toBeNull()
  })

  it.each([
    [61_000, 600_000, false],
    [60_000, 600_000, true],
    [0, 600_000, true],
  ])('with %i of %i milliseconds left is alarmed: %s', (left, of, alarmed) => {
    expect(isAlarmed({ left, of })).toBe(alarmed)
  })
})
