import type { Span } from '../../model/answer.ts'
import type { Rule } from '../rule.ts'

const nearlyAll = 0.9

/** Two items rest on the same words: their evidence shares 90 % of the characters that either has. */
export const rule: Rule = {
  code: 'sameSpan',
  severity: 'warning',
  *check(context) {
    const proved = context.items
      .map(({ question, path, where, index }) => ({
        path,
        where,
        index,
        spans: merged(context.evidenceSpans(question)),
      }))
      .filter(({ spans }) => spans.length > 0)
    for (const [at, { path, where, spans }] of proved.entries()) {
      const earlier = proved.slice(0, at).find((other) => overlap(other.spans, spans) >= nearlyAll)
      if (earlier) yield { path: [...path, 'evidence'], params: { ...where, other: earlier.index + 1 } }
    }
  },
}

/** Sorted, and overlapping ones made one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((a, b) =>
    a.block === b.block ? a.start - b.start : a.block < b.block ? -1 : 1,
  )) {
    const last = result.at(-1)
    if (last?.block === span.block && span.start <= last.end) {
      result[result.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    } else result.push(span)
  }
  return result
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0)
}

/** Characters that both have, by characters that either has. */
function overlap(a: readonly Span[], b: readonly Span[]): number {
  const lengths = [lengthOf(a), lengthOf(b)]
  // Too unlike in length to share that much: most pairs end here.
  if (Math.min(...lengths) < nearlyAll * Math.max(...lengths)) return 0
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i]!
    const right = b[j]!
    if (left.block === right.block) {
      shared += Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start))
    }
    const leftFirst = left.block === right.block ? left.end < right.end : left.block < right.block
    if (leftFirst) i++
    else j++
  }
  return shared / (lengthOf(a) + lengthOf(b) - shared)
}
