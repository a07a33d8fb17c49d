/** Per gap, the index of the bank word in it, or null. Two words that read alike are two entries. */
export type Filled = readonly (number | null)[]

/** Which bank entries an answer's words are; words the bank doesn't have leave their gap open. */
export function filledFrom(values: readonly string[], bank: readonly string[]): Filled {
  const taken = new Set<number>()
  return values.map((value) => {
    const index = bank.findIndex((word, at) => value !== '' && word === value && !taken.has(at))
    if (index < 0) return null
    taken.add(index)
    return index
  })
}

/** Puts a word into a gap: taken from where it was; what stood in the gap goes back to the bank, or changes places with it. */
export function fill(filled: Filled, gap: number, word: number): Filled {
  const from = filled.indexOf(word)
  const displaced = filled[gap] ?? null
  return filled.map((each, at) => (at === gap ? word : at === from ? displaced : each))
}

export function clearGap(filled: Filled, gap: number): Filled {
  return filled.with(gap, null)
}

/** The open gap after `from`, then from the start; `from` if none is open. */
export function nextOpen(filled: readonly (number | string | null)[], from: number): number {
  const isOpen = (at: number): boolean => filled[at] === null || filled[at] === ''
  for (let by = 1; by <= filled.length; by++) {
    const at = (from + by) % filled.length
    if (isOpen(at)) return at
  }
  return from
}

export const valuesOf = (filled: Filled, bank: readonly string[]): readonly string[] =>
  filled.map((word) => (word === null ? '' : (bank[word] ?? '')))
