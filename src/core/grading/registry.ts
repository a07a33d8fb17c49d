import type { Answer } from '../model/answer.ts'
import type { Article, Kind, Question } from '../model/set.ts'
import { gradeChoice } from './choice.ts'
import { gradeGap } from './gap.ts'
import { notYet, type Grade, type Grader } from './grade.ts'
import { gradeLocate } from './locate.ts'
import { gradeMatch } from './match.ts'
import { gradeOrder } from './order.ts'
import { gradeShort } from './short.ts'
import { gradeVerdict } from './verdict.ts'

export type { Grade }

/** One grader a kind: a kind without one doesn't compile. */
const graders: { readonly [K in Kind]: Grader<K> } = {
  choice: gradeChoice,
  verdict: gradeVerdict,
  match: gradeMatch,
  order: gradeOrder,
  gap: gradeGap,
  locate: gradeLocate,
  short: gradeShort,
}

/** What the answer is worth. An answer of another kind than the question's counts as none. Never throws. */
export function gradeAnswer(question: Question, article: Article, answer: Answer | null): Grade {
  if (answer === null || answer.kind !== question.kind) return notYet('answer')
  // Both are of the grader's kind, which the compiler can't carry over to the table's row.
  const grade = graders[question.kind] as (question: Question, article: Article, answer: Answer) => Grade
  return grade(question, article, answer)
}
