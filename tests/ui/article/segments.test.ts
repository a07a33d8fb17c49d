import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentText } from '../../../src/ui/article/segments.ts'

const cut = (length: number, ...ranges: readonly (readonly [number, number])[]) =>
  segmentText(
    length,
    ranges.map(([start, end]) => ({ start, end })),
  ).map(({ start, end, covers }) => [start, end, covers])

describe('a text cut at its highlights', () => {
  it.each([
    ['without highlights is one piece', cut(10), [[0, 10, []]]],
    [
      'has a piece before, in and after one',
      cut(10, [3, 6]),
      [
        [0, 3, []],
        [3, 6, [0]],
        [6, 10, []],
      ],
    ],
    [
      'is covered twice where two overlap',
      cut(10, [0, 6], [4, 10]),
      [
        [0, 4, [0]],
        [4, 6, [0, 1]],
        [6, 10, [1]],
      ],
    ],
    [
      'is covered twice where one lies in the other',
      cut(9, [0, 9], [3, 6]),
      [
        [0, 3, [0]],
        [3, 6, [0, 1]],
        [6, 9, [0]],
      ],
    ],
    ['keeps to its own length', cut(4, [-2, 9]), [[0, 4, [0]]]],
    ['ignores empty and outlying ones', cut(4, [2, 2], [7, 9]), [[0, 4, []]]],
    ['is nothing where it is empty', cut(0, [0, 1]), []],
  ])('%s', (_, pieces, expected) => {
    expect(pieces).toEqual(expected)
  })

  it('tells where each highlight begins and ends, once', () => {
    const pieces = segmentText(10, [
      { start: 0, end: 6 },
      { start: 4, end: 10 },
    ])
    expect(pieces.map(({ opens, closes }) => [opens, closes])).toEqual([
      [[0], []],
      [[1], [0]],
      [[], [1]],
    ])
  })

  it('is whole, in order, and covered as its highlights say', () => {
    const range = fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 35 }), fc.array(range, { maxLength: 6 }), (length, pairs) => {
        const ranges = pairs.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
        const pieces = segmentText(length, ranges)
        expect(pieces.map(({ start, end }) => end - start).reduce((sum, each) => sum + each, 0)).toBe(length)
        for (const piece of pieces) {
          for (let at = piece.start; at < piece.end; at++) {
            const covering = ranges.flatMap(({ start, end }, index) =>
              start <= at && at < end ? [index] : [],
            )
            expect(piece.covers).toEqual(covering)
          }
        }
        for (const edge of ['opens', 'closes'] as const) {
          const seen = pieces.flatMap((piece) => piece[edge])
          expect(new Set(seen).size).toBe(seen.length)
        }
      }),
    )
  })
})
