/** Per offset of `text`, how many of its units from there on agree with the start of `pattern` (the Z algorithm; linear). */
export function commonPrefixes(pattern: string, text: string): Int32Array {
  const own = new Int32Array(pattern.length)
  fill(own, own, pattern, pattern, 1)
  const lengths = new Int32Array(text.length)
  fill(lengths, own, pattern, text, 0)
  return lengths
}

/** `own`: the pattern's agreements with itself, of which those before the offset in hand are enough. */
function fill(lengths: Int32Array, own: Int32Array, pattern: string, text: string, from: number): void {
  // The agreement that reaches furthest; what the pattern says of itself needn't be read again inside it.
  let left = 0
  let right = 0
  for (let at = from; at < text.length; at++) {
    let length = at < right ? Math.min(right - at, own[at - left] ?? 0) : 0
    while (length < pattern.length && pattern[length] === text[at + length]) length++
    lengths[at] = length
    if (at + length > right) {
      left = at
      right = at + length
    }
  }
}
