import type { EditionState } from './edition.ts'

/** Index into `state.teams` of the desk whose turn the slot is; a question that returns goes to the desk that missed it. Null without teams. */
export function teamOf({ teams, queue }: EditionState, slot: number): number | null {
  const question = queue[slot]?.question
  if (teams.length === 0 || question === undefined) return null
  const asked = queue.filter(({ attempt }) => attempt === 1).findIndex((each) => each.question === question)
  return asked < 0 ? null : asked % teams.length
}

/** What one desk has come to; only first attempts count. */
export interface TeamScore {
  readonly name: string
  readonly points: number
  readonly right: number
  readonly answered: number
  readonly proven: number
}

/** One per desk, in the order of their turns. */
export function teamScores(state: EditionState): readonly TeamScore[] {
  return state.teams.map((name, index) => {
    const own = state.attempts.filter(({ slot, attempt }) => attempt === 1 && teamOf(state, slot) === index)
    return {
      name,
      points: own.reduce((sum, each) => sum + each.answerPoints + each.proofPoints, 0),
      right: own.filter(({ correct }) => correct).length,
      answered: own.length,
      proven: own.filter(({ proofResult }) => proofResult?.proven ?? false).length,
    }
  })
}
