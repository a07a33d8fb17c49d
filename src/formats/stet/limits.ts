/** What a file may hold; more is a finding, so that no file can stall the reader. */
export const limits = {
  /** Bytes of a file. */
  bytes: 4 * 1024 * 1024,
  /** Objects and lists within each other. */
  depth: 32,
  /** Values and separators of a file. */
  values: 300_000,
  /** Words of a story. */
  words: 50_000,
  /** Characters of a story, for scripts whose words are hard to count. */
  characters: 1_000_000,
  questions: 1_000,
  blocks: 5_000,
  names: 1_000,
  /** Words of a glossary. */
  terms: 300,
  /** Forms of one of them. */
  forms: 12,
  /** Entries of a list within a question or a name. */
  list: 60,
  /** Characters of a text; a story's block may be as long as the story. */
  text: 5_000,
  /** Quotations of all questions together. */
  quotes: 10_000,
} as const
