import type { ProofPolicy, QuestionSet } from '../model/set.ts'
import type { EditionEvent, EditionState } from './edition.ts'
import { begin, type Started } from './fold.ts'
import { pickQuestions } from './pick.ts'
import { seeded } from './random.ts'

export interface EditionStart {
  readonly id: string
  readonly set: QuestionSet
  /** Content hash of the set, hex. */
  readonly hash: string
  /** A whole number; the same seed gives the same edition of the same set. */
  readonly seed: number
  readonly size: 10 | 'all'
  readonly proof: ProofPolicy
  /** Epoch milliseconds. */
  readonly at: number
}

/** Picks an edition. Throws a RangeError for a set without questions, which the reader never lets through. */
export function startEdition(start: EditionStart): {
  readonly state: EditionState
  readonly events: readonly EditionEvent[]
} {
  const { set, seed } = start
  if (set.questions.length === 0) throw new RangeError(`Set ${set.id} has no questions`)
  const size = start.size === 'all' ? set.questions.length : start.size
  const event: Started = {
    type: 'started',
    edition: start.id,
    at: start.at,
    set: { id: set.id, hash: start.hash, title: set.title },
    seed,
    mode: 'openDesk',
    proof: start.proof,
    questions: pickQuestions(set.questions, size, seeded(seed, 'pick')).map((question) => question.id),
  }
  return { state: begin(event), events: [event] }
}
