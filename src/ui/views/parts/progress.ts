import type { EditionState } from '../../../core/session/edition.ts'

export type Pip = 'right' | 'missed' | 'now' | 'open'

export interface Progress {
  /** One per question of the edition; what comes back changes none. */
  readonly pips: readonly Pip[]
  /** From 1: the question on the desk; of a finished edition, the questions that were answered. */
  readonly current: number
  readonly of: number
  readonly right: number
  readonly missed: number
  /** A missed question is on the desk again. */
  readonly returning: boolean
}

export function progressOf(edition: EditionState): Progress {
  const questions = edition.queue.filter((slot) => slot.attempt === 1).map((slot) => slot.question)
  const first = new Map(
    edition.attempts.filter((each) => each.attempt === 1).map((each) => [each.question, each.correct]),
  )
  const slot = edition.queue[edition.position]
  const finished = edition.phase === 'finished' || edition.phase === 'discarded'
  const pips = questions.map((question): Pip => {
    const correct = first.get(question)
    if (correct !== undefined) return correct ? 'right' : 'missed'
    return !finished && question === slot?.question ? 'now' : 'open'
  })
  const at = slot ? questions.indexOf(slot.question) : -1
  return {
    pips,
    current: finished || at < 0 ? first.size : at + 1,
    of: questions.length,
    right: pips.filter((pip) => pip === 'right').length,
    missed: pips.filter((pip) => pip === 'missed').length,
    returning: !finished && slot?.attempt === 2,
  }
}

/** The place in the edition as a sentence takes it. */
export function placeIn(edition: EditionState): { readonly current: number; readonly of: number } {
  const { current, of } = progressOf(edition)
  return { current, of }
}
