import { inks, type Font, type Operation, type Picture } from './operations.ts'

/** The font families, as CSS lists, that a language's words are drawn with. */
export type Families = (family: Font['family'], language: string) => string

/** A font as CSS writes it in short. */
export function cssFont(font: Font, language: string, families: Families): string {
  const style = font.italic === true ? 'italic ' : ''
  return `${style}${font.weight} ${font.size}px ${families(font.family, language)}`
}

/** Paints a picture on a canvas of its size. */
export function paint(context: CanvasRenderingContext2D, picture: Picture, families: Families): void {
  for (const operation of picture.operations) draw(context, operation, picture, families)
}

function draw(
  context: CanvasRenderingContext2D,
  operation: Operation,
  { width, height }: Picture,
  families: Families,
): void {
  switch (operation.type) {
    case 'desk':
      paintDesk(context, width, height)
      return
    case 'paper': {
      const { x, y, width, height } = operation.box
      context.save()
      context.shadowColor = '#000c'
      context.shadowBlur = 36
      context.shadowOffsetY = 10
      context.fillStyle = inks.paper
      context.fillRect(x, y, width, height)
      context.restore()
      return
    }
    case 'frame': {
      const { x, y, width, height } = operation.box
      context.strokeStyle = operation.color
      context.lineWidth = operation.width
      context.strokeRect(x, y, width, height)
      return
    }
    case 'line':
      context.strokeStyle = operation.color
      context.lineWidth = operation.width
      context.beginPath()
      context.moveTo(operation.from.x, operation.from.y)
      context.lineTo(operation.to.x, operation.to.y)
      context.stroke()
      return
    case 'dot':
      context.fillStyle = operation.color
      context.beginPath()
      context.arc(operation.at.x, operation.at.y, operation.radius, 0, 2 * Math.PI)
      context.fill()
      return
    case 'text':
      context.font = cssFont(operation.font, operation.language, families)
      context.fillStyle = operation.color
      context.textAlign = operation.align
      context.textBaseline = 'alphabetic'
      context.direction = operation.direction
      context.fillText(operation.text, operation.at.x, operation.at.y)
      return
    case 'turned':
      context.save()
      context.translate(operation.at.x, operation.at.y)
      context.rotate(operation.angle)
      context.globalAlpha = 0.88
      for (const each of operation.within) draw(context, each, { width, height, operations: [] }, families)
      context.restore()
  }
}

/** The desk at night, with the lamp's light from above. */
function paintDesk(context: CanvasRenderingContext2D, width: number, height: number): void {
  const night = context.createLinearGradient(0, 0, 0, height)
  night.addColorStop(0, '#1b2334')
  night.addColorStop(1, '#0f1420')
  context.fillStyle = night
  context.fillRect(0, 0, width, height)
  const lamp = context.createRadialGradient(width / 3, 0, 0, width / 3, 0, width)
  lamp.addColorStop(0, '#8a6f3d')
  lamp.addColorStop(0.45, '#3a382f99')
  lamp.addColorStop(1, '#0f142000')
  context.fillStyle = lamp
  context.fillRect(0, 0, width, height)
}
