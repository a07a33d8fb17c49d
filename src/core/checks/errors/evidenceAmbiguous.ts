import { citedIn } from '../cited.ts'
import type { Rule } from '../rule.ts'
import { excerpt } from '../words.ts'

/** Each quotation stands at one place only, by itself or by its block, prefix and suffix. */
export const rule: Rule = {
  code: 'evidenceAmbiguous',
  severity: 'error',
  *check(context) {
    for (const { question, path, where } of context.items) {
      for (const { quote, path: inside, roleKey } of citedIn(question)) {
        const found = context.resolve(quote)
        if (!found || found.ok || found.problem !== 'ambiguous') continue
        const params = { ...where, roleKey, quote: excerpt(quote.exact, 100), count: found.spans.length }
        yield { path: [...path, ...inside], params }
      }
    }
  },
}
