/** Needles longer than this are searched by a method that stays linear on repetitive texts. */
const shortNeedle = 64

/**
 * Every offset, overlapping ones too, at which `needle` stands in `text`, first to last. Linear in the length of the text,
 * whatever the text is; lazy, so that a caller who has seen enough stops the search.
 */
export function* occurrences(text: string, needle: string): Generator<number, void, void> {
  if (needle.length === 0 || needle.length > text.length) return
  // Most needles fail on their first words, which the engine's own search finds fastest.
  const first = text.indexOf(needle.slice(0, shortNeedle))
  if (first === -1) return
  if (needle.length > shortNeedle) yield* longOccurrences(text, needle, first)
  else for (let at = first; at !== -1; at = text.indexOf(needle, at + 1)) yield at
}

/** Knuth, Morris and Pratt: the text is read once, from `from` on. */
function* longOccurrences(text: string, needle: string, from: number): Generator<number, void, void> {
  const borders = bordersOf(needle)
  let matched = 0
  for (let at = from; at < text.length; at++) {
    while (matched > 0 && text[at] !== needle[matched]) matched = borders[matched - 1] ?? 0
    if (text[at] === needle[matched]) matched++
    if (matched === needle.length) {
      yield at + 1 - needle.length
      matched = borders[matched - 1] ?? 0
    }
  }
}

/** Per prefix of the needle, the length of the longest shorter prefix that ends it. */
function bordersOf(needle: string): Int32Array {
  const borders = new Int32Array(needle.length)
  let length = 0
  for (let at = 1; at < needle.length; at++) {
    while (length > 0 && needle[at] !== needle[length]) length = borders[length - 1] ?? 0
    if (needle[at] === needle[length]) length++
    borders[at] = length
  }
  return borders
}
