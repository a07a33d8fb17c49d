import { mergeSpans } from '../anchoring/spans.ts'
import { tokenize, type Token } from '../anchoring/tokens.ts'
import { blockById } from '../model/article.ts'
import type { Span } from '../model/answer.ts'
import type { Article } from '../model/set.ts'

const cache = new WeakMap<Article, Map<string, readonly Token[]>>()

function wordsOf(article: Article, blockId: string): readonly Token[] {
  const known = cache.get(article) ?? new Map<string, readonly Token[]>()
  cache.set(article, known)
  const words = known.get(blockId) ?? tokenize(blockById(article, blockId)?.text ?? '')
  known.set(blockId, words)
  return words
}

/** The F1 of `marked` with a key, counted in words; a word that is touched counts. Reads `marked` once for many keys. */
export function overlapWith(article: Article, marked: readonly Span[]): (key: readonly Span[]) => number {
  const ours = wordsIn(article, marked)
  return (key) => {
    const theirs = wordsIn(article, key)
    // A key without a word in it (a dash, an emoji) is compared by its characters.
    return theirs.size > 0 ? f1(ours, theirs) : f1(unitsIn(article, marked), unitsIn(article, key))
  }
}

function f1(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  if (theirs.size === 0) return 0
  let shared = 0
  for (const unit of theirs) if (ours.has(unit)) shared++
  return (2 * shared) / (ours.size + theirs.size)
}

function wordsIn(article: Article, spans: readonly Span[]): ReadonlySet<string> {
  const units = new Set<string>()
  for (const span of mergeSpans(article, spans)) {
    const words = wordsOf(article, span.block)
    for (let at = firstEndingAfter(words, span.start); at < words.length; at++) {
      const word = words[at]
      if (!word || word.start >= span.end) break
      units.add(`${word.start} ${span.block}`)
    }
  }
  return units
}

function unitsIn(article: Article, spans: readonly Span[]): ReadonlySet<string> {
  const units = new Set<string>()
  for (const span of mergeSpans(article, spans)) {
    for (let at = span.start; at < span.end; at++) units.add(`${at} ${span.block}`)
  }
  return units
}

function firstEndingAfter(words: readonly Token[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
