import { itemsOf } from '../context.ts'
import type { Rule } from '../rule.ts'

/** What the story doesn't state has no proof in it: `nearest` shows what comes near. */
export const rule: Rule = {
  code: 'notStatedWithProof',
  severity: 'error',
  *check(context) {
    for (const { question, path, where } of itemsOf(context, 'verdict')) {
      if (question.answer !== 'notStated') continue
      const field = (['evidence', 'alsoProvedBy'] as const).find((name) => (question[name] ?? []).length > 0)
      if (field) yield { path: [...path, field], params: where }
    }
  },
}
