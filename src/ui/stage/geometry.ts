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
}

export interface StageLayout {
  /** Factor on the sizes below. */
  readonly scale: number
  /** Includes the room above it into which the stack grows. */
  readonly tray: Rect
  readonly spike: Rect
  /** No room was left: tray and spike show themselves only for as long as something lands on them. */
  readonly tucked: boolean
}

export const traySize = { width: 244, height: 132 } as const
export const spikeSize = { width: 152, height: 156 } as const
const gap = 44
const group = { width: traySize.width + gap + spikeSize.width, height: spikeSize.height } as const
const margin = 10
const clearance = 4
/** Share of the window's height above which nothing stands. */
const highest = 0.4
const step = 12
const scales = [1.3, 1, 0.82, 0.66, 0.5, 0.4] as const
/** From this width on, a projector rather than a laptop. */
const projectorWidth = 1700

/** The biggest place for tray and spike that covers nothing: at the lower edge or on the next paper's, in the column of the slips if that is free. */
export function layoutStage({ width, height, dir, taken }: Surface): StageLayout {
  const rects = dir === 'rtl' ? taken.map((rect) => mirrored(rect, width)) : taken
  const layout = layoutLeftToRight(width, height, rects)
  if (dir === 'ltr') return layout
  return { ...layout, tray: mirrored(layout.tray, width), spike: mirrored(layout.spike, width) }
}

function layoutLeftToRight(width: number, height: number, taken: readonly Rect[]): StageLayout {
  for (const scale of scales) {
    if (scale > 1 && width < projectorWidth) continue
    const place = findPlace(width, height, taken, group.width * scale, group.height * scale)
    if (place) return { ...arrange(place, scale), tucked: false }
  }
  const scale = width < 600 ? 0.5 : 0.82
  const corner = {
    x: width - group.width * scale - margin,
    y: height - group.height * scale - margin,
  }
  return { ...arrange(corner, scale), tucked: true }
}

function arrange({ x, y }: Point, scale: number): Omit<StageLayout, 'tucked'> {
  const bottom = y + group.height * scale
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
