import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps, type Rect } from '../../../src/ui/stage/geometry.ts'
import { packShelves } from '../../../src/ui/stage/pack.ts'

const side = fc.integer({ min: 1, max: 300 })
const sizes = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 4 }),
  fc.record({ width: side, height: side }),
  { maxKeys: 30 },
)
const grown = (rect: Rect, by: number): Rect => ({
  ...rect,
  width: rect.width + by,
  height: rect.height + by,
})

describe('pictures on shelves', () => {
  it('keep their size, lie within the sheet and a gap apart', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 4 }), (sizes, gap) => {
        const { places, width, height } = packShelves(sizes, 400, gap)
        const placed = Object.entries(places)
        expect(placed.map(([name]) => name).toSorted()).toEqual(Object.keys(sizes).toSorted())
        for (const [name, place] of placed) {
          expect(place).toMatchObject({ width: sizes[name]!.width, height: sizes[name]!.height })
          expect(place.x + place.width).toBeLessThanOrEqual(width)
          expect(place.y + place.height).toBeLessThanOrEqual(height)
          const others = placed.filter(([other]) => other !== name).map(([, other]) => other)
          expect(others.filter((other) => overlaps(grown(place, gap), other))).toEqual([])
        }
      }),
    )
  })

  it('lie the same way in whichever order they are given', () => {
    fc.assert(
      fc.property(sizes, (sizes) => {
        const reversed = Object.fromEntries(Object.entries(sizes).toReversed())
        expect(packShelves(reversed, 400, 2)).toEqual(packShelves(sizes, 400, 2))
      }),
    )
  })

  it('waste no row: the next one begins only where nothing more fits', () => {
    expect(
      packShelves(
        { a: { width: 60, height: 10 }, b: { width: 40, height: 8 }, c: { width: 10, height: 5 } },
        102,
        2,
      ).places,
    ).toEqual({
      a: { x: 0, y: 0, width: 60, height: 10 },
      b: { x: 62, y: 0, width: 40, height: 8 },
      c: { x: 0, y: 12, width: 10, height: 5 },
    })
  })

  it('are refused where one is wider than a row', () => {
    expect(() => packShelves({ a: { width: 101, height: 1 } }, 100, 2)).toThrow(RangeError)
  })
})
