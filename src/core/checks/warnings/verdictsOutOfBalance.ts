import type { Verdict } from '../../model/set.ts'
import { itemsOf } from '../context.ts'
import type { Rule } from '../rule.ts'

const least = 20
const most = 45
const fewest = 5

const verdicts: readonly (readonly [Verdict, string])[] = [
  ['stands', 'verdict.stands'],
  ['contradicted', 'verdict.contradicted'],
  ['notStated', 'verdict.notStated'],
]

/** Of five or more verdict items, one verdict has less than 20 % or more than 45 %; of three or four, all are the same. */
export const rule: Rule = {
  code: 'verdictsOutOfBalance',
  severity: 'warning',
  *check(context) {
    const items = itemsOf(context, 'verdict')
    const total = items.length
    for (const [verdict, verdictKey] of verdicts) {
      const number = items.filter((item) => item.question.answer === verdict).length
      const share = (100 * number) / total
      const off = total >= fewest ? share < least || share > most : total >= 3 && number === total
      if (off) yield { path: ['questions'], params: { verdictKey, number, total, least, most } }
    }
  },
}
