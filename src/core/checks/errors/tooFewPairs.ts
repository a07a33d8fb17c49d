import { itemsOf } from '../context.ts'
import type { Rule } from '../rule.ts'

/** A match item has at least two pairs. */
export const rule: Rule = {
  code: 'tooFewPairs',
  severity: 'error',
  *check(context) {
    for (const { question, path, where } of itemsOf(context, 'match')) {
      if (question.pairs.length < 2) yield { path: [...path, 'pairs'], params: where }
    }
  },
}
