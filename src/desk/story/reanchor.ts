import search from 'approx-string-match'
import { quoteOf } from '../../core/anchoring/quote.ts'
import { quotePlaces, resolveQuote } from '../../core/anchoring/resolve.ts'
import { foldedStory, spanAt, type FoldedBlock, type FoldedStory } from '../../core/anchoring/story.ts'
import { tokenize } from '../../core/anchoring/tokens.ts'
import { fold } from '../../core/anchoring/fold.ts'
import { citedIn } from '../../core/checks/cited.ts'
import { blockIndex } from '../../core/model/article.ts'
import type { Span } from '../../core/model/answer.ts'
import type { Article, Question, QuestionSet, TextQuote } from '../../core/model/set.ts'

/** A quotation that an edit of the story has displaced, and where its words stand now. */
export interface Proposal {
  /** The id of its question, and its place there: keys and indices. */
  readonly question: string
  readonly path: readonly (string | number)[]
  readonly old: TextQuote
  /** Each resolves to one place. Two where the words now stand in two blocks; none where they are lost. */
  readonly quotes: readonly TextQuote[]
  /** From 0 to 1: how much of the words, and of what stood around them, is the same. */
  readonly sure: number
}

/** What became of every quotation that no longer stands where it stood before the edit; those that resolve are left alone. */
export function reanchor(before: QuestionSet, after: Article): readonly Proposal[] {
  return [...reanchorSteps(before, after)].flatMap((step) => step ?? [])
}

/** The same in steps of a few milliseconds, one for each quotation, for a page that must not stand still. */
export function* reanchorSteps(before: QuestionSet, after: Article): Generator<Proposal | null, void, void> {
  for (const question of before.questions) {
    for (const { quote, path } of citedIn(question)) {
      if (quote.exact.trim() === '' || quotePlaces(after, quote).length === 1) {
        yield null
        continue
      }
      const found = relocate(before.article, after, quote)
      // One place takes one quotation.
      const quotes = typeof path.at(-1) === 'number' ? found.quotes : longest(found.quotes)
      yield { question: question.id, path, old: quote, quotes, sure: found.sure }
    }
  }
}

interface Found {
  readonly quotes: readonly TextQuote[]
  readonly sure: number
}

function relocate(before: Article, after: Article, quote: TextQuote): Found {
  const [span] = quotePlaces(before, quote)
  const former = formerOf(before, quote, span ?? null)
  const candidates = [...exactPlaces(after, quote, former), ...(splitPlaces(after, quote) ?? [])]
  const found = candidates.length > 0 ? candidates : fuzzyPlaces(after, quote, former)
  for (const { spans, sure } of found.toSorted((a, b) => b.sure - a.sure)) {
    const quotes = spans.map((each) => quoteOf(after, each))
    if (quotes.every((each) => each.exact !== '' && resolveQuote(after, each).ok)) return { quotes, sure }
  }
  return { quotes: [], sure: 0 }
}

interface Candidate {
  readonly spans: readonly Span[]
  readonly sure: number
}

/** Where a quotation stood, and what stood around it. */
interface Former {
  readonly block: string | null
  /** Its block's place in the story, from 0 to 1. */
  readonly place: number | null
  readonly prefix: string
  readonly suffix: string
}

const contextLength = 40

function formerOf(before: Article, quote: TextQuote, span: Span | null): Former {
  const index = span ? blockIndex(before, span.block) : -1
  const text = before.blocks[index]?.text ?? ''
  return {
    block: span?.block ?? quote.block ?? null,
    place: span ? index / Math.max(1, before.blocks.length) : null,
    prefix: span
      ? fold(text.slice(Math.max(0, span.start - contextLength), span.start)).text
      : fold(quote.prefix ?? '').text,
    suffix: span ? fold(text.slice(span.end, span.end + contextLength)).text : fold(quote.suffix ?? '').text,
  }
}

/** How alike the surroundings of a place are to the former ones: from 0 to 1. */
function contextScore(
  story: FoldedStory,
  former: Former,
  block: FoldedBlock,
  from: number,
  to: number,
): number {
  const wanted = former.prefix.length + former.suffix.length
  const before = story.text.slice(Math.max(block.from, from - contextLength), from)
  const behind = story.text.slice(to, Math.min(block.to, to + contextLength))
  let same = 0
  while (
    same < before.length &&
    same < former.prefix.length &&
    before.at(-1 - same) === former.prefix.at(-1 - same)
  )
    same++
  let after = 0
  while (after < behind.length && behind[after] === former.suffix[after]) after++
  const context = wanted === 0 ? 0.5 : (same + after) / wanted
  const index = story.blocks.indexOf(block) / Math.max(1, story.blocks.length)
  const near = former.place === null ? 0.5 : 1 - Math.abs(index - former.place)
  return 0.7 * context + 0.2 * near + (block.id === former.block ? 0.1 : 0)
}

/** The same words, anywhere in the story. */
function exactPlaces(after: Article, quote: TextQuote, former: Former): readonly Candidate[] {
  const places = quotePlaces(after, { exact: quote.exact })
  const story = foldedStory(after)
  const scored = places.map((span) => {
    const block = story.byId.get(span.block)
    const [from, to] = block ? foldedEnds(story, block, span) : [0, 0]
    return { spans: [span], score: block ? contextScore(story, former, block, from, to) : 0 }
  })
  if (scored.length === 1) return scored.map(({ spans }) => ({ spans, sure: 1 }))
  const [best, next] = scored.toSorted((a, b) => b.score - a.score)
  if (!best) return []
  // Where another place is as good, a person has to look.
  return [{ spans: best.spans, sure: best.score - (next?.score ?? 0) > 0.15 ? 0.9 : 0.5 }]
}

function foldedEnds(story: FoldedStory, block: FoldedBlock, { start, end }: Span): readonly [number, number] {
  let from = block.from
  while (from < block.to && (story.starts[from] ?? 0) < start) from++
  let to = from
  while (to < block.to && (story.starts[to] ?? 0) < end) to++
  return [from, to]
}

/** The words that end one block and begin the next: a paragraph was parted among them. */
function splitPlaces(after: Article, quote: TextQuote): readonly Candidate[] | null {
  const story = foldedStory(after)
  const needle = fold(quote.exact).text.trim()
  const joints = [...needle.matchAll(/\s|(?<=\p{Script=Han})/gu)].map(({ index }) => index)
  for (const [index, block] of story.blocks.entries()) {
    const next = story.blocks[index + 1]
    if (!next) break
    for (const at of joints) {
      const head = needle.slice(0, at).trimEnd()
      const tail = needle.slice(at).trimStart()
      if (head === '' || tail === '' || !story.text.startsWith(tail, next.from)) continue
      const end = block.from + story.text.slice(block.from, block.to).trimEnd().length
      if (!story.text.startsWith(head, end - head.length) || end - head.length < block.from) continue
      return [
        {
          spans: [
            spanAt(story, { block, from: end - head.length, to: end }),
            spanAt(story, { block: next, from: next.from, to: next.from + tail.length }),
          ],
          sure: 0.95,
        },
      ]
    }
  }
  return null
}

/** Of a quotation's letters, the share that may differ; of a short one less, since much resembles it. */
function budgetOf(length: number): number {
  return length < 12 ? Math.floor(length * 0.2) : Math.min(160, Math.floor(length * 0.35))
}

/** Words that resemble the quotation's, the most alike ones. */
function fuzzyPlaces(after: Article, quote: TextQuote, former: Former): readonly Candidate[] {
  const story = foldedStory(after)
  const needle = fold(quote.exact).text.trim()
  let budget = budgetOf(needle.length)
  if (budget === 0) return []
  const found: {
    readonly block: FoldedBlock
    readonly from: number
    readonly to: number
    readonly errors: number
  }[] = []
  const own = former.block === null ? undefined : story.byId.get(former.block)
  for (const block of own ? [own, ...story.blocks] : story.blocks) {
    if (block === own && found.length > 0) continue
    for (const { start, end, errors } of search(story.text.slice(block.from, block.to), needle, budget)) {
      budget = Math.min(budget, errors)
      found.push({ block, from: block.from + start, to: block.from + end, errors })
    }
  }
  return found
    .filter(({ errors }) => errors === budget)
    .flatMap(({ block, from, to, errors }) => {
      const span = snapped(after, story, needle, { block, from, to })
      const context = contextScore(story, former, block, from, to)
      const alike = 1 - errors / needle.length
      return span ? [{ spans: [span], sure: Math.min(0.89, alike * (0.85 + 0.15 * context)) }] : []
    })
}

/** A match widened or narrowed to the words that it has most of. */
function snapped(
  after: Article,
  story: FoldedStory,
  needle: string,
  { block, from, to }: { readonly block: FoldedBlock; readonly from: number; readonly to: number },
): Span | null {
  const span = spanAt(story, { block, from, to })
  const text = after.blocks[blockIndex(after, block.id)]?.text ?? ''
  const words = tokenize(text)
  const first = words.find((word) => word.end > span.start)
  const last = words.findLast((word) => word.start < span.end)
  if (!first || !last) return null
  let { start, end } = span
  const wordFirst = /^[\p{L}\p{N}]/u.test(needle)
  const wordLast = /[\p{L}\p{N}]$/u.test(needle)
  if (wordFirst || start > first.start)
    start = start - first.start > first.end - start ? first.end : first.start
  if (wordLast || end < last.end) end = end - last.start < last.end - end ? last.start : last.end
  const inner = text.slice(start, end)
  start += inner.length - inner.trimStart().length
  end -= inner.length - inner.trimEnd().length
  // A word given up at an end leaves its comma behind.
  if (wordFirst) start = words.find((word) => word.end > start)?.start ?? start
  if (wordLast) end = words.findLast((word) => word.start < end)?.end ?? end
  return start < end ? { block: block.id, start, end } : null
}

function longest(quotes: readonly TextQuote[]): readonly TextQuote[] {
  return quotes.toSorted((a, b) => b.exact.length - a.exact.length).slice(0, 1)
}

/** The set with the proposals' quotations in place of the old ones; one whose old words have changed meanwhile is passed over. */
export function accept(set: QuestionSet, proposals: readonly Proposal[]): QuestionSet {
  const byQuestion = new Map<string, Proposal[]>()
  for (const proposal of proposals) {
    if (proposal.quotes.length === 0) continue
    byQuestion.set(proposal.question, [...(byQuestion.get(proposal.question) ?? []), proposal])
  }
  if (byQuestion.size === 0) return set
  const questions = set.questions.map((question) => {
    const own = byQuestion.get(question.id)
    // From the last one on, so that a quotation that became two moves none that is still to come.
    return own ? own.toReversed().reduce(acceptOne, question) : question
  })
  return { ...set, questions }
}

function acceptOne(question: Question, { path, old, quotes }: Proposal): Question {
  const replaced = replaceAt(question, path, (found, list) =>
    isSame(found, old) ? (list ? quotes : (quotes[0] ?? found)) : list ? [found] : found,
  )
  return replaced as Question
}

function isSame(found: unknown, old: TextQuote): boolean {
  const quote = found as TextQuote | undefined
  return (
    quote?.exact === old.exact &&
    quote.block === old.block &&
    quote.prefix === old.prefix &&
    quote.suffix === old.suffix
  )
}

/** A copy of `value` in which what stands at `path` is another; in a list, `replace` gives what stands there instead, one or more. */
function replaceAt(
  value: unknown,
  path: readonly (string | number)[],
  replace: (found: unknown, list: boolean) => unknown,
): unknown {
  const [step, ...rest] = path
  if (step === undefined) return replace(value, false)
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    if (typeof step !== 'number' || !(step in list)) return value
    const instead =
      rest.length === 0
        ? (replace(list[step], true) as readonly unknown[])
        : [replaceAt(list[step], rest, replace)]
    return [...list.slice(0, step), ...instead, ...list.slice(step + 1)]
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return value
  return { ...value, [step]: replaceAt((value as Record<string, unknown>)[step], rest, replace) }
}
