export interface WildAnswer {
  /** The words without their stars; null where stars stand between words, or alone. */
  readonly answer: string | null
  readonly wild: boolean
}

/** An answer in which a star means any letters, and `\*` a star. */
export function wildAnswer(written: string): WildAnswer {
  const parts = written.split(/(?<!\\)\*/).map((part) => part.replaceAll(String.raw`\*`, '*').trim())
  if (parts.length === 1) return { answer: parts[0]!, wild: false }
  const words = parts.filter((part) => part !== '')
  return { answer: words.length === 1 ? words[0]! : null, wild: true }
}

export function escapeWild(answer: string): string {
  return answer.replaceAll('*', String.raw`\*`)
}
