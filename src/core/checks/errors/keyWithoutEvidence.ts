import type { Question, TextQuote } from '../../model/set.ts'
import type { Rule } from '../rule.ts'

/** Every key is proved: by the question's evidence or, for match, order and gap, by that of each part. *Not stated* has none. */
export const rule: Rule = {
  code: 'keyWithoutEvidence',
  severity: 'error',
  *check({ items }) {
    for (const { question, path, where } of items) {
      if (isUnproved(question)) yield { path, params: where }
    }
  },
}

/** Whether nothing proves the key of a question that has one to prove. */
export function isUnproved(question: Question): boolean {
  if (question.kind === 'verdict' && question.answer === 'notStated') return false
  return !some(question.evidence) && !partsProved(question)
}

function some(evidence: readonly TextQuote[] | undefined): boolean {
  return (evidence ?? []).length > 0
}

function partsProved(question: Question): boolean {
  switch (question.kind) {
    case 'match':
      return question.pairs.length > 0 && question.pairs.every((pair) => some(pair.evidence))
    case 'order':
      return question.events.length > 0 && question.events.every((event) => some(event.evidence))
    case 'gap':
      return question.gaps.length > 0 && question.gaps.every((gap) => some(gap.evidence))
    default:
      return false
  }
}
