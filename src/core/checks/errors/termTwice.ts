import { formsOf } from '../../anchoring/terms.ts'
import type { Rule } from '../rule.ts'
import { excerpt, sameText } from '../words.ts'

/** A word is explained once: no two entries of the glossary share a term or a form. */
export const rule: Rule = {
  code: 'termTwice',
  severity: 'error',
  *check({ set }) {
    const first = new Map<string, number>()
    for (const [index, entry] of (set.glossary ?? []).entries()) {
      for (const [place, form] of formsOf(entry).entries()) {
        const word = sameText(form)
        const earlier = first.get(word)
        if (earlier === undefined) first.set(word, index)
        else if (earlier !== index) {
          const field = place === 0 ? ['term'] : ['forms', place - 1]
          const params = { term: excerpt(form), first: earlier + 1, second: index + 1 }
          yield { path: ['glossary', index, ...field], params }
        }
      }
    }
  },
}
