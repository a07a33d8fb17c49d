import { itemsOf } from '../context.ts'
import type { Rule } from '../rule.ts'

const fewest = 3
const mostForOneKey = 4
const mostForSeveral = 6

/** A choice has three or four options; one with several keys may have up to six. */
export const rule: Rule = {
  code: 'optionCount',
  severity: 'warning',
  *check(context) {
    for (const { question, path, where } of itemsOf(context, 'choice')) {
      const number = question.options.length
      const keys = question.options.filter((option) => option.correct).length
      const most = keys > 1 ? mostForSeveral : mostForOneKey
      if (number >= fewest && number <= most) continue
      yield { path: [...path, 'options'], params: { ...where, number, fewest, most } }
    }
  },
}
