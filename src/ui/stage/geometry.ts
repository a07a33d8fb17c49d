/** Where the things on the desk stand. World units are CSS pixels; the origin is the window's top left corner. */

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Surface {
  readonly width: number
  readonly height: number
  readonly dir: 'ltr' | 'rtl'
  /** What must stay uncovered: papers, buttons, words. */
  readonly taken: readonly Rect[]
  /** Whether a clock is to stand beside tray and spike. */
  readonly clock?: boolean
}

export interface StageLayout {
  /** Factor on the sizes below. */
  readonly scale: number
  /** Includes the room above it into which the stack grows. */
  readonly tray: Rect
  readonly spike: Rect
  /** No room was left: tray and spike show themselves only for as long as something lands on them. */
  readonly tucked: boolean
  /** Null where none was asked for. It may find room of its own where tray and spike find none, and the other way round. */
  readonly clock: { readonly rect: Rect; readonly tucked: boolean } | null
}

export const traySize = { width: 244, height: 132 } as const
export const spikeSize = { width: 152, height: 156 } as const
export const clockSize = { width: 104, height: 120 } as const
const gap = 44
const pair: Size = { width: traySize.width + gap + spikeSize.width, height: spikeSize.height }
const trio: Size = { width: pair.width + gap / 2 + clockSize.width, height: pair.height }
const margin = 10
const clearance = 4
/** Share of the window's height above which nothing stands. */
const highest = 0.4
const step = 12
const scales = [1.3, 1, 0.82, 0.66, 0.5, 0.4] as const
/** Smaller than this, three in a row are no longer better than two and one elsewhere. */
const smallestTrio = 0.66
/** From this width on, a projector rather than a laptop. */
const projectorWidth = 1700

interface Size {
  readonly width: number
  readonly height: number
}

/** The biggest place for tray and spike that covers nothing: at the lower edge or on the next paper's, in the column of the slips if that is free. */
export function layoutStage(surface: Surface): StageLayout {
  const { width, dir, taken } = surface
  if (dir === 'ltr') return layoutLeftToRight(surface)
  const { tray, spike, clock, ...rest } = layoutLeftToRight({
    ...surface,
    taken: taken.map((rect) => mirrored(rect, width)),
  })
  return {
    ...rest,
    tray: mirrored(tray, width),
    spike: mirrored(spike, width),
    clock: clock && { ...clock, rect: mirrored(clock.rect, width) },
  }
}

function layoutLeftToRight(surface: Surface): StageLayout {
  const { width, height, taken, clock = false } = surface
  const row = clock ? findRoom(surface, trio) : null
  if (row && row.scale >= smallestTrio) {
    return { ...arrange(row.place, row.scale), tucked: false, clock: { rect: beside(row), tucked: false } }
  }
  const room = findRoom(surface, pair)
  const scale = room?.scale ?? (width < 600 ? 0.5 : 0.82)
  const place = room?.place ?? corner(surface, pair, scale)
  const arranged = { ...arrange(place, scale), tucked: !room }
  if (!clock) return { ...arranged, clock: null }
  const alone = findRoom(
    { width, height, taken: room ? [...taken, arranged.tray, arranged.spike] : taken },
    clockSize,
  )
  // At the other end from where tray and spike show themselves.
  const own = alone ?? { place: { x: margin, y: corner(surface, clockSize, scale).y }, scale }
  return {
    ...arranged,
    clock: {
      rect: { ...own.place, width: clockSize.width * own.scale, height: clockSize.height * own.scale },
      tucked: !alone,
    },
  }
}

interface Room {
  readonly place: Point
  readonly scale: number
}

function findRoom({ width, height, taken }: Omit<Surface, 'dir' | 'clock'>, size: Size): Room | null {
  for (const scale of scales) {
    if (scale > 1 && width < projectorWidth) continue
    const place = findPlace(width, height, taken, size.width * scale, size.height * scale)
    if (place) return { place, scale }
  }
  return null
}

function corner({ width, height }: Surface, size: Size, scale: number): Point {
  return { x: width - size.width * scale - margin, y: height - size.height * scale - margin }
}

/** The clock's place at the end of the row, on the same ground. */
function beside({ place, scale }: Room): Rect {
  return {
    x: place.x + (trio.width - clockSize.width) * scale,
    y: place.y + (trio.height - clockSize.height) * scale,
    width: clockSize.width * scale,
    height: clockSize.height * scale,
  }
}

function arrange({ x, y }: Point, scale: number): Pick<StageLayout, 'scale' | 'tray' | 'spike'> {
  const bottom = y + pair.height * scale
  return {
    scale,
    tray: {
      x,
      y: bottom - traySize.height * scale,
      width: traySize.width * scale,
      height: traySize.height * scale,
    },
    spike: {
      x: x + (traySize.width + gap) * scale,
      y: bottom - spikeSize.height * scale,
      width: spikeSize.width * scale,
      height: spikeSize.height * scale,
    },
  }
}

function findPlace(
  width: number,
  height: number,
  taken: readonly Rect[],
  wide: number,
  high: number,
): Point | null {
  const rightmost = width - margin - wide
  if (rightmost < margin) return null
  const preferred = Math.min(Math.max(width * 0.755 - wide / 2, margin), rightmost)
  const lowest = height - margin - high
  const levels = [lowest, ...taken.map((rect) => rect.y - clearance - high)]
    .filter((y) => y <= lowest && y >= height * highest)
    .toSorted((one, other) => other - one)
  for (const y of levels) {
    for (let away = 0; away <= width; away += step) {
      for (const x of away === 0 ? [preferred] : [preferred + away, preferred - away]) {
        if (x < margin || x > rightmost) continue
        const place = {
          x: x - clearance,
          y: y - clearance,
          width: wide + 2 * clearance,
          height: high + 2 * clearance,
        }
        if (!taken.some((rect) => overlaps(rect, place))) return { x, y }
      }
    }
  }
  return null
}

export function overlaps(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

export function mirrored(rect: Rect, width: number): Rect {
  return { ...rect, x: width - rect.x - rect.width }
}

/** Device pixels per CSS pixel that the canvas is drawn with; fill rate is what costs. */
export function pixelRatio(device: number, weak: boolean): number {
  const ratio = Number.isFinite(device) && device > 0 ? device : 1
  return Math.min(Math.max(ratio, 1), weak ? 1 : 2)
}

/** Where the n-th slip (from 0) lies above the floor of the tray, and how askew; beyond a dozen the stack presses together. */
export function slipInStack(
  index: number,
  count: number,
): { readonly lift: number; readonly askew: number; readonly aside: number } {
  const thickness = count <= 12 ? 5.5 : 66 / count
  return { lift: index * thickness, askew: wobble(index) * 0.022, aside: wobble(index + 7) * 7 }
}

/** Where the n-th slip (from 0) is stuck on the needle, above its foot. */
export function slipOnSpike(index: number, count: number): { readonly lift: number; readonly askew: number } {
  const spacing = count <= 7 ? 10 : 70 / count
  return { lift: index * spacing, askew: -0.13 + wobble(index + 3) * 0.12 }
}

/** From −1 to 1, different for neighbours, always the same for the same index. */
function wobble(index: number): number {
  return Math.sin(index * 12.9898 + 4.1) * 0.6 + Math.sin(index * 4.7) * 0.4
}

/** A point on the arc by which a slip flies; `progress` 0 to 1. */
export function alongArc(from: Point, to: Point, progress: number): Point {
  const rise = Math.min(140, 40 + Math.abs(to.x - from.x) * 0.18)
  const top = { x: (from.x + to.x) / 2, y: Math.min(from.y, to.y) - rise }
  const rest = 1 - progress
  return {
    x: rest * rest * from.x + 2 * rest * progress * top.x + progress * progress * to.x,
    y: rest * rest * from.y + 2 * rest * progress * top.y + progress * progress * to.y,
  }
}
