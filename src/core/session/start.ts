import type { ProofPolicy, QuestionSet } from '../model/set.ts'
import type { EditionEvent, EditionState, Mode } from './edition.ts'
import { begin, type Started } from './fold.ts'
import { pickQuestions } from './pick.ts'
import { seeded } from './random.ts'
import { canTakeTurns, fairSize } from './teams.ts'

export interface EditionStart {
  readonly id: string
  readonly set: QuestionSet
  /** Content hash of the set, hex. */
  readonly hash: string
  /** A whole number; the same seed gives the same edition of the same set. */
  readonly seed: number
  /** How many questions at most. */
  readonly size: number | 'all'
  readonly proof: ProofPolicy
  /** Default: `openDesk`. */
  readonly mode?: Mode | undefined
  /** Only these questions of the set, all of them in an order by the seed; `size` doesn't count then. */
  readonly questions?: readonly string[] | undefined
  /** Milliseconds, of a `deadline`. */
  readonly limit?: number | undefined
  /** Names of two to six desks, of `twoDesks`; each gets as many questions as the others. */
  readonly teams?: readonly string[] | undefined
  /** Epoch milliseconds. */
  readonly at: number
}

/**
 * Picks an edition. Throws a RangeError where there is no question to ask (the reader never lets such a set through), where the
 * limit is no time, and of `twoDesks` where there is no question for each desk.
 */
export function startEdition(start: EditionStart): {
  readonly state: EditionState
  readonly events: readonly EditionEvent[]
} {
  const { set, seed, mode = 'openDesk', limit, teams } = start
  const wanted = start.questions && new Set(start.questions)
  const questions = wanted ? set.questions.filter(({ id }) => wanted.has(id)) : set.questions
  if (questions.length === 0) throw new RangeError(`Set ${set.id} has no questions`)
  if (limit !== undefined && !(Number.isFinite(limit) && limit > 0))
    throw new RangeError(`A deadline of ${limit} milliseconds`)
  const asked = start.size === 'all' || wanted ? questions.length : Math.min(start.size, questions.length)
  const desks = mode === 'twoDesks' ? (teams ?? []).length : null
  if (desks !== null && !canTakeTurns(desks, asked)) {
    throw new RangeError(`${desks} desks can't take turns at ${asked} questions of set ${set.id}`)
  }
  const event: Started = {
    type: 'started',
    edition: start.id,
    at: start.at,
    set: { id: set.id, hash: start.hash, title: set.title },
    seed,
    mode,
    proof: start.proof,
    questions: pickQuestions(
      questions,
      desks === null ? asked : fairSize(asked, desks),
      seeded(seed, 'pick'),
    ).map((question) => question.id),
    ...(mode === 'deadline' && limit !== undefined ? { limit } : {}),
    ...(mode === 'twoDesks' && teams ? { teams } : {}),
  }
  return { state: begin(event), events: [event] }
}
