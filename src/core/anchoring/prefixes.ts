/** Per offset of `text`, how many of its units from there on agree with the start of `pattern` (the Z algorithm; linear). */
export function commonPrefixes(pattern: string, text: string): Int32Array {
  const own = agreements(pattern, pattern, 1, null)
  return agreements(pattern, text, 0, own)
}

/**
 * `own`: the pattern's agreements with itself, or null while these are being made. `[left, right)` is the agreement that
 * reaches furthest; inside it, what the pattern says of itself is known already.
 */
function agreements(pattern: string, text: string, from: number, own: Int32Array | null): Int32Array {
  const lengths = new Int32Array(text.length)
  const known = own ?? lengths
  let left = 0
  let right = 0
  for (let at = from; at < text.length; at++) {
    let length = at < right ? Math.min(right - at, known[at - left] ?? 0) : 0
    // The pattern agrees with the whole of itself, which its own array leaves unsaid.
    if (own && at === left && at < right) length = right - at
    while (length < pattern.length && at + length < text.length && pattern[length] === text[at + length]) {
      length++
    }
    lengths[at] = length
    if (at + length > right) {
      left = at
      right = at + length
    }
  }
  return lengths
}
