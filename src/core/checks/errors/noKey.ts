import type { Rule } from '../rule.ts'

/** A choice has a correct option, a short answer an answer. */
export const rule: Rule = {
  code: 'noKey',
  severity: 'error',
  *check({ items }) {
    for (const { question, path, where } of items) {
      if (question.kind === 'choice' && !question.options.some((option) => option.correct)) {
        yield { path: [...path, 'options'], params: where }
      }
      if (question.kind === 'short' && question.answers.length === 0) {
        yield { path: [...path, 'answers'], params: where }
      }
    }
  },
}
