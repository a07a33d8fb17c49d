import { fold } from '../anchoring/fold.ts'
import type { GapQuestion } from '../model/set.ts'
import { byParts, notYet, type Grader } from './grade.ts'
import { typedRight } from './typed.ts'

/** Credit by the share of gaps that are right. Picked words are compared as they stand, typed ones as `typedRight` says. */
export const gradeGap: Grader<'gap'> = (question, _article, answer) => {
  const values = question.gaps.map((_gap, index) => answer.values[index] ?? '')
  const open = values.filter((value) => value.trim() === '').length
  if (open === values.length) return notYet('answer')
  if (open > 0) return notYet('incomplete')
  return byParts(values.map((value, index) => gapRight(question, index, value)))
}

/** Whether `value` fills gap `index`. */
export function gapRight(question: GapQuestion, index: number, value: string): boolean {
  const gap = question.gaps[index]
  if (!gap) return false
  const accepted = [gap.answer, ...(gap.accept ?? [])]
  if (question.typed === true) {
    return typedRight(value, accepted, { slips: question.slips, wrong: question.distractors })
  }
  const picked = fold(value.trim()).text
  return accepted.some((text) => fold(text.trim()).text === picked)
}
