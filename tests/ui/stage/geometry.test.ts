import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alongArc,
  layoutStage,
  mirrored,
  overlaps,
  pixelRatio,
  slipInStack,
  slipOnSpike,
  type Rect,
} from '../../../src/ui/stage/geometry.ts'

const width = fc.integer({ min: 320, max: 2600 })
const height = fc.integer({ min: 400, max: 1600 })
const rect = fc.record({
  x: fc.integer({ min: -200, max: 2600 }),
  y: fc.integer({ min: -200, max: 1600 }),
  width: fc.integer({ min: 1, max: 1400 }),
  height: fc.integer({ min: 1, max: 1200 }),
})
const surface = fc.record({ width, height, taken: fc.array(rect, { maxLength: 6 }) })

const roundWide: readonly Rect[] = [
  { x: 22, y: 60, width: 620, height: 720 },
  { x: 668, y: 60, width: 590, height: 539 },
]

describe('tray and spike', () => {
  it('never cover what is taken, nor each other, nor leave the window, unless they are tucked away', () => {
    fc.assert(
      fc.property(
        surface,
        fc.constantFrom('ltr' as const, 'rtl' as const),
        ({ width, height, taken }, dir) => {
          const { tray, spike, tucked } = layoutStage({ width, height, dir, taken })
          expect(overlaps(tray, spike)).toBe(false)
          if (tucked) return
          for (const part of [tray, spike]) {
            expect(taken.some((one) => overlaps(one, part))).toBe(false)
            expect(part.x).toBeGreaterThanOrEqual(0)
            expect(part.y).toBeGreaterThanOrEqual(0)
            expect(part.x + part.width).toBeLessThanOrEqual(width)
            expect(part.y + part.height).toBeLessThanOrEqual(height)
          }
        },
      ),
    )
  })

  it('stand mirrored where the page is mirrored', () => {
    fc.assert(
      fc.property(surface, ({ width, height, taken }) => {
        const left = layoutStage({ width, height, dir: 'ltr', taken })
        const flipped = taken.map((one) => mirrored(one, width))
        const right = layoutStage({ width, height, dir: 'rtl', taken: flipped })
        expect(right.tucked).toBe(left.tucked)
        for (const part of ['tray', 'spike'] as const) {
          const { x, ...rest } = mirrored(left[part], width)
          expect(right[part].x).toBeCloseTo(x, 6)
          expect(right[part]).toMatchObject(rest)
        }
      }),
    )
  })

  it.each([
    ['full size under the slip on a laptop', { width: 1280, height: 800, taken: roundWide }, 1, false],
    ['bigger on a projector', { width: 1920, height: 1080, taken: [] }, 1.3, false],
    [
      'small between slip and story on a phone',
      {
        width: 390,
        height: 844,
        taken: [
          { x: 12, y: 52, width: 366, height: 491 },
          { x: 0, y: 634, width: 390, height: 210 },
        ],
      },
      0.5,
      false,
    ],
    [
      'tucked away where paper lies everywhere',
      { width: 390, height: 844, taken: [{ x: 0, y: 0, width: 390, height: 844 }] },
      0.5,
      true,
    ],
  ])('stand %s', (_, { width, height, taken }, scale, tucked) => {
    expect(layoutStage({ width, height, dir: 'ltr', taken })).toMatchObject({ scale, tucked })
  })

  it('stand in the column of the slip, the tray before the spike', () => {
    const { tray, spike } = layoutStage({ width: 1280, height: 800, dir: 'ltr', taken: roundWide })
    expect(tray.x).toBeGreaterThan(668)
    expect(spike.x).toBeGreaterThan(tray.x + tray.width)
    expect(spike.y + spike.height).toBe(tray.y + tray.height)
  })
})

describe('the clock', () => {
  const withClock = surface.map((each) => ({ ...each, clock: true }))

  it('covers nothing that is taken, nor tray and spike, nor leaves the window, unless it is tucked away', () => {
    fc.assert(
      fc.property(withClock, fc.constantFrom('ltr' as const, 'rtl' as const), (surface, dir) => {
        const { tray, spike, tucked, clock } = layoutStage({ ...surface, dir })
        if (clock!.tucked) return
        const { rect } = clock!
        expect(surface.taken.some((one) => overlaps(one, rect))).toBe(false)
        expect(!tucked && (overlaps(rect, tray) || overlaps(rect, spike))).toBe(false)
        expect(rect.x).toBeGreaterThanOrEqual(0)
        expect(rect.x + rect.width).toBeLessThanOrEqual(surface.width)
        expect(rect.y + rect.height).toBeLessThanOrEqual(surface.height)
      }),
    )
  })

  it('stands mirrored where the page is mirrored', () => {
    fc.assert(
      fc.property(withClock, (surface) => {
        const left = layoutStage({ ...surface, dir: 'ltr' }).clock!
        const flipped = surface.taken.map((one) => mirrored(one, surface.width))
        const right = layoutStage({ ...surface, dir: 'rtl', taken: flipped }).clock!
        expect(right.tucked).toBe(left.tucked)
        expect(right.rect.x).toBeCloseTo(mirrored(left.rect, surface.width).x, 6)
      }),
    )
  })

  it('stands on the ground of tray and spike, at full size, on a laptop', () => {
    const { scale, spike, clock } = layoutStage({
      width: 1280,
      height: 800,
      dir: 'ltr',
      taken: roundWide,
      clock: true,
    })
    expect(scale).toBe(1)
    expect(clock!.rect.x).toBeGreaterThan(spike.x + spike.width)
    expect(clock!.rect.y + clock!.rect.height).toBe(spike.y + spike.height)
  })

  it('finds room of its own, smaller, where three in a row find none', () => {
    const taken = [
      { x: 0, y: 0, width: 1000, height: 560 },
      { x: 0, y: 560, width: 380, height: 240 },
    ]
    const { tucked, clock } = layoutStage({ width: 1000, height: 720, dir: 'ltr', taken, clock: true })
    expect({ tucked, clockTucked: clock!.tucked }).toEqual({ tucked: false, clockTucked: false })
  })

  it('is not there where none was asked for', () => {
    expect(layoutStage({ width: 1280, height: 800, dir: 'ltr', taken: roundWide }).clock).toBeNull()
  })
})

describe('slips', () => {
  it.each([1, 5, 12, 24])('lie one on the other, %i of them still in the room above the tray', (count) => {
    const lifts = Array.from({ length: count }, (_, index) => slipInStack(index, count).lift)
    expect(lifts).toEqual(lifts.toSorted((one, other) => one - other))
    expect(new Set(lifts).size).toBe(count)
    expect(lifts.at(-1)).toBeLessThanOrEqual(66)
  })

  it.each([1, 8, 24])('stick on the needle one over the other, %i of them below its point', (count) => {
    const lifts = Array.from({ length: count }, (_, index) => slipOnSpike(index, count).lift)
    expect(new Set(lifts).size).toBe(count)
    expect(lifts.at(-1)).toBeLessThan(80)
  })

  it('lie where they lay when they are drawn again', () => {
    expect(slipInStack(3, 5)).toEqual(slipInStack(3, 5))
    expect(slipInStack(3, 5).askew).not.toBe(slipInStack(4, 5).askew)
  })
})

describe('a flight', () => {
  it('begins at its start, ends at its end and rises between them', () => {
    const from = { x: 900, y: 100 }
    const to = { x: 860, y: 740 }
    expect(alongArc(from, to, 0)).toEqual(from)
    expect(alongArc(from, to, 1)).toEqual(to)
    expect(alongArc(from, to, 0.08).y).toBeLessThan(100)
  })
})

describe('canvas pixels for each CSS pixel', () => {
  it.each([
    [1, false, 1],
    [1.5, false, 1.5],
    [3, false, 2],
    [3, true, 1],
    [0.5, false, 1],
    [Number.NaN, false, 1],
  ])('device ratio %d, weak machine %s: %d', (device, weak, ratio) => {
    expect(pixelRatio(device, weak)).toBe(ratio)
  })
})
