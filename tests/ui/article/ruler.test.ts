import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heightByScroll, linesFrom, nearestLine } from '../../../src/ui/article/ruler.ts'

describe('the line that the ruler lies on', () => {
  const lines = [
    { top: 10, height: 20 },
    { top: 30, height: 20 },
    { top: 80, height: 30 },
  ]

  it.each([
    ['the one at the height', 35, 1],
    ['the first, from above it', -100, 0],
    ['the last, from below it', 500, 2],
    ['the nearer one, between two blocks', 60, 1],
    ['the nearer one, between two blocks', 70, 2],
  ])('is %s', (_, y, index) => {
    expect(nearestLine(lines, y)).toBe(index)
  })

  it('is none where there are no lines', () => {
    expect(nearestLine([], 5)).toBe(-1)
  })
})

describe('the lines that boxes make', () => {
  it('are in order, each once, however the boxes come', () => {
    const boxes = [
      { top: 40, height: 20 },
      { top: 10, height: 20 },
      { top: 41, height: 18 },
      { top: 12, height: 14 },
    ]
    expect(linesFrom(boxes)).toEqual([
      { top: 10, height: 20 },
      { top: 40, height: 20 },
    ])
  })

  it('stay apart where letters reach a little into the line above', () => {
    const boxes = [
      { top: 10, height: 24 },
      { top: 30, height: 24 },
    ]
    expect(linesFrom(boxes)).toEqual(boxes)
  })
})

describe('a ruler that goes with the scrolling', () => {
  it('is at the top in the beginning and at the bottom in the end', () => {
    expect([0, 500, 1000].map((top) => heightByScroll(top, 1400, 400))).toEqual([0, 200, 400])
  })

  it('stays at the top of a story that fits', () => {
    expect(heightByScroll(0, 300, 400)).toBe(0)
  })

  it('stays in the panel where it is pulled beyond its ends', () => {
    expect([heightByScroll(-60, 1400, 400), heightByScroll(1060, 1400, 400)]).toEqual([0, 400])
  })

  it('comes over every height of the story, and never goes back while the story goes on', () => {
    const panel = fc.record({
      height: fc.integer({ min: 50, max: 900 }),
      more: fc.integer({ min: 1, max: 9000 }),
    })
    fc.assert(
      fc.property(panel, fc.integer({ min: 0, max: 9000 }), ({ height, more }, at) => {
        const inStory = (top: number) => top + heightByScroll(top, height + more, height)
        expect(inStory(0)).toBe(0)
        expect(inStory(more)).toBe(height + more)
        const before = Math.min(at, more - 1)
        expect(inStory(before + 1)).toBeGreaterThan(inStory(before))
      }),
    )
  })
})
