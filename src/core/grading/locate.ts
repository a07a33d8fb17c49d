import { mergeSpans } from '../anchoring/spans.ts'
import { notYet, type Grader } from './grade.ts'
import { acceptedSpans, bestOf, creditOf, provenFrom } from './proof.ts'

/** The marking is the answer; its overlap with the nearest accepted place is its credit. */
export const gradeLocate: Grader<'locate'> = (question, article, answer) => {
  const marked = mergeSpans(article, answer.spans)
  if (marked.length === 0) return notYet('answer')
  const { f1 } = bestOf(article, marked, acceptedSpans(question, article))
  return { graded: true, credit: creditOf(f1), correct: f1 >= provenFrom }
}
