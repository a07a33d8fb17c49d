import { seeded } from '../../core/session/random.ts'
import { spikeSize, traySize } from './geometry.ts'
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
interface Sprite {
  readonly width: number
  readonly height: number
  readonly draw: Draw
}

export type SpriteName =
  | 'trayBack'
  | 'trayFront'
  | 'traySlip'
  | 'spikeFoot'
  | 'needle'
  | 'spikeSlip'
  | 'stamp'
  | 'sheetStands'
  | 'sheetStruck'
  | 'strike'
  | 'pencil'
  | 'marker'
  | 'mote'
  | 'ink'
  | 'shadow'

const displayFont = (size: number) => `900 ${size}px "Playfair Display Variable", Georgia, serif`
export const stampFont = displayFont(58)
export const labelFont = (size: number) =>
  `700 ${size}px "Atkinson Hyperlegible Next Variable", "Noto Sans Variable", "Noto Naskh Arabic Variable", "Noto Sans SC Variable", system-ui, sans-serif`

export const sprites: Readonly<Record<SpriteName, Sprite>> = {
  trayBack: { width: traySize.width, height: 46, draw: drawTrayBack },
  trayFront: { width: traySize.width, height: 54, draw: drawTrayFront },
  traySlip: { width: 208, height: 24, draw: drawTraySlip },
  spikeFoot: { width: spikeSize.width, height: 48, draw: drawSpikeFoot },
  needle: { width: 12, height: 112, draw: drawNeedle },
  spikeSlip: { width: 140, height: 30, draw: drawSpikeSlip },
  stamp: { width: 216, height: 112, draw: drawStamp },
  sheetStands: { width: 190, height: 120, draw: (context, palette) => drawSheet(context, palette, 'stands') },
  sheetStruck: { width: 190, height: 120, draw: (context, palette) => drawSheet(context, palette, 'struck') },
  strike: { width: 640, height: 34, draw: drawStrike },
  pencil: { width: 210, height: 22, draw: drawPencil },
  marker: { width: 190, height: 32, draw: drawMarker },
  mote: { width: 10, height: 10, draw: drawMote },
  ink: { width: 14, height: 14, draw: drawInk },
  shadow: { width: 210, height: 140, draw: drawShadow },
}

function drawTrayBack(context: CanvasRenderingContext2D): void {
  const wood = context.createLinearGradient(0, 0, 0, 46)
  wood.addColorStop(0, '#6b4a30')
  wood.addColorStop(0.16, '#4c3220')
  wood.addColorStop(1, '#1d120b')
  polygon(context, [18, 2], [226, 2], [240, 46], [4, 46])
  context.fillStyle = wood
  context.fill()
  context.fillStyle = 'rgba(255,226,170,0.25)'
  context.fillRect(18, 2, 208, 1.4)
  const inside = context.createLinearGradient(0, 10, 0, 46)
  inside.addColorStop(0, '#120b07')
  inside.addColorStop(1, '#2a1b11')
  polygon(context, [25, 9], [219, 9], [230, 46], [14, 46])
  context.fillStyle = inside
  context.fill()
}

function drawTrayFront(context: CanvasRenderingContext2D): void {
  const face = context.createLinearGradient(0, 0, 0, 54)
  face.addColorStop(0, '#5d3f28')
  face.addColorStop(0.12, '#452d1c')
  face.addColorStop(1, '#24160d')
  roundRect(context, 2, 8, 240, 45, 5)
  context.fillStyle = face
  context.fill()
  fibres(context, 'tray', 4, 10, 236, 41)
  const rim = context.createLinearGradient(0, 0, 0, 13)
  rim.addColorStop(0, '#8a6243')
  rim.addColorStop(1, '#573a25')
  roundRect(context, 0, 0, 244, 13, 4)
  context.fillStyle = rim
  context.fill()
  context.fillStyle = 'rgba(255,230,180,0.35)'
  context.fillRect(4, 1, 236, 1.2)
  context.fillStyle = 'rgba(0,0,0,0.35)'
  context.fillRect(2, 13, 240, 2.5)
  plate(context, 22, 20, 200, 26)
}

/** A brass plate that the label is written on. */
function plate(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
  context.fillStyle = 'rgba(0,0,0,0.4)'
  roundRect(context, x, y + 1.5, width, height, 3)
  context.fill()
  const brass = context.createLinearGradient(x, y, x + width, y + height)
  brass.addColorStop(0, '#8d6b2b')
  brass.addColorStop(0.35, '#e3bd62')
  brass.addColorStop(0.6, '#c79a3f')
  brass.addColorStop(1, '#7d5d24')
  roundRect(context, x, y, width, height, 3)
  context.fillStyle = brass
  context.fill()
  context.strokeStyle = 'rgba(255,240,200,0.5)'
  context.lineWidth = 0.8
  context.stroke()
  context.fillStyle = '#4d3714'
  for (const screw of [x + 7, x + width - 7]) dot(context, screw, y + height / 2, 1.9)
}

function drawTraySlip(context: CanvasRenderingContext2D, palette: Palette): void {
  context.fillStyle = 'rgba(0,0,0,0.28)'
  polygon(context, [2, 19], [206, 17], [208, 23], [0, 24])
  context.fill()
  const top = context.createLinearGradient(0, 3, 0, 18)
  top.addColorStop(0, palette.paperShade)
  top.addColorStop(1, palette.paper)
  polygon(context, [10, 3], [197, 2], [206, 17], [1, 18.5])
  context.fillStyle = top
  context.fill()
  context.fillStyle = '#cdbf9f'
  polygon(context, [1, 18.5], [206, 17], [206, 20], [1, 21.5])
  context.fill()
  context.fillStyle = 'rgba(60,55,45,0.32)'
  for (const [x, y, length] of [
    [20, 7.5, 74],
    [17, 11.5, 96],
    [14, 15, 58],
  ] as const) {
    context.fillRect(x, y, length, 1.1)
  }
  context.save()
  context.transform(1, -0.012, -0.42, 0.44, 158, 11)
  context.font = displayFont(21)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = palette.green
  context.fillText('STET', 0, 1)
  context.strokeStyle = palette.green
  context.lineWidth = 1.6
  context.strokeRect(-32, -13, 64, 26)
  context.restore()
}

function drawSpikeFoot(context: CanvasRenderingContext2D): void {
  context.fillStyle = 'rgba(0,0,0,0.42)'
  ellipse(context, 76, 30, 74, 16)
  const side = context.createLinearGradient(6, 0, 146, 0)
  side.addColorStop(0, '#1f242e')
  side.addColorStop(0.3, '#59616f')
  side.addColorStop(0.55, '#39404c')
  side.addColorStop(1, '#161a22')
  context.fillStyle = side
  ellipse(context, 76, 26, 70, 17)
  const top = context.createRadialGradient(56, 16, 4, 76, 21, 74)
  top.addColorStop(0, '#8b93a3')
  top.addColorStop(0.5, '#525a68')
  top.addColorStop(1, '#2b313c')
  context.fillStyle = top
  ellipse(context, 76, 21, 70, 16)
  context.strokeStyle = 'rgba(255,255,255,0.16)'
  context.lineWidth = 1
  context.beginPath()
  context.ellipse(76, 21, 58, 12.5, 0, 0, Math.PI * 2)
  context.stroke()
  context.fillStyle = '#262b35'
  ellipse(context, 76, 20, 9, 3.4)
}

function drawNeedle(context: CanvasRenderingContext2D): void {
  const steel = context.createLinearGradient(3, 0, 9, 0)
  steel.addColorStop(0, '#7e8796')
  steel.addColorStop(0.35, '#f2f5fa')
  steel.addColorStop(0.6, '#b3bac6')
  steel.addColorStop(1, '#4d5563')
  polygon(context, [6, 0], [7.6, 26], [8.3, 112], [3.7, 112], [4.4, 26])
  context.fillStyle = steel
  context.fill()
}

function drawSpikeSlip(context: CanvasRenderingContext2D, palette: Palette): void {
  context.fillStyle = 'rgba(0,0,0,0.25)'
  polygon(context, [4, 22], [132, 20], [138, 28], [2, 30])
  context.fill()
  const top = context.createLinearGradient(0, 4, 0, 26)
  top.addColorStop(0, '#e9d6cf')
  top.addColorStop(1, '#fbeeea')
  polygon(context, [10, 5], [128, 3], [138, 22], [2, 25])
  context.fillStyle = top
  context.fill()
  context.fillStyle = '#cfaeaa'
  polygon(context, [2, 25], [138, 22], [138, 24.4], [2, 27.4])
  context.fill()
  context.fillStyle = 'rgba(60,50,48,0.3)'
  for (const [x, y, length] of [
    [20, 9, 36],
    [16, 14, 44],
    [13, 19, 30],
  ] as const) {
    context.fillRect(x, y, length, 1.1)
  }
  context.strokeStyle = palette.red
  context.lineWidth = 2.2
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(18, 18)
  context.quadraticCurveTo(70, 8, 124, 13)
  context.stroke()
  context.fillStyle = '#3a2b2b'
  ellipse(context, 70, 14, 4.2, 2)
}

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

function drawSheet(context: CanvasRenderingContext2D, palette: Palette, verdict: 'stands' | 'struck'): void {
  context.save()
  context.shadowColor = 'rgba(0,0,0,0.5)'
  context.shadowBlur = 10
  context.shadowOffsetY = 4
  context.fillStyle = verdict === 'stands' ? palette.paper : '#fbf0ea'
  context.fillRect(10, 8, 170, 100)
  context.restore()
  context.fillStyle = 'rgba(43,111,155,0.55)'
  context.fillRect(22, 20, 44, 3)
  context.fillStyle = 'rgba(40,38,34,0.6)'
  for (const [y, length] of [
    [31, 118],
    [39, 92],
  ] as const) {
    context.fillRect(22, y, length, 3.6)
  }
  context.fillStyle = 'rgba(40,38,34,0.22)'
  for (const y of [54, 68, 82]) context.fillRect(22, y, 140, 8)
  if (verdict === 'stands') {
    context.translate(130, 76)
    context.rotate(-0.15)
    context.scale(0.42, 0.42)
    context.translate(-102, -59)
    context.globalAlpha = 0.9
    const { green } = palette
    context.strokeStyle = context.fillStyle = green
    context.lineWidth = 6
    roundRect(context, 5, 5, 194, 108, 10)
    context.stroke()
    context.font = stampFont
    context.textAlign = 'center'
    context.fillText('STET', 102, 78, 164)
    return
  }
  context.strokeStyle = palette.red
  context.lineWidth = 5
  context.lineCap = 'round'
  context.beginPath()
  context.moveTo(22, 84)
  context.bezierCurveTo(60, 60, 120, 62, 170, 34)
  context.stroke()
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

/** Lies flat, its point to the left. */
function drawPencil(context: CanvasRenderingContext2D, palette: Palette): void {
  context.fillStyle = 'rgba(0,0,0,0.25)'
  polygon(context, [6, 15], [34, 8], [208, 8], [208, 21], [34, 21])
  context.fill()
  polygon(context, [0, 10], [30, 2], [30, 18])
  context.fillStyle = '#e2bf8f'
  context.fill()
  polygon(context, [0, 10], [11, 7], [11, 13])
  context.fillStyle = palette.red
  context.fill()
  const body = context.createLinearGradient(0, 2, 0, 18)
  body.addColorStop(0, '#e8485c')
  body.addColorStop(0.34, '#ff8b97')
  body.addColorStop(0.36, '#d11f38')
  body.addColorStop(0.68, '#b10f27')
  body.addColorStop(0.7, '#8d0b1e')
  body.addColorStop(1, '#6f0818')
  context.fillStyle = body
  context.fillRect(30, 2, 160, 16)
  context.fillStyle = '#d7a93b'
  context.fillRect(182, 2, 10, 16)
  context.fillStyle = '#26221d'
  roundRect(context, 192, 2, 16, 16, 4)
  context.fill()
}

/** Lies flat, capped, its cap to the left. */
function drawMarker(context: CanvasRenderingContext2D): void {
  context.fillStyle = 'rgba(0,0,0,0.28)'
  roundRect(context, 6, 12, 182, 19, 8)
  context.fill()
  const body = context.createLinearGradient(0, 2, 0, 28)
  body.addColorStop(0, '#fff3b0')
  body.addColorStop(0.3, '#ffe169')
  body.addColorStop(1, '#b98f17')
  context.fillStyle = body
  roundRect(context, 60, 3, 122, 23, 5)
  context.fill()
  const cap = context.createLinearGradient(0, 2, 0, 28)
  cap.addColorStop(0, '#5b564c')
  cap.addColorStop(0.3, '#34302a')
  cap.addColorStop(1, '#14120f')
  context.fillStyle = cap
  roundRect(context, 4, 1, 68, 27, 7)
  context.fill()
  context.fillStyle = 'rgba(255,255,255,0.16)'
  roundRect(context, 16, 5, 50, 3.5, 2)
  context.fill()
  context.fillStyle = '#3a3328'
  for (const [y, length] of [
    [10.5, 62],
    [15.5, 40],
  ] as const) {
    context.fillRect(94, y, length, 2.2)
  }
  roundRect(context, 178, 5, 8, 19, 3)
  context.fill()
}

function drawMote(context: CanvasRenderingContext2D, palette: Palette): void {
  const glow = context.createRadialGradient(5, 5, 0, 5, 5, 5)
  glow.addColorStop(0, '#fff3d2')
  glow.addColorStop(0.3, palette.lamp)
  glow.addColorStop(1, 'rgba(255,217,138,0)')
  context.fillStyle = glow
  context.fillRect(0, 0, 10, 10)
}

function drawInk(context: CanvasRenderingContext2D, palette: Palette): void {
  context.fillStyle = palette.stamp
  dot(context, 7, 7, 4.2)
  dot(context, 9.6, 6, 2.6)
  dot(context, 5.2, 9.4, 2.2)
}

function drawShadow(context: CanvasRenderingContext2D): void {
  context.save()
  context.translate(105, 70)
  context.scale(1, 0.6)
  const shade = context.createRadialGradient(0, 0, 10, 0, 0, 104)
  shade.addColorStop(0, 'rgba(0,0,0,0.6)')
  shade.addColorStop(0.6, 'rgba(0,0,0,0.28)')
  shade.addColorStop(1, 'rgba(0,0,0,0)')
  context.fillStyle = shade
  context.fillRect(-105, -117, 210, 234)
  context.restore()
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

function fibres(
  context: CanvasRenderingContext2D,
  seed: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const random = seeded(seed)
  for (let line = 0; line < 15; line++) {
    context.strokeStyle = `rgba(12,6,2,${0.12 + random.next() * 0.2})`
    context.lineWidth = 0.5 + random.next()
    const at = y + random.next() * height
    context.beginPath()
    context.moveTo(x, at)
    context.bezierCurveTo(
      x + width * 0.3,
      at + random.next() * 4 - 2,
      x + width * 0.6,
      at + random.next() * 4 - 2,
      x + width,
      at,
    )
    context.stroke()
  }
}

function polygon(
  context: CanvasRenderingContext2D,
  ...points: readonly (readonly [x: number, y: number])[]
): void {
  context.beginPath()
  for (const [x, y] of points) context.lineTo(x, y)
  context.closePath()
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

function ellipse(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  across: number,
  down: number,
): void {
  context.beginPath()
  context.ellipse(x, y, across, down, 0, 0, Math.PI * 2)
  context.fill()
}

function dot(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.fill()
}
