import type { Rule } from '../rule.ts'

/** The prompt asks for what is not so (“Which of these is NOT …”). Statements to be judged or proved may deny; quoted words don't count. */
export const rule: Rule = {
  code: 'negativePrompt',
  severity: 'warning',
  *check({ items, language }) {
    if (!language) return
    for (const { question, path, where } of items) {
      if (question.kind === 'verdict' || question.kind === 'locate') continue
      if (language.asksForNegative(question.prompt)) yield { path: [...path, 'prompt'], params: where }
    }
  },
}
