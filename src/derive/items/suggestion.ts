import type { Name, Question, QuestionSet } from '../../core/model/set.ts'
import type { Fact } from '../facts/find.ts'
import type { Cluster } from '../names/clusters.ts'
import type { Quotation } from '../quotes/collect.ts'
import type { QuoteRule } from '../quotes/rules.ts'
import type { Story } from '../quotes/story.ts'
import type { StoryLanguage } from '../text/language.ts'
import type { Sheet } from './article.ts'

/** How a question was made of what was found. */
export const itemRules = [
  'renamed',
  'role',
  'who',
  'whoMatch',
  'firstName',
  'age',
  'swapped',
  'unchanged',
  'order',
  'gap',
] as const
export type ItemRule = (typeof itemRules)[number]

/** A question for review. Its id is told from its words: the same story gives the same id. */
export interface Suggestion {
  readonly question: Question
  readonly rule: ItemRule
  /** Of who-said questions: the rule by which the words were given to their speaker. */
  readonly quoteRule: QuoteRule | null
  /** How often what it rests on is right, 0–1. */
  readonly confidence: number
  /** Whom the set has to know by name for the question to load. */
  readonly names: readonly Name[]
}

/** From this sureness on a finding is drafted from without being doubted. */
export const sure = 0.85

/** What the makers of questions work from. */
export interface Findings {
  readonly language: StoryLanguage
  readonly story: Story
  readonly quotes: readonly Quotation[]
  readonly names: readonly Cluster[]
  readonly facts: readonly Fact[]
}

/** A question without its id, as its maker yields it. */
export type Made = Omit<Suggestion, 'question' | 'names' | 'quoteRule'> & {
  readonly question: WithoutId<Question>
  readonly quoteRule?: QuoteRule
  readonly names?: readonly Name[]
}

type WithoutId<T> = T extends Question ? Omit<T, 'id'> : never

export type Maker = (found: Findings, sheet: Sheet) => Generator<Made>

/** Clusters as a set's names. */
export function namesOf(clusters: readonly Cluster[]): NonNullable<QuestionSet['names']> {
  return clusters.map(({ name, kind, aliases, role }, at) => ({
    id: `n${at + 1}`,
    kind,
    name,
    ...(role !== null && { role }),
    ...(aliases.length > 0 && { alsoKnownAs: aliases.map((alias) => ({ name: alias })) }),
  }))
}
