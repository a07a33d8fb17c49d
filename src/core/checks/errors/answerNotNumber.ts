import { readQuantity } from '../../grading/numerals.ts'
import { itemsOf } from '../context.ts'
import type { Rule } from '../rule.ts'
import { excerpt } from '../words.ts'

/** Each answer of a numeric short item is one number, or no player could give it. */
export const rule: Rule = {
  code: 'answerNotNumber',
  severity: 'error',
  *check(context) {
    for (const { question, path, where } of itemsOf(context, 'short')) {
      if (!question.numeric) continue
      for (const [index, answer] of question.answers.entries()) {
        if (answer.trim() === '' || readQuantity(answer, context.set.article.language)) continue
        yield { path: [...path, 'answers', index], params: { ...where, answer: excerpt(answer) } }
      }
    }
  },
}
