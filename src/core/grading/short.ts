import type { ShortQuestion } from '../model/set.ts'
import { allOrNothing, notYet, type Grader } from './grade.ts'
import { typedRight } from './typed.ts'

export const gradeShort: Grader<'short'> = (question, article, answer) =>
  answer.text.trim() === ''
    ? notYet('answer')
    : allOrNothing(shortRight(question, article.language, answer.text))

/** Whether `text` is one of the answers. `language`: tag of the story's language, which says how numbers are written. */
function shortRight(question: ShortQuestion, language: string, text: string): boolean {
  const { answers, slips, distractors: wrong, numeric, prompt } = question
  const quantity = numeric === true ? { language, prompt } : undefined
  return typedRight(text, answers, { slips, quantity, wrong })
}
