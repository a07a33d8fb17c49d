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
fill(0x3000, 0x3000, space)
// What these languages write with, besides letters by the pair.
fill(0x80, 0x9f, 0)
for (const code of [0xa1, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb7, 0xbb, 0xbf, 0x60c, 0x61b, 0x61f])
  fill(code, code, 0)
fill(0x2000, 0x200a, space)
fill(0x200b, 0x2027, 0)
fill(0x2028, 0x2029, space)
fill(0x202a, 0x202e, 0)
fill(0x202f, 0x202f, space)
fill(0x2030, 0x205e, 0)
fill(0x20a0, 0x20bf, 0)
fill(0x2190, 0x22ff, 0)
for (const code of [0xb2, 0xb3, 0xb9, 0xbc, 0xbd, 0xbe]) fill(code, code, number)
fill(0x3001, 0x3002, 0)
fill(0x3008, 0x3011, 0)
fill(0xff01, 0xff0f, 0)
fill(0xff1a, 0xff1f, 0)
for (const [from, to] of [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x17f],
  [0x400, 0x481],
] as const)
  for (let code = from; code <= to; code++) {
    const char = String.fromCharCode(code)
    fill(code, code, letter | (char.toLowerCase() === char ? lower : upper))
  }
fill(0x621, 0x63f, letter)
fill(0x641, 0x64a, letter)
fill(0x64b, 0x652, mark)
fill(0x4e00, 0x9fff, letter)

function fill(from: number, to: number, kind: number): void {
  kinds.fill(kind | known, from, to + 1)
}

/** The bits of the character that begins at `at`; 0 where none does. */
function kindAt(text: string, at: number): number {
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
  const code = text.charCodeAt(at)
  return code >= 0xd800 && code < 0xdc00 && text.codePointAt(at)! > 0xffff ? 2 : 1
}

export function isAt(text: string, at: number, bits: number): boolean {
  return (kindAt(text, at) & bits) !== 0
}

/** Whether the text begins with such a character. */
export function begins(text: string, bits: number): boolean {
  return isAt(text, 0, bits)
}

/** One capital letter. */
export function isInitial(text: string): boolean {
  return text.length > 0 && text.length === unitsAt(text, 0) && isAt(text, 0, upper)
}

/** Whether the text has such a character. */
export function has(text: string, bits: number): boolean {
  for (let at = 0; at < text.length; at += unitsAt(text, at)) if (isAt(text, at, bits)) return true
  return false
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
