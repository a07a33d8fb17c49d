/** What characters are, as bits. Looked up once each: a pattern of Unicode classes costs more to make than a story to read. */
export const letter = 1
export const mark = 2
export const number = 4
export const upper = 8
export const lower = 16
export const space = 32
const known = 64

const classes: readonly (readonly [number, RegExp])[] = [
  [letter, /\p{L}/u],
  [mark, /\p{M}/u],
  [number, /\p{N}/u],
  [upper, /[\p{Lu}\p{Lt}]/u],
  [lower, /\p{Ll}/u],
  [space, /\s/u],
]

const kinds = new Uint8Array(0x10000)
fill(0, 0x7f, 0)
fill(0x61, 0x7a, letter | lower)
fill(0x41, 0x5a, letter | upper)
fill(0x30, 0x39, number)
fill(0x09, 0x0d, space)
fill(0x20, 0x20, space)
fill(0xa0, 0xa0, space)
// Quotation marks and dashes.
fill(0x2010, 0x2027, 0)

function fill(from: number, to: number, kind: number): void {
  kinds.fill(kind | known, from, to + 1)
}

/** The bits of the character that begins at `at`; 0 where none does. */
export function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return 0
  const code = text.charCodeAt(at)
  const kind = kinds[code]!
  if (kind !== 0) return kind
  const point = code >= 0xd800 && code < 0xdc00 ? text.codePointAt(at)! : code
  const found = told(point)
  if (point === code) kinds[code] = found
  return found
}

function told(point: number): number {
  const char = String.fromCodePoint(point)
  let found = known
  for (const [bit, pattern] of classes) if (pattern.test(char)) found |= bit
  return found
}

/** Units of the character that begins at `at`: two for a pair of surrogates. */
export function unitsAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

export function isAt(text: string, at: number, bits: number): boolean {
  return (kindAt(text, at) & bits) !== 0
}

/** Runs of letters and figures. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  let start = -1
  for (let at = 0; at <= text.length; at += unitsAt(text, at)) {
    const isWord = isAt(text, at, letter | number)
    if (isWord && start < 0) start = at
    if (!isWord && start >= 0) {
      words.push(text.slice(start, at))
      start = -1
    }
  }
  return words
}
