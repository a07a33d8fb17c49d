import { allOrNothing, type Grader } from './grade.ts'

export const gradeVerdict: Grader<'verdict'> = (question, _article, answer) =>
  allOrNothing(answer.verdict === question.answer)
