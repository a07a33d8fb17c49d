/** What the rules know of a language. Words are folded as by `foldWord`; phrases are words in a row. */
export interface LanguageWords {
  /** Words that carry grammar and little else; they never count as shared or repeated. */
  readonly stop: ReadonlySet<string>
  /** “always”, “never”: true of little that a story says. */
  readonly absolutes: readonly string[]
  /** “some”, “may”: what careful writers add to what is true. */
  readonly qualifiers: readonly string[]
  /** What explanations say without explaining: “the answer is”, “the text says”. */
  readonly fillers: ReadonlySet<string>
  readonly numbers: ReadonlyMap<string, number>
  /** The word between tens and units, where a language has one: “treinta y uno”. */
  readonly numberJoint: string | null
  /** From January on. */
  readonly months: readonly string[]
  /** Whether a capital inside a sentence marks a name. */
  readonly namesHaveCapitals: boolean
  /** Whether spaces part its words. Where they don't, each sign is a word, and rules that weigh words have nothing to say. */
  readonly spaced: boolean
  /** The word without what the language fastens to it. */
  stem(word: string): string
  /** Whether a stem asks for what is *not* so. */
  asksForNegative(prompt: string): boolean
  /** “All of the above”, “none of these”. */
  pointsToOthers(option: string): boolean
  /** Whether `option` fits the word before the gap or at the stem's end by its form; null where that word asks for none. */
  fitsAfter(before: string, option: string): boolean | null
}
