import { wrongOnes } from '../cited.ts'
import type { Rule } from '../rule.ts'

/** A wrong option, target, bank word or expected wrong answer doesn't say why it fails. One finding a question. */
export const rule: Rule = {
  code: 'wrongWithoutReason',
  severity: 'warning',
  *check({ items }) {
    for (const { question, path, where } of items) {
      const silent = wrongOnes(question).filter(({ wrong }) => !wrong.why)
      const first = silent[0]
      if (first) yield { path: [...path, ...first.path], params: { ...where, count: silent.length } }
    }
  },
}
