import type { EditionState, Mode } from '../../../core/session/edition.ts'
import type { EditionSummary } from '../../app.ts'

/** Right first answers, first answers in all, and questions in the edition, answered or not. */
export function tallyOf(state: EditionState): {
  readonly right: number
  readonly done: number
  readonly of: number
} {
  const first = state.attempts.filter(({ attempt }) => attempt === 1)
  return {
    right: first.filter(({ correct }) => correct).length,
    done: first.length,
    of: state.queue.filter(({ attempt }) => attempt === 1).length,
  }
}

export function isUnfinished({ phase }: EditionState): boolean {
  return phase === 'reading' || phase === 'asking' || phase === 'explaining'
}

/** Corrections are few and seen before, and of what teams know nobody knows whose it is: neither says how well a story was read. */
const counted: ReadonlySet<Mode> = new Set<Mode>(['openDesk', 'fromMemory', 'deadline'])

/**
 * The finished edition with the largest share of right answers, of those that count; what a deadline left unanswered isn't right.
 * The later of two equal ones is given first by the app.
 */
export function bestOf(editions: readonly EditionSummary[], set: string): EditionState | null {
  let best: EditionState | null = null
  const share = (state: EditionState) => tallyOf(state).right / Math.max(1, tallyOf(state).of)
  for (const { state } of editions) {
    if (state.set.id !== set || state.phase !== 'finished' || !counted.has(state.mode)) continue
    if (!best || share(state) > share(best)) best = state
  }
  return best
}
