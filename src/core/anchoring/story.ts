import type { Span } from '../model/answer.ts'
import type { Article, Block } from '../model/set.ts'
import { fold, isBoundary, type Folded } from './fold.ts'

/** One block's stretch of the folded story, end exclusive. */
export interface FoldedBlock {
  readonly id: string
  readonly from: number
  readonly to: number
}

/** A part of one block, in offsets of the folded story. */
export interface Stretch {
  readonly block: FoldedBlock
  readonly from: number
  readonly to: number
}

/** The whole story folded into one text, so that a quotation is looked for once and not block by block. */
export interface FoldedStory {
  readonly text: string
  /** Per unit of `text`, the offset in the original text of its block. */
  readonly starts: Int32Array
  readonly blocks: readonly FoldedBlock[]
  readonly byId: ReadonlyMap<string, FoldedBlock>
}

/** Stands between blocks; folding leaves no line feed in a text, so no quotation reaches across. */
const separator = '\n'

const cache = new WeakMap<Article, FoldedStory>()

/** An edit of a story leaves most of its blocks alone, and folding is what takes long. */
const folds = new WeakMap<Block, Folded>()

function foldedBlock(block: Block): Folded {
  const folded = folds.get(block) ?? fold(block.text)
  folds.set(block, folded)
  return folded
}

export function foldedStory(article: Article): FoldedStory {
  const known = cache.get(article)
  if (known) return known
  const texts: string[] = []
  const byId = new Map<string, FoldedBlock>()
  const ways: Int32Array[] = []
  let from = 0
  for (const block of article.blocks) {
    // Where ids clash (a finding of its own), the first block has the id: a span must never point into another text.
    if (byId.has(block.id)) continue
    const folded = foldedBlock(block)
    const to = from + folded.text.length
    byId.set(block.id, { id: block.id, from, to })
    texts.push(folded.text)
    ways.push(folded.starts)
    from = to + separator.length
  }
  const starts = new Int32Array(from)
  const blocks = [...byId.values()]
  // A block's last entry, its original length, falls on the separator.
  blocks.forEach((block, index) => starts.set(ways[index] ?? [], block.from))
  const story = { text: texts.join(separator), starts, blocks, byId }
  cache.set(article, story)
  return story
}

/** The block that holds folded offset `at` of a story that has blocks. */
export function blockAt(story: FoldedStory, at: number): FoldedBlock {
  let low = 0
  let high = story.blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((story.blocks[middle]?.from ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const block = story.blocks[low]
  if (!block) throw new RangeError('a story without blocks holds no offset')
  return block
}

/** Whether a quotation may begin or end at folded offset `at` of its block. */
export function mayCut(story: FoldedStory, block: FoldedBlock, at: number): boolean {
  return at === block.from || isBoundary(story.starts, at)
}

/** The span of the original text behind a folded stretch of one block. */
export function spanAt(story: FoldedStory, { block, from, to }: Stretch): Span {
  return { block: block.id, start: story.starts[from] ?? 0, end: story.starts[to] ?? 0 }
}

/**
 * The folded stretch that covers a span, widened to whole characters and whole runs of white space; null where it covers nothing.
 */
export function stretchOf(story: FoldedStory, span: Span): Stretch | null {
  const block = story.byId.get(span.block)
  if (!block || !(span.start < span.end)) return null
  const from = lastAtOrBefore(story.starts, block, span.start)
  const to = firstAtOrAfter(story.starts, block, span.end)
  return from < to ? { block, from, to } : null
}

/** The first folded unit of the character in which original offset `offset` lies. */
function lastAtOrBefore(starts: Int32Array, block: FoldedBlock, offset: number): number {
  const after = firstAtOrAfter(starts, block, offset)
  if (starts[after] === offset || after === block.from) return after
  return firstAtOrAfter(starts, block, starts[after - 1] ?? 0)
}

/** The first folded unit that starts at original offset `offset` or behind it; the block's end if there is none. */
function firstAtOrAfter(starts: Int32Array, block: FoldedBlock, offset: number): number {
  let low = block.from
  let high = block.to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) >= offset) high = middle
    else low = middle + 1
  }
  return low
}
