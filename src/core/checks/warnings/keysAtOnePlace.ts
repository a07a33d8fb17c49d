import { singleKeyItems } from '../context.ts'
import type { Rule } from '../rule.ts'

const fewest = 8

/** Of eight or more keys, more than half stand at one place. The game shuffles options; other tools that read the file don't. */
export const rule: Rule = {
  code: 'keysAtOnePlace',
  severity: 'warning',
  *check(context) {
    const counts = new Map<number, number>()
    const items = singleKeyItems(context)
    for (const { keyIndex } of items) counts.set(keyIndex, (counts.get(keyIndex) ?? 0) + 1)
    if (items.length < fewest) return
    for (const [place, number] of counts) {
      if (number * 2 <= items.length) continue
      yield { path: ['questions'], params: { place: place + 1, number, total: items.length } }
    }
  },
}
