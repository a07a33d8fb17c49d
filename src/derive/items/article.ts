import { quoteOf } from '../../core/anchoring/quote.ts'
import type { Span } from '../../core/model/answer.ts'
import { textOf } from '../../core/model/article.ts'
import type { Article, Block, TextQuote } from '../../core/model/set.ts'
import type { Story } from '../quotes/story.ts'

/** The story as blocks, and how a stretch of the text becomes a quotation of them. */
export interface Sheet {
  readonly article: Article
  /** The quotation of a stretch, offsets of the text as given, without what tells its place; null where it lies in no block. */
  readonly cite: (start: number, end: number) => TextQuote | null
  /** The same value with what tells their places in all quotations of it: that takes time, and few questions are kept. */
  readonly placed: <T>(value: T) => T
}

/** Where a block stands in the text. */
export interface Place {
  readonly id: string
  readonly start: number
  readonly end: number
}

const longest = 20_000

/** Leftovers stay out; the first heading is the title and no block. */
export function sheetOf(story: Story, language: string): Sheet {
  const first = story.passages[0]?.line
  const titled = first?.kind === 'heading' ? first : null
  const places: Place[] = []
  const blocks: Block[] = []
  const counts = { paragraph: 0, heading: 0, caption: 0 }
  for (const { line } of story.passages) {
    if (line === titled || line.kind === 'leftover' || line.kind === 'dateline') continue
    counts[line.kind]++
    const id = `${line.kind[0]!}${counts[line.kind]}`
    places.push({ id, start: line.start, end: line.end })
    blocks.push({ id, kind: line.kind, text: story.text.slice(line.start, line.end) })
  }
  const lead = blocks[0]?.text.slice(0, 80) ?? ''
  const title = titled
    ? story.text.slice(titled.start, titled.end)
    : lead.length < 80
      ? lead
      : `${lead.slice(0, lead.lastIndexOf(' ') > 20 ? lead.lastIndexOf(' ') : 79)}…`
  return sheetAt({ title, language, blocks }, places)
}

/** A sheet over an article whose blocks stand in the text at `places`, in order. */
export function sheetAt(article: Article, places: readonly Place[]): Sheet {
  const spans = new Map<unknown, Span>()
  let last = 0
  const cite = (start: number, end: number): TextQuote | null => {
    while (last > 0 && places[last]!.start > start) last--
    while (last < places.length - 1 && places[last]!.end < end) last++
    const place = places[last]
    // In a paragraph of more than a page nobody finds a proof.
    if (!place || place.start > start || place.end < end || place.end - place.start > longest) return null
    const span = { block: place.id, start: start - place.start, end: end - place.start }
    const quote = { block: place.id, exact: textOf(article, span) }
    spans.set(quote, span)
    return quote
  }
  const placed = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const span = spans.get(value)
    if (span) return quoteOf(article, span)
    if (Array.isArray(value)) return value.map(placed)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, placed(each)]))
  }
  return { article, cite, placed: (value) => placed(value) as typeof value }
}
