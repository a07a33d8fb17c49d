import type { Attempt, EditionState } from '../../../../src/core/session/edition.ts'

/** An edition of the set, whose first answers were right or wrong as listed. */
export function editionOf(
  set: string,
  first: readonly boolean[],
  more: Partial<EditionState> = {},
): EditionState {
  const attempts = first.map((correct, slot): Attempt => ({
    slot,
    question: `q${slot}`,
    attempt: 1,
    answer: { kind: 'choice', options: [0] },
    proof: [],
    hintShown: false,
    credit: correct ? 1 : 0,
    correct,
    answerPoints: 0,
    proofPoints: 0,
    elapsed: 0,
  }))
  return {
    id: 'e',
    set: { id: set, hash: 'h', title: set },
    seed: 1,
    mode: 'openDesk',
    proof: 'bonus',
    startedAt: 0,
    finishedAt: 1,
    queue: attempts.map(({ question }) => ({ question, attempt: 1 })),
    position: 0,
    phase: 'finished',
    draft: { slot: 0, answer: null, proof: [], hintShown: false },
    attempts,
    points: 0,
    run: 0,
    longestRun: 0,
    clock: null,
    teams: [],
    contests: {},
    ...more,
  }
}
