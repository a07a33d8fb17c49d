import type { EditionState } from '../../../core/session/edition.ts'
import type { EditionSummary } from '../../app.ts'

/** Right first answers, and first answers in all. */
export function tallyOf(state: EditionState): { readonly right: number; readonly done: number } {
  const first = state.attempts.filter(({ attempt }) => attempt === 1)
  return { right: first.filter(({ correct }) => correct).length, done: first.length }
}

export function isUnfinished({ phase }: EditionState): boolean {
  return phase === 'reading' || phase === 'asking' || phase === 'explaining'
}

/** The finished edition with the largest share of right answers; the later of two equal ones is given first by the app. */
export function bestOf(editions: readonly EditionSummary[], set: string): EditionState | null {
  let best: EditionState | null = null
  const share = (state: EditionState) => tallyOf(state).right / Math.max(1, tallyOf(state).done)
  for (const { state } of editions) {
    if (state.set.id !== set || state.phase !== 'finished') continue
    if (!best || share(state) > share(best)) best = state
  }
  return best
}
