import { itemsOf } from '../context.ts'
import type { Rule } from '../rule.ts'

/** A *not stated* verdict shows the sentences that come nearest. */
export const rule: Rule = {
  code: 'notStatedWithoutNearest',
  severity: 'error',
  *check(context) {
    for (const { question, path, where } of itemsOf(context, 'verdict')) {
      if (question.answer === 'notStated' && (question.nearest ?? []).length === 0)
        yield { path, params: where }
    }
  },
}
