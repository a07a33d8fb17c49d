import type { Rule } from '../rule.ts'
import { excerpt } from '../words.ts'

/** A translation is of a question that the set has. */
export const rule: Rule = {
  code: 'translationUnknown',
  severity: 'error',
  *check({ set }) {
    const ids = new Set(set.questions.map((question) => question.id))
    for (const [language, questions] of Object.entries(set.translations ?? {})) {
      for (const id of Object.keys(questions)) {
        if (ids.has(id)) continue
        yield {
          path: ['translations', language, id],
          params: { language: excerpt(language), id: excerpt(id) },
        }
      }
    }
  },
}
