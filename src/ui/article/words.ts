import { tokenize, type Token } from '../../core/anchoring/tokens.ts'
import type { Span } from '../../core/model/answer.ts'
import type { Article, Block } from '../../core/model/set.ts'

/** A word of the story: index of its block, index among the block's words. */
export interface WordPlace {
  readonly block: number
  readonly word: number
}

// Blocks are never changed in place; a long story is only cut into words where somebody marks.
const cut = new WeakMap<Block, readonly Token[]>()

export function wordsIn(block: Block): readonly Token[] {
  const known = cut.get(block)
  if (known) return known
  const words = tokenize(block.text)
  cut.set(block, words)
  return words
}

/** Index of the last word that starts at or before `offset`; -1 if there is none. */
function lastStartingBy(words: readonly Token[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The word at an offset, or the nearest to it; -1 in a text without words. */
export function nearestWord(words: readonly Token[], offset: number): number {
  const before = lastStartingBy(words, offset)
  const next = before + 1
  if (before < 0) return words.length > 0 ? 0 : -1
  const word = words[before]!
  if (offset <= word.end || next >= words.length) return before
  return offset - word.end <= words[next]!.start - offset ? before : next
}

/** Grows a stretch to the whole words it touches; null where it touches none. */
export function snapToWords(words: readonly Token[], start: number, end: number): Token | null {
  const touched = words.slice(Math.max(0, lastStartingBy(words, start)), lastStartingBy(words, end - 1) + 1)
  const inside = touched.filter((word) => word.end > start && word.start < end)
  const first = inside[0]
  return first ? { start: first.start, end: inside.at(-1)!.end } : null
}

function isBefore(a: WordPlace, b: WordPlace): boolean {
  return a.block < b.block || (a.block === b.block && a.word < b.word)
}

/** The spans from one word to another, both taken in, whichever comes first: one for each block that has words. */
export function spansBetween(article: Article, a: WordPlace, b: WordPlace): readonly Span[] {
  const [from, to] = isBefore(b, a) ? [b, a] : [a, b]
  const spans: Span[] = []
  for (let index = from.block; index <= to.block; index++) {
    const block = article.blocks[index]
    if (!block) continue
    const words = wordsIn(block)
    const first = words[index === from.block ? from.word : 0]
    const last = words[index === to.block ? to.word : words.length - 1]
    if (first && last) spans.push({ block: block.id, start: first.start, end: last.end })
  }
  return spans
}

export type Step = 'next' | 'previous' | 'blockStart' | 'blockEnd' | 'nextBlock' | 'previousBlock'

/** Where a step leads. At an end of the story it stays where it is; blocks without words are stepped over. */
export function step(article: Article, from: WordPlace, step: Step): WordPlace {
  const count = (block: number): number => {
    const found = article.blocks[block]
    return found ? wordsIn(found).length : 0
  }
  const neighbour = (by: 1 | -1): number | null => {
    for (let block = from.block + by; block >= 0 && block < article.blocks.length; block += by) {
      if (count(block) > 0) return block
    }
    return null
  }
  switch (step) {
    case 'next': {
      if (from.word + 1 < count(from.block)) return { block: from.block, word: from.word + 1 }
      const block = neighbour(1)
      return block === null ? from : { block, word: 0 }
    }
    case 'previous': {
      if (from.word > 0) return { block: from.block, word: from.word - 1 }
      const block = neighbour(-1)
      return block === null ? from : { block, word: count(block) - 1 }
    }
    case 'blockStart':
      return { block: from.block, word: 0 }
    case 'blockEnd':
      return { block: from.block, word: count(from.block) - 1 }
    case 'nextBlock': {
      const block = neighbour(1)
      return block === null ? { block: from.block, word: count(from.block) - 1 } : { block, word: 0 }
    }
    case 'previousBlock': {
      // From the middle of a block its beginning comes first, as in a text editor.
      const block = from.word > 0 ? from.block : neighbour(-1)
      return { block: block ?? from.block, word: 0 }
    }
  }
}

/** The first word of the story; null where it has none. */
export function firstWord(article: Article): WordPlace | null {
  const block = article.blocks.findIndex((each) => wordsIn(each).length > 0)
  return block < 0 ? null : { block, word: 0 }
}
