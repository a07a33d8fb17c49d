import { itemsOf } from '../context.ts'
import type { Rule } from '../rule.ts'

/** Only a *not stated* verdict has `nearest`; the others have evidence. */
export const rule: Rule = {
  code: 'nearestElsewhere',
  severity: 'error',
  *check(context) {
    for (const { question, path, where } of itemsOf(context, 'verdict')) {
      if (question.answer === 'notStated' || (question.nearest ?? []).length === 0) continue
      yield { path: [...path, 'nearest'], params: where }
    }
  },
}
