import { citedIn } from '../cited.ts'
import type { Rule } from '../rule.ts'
import { excerpt } from '../words.ts'

/** A quotation that names its block names one that the story has. */
export const rule: Rule = {
  code: 'evidenceBlock',
  severity: 'error',
  *check(context) {
    for (const { question, path, where } of context.items) {
      for (const { quote, path: inside, roleKey } of citedIn(question)) {
        const found = context.resolve(quote)
        if (!found || found.ok || found.problem !== 'noBlock') continue
        const params = {
          ...where,
          roleKey,
          quote: excerpt(quote.exact, 100),
          block: excerpt(quote.block ?? ''),
        }
        yield { path: [...path, ...inside, 'block'], params }
      }
    }
  },
}
