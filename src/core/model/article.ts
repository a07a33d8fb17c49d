import { tokenize } from '../anchoring/tokens.ts'
import type { Span } from './answer.ts'
import type { Article, Block } from './set.ts'

interface Places {
  readonly indexes: ReadonlyMap<string, number>
  readonly paragraphs: ReadonlyMap<string, number>
}

// Articles are never changed in place, so what was worked out for one holds as long as it lives.
const cache = new WeakMap<Article, Places>()

function placesOf(article: Article): Places {
  const known = cache.get(article)
  if (known) return known
  const indexes = new Map<string, number>()
  const paragraphs = new Map<string, number>()
  let paragraph = 0
  article.blocks.forEach((block, index) => {
    if (block.kind === 'paragraph') paragraph++
    // Where ids clash (a finding of its own), the first block has the id.
    if (indexes.has(block.id)) return
    indexes.set(block.id, index)
    if (block.kind === 'paragraph') paragraphs.set(block.id, paragraph)
  })
  const places = { indexes, paragraphs }
  cache.set(article, places)
  return places
}

/** Place of a block in the story, from 0; -1 where there is no such block. */
export function blockIndex(article: Article, blockId: string): number {
  return placesOf(article).indexes.get(blockId) ?? -1
}

export function blockById(article: Article, blockId: string): Block | null {
  return article.blocks[blockIndex(article, blockId)] ?? null
}

/** The ¶ number, from 1; null for captions, headings, pull quotes and unknown blocks. */
export function paragraphNumber(article: Article, blockId: string): number | null {
  return placesOf(article).paragraphs.get(blockId) ?? null
}

/** Compares spans by their place in the story: block, start, end. Unknown blocks come first. */
export function spanOrder(article: Article): (a: Span, b: Span) => number {
  return (a, b) =>
    blockIndex(article, a.block) - blockIndex(article, b.block) || a.start - b.start || a.end - b.end
}

/** The words of a span as the story writes them; empty where the span lies outside it. */
export function textOf(article: Article, span: Span): string {
  return blockById(article, span.block)?.text.slice(Math.max(0, span.start), Math.max(0, span.end)) ?? ''
}

const wordsPerMinute = 180

/** Minutes that a learner takes to read the story, at least 1. */
export function readingMinutes(article: Article): number {
  return Math.max(1, Math.round(wordCount(article) / wordsPerMinute))
}

/** Words of all blocks together, captions and headings too. */
export function wordCount(article: Article): number {
  return article.blocks.reduce((count, block) => count + tokenize(block.text).length, 0)
}
