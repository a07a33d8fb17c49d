import type { Span } from '../../../core/model/answer.ts'

/** A stretch of a sentence; `marked` are the words that matter. */
export interface ContextPart {
  readonly text: string
  readonly marked: boolean
}

/** Cuts a text into sentences, which together are the text; null where the browser can't. */
export type SentenceCutter = ((text: string) => readonly string[]) | null

export function sentenceCutter(language: string): SentenceCutter {
  if (!('Segmenter' in Intl)) return null
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/**
 * The sentences of a block that hold the spans, with the spans marked; an ellipsis for what is left out between them.
 * Without sentences it is the whole block.
 */
export function inContext(
  text: string,
  spans: readonly Pick<Span, 'start' | 'end'>[],
  cut: SentenceCutter,
): readonly ContextPart[] {
  const parts: ContextPart[] = []
  let start = 0
  let left = false
  for (const sentence of cut ? cut(text) : [text]) {
    const end = start + sentence.length
    const own = spans.filter((span) => span.start < end && span.end > start)
    if (own.length === 0) left = parts.length > 0
    else {
      if (left) parts.push({ text: '… ', marked: false })
      left = false
      parts.push(...markedIn(text, start, end, own))
    }
    start = end
  }
  return parts
}

function markedIn(
  text: string,
  start: number,
  end: number,
  spans: readonly Pick<Span, 'start' | 'end'>[],
): readonly ContextPart[] {
  const edges = new Set([start, end])
  for (const span of spans) {
    edges.add(Math.max(start, span.start))
    edges.add(Math.min(end, span.end))
  }
  const sorted = [...edges].toSorted((one, other) => one - other)
  return sorted.slice(0, -1).map((from, index) => ({
    text: text.slice(from, sorted[index + 1]),
    marked: spans.some((span) => span.start <= from && from < span.end),
  }))
}
