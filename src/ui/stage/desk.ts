import { seeded } from '../../core/session/random.ts'
import type { Palette } from './palette.ts'

export interface DeskSize {
  readonly width: number
  readonly height: number
  readonly dir: 'ltr' | 'rtl'
}

/** Where the lamp's light falls, in CSS pixels. */
export function lampLight({ width, height, dir }: DeskSize): {
  readonly x: number
  readonly y: number
  readonly radius: number
} {
  const x = width < 700 ? width * 0.5 : width * 0.36
  return {
    x: dir === 'rtl' ? width - x : x,
    y: height * 0.1,
    radius: Math.max(440, Math.min(width * 0.64, height * 1.1)),
  }
}

/** Paints the still part of the stage, once for each size: stained wood and the pool of the lamp's light. */
export function paintDesk(canvas: HTMLCanvasElement, size: DeskSize, palette: Palette): void {
  const { width, height } = size
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  // Keeps the canvas off the graphics process: without a GPU that one takes 0.7 s for what the CPU paints in 40 ms.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!context) return

  const base = context.createLinearGradient(0, 0, 0, height)
  base.addColorStop(0, palette.deskTop)
  base.addColorStop(1, palette.deskBottom)
  context.fillStyle = base
  context.fillRect(0, 0, width, height)

  paintPlanks(context, width, height)
  paintLight(context, size, palette)
  paintVignette(context, width, height)
  paintNoise(context, width, height)
}

function paintPlanks(context: CanvasRenderingContext2D, width: number, height: number): void {
  const random = seeded('wood')
  const plank = 176
  for (let top = 0, row = 0; top < height; top += plank, row++) {
    const shade = random.next() * 0.05 - 0.02
    context.fillStyle = shade > 0 ? `rgba(255,255,255,${shade * 0.5})` : `rgba(0,0,0,${-shade * 4})`
    context.fillRect(0, top, width, plank)
    paintGrain(context, width, top, plank, row)
    context.fillStyle = 'rgba(0,0,0,0.34)'
    context.fillRect(0, top + plank - 1.5, width, 1.5)
    context.fillStyle = 'rgba(255,255,255,0.035)'
    context.fillRect(0, top + plank, width, 1)
  }
}

/** Long fibres that swell around a knot or two. */
function paintGrain(
  context: CanvasRenderingContext2D,
  width: number,
  top: number,
  plank: number,
  row: number,
): void {
  const random = seeded('grain', row)
  const knot = {
    x: random.next() * 1900,
    y: top + plank * (0.3 + random.next() * 0.4),
    size: 40 + random.next() * 70,
  }
  context.save()
  context.beginPath()
  context.rect(0, top, width, plank - 2)
  context.clip()
  for (let y = top - 20; y < top + plank + 20; y += 2.6 + random.next() * 5.5) {
    const dark = random.next() < 0.62
    context.strokeStyle = dark
      ? `rgba(3,6,14,${0.08 + random.next() * 0.16})`
      : `rgba(160,185,235,${0.012 + random.next() * 0.032})`
    context.lineWidth = 0.6 + random.next() * 1.5
    const phase = random.next() * 6.3
    const sway = 1.2 + random.next() * 2.4
    const starts = random.next() < 0.3 ? random.next() * width * 0.6 : -20
    const ends = random.next() < 0.3 ? starts + width * (0.2 + random.next() * 0.5) : width + 20
    context.beginPath()
    for (let x = starts; x <= ends; x += 24) {
      const near = Math.exp(-(((x - knot.x) / (knot.size * 2.4)) ** 2) - ((y - knot.y) / knot.size) ** 2)
      const bent = y + Math.sin(x / 210 + phase) * sway + Math.sign(y - knot.y || 1) * near * knot.size * 0.32
      if (x === starts) context.moveTo(x, bent)
      else context.lineTo(x, bent)
    }
    context.stroke()
  }
  context.restore()
}

/** Bright enough to be a lamp, dark enough for pale words on it (4.5 : 1 at its brightest; a test measures it). */
function paintLight(context: CanvasRenderingContext2D, size: DeskSize, palette: Palette): void {
  const { x, y, radius } = lampLight(size)
  context.save()
  context.translate(x, y)
  context.scale(1, 0.74)
  context.globalCompositeOperation = 'soft-light'
  disc(context, radius * 1.15, [
    [0, '#ff9d3c', 0.72],
    [0.45, '#ff8a2a', 0.5],
    [1, '#ff8a2a', 0],
  ])
  context.globalCompositeOperation = 'screen'
  disc(context, radius, [
    [0, '#b9762f', 0.225],
    [0.16, '#ab6c2a', 0.22],
    [0.42, '#8a5520', 0.19],
    [0.68, '#5c3513', 0.1],
    [0.86, '#3a2210', 0.03],
    [1, '#3a2210', 0],
  ])
  disc(context, radius * 0.4, [
    [0, palette.lamp, 0.05],
    [1, palette.lamp, 0],
  ])
  context.restore()
}

/** Canvas pixels of the warm light for each CSS pixel: it has no edge that would need more. */
const warmthDensity = 0.25

/**
 * Paints what a warmer lamp adds to the desk; how much of it shows is the canvas's opacity. It reaches further than the
 * lamp and turns the wood golden, but its middle is hardly brighter: words stand there.
 */
export function paintWarmth(canvas: HTMLCanvasElement, size: DeskSize): void {
  canvas.width = Math.max(1, Math.round(size.width * warmthDensity))
  canvas.height = Math.max(1, Math.round(size.height * warmthDensity))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return
  const { x, y, radius } = lampLight(size)
  context.scale(warmthDensity, warmthDensity)
  context.translate(x, y)
  context.scale(1, 0.82)
  disc(context, radius * 1.5, [
    [0, '#a8590f', 0.11],
    [0.3, '#9c5210', 0.12],
    [0.6, '#8a470e', 0.12],
    [0.85, '#7a3d0c', 0.05],
    [1, '#7a3d0c', 0],
  ])
}

/** Right answers in a row that make the lamp as warm as it gets. */
const warmest = 5

/** From 0 to 1, a step for each right answer in a row. */
export function warmthOf(run: number): number {
  return Math.min(1, Math.max(0, run) / warmest)
}

function disc(
  context: CanvasRenderingContext2D,
  radius: number,
  stops: readonly (readonly [offset: number, color: string, opacity: number])[],
): void {
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, radius)
  for (const [offset, color, opacity] of stops) gradient.addColorStop(offset, withOpacity(color, opacity))
  context.fillStyle = gradient
  context.fillRect(-radius, -radius, radius * 2, radius * 2)
}

function paintVignette(context: CanvasRenderingContext2D, width: number, height: number): void {
  const far = Math.hypot(width, height) / 2
  const gradient = context.createRadialGradient(
    width / 2,
    height * 0.42,
    far * 0.45,
    width / 2,
    height * 0.5,
    far * 1.05,
  )
  gradient.addColorStop(0, 'rgba(4,6,12,0)')
  gradient.addColorStop(1, 'rgba(4,6,12,0.55)')
  context.fillStyle = gradient
  context.fillRect(0, 0, width, height)
}

/** Breaks the bands that long dark gradients show on screens of 8 bits a channel. */
function paintNoise(context: CanvasRenderingContext2D, width: number, height: number): void {
  const tile = context.canvas.ownerDocument.createElement('canvas')
  tile.width = tile.height = 128
  const tileContext = tile.getContext('2d')
  if (!tileContext) return
  const random = seeded('noise')
  const pixels = tileContext.createImageData(128, 128)
  for (let index = 0; index < pixels.data.length; index += 4) {
    pixels.data.fill(random.next() < 0.5 ? 0 : 255, index, index + 3)
    pixels.data[index + 3] = Math.floor(random.next() * 9)
  }
  tileContext.putImageData(pixels, 0, 0)
  const pattern = context.createPattern(tile, 'repeat')
  if (!pattern) return
  context.fillStyle = pattern
  context.fillRect(0, 0, width, height)
}

/** `color`: `#rrggbb` or, as browsers compute it, `rgb(r, g, b)`; of anything else only full transparency is made. */
function withOpacity(color: string, opacity: number): string {
  if (opacity === 0) return 'rgba(0, 0, 0, 0)'
  if (color.startsWith('rgb(')) return color.replace('rgb(', 'rgba(').replace(')', `, ${opacity})`)
  return `${color}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`
}
