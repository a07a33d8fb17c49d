import { itemsOf } from '../context.ts'
import type { Rule } from '../rule.ts'

/** The text of a gap item has as many `___` (three underscores or more) as the item has gaps, and at least one. */
export const rule: Rule = {
  code: 'gapCount',
  severity: 'error',
  *check(context) {
    for (const { question, path, where } of itemsOf(context, 'gap')) {
      const blanks = question.text.match(/_{3,}/g)?.length ?? 0
      const gaps = question.gaps.length
      if (blanks === gaps && gaps > 0) continue
      yield { path: [...path, 'text'], params: { ...where, blanks, gaps } }
    }
  },
}
