import { seeded } from '../../core/session/random.ts'
import type { Palette } from './palette.ts'

/** What is written on the stage. Empty words are left out. */
export interface StageWords {
  readonly dir: 'ltr' | 'rtl'
  readonly tray: string
  readonly spike: string
  /** Beneath STET, on the stamp. */
  readonly stands: string
  number(value: number): string
}

type Draw = (context: CanvasRenderingContext2D, palette: Palette, words: StageWords) => void

/** Size in CSS pixels at scale 1, and how it is drawn. */
interface Painted {
  readonly width: number
  readonly height: number
  readonly draw: Draw
}

const displayFont = (size: number) => `900 ${size}px "Playfair Display Variable", Georgia, serif`
export const stampFont = displayFont(58)
export const labelFont = (size: number) =>
  `700 ${size}px "Atkinson Hyperlegible Next Variable", "Noto Sans Variable", "Noto Naskh Arabic Variable", "Noto Sans SC Variable", system-ui, sans-serif`

/** What has words on it or is in a colour of the page: no file can know them. All else is a picture in the atlas. */
export const painted = {
  stamp: { width: 216, height: 112, draw: drawStamp },
  strike: { width: 640, height: 34, draw: drawStrike },
  ink: { width: 14, height: 14, draw: (context, { stamp }) => drawDrop(context, stamp) },
  wax: { width: 14, height: 14, draw: (context, { strike }) => drawCrumb(context, strike) },
  yellow: { width: 14, height: 14, draw: (context, { marker }) => drawDrop(context, marker) },
  wet: { width: 96, height: 24, draw: drawWet },
  blot: { width: 28, height: 28, draw: drawBlot },
  dash: { width: 14, height: 4, draw: drawDash },
  blank: { width: 24, height: 24, draw: drawBlank },
} as const satisfies Readonly<Record<string, Painted>>

/** Worn a little, as rubber is. */
function drawStamp(context: CanvasRenderingContext2D, palette: Palette, words: StageWords): void {
  context.strokeStyle = palette.stamp
  context.fillStyle = palette.stamp
  context.lineWidth = 2.6
  roundRect(context, 2.5, 2.5, 211, 107, 9)
  context.stroke()
  roundRect(context, 8, 8, 200, 96, 5)
  context.stroke()
  context.font = stampFont
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.letterSpacing = '3px'
  context.fillText('STET', 109.5, 68, 176)
  context.letterSpacing = '0px'
  if (words.stands) {
    context.direction = words.dir
    context.font = labelFont(17)
    context.letterSpacing = words.dir === 'rtl' ? '0px' : '2px'
    context.fillText(words.stands, 109, 92, 176)
    context.letterSpacing = '0px'
  } else {
    for (let index = 0; index < 11; index++) dot(context, 48 + index * 12, 87, 3)
  }
  wear(context, 'stamp', 216, 112, 120)
}

/** A stroke of waxy pencil: a core with frayed edges and gaps in it, thin at both ends. */
function drawStrike(context: CanvasRenderingContext2D, palette: Palette): void {
  const random = seeded('strike')
  context.strokeStyle = palette.strike
  context.lineCap = 'round'
  for (let fibre = 0; fibre < 9; fibre++) {
    const aside = (fibre - 4) * 1.05
    context.globalAlpha = 0.4 + random.next() * 0.45
    context.lineWidth = 0.9 + random.next() * 1.3
    context.beginPath()
    const starts = 4 + Math.abs(fibre - 4) * 4 + random.next() * 8
    const ends = 636 - Math.abs(fibre - 4) * 5 - random.next() * 12
    for (let x = starts; x <= ends; x += 8) {
      const y = 17 + aside + Math.sin(x / 96) * 3.4 - (x / 640) * 5 + 2.5 + (random.next() - 0.5) * 1.1
      if (x === starts || random.next() < 0.045) context.moveTo(x, y)
      else context.lineTo(x, y)
    }
    context.stroke()
  }
  context.globalAlpha = 1
}

function drawDrop(context: CanvasRenderingContext2D, color: string): void {
  context.fillStyle = color
  dot(context, 7, 7, 4.2)
  dot(context, 9.6, 6, 2.6)
  dot(context, 5.2, 9.4, 2.2)
}

/** Broken off a waxy pencil. */
function drawCrumb(context: CanvasRenderingContext2D, color: string): void {
  context.fillStyle = color
  context.beginPath()
  for (const [x, y] of [
    [2, 6],
    [6, 2],
    [11, 4],
    [12, 9],
    [7, 12],
    [3, 10],
  ] as const) {
    context.lineTo(x, y)
  }
  context.fill()
}

/** Where a marker has just been, the paper shines. */
function drawWet(context: CanvasRenderingContext2D, { marker }: Palette): void {
  context.fillStyle = marker
  context.globalAlpha = 0.55
  roundRect(context, 1, 3, 94, 18, 4)
  context.fill()
  context.globalAlpha = 0.45
  context.fillStyle = '#ffffff'
  roundRect(context, 6, 5, 84, 3, 1.5)
  context.fill()
  context.globalAlpha = 1
}

/** A drop that has fallen from a pen, with what it splashed. */
function drawBlot(context: CanvasRenderingContext2D, { chosen }: Palette): void {
  const random = seeded('blot')
  context.fillStyle = chosen
  dot(context, 14, 14, 6)
  for (let index = 0; index < 9; index++) {
    const away = (index / 9) * Math.PI * 2 + random.next() * 0.5
    const far = 5 + random.next() * 3.4
    dot(context, 14 + Math.cos(away) * far, 14 + Math.sin(away) * far, 0.9 + random.next() * 1.8)
  }
}

function drawDash(context: CanvasRenderingContext2D, { chosen }: Palette): void {
  context.fillStyle = chosen
  context.beginPath()
  context.ellipse(7, 2, 6.6, 1.5, 0, 0, Math.PI * 2)
  context.fill()
}

function drawBlank(context: CanvasRenderingContext2D, { page }: Palette): void {
  context.fillStyle = page
  context.fillRect(0, 0, 24, 24)
}

/** Takes specks out of what was drawn. */
function wear(
  context: CanvasRenderingContext2D,
  seed: string,
  width: number,
  height: number,
  specks: number,
): void {
  const random = seeded(seed)
  context.save()
  context.globalCompositeOperation = 'destination-out'
  for (let index = 0; index < specks; index++) {
    context.globalAlpha = 0.25 + random.next() * 0.6
    dot(context, random.next() * width, random.next() * height, 0.4 + random.next() * 1.1)
  }
  context.restore()
}

function roundRect(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  context.beginPath()
  context.roundRect(x, y, width, height, radius)
}

function dot(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.fill()
}
