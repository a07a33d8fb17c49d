import type { QuestionSet } from '../../core/model/set.ts'
import type { EditionState } from '../../core/session/edition.ts'
import { answerWorth, proofWorth } from '../../core/session/points.ts'
import { proofAsked } from '../../core/session/slot.ts'
import { identifier, type CmiValue } from './values.ts'
import { writeSuspended } from './suspend.ts'

/**
 * The share of points of the whole edition, 0 to 100, whole: what isn't answered yet counts as missed. A proof counts where it
 * is required; as a bonus it would keep an edition without a mistake from being worth it all.
 */
export function scoreOf(set: QuestionSet, state: EditionState): number {
  const questions = new Map(set.questions.map((question) => [question.id, question]))
  const counts = (id: string): boolean => {
    const question = questions.get(id)
    return question !== undefined && proofAsked(question, state.proof) === 'required'
  }
  const asked = state.queue.filter(({ attempt }) => attempt === 1)
  const most = sum(
    asked,
    ({ question }) => answerWorth(1) + (counts(question) ? proofWorth(1, state.proof) : 0),
  )
  const earned = sum(
    state.attempts.filter(({ attempt }) => attempt === 1),
    ({ question, answerPoints, proofPoints }) => answerPoints + (counts(question) ? proofPoints : 0),
  )
  return most === 0 ? 0 : Math.min(100, Math.round((earned * 100) / most))
}

function sum<T>(items: readonly T[], worth: (item: T) => number): number {
  return items.reduce((total, item) => total + worth(item), 0)
}

/** Where an edition stands, for a learning platform: score, status, place, and all that is needed to take it up again. `mastery`: the score from which it is passed. */
export function statusValues(set: QuestionSet, state: EditionState, mastery: number): readonly CmiValue[] {
  const isDiscarded = state.phase === 'discarded'
  const score = scoreOf(set, state)
  const status =
    state.phase === 'finished' ? (score >= mastery ? 'passed' : 'failed') : ('incomplete' as const)
  return [
    ['cmi.core.score.min', '0'],
    ['cmi.core.score.max', '100'],
    ...(state.attempts.length === 0
      ? []
      : [['cmi.core.score.raw', isDiscarded ? '' : String(score)] as const]),
    ['cmi.core.lesson_status', status],
    ['cmi.core.lesson_location', isDiscarded ? '' : locationOf(set, state)],
    ['cmi.suspend_data', isDiscarded ? '' : writeSuspended(set, state)],
  ]
}

/** The question on the desk, or `end`. */
function locationOf(set: QuestionSet, { phase, queue, position }: EditionState): string {
  const id = queue[position]?.question
  const place = set.questions.findIndex((question) => question.id === id)
  return phase === 'finished' || id === undefined ? 'end' : identifier(place + 1, id)
}
