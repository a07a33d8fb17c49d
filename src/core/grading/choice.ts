import type { Grader } from './grade.ts'
import { allOrNothing, notYet } from './grade.ts'

/** One key: all or nothing. Several: the player picks that many, and each key among them earns its share. */
export const gradeChoice: Grader<'choice'> = ({ options }, _article, answer) => {
  const picked = new Set(answer.options.filter((index) => options[index] !== undefined))
  const keys = options.filter((option) => option.correct === true).length
  if (picked.size === 0) return notYet('answer')
  if (picked.size !== Math.max(1, keys)) return notYet('incomplete')
  const hits = options.filter((option, index) => option.correct === true && picked.has(index)).length
  if (keys <= 1) return allOrNothing(hits === 1)
  return {
    graded: true,
    credit: hits / keys,
    correct: hits === keys,
    parts: options.map((option, index) => picked.has(index) === (option.correct === true)),
  }
}
