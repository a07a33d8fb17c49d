import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barOf, pathOf, placeOf, type Plot } from '../../../../src/ui/views/charts/geometry.ts'

const plot: Plot = {
  width: 300,
  height: 200,
  margins: { start: 50, top: 10, end: 10, bottom: 30 },
  direction: 'ltr',
}

describe('a point in time', () => {
  it('stands between the margins, the first at the start of the line, the last at its end', () => {
    expect(placeOf(plot, 0, 5, 0)).toEqual({ x: 50, y: 170 })
    expect(placeOf(plot, 4, 5, 1)).toEqual({ x: 290, y: 10 })
    expect(placeOf({ ...plot, direction: 'rtl' }, 0, 5, 0)).toEqual({ x: 250, y: 170 })
    expect(placeOf({ ...plot, direction: 'rtl' }, 4, 5, 1)).toEqual({ x: 10, y: 10 })
  })

  it('that is the only one stands in the middle', () => {
    expect(placeOf(plot, 0, 1, 0.5)).toEqual({ x: 170, y: 90 })
  })

  it('is mirrored where one reads from the right, and never lies outside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.nat(39),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, at, share) => {
          const index = at % count
          const left = placeOf(plot, index, count, share)
          const right = placeOf({ ...plot, direction: 'rtl' }, index, count, share)
          expect(left.x + right.x).toBeCloseTo(plot.width)
          expect(left.y).toBe(right.y)
          expect(left.x).toBeGreaterThanOrEqual(50)
          expect(left.x).toBeLessThanOrEqual(290)
          expect(left.y).toBeGreaterThanOrEqual(10)
          expect(left.y).toBeLessThanOrEqual(170)
        },
      ),
    )
  })
})

describe('a line', () => {
  it('is interrupted where there is nothing to count', () => {
    const at = (x: number) => ({ x, y: 1 })
    expect(pathOf([at(1), at(2), null, at(4), at(5)])).toBe('M1.0 1.0L2.0 1.0M4.0 1.0L5.0 1.0')
    expect(pathOf([null, null])).toBe('')
  })
})

describe('a bar', () => {
  it('grows with the share from where one begins to read', () => {
    expect(barOf(0.25, 200, 'ltr', 204)).toEqual({ x: 0, width: 50 })
    expect(barOf(0.25, 200, 'rtl', 204)).toEqual({ x: 154, width: 50 })
  })

  it('is never longer than its room nor shorter than nothing', () => {
    expect([barOf(2, 200, 'ltr', 200).width, barOf(-1, 200, 'ltr', 200).width]).toEqual([200, 0])
  })
})
