import { resolveQuote } from '../anchoring/resolve.ts'
import { blocksOf, mergeSpans } from '../anchoring/spans.ts'
import type { Answer, Span } from '../model/answer.ts'
import { partEvidence } from '../model/evidence.ts'
import type { Article, Question, TextQuote } from '../model/set.ts'
import type { ProofResult } from '../session/edition.ts'
import { overlapWith } from './overlap.ts'

/** From this overlap on, the mark proves the answer. */
export const provenFrom = 0.5

/** From this overlap on, it earns the full credit: nobody is asked to guess where a key's commas end. */
const fullFrom = 0.8

/** Share of the points, 0 to 1, for an overlap. */
export function creditOf(f1: number): number {
  return Math.min(1, f1 / fullFrom)
}

/**
 * What the player's marks prove; for `locate` the marks are the answer's own. Null where there is nothing to prove: the question has
 * neither evidence nor nearest sentences that stand in the story. `stands` is empty for *not stated*.
 */
export function gradeProof(
  question: Question,
  article: Article,
  spans: readonly Span[],
  answer: Answer | null,
): ProofResult | null {
  const notStated = question.kind === 'verdict' && question.answer === 'notStated'
  const accepted = acceptedSpans(question, article)
  if (accepted.length === 0 && !notStated) return null
  const marked = mergeSpans(
    article,
    question.kind === 'locate' && answer?.kind === 'locate' ? answer.spans : spans,
  )
  const silence =
    notStated && marked.length === 0 && answer?.kind === 'verdict' && answer.verdict === 'notStated'
  const best = silence ? { f1: 1, spans: [] } : bestOf(article, marked, accepted)
  return {
    f1: best.f1,
    credit: creditOf(best.f1),
    proven: best.f1 >= provenFrom,
    marked: blocksOf(marked),
    stands: notStated ? [] : blocksOf(best.spans),
  }
}

/** The accepted alternative nearest to the marks; where none is touched, the first, which is the evidence as a whole. */
export function bestOf(
  article: Article,
  marked: readonly Span[],
  accepted: readonly (readonly Span[])[],
): { readonly f1: number; readonly spans: readonly Span[] } {
  const f1With = overlapWith(article, marked)
  let best = { f1: 0, spans: accepted.at(0) ?? [] }
  for (const spans of accepted) {
    const f1 = f1With(spans)
    if (f1 > best.f1) best = { f1, spans }
  }
  return best
}

/**
 * The alternatives that prove the key, each merged and in the order of the story: all evidence together first, each quotation
 * alone, the parts' evidence together and each alone, everything together, and each place that also proves it. For *not stated*: the
 * nearest sentences, together and each alone. Quotations that don't resolve are left out.
 */
export function acceptedSpans(question: Question, article: Article): readonly (readonly Span[])[] {
  const evidence =
    question.kind === 'verdict' && question.answer === 'notStated'
      ? (question.nearest ?? []).map((near) => near.evidence)
      : (question.evidence ?? [])
  const parts = partEvidence(question)
  const alternatives = [
    evidence,
    ...alone(evidence),
    parts,
    ...alone(parts),
    [...evidence, ...parts],
    ...alone(question.alsoProvedBy ?? []),
  ]
  const distinct = new Map<string, readonly Span[]>()
  for (const quotes of alternatives) {
    const spans = mergeSpans(
      article,
      quotes.flatMap((quote) => placeOf(article, quote)),
    )
    const name = JSON.stringify(spans)
    if (spans.length > 0 && !distinct.has(name)) distinct.set(name, spans)
  }
  return [...distinct.values()]
}

function alone(quotes: readonly TextQuote[]): readonly (readonly TextQuote[])[] {
  return quotes.map((quote) => [quote])
}

function placeOf(article: Article, quote: TextQuote): readonly Span[] {
  const resolution = resolveQuote(article, quote)
  return resolution.ok ? [resolution.span] : []
}

/** Overlap of two markings in words, 0 to 1: the harmonic mean of how much of the marks is right and how much was found. */
export function spanF1(article: Article, marked: readonly Span[], key: readonly Span[]): number {
  return overlapWith(article, marked)(key)
}
