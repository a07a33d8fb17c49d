import type { MatchQuestion } from '../model/set.ts'
import { byParts, notYet, type Grader } from './grade.ts'

/** What the items can be tied to: distinct targets in order of first appearance, then the distractors. */
export function matchTargets(question: MatchQuestion): readonly string[] {
  return [
    ...new Set([
      ...question.pairs.map((pair) => pair.target),
      ...(question.distractors ?? []).map((distractor) => distractor.text),
    ]),
  ]
}

export const gradeMatch: Grader<'match'> = (question, _article, answer) => {
  const targets = matchTargets(question)
  const tied = question.pairs.map((_pair, index) => targets[answer.targets[index] ?? -1])
  if (tied.every((target) => target === undefined)) return notYet('answer')
  if (tied.includes(undefined)) return notYet('incomplete')
  return byParts(question.pairs.map((pair, index) => tied[index] === pair.target))
}
