import { itemsOf } from '../context.ts'
import type { Rule } from '../rule.ts'
import { excerpt } from '../words.ts'

/** An option is “all of the above”, “none of these” or the like: options are shuffled, and such ones test logic, not reading. */
export const rule: Rule = {
  code: 'pointsToOtherOptions',
  severity: 'warning',
  *check(context) {
    const { language } = context
    if (!language) return
    for (const { question, path, where } of itemsOf(context, 'choice')) {
      for (const [index, { text }] of question.options.entries()) {
        if (!language.pointsToOthers(text)) continue
        yield { path: [...path, 'options', index, 'text'], params: { ...where, text: excerpt(text) } }
      }
    }
  },
}
