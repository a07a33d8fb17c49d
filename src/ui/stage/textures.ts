import type { Textures } from 'phaser'
import type { Palette } from './palette.ts'
import { sprites, type SpriteName, type StageWords } from './sprites.ts'

/**
 * Paints every sprite at `ratio` texture pixels per world unit. Keys are shared by all scenes, so what is there
 * already is painted over (same size) or replaced.
 */
export function paintSprites(
  textures: Textures.TextureManager,
  ratio: number,
  palette: Palette,
  words: StageWords,
): void {
  for (const [name, { width, height, draw }] of Object.entries(sprites)) {
    paintTexture(textures, name, width, height, ratio, (context) => draw(context, palette, words))
  }
}

export function paintTexture(
  textures: Textures.TextureManager,
  key: string,
  width: number,
  height: number,
  ratio: number,
  draw: (context: CanvasRenderingContext2D) => void,
): void {
  const across = Math.ceil(width * ratio)
  const down = Math.ceil(height * ratio)
  const existing = textures.exists(key) ? textures.get(key) : null
  if (existing && (existing.source[0]?.width !== across || existing.source[0]?.height !== down))
    textures.remove(key)
  const texture = textures.exists(key)
    ? (textures.get(key) as Textures.CanvasTexture)
    : textures.createCanvas(key, across, down)
  // Null where the browser gives no 2D canvas; the pictures are then missing and nothing else is.
  if (!texture?.context) return
  const { context } = texture
  context.clearRect(0, 0, across, down)
  context.save()
  context.scale(ratio, ratio)
  draw(context)
  context.restore()
  texture.refresh()
}

export function spriteSize(name: SpriteName): { readonly width: number; readonly height: number } {
  return sprites[name]
}
