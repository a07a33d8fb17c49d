import type { QuestionSet } from '../../core/model/set.ts'
import { applyChange, type Change } from './change.ts'

/** `change` leads from the set of the request before, or from nothing, to the one to look at; null asks for nothing more than to stop. */
export interface WorkRequest {
  readonly id: number
  readonly change: Change | null
}

/** `done`: steps carried out, of `of`; `result` comes with the last. */
export interface WorkAnswer<T> {
  readonly id: number
  readonly done: number
  readonly of: number
  readonly result?: T
}

/** Something that takes long, in pieces; each yields how many of the steps are done. */
export interface Work<T> {
  readonly of: number
  readonly pieces: Generator<number, T, void>
}

/**
 * Carries requests out, piece by piece, on whichever thread it is made. `pause` gives way between pieces; a request that came
 * meanwhile takes the place of the one being carried out, of which nothing more is heard.
 */
export function createWorkLoop<T>(
  begin: (set: QuestionSet) => Work<T>,
  answer: (answer: WorkAnswer<T>) => void,
  pause: () => Promise<void>,
): (request: WorkRequest) => Promise<void> {
  let set: unknown
  let latest = 0
  return async ({ id, change }) => {
    latest = id
    if (change === null) return
    set = applyChange(set, change)
    await pause()
    if (id !== latest) return
    const { of, pieces } = begin(set as QuestionSet)
    for (;;) {
      await pause()
      if (id !== latest) return
      const piece = pieces.next()
      if (piece.done) {
        answer({ id, done: of, of, result: piece.value })
        return
      }
      answer({ id, done: piece.value, of })
    }
  }
}
