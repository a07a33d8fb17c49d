import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { weekStart } from '../../../../src/ui/views/Statistics/week.ts'

it('a week begins on Monday at midnight, by the device’s clock', () => {
  for (const day of [23, 24, 29]) {
    expect(weekStart(new Date(2026, 10, day, 15, 30).getTime())).toBe(new Date(2026, 10, 23).getTime())
  }
  expect(weekStart(new Date(2026, 10, 22, 23, 59).getTime())).toBe(new Date(2026, 10, 16).getTime())
})

it('a week begins before all its moments, and less than eight days before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
      const start = weekStart(at)
      expect(start).toBeLessThanOrEqual(at)
      expect(at - start).toBeLessThan(8 * 24 * 3_600_000)
      expect(weekStart(start)).toBe(start)
    }),
  )
})
