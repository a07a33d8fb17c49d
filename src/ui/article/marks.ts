import type { Span } from '../../core/model/answer.ts'
import { blockById, spanOrder } from '../../core/model/article.ts'
import type { Article } from '../../core/model/set.ts'
import { nearestWord, wordsIn } from './words.ts'

/** Adds marks to those there are, in the order of the story; marks that overlap become one. */
export function addMarks(article: Article, marks: readonly Span[], added: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of [...marks, ...added].toSorted(spanOrder(article))) {
    const last = merged.at(-1)
    if (last && last.block === span.block && span.start < last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    } else {
      merged.push(span)
    }
  }
  return merged
}

/** Index of the mark that holds an offset of a block; -1 if none does. The end of a mark counts as in it. */
export function markAt(marks: readonly Span[], block: string, offset: number): number {
  return marks.findIndex((mark) => mark.block === block && mark.start <= offset && offset <= mark.end)
}

/**
 * Moves one edge of a mark by a word. The mark keeps one word at least and stays in its block: then the marks come back as
 * they are. A mark that grows into another becomes one with it.
 */
export function moveEdge(
  article: Article,
  marks: readonly Span[],
  index: number,
  edge: 'start' | 'end',
  by: 1 | -1,
): readonly Span[] {
  const mark = marks[index]
  const block = mark && blockById(article, mark.block)
  if (!mark || !block) return marks
  const words = wordsIn(block)
  const first = nearestWord(words, mark.start) + (edge === 'start' ? by : 0)
  const last = nearestWord(words, mark.end) + (edge === 'end' ? by : 0)
  const from = words[first]
  const to = words[last]
  if (!from || !to || first > last) return marks
  const moved = { block: mark.block, start: from.start, end: to.end }
  return addMarks(article, marks.toSpliced(index, 1), [moved])
}
