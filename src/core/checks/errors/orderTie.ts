import { itemsOf } from '../context.ts'
import type { Rule } from '../rule.ts'
import { excerpt, sameText } from '../words.ts'

/** No two events of an order item happened at the same time, as far as `when` says. */
export const rule: Rule = {
  code: 'orderTie',
  severity: 'error',
  *check(context) {
    for (const { question, path, where } of itemsOf(context, 'order')) {
      const first = new Map<string, number>()
      for (const [index, { when }] of question.events.entries()) {
        if (when === undefined || when.trim() === '') continue
        const same = sameText(when)
        const earlier = first.get(same)
        if (earlier === undefined) first.set(same, index)
        else {
          const params = { ...where, when: excerpt(when), first: earlier + 1, second: index + 1 }
          yield { path: [...path, 'events', index, 'when'], params }
        }
      }
    }
  },
}
