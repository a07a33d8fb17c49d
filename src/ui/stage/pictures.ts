import atlas from '../../../assets/pictures/atlas.json'
import once from '../../../assets/pictures/atlas.webp'
import twice from '../../../assets/pictures/atlas@2x.webp'
import type { Rect } from './geometry.ts'

export type PictureName = keyof typeof atlas.frames

/** Where each picture lies in the atlas, in CSS pixels at scale 1. */
export const pictures: Readonly<Record<PictureName, Rect>> = atlas.frames

/** The atlas, and how many of its pixels make one CSS pixel. */
export interface Pictures {
  readonly image: HTMLImageElement
  readonly density: number
}

/** Loads the atlas for screens with `ratio` device pixels to one of the page; null where it doesn't come. */
export async function loadPictures(document: Document, ratio: number): Promise<Pictures | null> {
  const density = densityFor(ratio)
  const image = document.createElement('img')
  image.src = density === 1 ? once : twice
  try {
    await image.decode()
  } catch {
    return null
  }
  return { image, density }
}

export function densityFor(ratio: number): number {
  return ratio > 1 ? 2 : 1
}
