import { blockById } from '../model/article.ts'
import type { Span } from '../model/answer.ts'
import type { Article, TextQuote } from '../model/set.ts'
import { commonPrefixes } from './prefixes.ts'
import { foldedStory, mayCut, spanAt, stretchOf, type FoldedStory, type Stretch } from './story.ts'
import { tokenize } from './tokens.ts'

/** The span widened to whole characters and whole runs of white space, and kept inside its block; null if nothing is left. */
export function alignSpan(article: Article, span: Span): Span | null {
  const story = foldedStory(article)
  const stretch = stretchOf(story, span)
  return stretch && spanAt(story, stretch)
}

/**
 * The selector that resolves back to exactly the span (as `alignSpan` widens it): its block and words, and where they occur there
 * twice the least text around them that tells them apart, in whole words. A span outside the story gives an empty `exact`.
 */
export function quoteOf(article: Article, span: Span): TextQuote {
  const story = foldedStory(article)
  const stretch = stretchOf(story, span)
  const text = blockById(article, span.block)?.text
  if (!stretch || text === undefined) return { block: span.block, exact: '' }
  const { start, end } = spanAt(story, stretch)
  const exact = text.slice(start, end)
  const context = leastContext(story, stretch)
  if (context.before === 0 && context.after === 0) return { block: span.block, exact }
  const around = wholeWords(story, text, {
    block: stretch.block,
    from: stretch.from - context.before,
    to: stretch.to + context.after,
  })
  return {
    block: span.block,
    exact,
    ...(context.before > 0 && { prefix: text.slice(around.start, start) }),
    ...(context.after > 0 && { suffix: text.slice(end, around.end) }),
  }
}

/** A stretch as a span of the original that cuts through no word and no character, and begins and ends with one. */
function wholeWords(story: FoldedStory, text: string, { block, from, to }: Stretch): Span {
  const first = story.text[from] === ' ' && from > block.from ? from - 1 : from
  let last = story.text[to - 1] === ' ' && to < block.to ? to + 1 : to
  while (!mayCut(story, block, last)) last++
  const { start, end } = spanAt(story, { block, from: first, to: last })
  const words = tokenize(text)
  const left = words.find((word) => word.start < start && word.end > start)
  const right = words.find((word) => word.start < end && word.end > end)
  const span = { block: block.id, start: left?.start ?? start, end: right?.end ?? end }
  const widened = stretchOf(story, span)
  return widened ? spanAt(story, widened) : span
}

/**
 * How many folded units before and after a stretch tell it from every other place in its block with the same words, as few as
 * possible together, and rather before than after.
 */
function leastContext(story: FoldedStory, { block, from, to }: Stretch): { before: number; after: number } {
  const text = story.text.slice(block.from, block.to)
  const start = from - block.from
  const end = to - block.from
  const words = text.slice(start, end)
  if (text.indexOf(words) === text.lastIndexOf(words)) return { before: 0, after: 0 }
  const forward = commonPrefixes(text.slice(start), text)
  const backward = commonPrefixes(reverse(text.slice(0, start)), reverse(text))
  const length = end - start
  /** By how much text before it a rival shares, the most text after it that such a rival shares; -1: no rival. */
  const shared = new Int32Array(start + 1).fill(-1)
  for (let at = 0; at + length <= text.length; at++) {
    const same = forward[at] ?? 0
    if (at === start || same < length) continue
    const before = backward[text.length - at] ?? 0
    shared[before] = Math.max(shared[before] ?? -1, same - length)
  }
  const rest = text.length - end
  let best = { before: start, after: rest }
  let after = 0
  for (let before = start; before >= 0; before--) {
    after = Math.max(after, (shared[before] ?? -1) + 1)
    // A rival that shares all the text behind can only be told apart by more text before.
    if (after > rest) break
    if (before + after < best.before + best.after) best = { before, after }
  }
  return best
}

function reverse(text: string): string {
  return text.split('').toReversed().join('')
}
