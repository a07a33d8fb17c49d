import type { QuestionSet } from '../core/model/set.ts'
import { findFacts, type Fact } from './facts/find.ts'
import { makeSet } from './items/make.ts'
import { clusters, type Cluster } from './names/clusters.ts'
import { findQuotations, type Quotation } from './quotes/find.ts'
import { findIndirect, type Indirect } from './quotes/indirect.ts'
import { readStory } from './quotes/story.ts'
import { languageOf, storyLanguages, type StoryLanguage } from './text/language.ts'

/** What was found in a story, every finding with offsets in UTF-16 units of `text` as it was given. Plain data: a worker can send it. */
export interface Draft {
  readonly text: string
  readonly language: StoryLanguage
  readonly sentences: readonly { readonly start: number; readonly end: number }[]
  readonly names: readonly Cluster[]
  readonly quotes: readonly Quotation[]
  /** Of English stories only. */
  readonly indirect: readonly Indirect[]
  readonly facts: readonly Fact[]
  /** Draft questions for review; null where the text gives none. */
  readonly set: QuestionSet | null
}

export interface DraftOptions {
  /** A language tag; told from the text where it is left out or not one of the eight. */
  readonly language?: string
}

/** Reads a pasted story and drafts questions from it. Never throws; the same text gives the same draft everywhere. */
export function draft(text: string, options: DraftOptions = {}): Draft {
  const language = storyLanguages.find((each) => each === options.language) ?? languageOf(text)
  const story = readStory(text)
  const sentences = story.passages.flatMap((passage) =>
    passage.sentences.map(({ from, to }) => ({
      start: passage.tokens[from]!.start,
      end: passage.tokens[to - 1]!.end,
    })),
  )
  const { quotes } = findQuotations(story)
  const indirect = language === 'en' ? findIndirect(story) : []
  const names = clusters(story, new Set([...quotes, ...indirect].flatMap(({ speaker }) => speaker ?? [])))
  const facts = findFacts(story)
  const set = makeSet({ language, story, quotes, names, facts })
  return { text, language, sentences, names, quotes, indirect, facts, set }
}
