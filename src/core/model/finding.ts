/** One thing wrong with a set, or one piece of advice. `code` is stable and is the key of its sentence in the locales. */
export interface Finding {
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** JSON path from the root of the file: keys and indices. */
  readonly path: readonly (string | number)[]
  /** What the sentence quotes: question number, prompt, excerpt, closest passage, limits. */
  readonly params: Readonly<Record<string, string | number>>
}

/** A finding with its place in the file, both counted from 1; column in UTF-16 units. */
export interface PlacedFinding extends Finding {
  readonly line: number
  readonly column: number
}
