import type { Question, TextQuote } from './set.ts'

/** The quotations that prove a question's parts: its pairs, events or gaps. */
export function partEvidence(question: Question): readonly TextQuote[] {
  switch (question.kind) {
    case 'match':
      return question.pairs.flatMap((pair) => pair.evidence ?? [])
    case 'order':
      return question.events.flatMap((event) => event.evidence ?? [])
    case 'gap':
      return question.gaps.flatMap((gap) => gap.evidence ?? [])
    default:
      return []
  }
}

/** Every quotation that proves the key: the whole's, then the parts'. */
export function evidenceOf(question: Question): readonly TextQuote[] {
  return [...(question.evidence ?? []), ...partEvidence(question)]
}
