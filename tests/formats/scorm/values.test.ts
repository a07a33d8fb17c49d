import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { timeOfDay, timespan } from '../../../src/formats/scorm/values.ts'

it.each([
  [0, '0000:00:00.00'],
  [1_234, '0000:00:01.23'],
  [59_999, '0000:01:00.00'],
  [3_600_000, '0001:00:00.00'],
  [Number.NaN, '0000:00:00.00'],
  [-5, '0000:00:00.00'],
  [1e15, '9999:59:59.00'],
])('%d milliseconds are %s', (length, written) => {
  expect(timespan(length)).toBe(written)
})

it('a length of time reads back to within a hundredth of a second', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), (length) => {
      const [hours, minutes, seconds] = timespan(length).split(':').map(Number)
      const back = ((hours! * 60 + minutes!) * 60 + seconds!) * 1000
      expect(Math.abs(back - length)).toBeLessThanOrEqual(5.001)
    }),
  )
})

it('a time of day is the one on the wall', () => {
  expect(timeOfDay(Date.UTC(2026, 5, 1, 23, 30, 9), -60)).toBe('00:30:09')
})
