import type { ProofPolicy, Question, QuestionSet } from '../model/set.ts'
import type { EditionState, Slot } from './edition.ts'

/** The question at `state.position`. Throws a RangeError where `set` isn't the one that is played. */
export function questionOnDesk(
  set: QuestionSet,
  state: EditionState,
): { readonly slot: Slot; readonly question: Question } {
  const slot = state.queue[state.position]
  const question = set.questions.find(({ id }) => id === slot?.question)
  if (!slot || !question)
    throw new RangeError(`Set ${set.id} has no question ${slot?.question ?? 'on the desk'}`)
  return { slot, question }
}

/** Whether a proof is asked beside the answer; never for `locate`, whose answer is the proof. */
export function proofAsked(question: Question, policy: ProofPolicy): ProofPolicy {
  return question.kind === 'locate' ? 'off' : policy
}
