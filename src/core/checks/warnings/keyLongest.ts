import { singleKeyItems } from '../context.ts'
import type { Rule } from '../rule.ts'
import { wordsOf } from '../words.ts'

const ratio = 1.3
const fewestWords = 4

/** The key is at least 1.3 times as long (in characters) as the longest wrong option. Keys under four words are names, not padding. */
export const rule: Rule = {
  code: 'keyLongest',
  severity: 'warning',
  *check(context) {
    for (const { key, keyIndex, wrong, path, where } of singleKeyItems(context)) {
      const longest = Math.max(...wrong.map((option) => lengthOf(option.text)))
      if (wordsOf(key.text).length < fewestWords || lengthOf(key.text) < ratio * longest) continue
      const params = { ...where, key: lengthOf(key.text), longest }
      yield { path: [...path, 'options', keyIndex, 'text'], params }
    }
  },
}

function lengthOf(text: string): number {
  return Array.from(text.trim()).length
}
