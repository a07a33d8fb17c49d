import { itemsOf } from '../context.ts'
import type { Rule } from '../rule.ts'

/** A choice has a wrong option: with none, there is nothing to choose. */
export const rule: Rule = {
  code: 'everyOptionCorrect',
  severity: 'error',
  *check(context) {
    for (const { question, path, where } of itemsOf(context, 'choice')) {
      if (question.options.length === 0 || !question.options.every((option) => option.correct)) continue
      yield { path: [...path, 'options'], params: where }
    }
  },
}
