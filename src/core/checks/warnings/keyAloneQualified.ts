import { singleKeyItems } from '../context.ts'
import type { Rule } from '../rule.ts'
import { holdsFolded, lineOf } from '../words.ts'

/** The key has a qualifier (“some”, “may”, “almost”), and none of two or more wrong options has any. */
export const rule: Rule = {
  code: 'keyAloneQualified',
  severity: 'warning',
  *check(context) {
    const { language } = context
    if (!language) return
    const qualifierIn = (text: string) => {
      const line = lineOf(text)
      return language.qualifiers.find((qualifier) => holdsFolded(line, qualifier))
    }
    for (const { key, keyIndex, wrong, path, where } of singleKeyItems(context)) {
      const qualifier = qualifierIn(key.text)
      if (qualifier === undefined || wrong.length < 2) continue
      if (wrong.some((option) => qualifierIn(option.text) !== undefined)) continue
      yield { path: [...path, 'options', keyIndex, 'text'], params: { ...where, qualifier } }
    }
  },
}
