import type { Attempt, EditionEvent, EditionState } from '../core/session/edition.ts'
import { advance, begin } from '../core/session/fold.ts'
import { isEditionEvent } from '../core/session/recognize.ts'

/** How well a question was known: `Again` missed, `Hard` right with help, in doubt or unproven, `Good` right. */
export type Recall = 'Again' | 'Hard' | 'Good'

/** A first attempt at a question. */
export interface Review {
  readonly set: string
  readonly question: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly recall: Recall
}

/**
 * First attempts in all editions, the earliest first. Second attempts, editions that were thrown away, and those in which teams
 * took turns (nobody knows who knew) tell nothing. What doesn't fit an edition is passed over, as in a replay.
 */
export function reviewsIn(events: readonly EditionEvent[]): readonly Review[] {
  const editions = new Map<string, { state: EditionState; reviews: readonly Review[] }>()
  for (const event of events) {
    if (!isEditionEvent(event)) continue
    const edition = editions.get(event.edition)
    if (event.type === 'started') {
      if (!edition) editions.set(event.edition, { state: begin(event), reviews: [] })
      continue
    }
    const state = edition && advance(edition.state, event)
    if (!state) continue
    const isFirst = event.type === 'answered' && event.attempt.attempt === 1
    const review = isFirst ? [reviewOf(state, event.attempt, event.at)] : []
    editions.set(event.edition, { state, reviews: [...edition.reviews, ...review] })
  }
  return [...editions.values()]
    .filter(({ state }) => state.phase !== 'discarded' && state.mode !== 'twoDesks')
    .flatMap(({ reviews }) => reviews)
    .toSorted((one, other) => one.at - other.at)
}

function reviewOf({ set }: EditionState, attempt: Attempt, at: number): Review {
  return { set: set.id, question: attempt.question, at, recall: recallOf(attempt) }
}

function recallOf({ correct, sure, hintShown, proofResult }: Attempt): Recall {
  if (!correct) return 'Again'
  // Without a result no proof was asked for.
  return sure === false || hintShown || proofResult?.proven === false ? 'Hard' : 'Good'
}
