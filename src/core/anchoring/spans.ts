import { blockById, spanOrder } from '../model/article.ts'
import type { Span } from '../model/answer.ts'
import type { Article } from '../model/set.ts'

/** The part of a span that lies in the story; null where nothing does. */
export function clampSpan(article: Article, span: Span): Span | null {
  const block = blockById(article, span.block)
  if (!block) return null
  const start = Math.max(0, Math.trunc(span.start))
  const end = Math.min(block.text.length, Math.trunc(span.end))
  return start < end ? { block: block.id, start, end } : null
}

/** The same text as the spans cover, in the order of the story, without overlaps or touching ends. */
export function mergeSpans(article: Article, spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  const inside = spans.flatMap((span) => clampSpan(article, span) ?? [])
  for (const span of inside.toSorted(spanOrder(article))) {
    const last = merged.at(-1)
    if (last?.block === span.block && span.start <= last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    } else {
      merged.push(span)
    }
  }
  return merged
}

/** Ids of the blocks that spans lie in, each once, in the order of the spans. */
export function blocksOf(spans: readonly Span[]): readonly string[] {
  return [...new Set(spans.map((span) => span.block))]
}
