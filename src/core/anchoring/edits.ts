/**
 * Whether `a` becomes `b` by at most `most` edits: a letter added, left out or changed, or two neighbours exchanged (Damerau and
 * Levenshtein's, no letter edited twice). Linear in the length for the small `most` it is meant for.
 */
export function withinEdits(a: string, b: string, most: number): boolean {
  // Letters may be two units long; a cheap look first, since most words differ too much in length.
  if (Math.abs(a.length - b.length) > most * 2) return false
  return within(Array.from(a), Array.from(b), 0, 0, most)
}

function within(a: readonly string[], b: readonly string[], atA: number, atB: number, most: number): boolean {
  if (Math.abs(a.length - atA - (b.length - atB)) > most) return false
  let i = atA
  let j = atB
  while (i < a.length && a[i] === b[j]) {
    i++
    j++
  }
  if (i === a.length && j === b.length) return true
  if (most === 0) return false
  const rest = most - 1
  return (
    within(a, b, i + 1, j + 1, rest) ||
    within(a, b, i + 1, j, rest) ||
    within(a, b, i, j + 1, rest) ||
    (i + 1 < a.length && a[i] === b[j + 1] && a[i + 1] === b[j] && within(a, b, i + 2, j + 2, rest))
  )
}
