import type { Verdict } from './set.ts'

/** A stretch of one block: UTF-16 offsets into the block's text as written, `start < end`, end exclusive. */
export interface Span {
  readonly block: string
  readonly start: number
  readonly end: number
}

/** What a player answered, in the set's own order (never the shuffled one), so that it reads the same whatever the seed was. */
export type Answer =
  | { readonly kind: 'choice'; readonly options: readonly number[] }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  /** Per pair, the index of a target in `matchTargets(question)`, or null while it is untied. */
  | { readonly kind: 'match'; readonly targets: readonly (number | null)[] }
  /** Indices of `events`, first to last as the player put them. */
  | { readonly kind: 'order'; readonly order: readonly number[] }
  /** Per gap, the word picked or typed; empty while the gap is open. */
  | { readonly kind: 'gap'; readonly values: readonly string[] }
  | { readonly kind: 'locate'; readonly spans: readonly Span[] }
  | { readonly kind: 'short'; readonly text: string }

export type AnswerOf<K extends Answer['kind']> = Extract<Answer, { kind: K }>
