import type { Question } from '../../model/set.ts'
import type { Rule } from '../rule.ts'
import { excerpt } from '../words.ts'

/** A translation's list of options is as long as the original's: options of a choice, events of an order. */
export const rule: Rule = {
  code: 'translationLength',
  severity: 'error',
  *check({ set, items }) {
    const byId = new Map(items.map((item) => [item.question.id, item]))
    for (const [language, questions] of Object.entries(set.translations ?? {})) {
      for (const [id, { options }] of Object.entries(questions)) {
        const item = byId.get(id)
        const expected = item && lengthOf(item.question)
        if (!item || options === undefined || expected === undefined || options.length === expected) continue
        const params = { ...item.where, language: excerpt(language), expected, found: options.length }
        yield { path: ['translations', language, id, 'options'], params }
      }
    }
  },
}

function lengthOf(question: Question): number | undefined {
  if (question.kind === 'choice') return question.options.length
  if (question.kind === 'order') return question.events.length
  return undefined
}
