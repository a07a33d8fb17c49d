import type { Span } from '../model/answer.ts'
import type { Article, TextQuote } from '../model/set.ts'
import { closestPassage } from './closest.ts'
import { fold } from './fold.ts'
import { occurrences } from './occurrences.ts'
import {
  blockAt,
  foldedStory,
  mayCut,
  spanAt,
  type FoldedBlock,
  type FoldedStory,
  type Stretch,
} from './story.ts'

/** Where a quotation stands, or why that can't be said. `closest`: the passage that shares most of its words. */
export type Resolution =
  | { readonly ok: true; readonly span: Span }
  | {
      readonly ok: false
      readonly problem: 'absent'
      readonly closest: { readonly block: string; readonly exact: string } | null
    }
  /** All places in the order of the story, the first hundred where there are more. */
  | { readonly ok: false; readonly problem: 'ambiguous'; readonly spans: readonly Span[] }
  | { readonly ok: false; readonly problem: 'noBlock' }

/** A repetitive text can hold a word a hundred thousand times; nobody reads that list. */
const mostPlaces = 100

/** The one place where a quotation stands in the story, with offsets in the original text. */
export function resolveQuote(article: Article, quote: TextQuote): Resolution {
  const story = foldedStory(article)
  const within = quote.block === undefined ? null : story.byId.get(quote.block)
  if (within === undefined) return { ok: false, problem: 'noBlock' }
  const spans = placesOf(story, within, quote).map((place) => spanAt(story, place))
  const [span] = spans
  if (!span) return { ok: false, problem: 'absent', closest: closestPassage(article, quote) }
  return spans.length === 1 ? { ok: true, span } : { ok: false, problem: 'ambiguous', spans }
}

/** All places where a quotation stands, the first hundred where there are more; none where its block is gone. */
export function quotePlaces(article: Article, quote: TextQuote): readonly Span[] {
  const story = foldedStory(article)
  const within = quote.block === undefined ? null : story.byId.get(quote.block)
  return within === undefined ? [] : placesOf(story, within, quote).map((place) => spanAt(story, place))
}

interface Needle {
  readonly prefix: string
  readonly exact: string
  readonly suffix: string
}

function placesOf(story: FoldedStory, within: FoldedBlock | null, quote: TextQuote): readonly Stretch[] {
  const needle: Needle = {
    prefix: fold(quote.prefix ?? '').text,
    exact: fold(quote.exact).text,
    suffix: fold(quote.suffix ?? '').text,
  }
  if (needle.exact === '') return []
  const asWritten = placesOfNeedle(story, within, needle)
  if (asWritten.length > 0) return asWritten
  return looserNeedles(needle)
    .flatMap((looser) => placesOfNeedle(story, within, looser))
    .toSorted((a, b) => a.from - b.from)
    .slice(0, mostPlaces)
}

/** People don't see the white space at the ends of what they copy: each joint is tried without a space and with one. */
function looserNeedles(needle: Needle): readonly Needle[] {
  const prefix = needle.prefix.trim()
  const exact = needle.exact.trim()
  const suffix = needle.suffix.trim()
  if (exact === '') return []
  const prefixes = prefix === '' ? [''] : [prefix, `${prefix} `]
  const suffixes = suffix === '' ? [''] : [suffix, ` ${suffix}`]
  return prefixes.flatMap((before) => suffixes.map((after) => ({ prefix: before, exact, suffix: after })))
}

function placesOfNeedle(story: FoldedStory, within: FoldedBlock | null, needle: Needle): readonly Stretch[] {
  const found: Stretch[] = []
  const offset = within?.from ?? 0
  const text = within ? story.text.slice(within.from, within.to) : story.text
  for (const at of occurrences(text, needle.prefix + needle.exact + needle.suffix)) {
    const from = offset + at + needle.prefix.length
    const to = from + needle.exact.length
    const block = within ?? blockAt(story, from)
    if (!mayCut(story, block, from) || !mayCut(story, block, to)) continue
    found.push({ block, from, to })
    if (found.length === mostPlaces) break
  }
  return found
}
