import type { AnswerOf } from '../model/answer.ts'
import type { Article, Kind, QuestionOf } from '../model/set.ts'

/** What an answer is worth. An answer that isn't there, or only in part, isn't wrong: it can't be graded yet. */
export type Grade = NotYet | Graded

export interface NotYet {
  readonly graded: false
  readonly missing: 'answer' | 'incomplete'
}

export interface Graded {
  readonly graded: true
  /** Share of the answer's points, 0 to 1. */
  readonly credit: number
  readonly correct: boolean
  /** Per option, pair, event or gap, in the set's order: whether that part is right. Absent where the answer is one whole. */
  readonly parts?: readonly boolean[]
}

export type Grader<K extends Kind> = (question: QuestionOf<K>, article: Article, answer: AnswerOf<K>) => Grade

export function notYet(missing: NotYet['missing']): NotYet {
  return { graded: false, missing }
}

export function allOrNothing(right: boolean): Graded {
  return { graded: true, credit: right ? 1 : 0, correct: right }
}

/** Credit by the share of parts that are right. */
export function byParts(parts: readonly boolean[]): Graded {
  const right = parts.filter(Boolean).length
  return {
    graded: true,
    credit: parts.length === 0 ? 0 : right / parts.length,
    correct: parts.length > 0 && right === parts.length,
    parts,
  }
}
