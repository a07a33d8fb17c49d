import type { Textures } from 'phaser'
import { packShelves } from './pack.ts'
import { painted, type StageWords } from './painted.ts'
import type { Palette } from './palette.ts'
import { pictures, type PictureName, type Pictures } from './pictures.ts'

export type SpriteName = PictureName | keyof typeof painted

/** Key of the one texture that all sprites are frames of, so that a frame of the game needs no other. */
export const spriteTexture = 'sprites'

/** In CSS pixels; the strike alone is longer than two thirds of it. */
const rowWidth = 960
const gap = 2

const sprites: Readonly<Record<SpriteName, { readonly width: number; readonly height: number }>> = {
  ...pictures,
  ...painted,
}

/** Size in CSS pixels at scale 1. */
export function spriteSize(name: SpriteName): { readonly width: number; readonly height: number } {
  return sprites[name]
}

/**
 * Lays all sprites out in one texture at `ratio` pixels per world unit: the atlas's pictures, and what is painted here.
 * What is there already is painted over; another ratio makes another texture, and nothing may still be drawn with the old one.
 * Without `atlas` the pictures stay empty.
 */
export function paintSprites(
  textures: Textures.TextureManager,
  ratio: number,
  atlas: Pictures | null,
  palette: Palette,
  words: StageWords,
): void {
  const { places, width, height } = packShelves(
    Object.fromEntries(
      Object.entries(sprites).map(([name, size]) => [
        name,
        { width: Math.ceil(size.width * ratio), height: Math.ceil(size.height * ratio) },
      ]),
    ),
    Math.ceil(rowWidth * ratio),
    gap,
  )
  const texture = canvasTexture(textures, spriteTexture, width, height)
  if (!texture) return
  const { context } = texture
  for (const [name, { x, y, width, height }] of Object.entries(places)) {
    if (!texture.has(name)) texture.add(name, 0, x, y, width, height)
    context.save()
    context.beginPath()
    context.rect(x, y, width, height)
    context.clip()
    context.translate(x, y)
    if (isPicture(name)) {
      const from = pictures[name]
      if (atlas) {
        const { image, density } = atlas
        context.imageSmoothingQuality = 'high'
        context.drawImage(
          image,
          from.x * density,
          from.y * density,
          from.width * density,
          from.height * density,
          0,
          0,
          from.width * ratio,
          from.height * ratio,
        )
      }
    } else {
      context.scale(ratio, ratio)
      painted[name as keyof typeof painted].draw(context, palette, words)
    }
    context.restore()
  }
  texture.refresh()
}

/** A small texture of its own, for what changes while the game is played: figures, the dial of the clock. */
export function paintTexture(
  textures: Textures.TextureManager,
  key: string,
  width: number,
  height: number,
  ratio: number,
  draw: (context: CanvasRenderingContext2D) => void,
): void {
  const texture = canvasTexture(textures, key, Math.ceil(width * ratio), Math.ceil(height * ratio))
  if (!texture) return
  const { context } = texture
  context.save()
  context.scale(ratio, ratio)
  draw(context)
  context.restore()
  texture.refresh()
}

/** Empty, of this size. Null where the browser gives no 2D canvas; the pictures are then missing and nothing else is. */
function canvasTexture(
  textures: Textures.TextureManager,
  key: string,
  width: number,
  height: number,
): Textures.CanvasTexture | null {
  const existing = textures.exists(key) ? (textures.get(key) as Textures.CanvasTexture) : null
  const fits = existing?.width === width && existing.height === height
  if (existing && !fits) textures.remove(key)
  const texture = existing && fits ? existing : textures.createCanvas(key, width, height)
  if (!texture?.context) return null
  texture.context.clearRect(0, 0, width, height)
  return texture
}

function isPicture(name: string): name is PictureName {
  return Object.hasOwn(pictures, name)
}
