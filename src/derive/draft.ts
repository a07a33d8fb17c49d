import type { Article, QuestionSet } from '../core/model/set.ts'
import { findFacts, type Fact } from './facts/find.ts'
import { sheetAt, sheetOf, type Place, type Sheet } from './items/article.ts'
import { makeSet, suggestions } from './items/make.ts'
import type { Findings, Suggestion } from './items/suggestion.ts'
import { clusters, type Cluster } from './names/clusters.ts'
import type { Quotation } from './quotes/collect.ts'
import { findQuotations } from './quotes/find.ts'
import { findIndirect, type Indirect } from './quotes/indirect.ts'
import { readStory, type Story } from './quotes/story.ts'
import { foreignFacts } from './tongues/values.ts'
import { foreignQuotations } from './tongues/speakers.ts'
import { languageOf, storyLanguages, type StoryLanguage } from './text/language.ts'
import { lineKind, type Line } from './text/layout.ts'

/** What was found in a story, every finding with offsets in UTF-16 units of `text` as it was given. Plain data: a worker can send it. */
export interface Draft {
  readonly text: string
  readonly language: StoryLanguage
  /** What isn't looked for in a story of this language. */
  readonly unsupported: readonly Unsupported[]
  readonly sentences: readonly { readonly start: number; readonly end: number }[]
  readonly names: readonly Cluster[]
  readonly quotes: readonly Quotation[]
  /** Of English stories only. */
  readonly indirect: readonly Indirect[]
  readonly facts: readonly Fact[]
  /** Draft questions for review; null where the text gives none. */
  readonly set: QuestionSet | null
}

export type Unsupported = 'indirect' | 'roles' | 'renamings' | 'verdicts' | 'order'

export interface DraftOptions {
  /** A language tag; told from the text where it is left out or not one of the eight. */
  readonly language?: string
}

/** Reads a pasted story and drafts questions from it. Never throws; the same text gives the same draft everywhere. */
export function draft(text: string, options: DraftOptions = {}): Draft {
  const language = storyLanguages.find((each) => each === options.language) ?? languageOf(text) ?? 'en'
  const story = readStory(text, language)
  const found = finished(findings(story, language))
  const indirect = language === 'en' ? findIndirect(story) : []
  const sentences = story.passages.flatMap((passage) =>
    passage.sentences.map(({ from, to }) => ({
      start: passage.tokens[from]!.start,
      end: passage.tokens[to - 1]!.end,
    })),
  )
  const { quotes, names, facts } = found
  const set = makeSet(found, sheetOf(story, language))
  return {
    text,
    language,
    unsupported: unsupportedIn(language),
    sentences,
    names,
    quotes,
    indirect,
    facts,
    set,
  }
}

/** What is found in English only. */
function unsupportedIn(language: StoryLanguage): readonly Unsupported[] {
  return language === 'en' ? [] : ['indirect', 'roles', 'renamings', 'verdicts', 'order']
}

/** Steps of `suggestionSteps`. */
export const suggestionWork = 4

/** Questions to choose from for a story that has its blocks, cited by them; yields how many steps are done. */
export function* suggestionSteps(
  article: Article,
  language: StoryLanguage,
): Generator<number, readonly Suggestion[], void> {
  const { text, lines, places } = textOf(article)
  const story = readStory(text, language, lines)
  yield 1
  const found = yield* findings(story, language)
  const sheet: Sheet = sheetAt(article, places)
  return suggestions(found, sheet)
}

function* findings(story: Story, language: StoryLanguage): Generator<number, Findings, void> {
  const { quotes } = language === 'en' ? findQuotations(story) : foreignQuotations(story, language)
  yield 2
  const names = clusters(story, new Set(quotes.flatMap(({ speaker }) => speaker ?? [])))
  const facts = language === 'en' ? findFacts(story) : foreignFacts(story, language)
  yield 3
  return { language, story, quotes, names, facts }
}

function finished<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** An article as one text; headings and what a page leaves around its stories are not looked into, a pull quote says nothing new. */
function textOf({ title, blocks }: Article): {
  readonly text: string
  readonly lines: readonly Line[]
  readonly places: readonly Place[]
} {
  const lines: Line[] = []
  const places: Place[] = []
  const texts: string[] = []
  let start = 0
  const put = (text: string, kind: Line['kind']): void => {
    const lead = text.length - text.trimStart().length
    const end = start + text.trimEnd().length
    if (end > start + lead) lines.push({ start: start + lead, end, kind })
    texts.push(text)
    start += text.length + 1
  }
  put(title, 'heading')
  for (const { id, kind, text } of blocks) {
    const told = lineKind(text.trim())
    const isLeft = kind === 'pullquote' || told === 'leftover' || told === 'dateline'
    places.push({ id, start, end: start + text.length })
    put(text, isLeft ? 'leftover' : kind)
  }
  return { text: texts.join('\n'), lines, places }
}
