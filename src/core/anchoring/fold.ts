/** A text made comparable, with the way back: folded unit `i` comes from the original at `starts[i]`. */
export interface Folded {
  readonly text: string
  /** One entry per folded UTF-16 unit and a last one, the original's length. Units of one cluster share their start. */
  readonly starts: Int32Array
}

// A cluster is what NFC may compose: a character with its marks, and Hangul vowels and finals (and Kirat Rai vowels), which
// compose without being marks. White space stands alone, so that a mark after a space can't hide the space.
const composing = String.raw`[\p{M}\u1160-\u11FF\u{16D63}-\u{16D6A}]`
const cluster = new RegExp(String.raw`\s+|${composing}+|[^\s]${composing}*`, 'gu')

const singleQuotes = /[\u2018-\u201B]/g
const doubleQuotes = /[\u201C-\u201F]/g

function foldCluster(raw: string): string {
  if (/^\s/u.test(raw)) return ' '
  return raw.normalize('NFC').replace(singleQuotes, "'").replace(doubleQuotes, '"')
}

/** Unicode NFC, curly and straight quotes alike, each run of white space one space. Guillemets stay what they are. */
export function fold(text: string): Folded {
  return isPlain(text) ? foldPlain(text) : foldClusters(text)
}

const composed = new RegExp(composing, 'u')
const surrogate = /[\uD800-\uDFFF]/

/** Each unit is a cluster by itself and its own NFC, as in most texts: those need no look at one cluster after another. */
function isPlain(text: string): boolean {
  return !surrogate.test(text) && !composed.test(text) && text.normalize('NFC') === text
}

function foldPlain(text: string): Folded {
  const starts = new Int32Array(text.length + 1)
  let length = 0
  let wasSpace = false
  for (let at = 0; at < text.length; at++) {
    const space = isSpace(text.charCodeAt(at))
    if (!(space && wasSpace)) starts[length++] = at
    wasSpace = space
  }
  starts[length++] = text.length
  const straight = text.replace(singleQuotes, "'").replace(doubleQuotes, '"')
  return { text: straight.replace(/\s+/g, ' '), starts: starts.slice(0, length) }
}

/** As `\s` has it. */
function isSpace(code: number): boolean {
  return (
    code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code > 0x7f && /\s/.test(String.fromCharCode(code)))
  )
}

function foldClusters(text: string): Folded {
  const parts: string[] = []
  const starts: number[] = []
  for (const { 0: raw, index } of text.matchAll(cluster)) {
    const folded = foldCluster(raw)
    parts.push(folded)
    for (let unit = 0; unit < folded.length; unit++) starts.push(index)
  }
  starts.push(text.length)
  return { text: parts.join(''), starts: Int32Array.from(starts) }
}

/** Whether a match may begin or end before folded unit `at`: not inside a surrogate pair or a composed character. */
export function isBoundary(starts: Int32Array, at: number): boolean {
  return at === 0 || starts[at] !== starts[at - 1]
}
