import type { Rule } from '../rule.ts'
import { fieldParams, textsIn } from '../texts.ts'

/** No text is empty or blank: a field that has nothing to say is left out; in a translation's lists a blank holds the place of what isn't translated. */
export const rule: Rule = {
  code: 'textEmpty',
  severity: 'error',
  *check(context) {
    for (const { path, text } of textsIn(context.set)) {
      if (text.trim() !== '' || (path[0] === 'translations' && path.length === 5)) continue
      yield { path, params: fieldParams(context, path) }
    }
  },
}
