import type { Rect } from './geometry.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Lays pictures on shelves from the top, the highest first, `gap` apart, in rows no wider than `width`.
 * The same sizes come to lie the same way in whichever order they are given. Throws RangeError where one is wider than a row.
 */
export function packShelves(
  sizes: Readonly<Record<string, Size>>,
  width: number,
  gap: number,
): Size & { readonly places: Readonly<Record<string, Rect>> } {
  const ordered = Object.entries(sizes).toSorted(
    ([name, one], [otherName, other]) =>
      other.height - one.height || other.width - one.width || (name < otherName ? -1 : 1),
  )
  const places: Record<string, Rect> = {}
  let x = 0
  let top = 0
  let shelf = 0
  for (const [name, size] of ordered) {
    if (size.width > width) throw new RangeError(`${name} is ${size.width} wide, a row only ${width}`)
    if (x > 0 && x + size.width > width) {
      top += shelf + gap
      x = shelf = 0
    }
    places[name] = { x, y: top, width: size.width, height: size.height }
    x += size.width + gap
    shelf = Math.max(shelf, size.height)
  }
  return { width, height: top + shelf, places }
}
