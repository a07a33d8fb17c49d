import { itemsOf } from '../context.ts'
import type { Rule } from '../rule.ts'

/** An order item has at least three events: two are a toss of a coin. */
export const rule: Rule = {
  code: 'tooFewEvents',
  severity: 'error',
  *check(context) {
    for (const { question, path, where } of itemsOf(context, 'order')) {
      if (question.events.length < 3) yield { path: [...path, 'events'], params: where }
    }
  },
}
