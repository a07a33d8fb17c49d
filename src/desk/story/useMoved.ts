import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { QuestionSet } from '../../core/model/set.ts'
import { createAway, workerPlace } from '../draft/away.ts'
import { createMovedWork } from './movedWork.ts'
import type { Proposal } from './reanchor.ts'

interface Moved {
  readonly proposals: readonly Proposal[]
  /** How far the search is, from 0 to 1; null while nothing is looked for. */
  readonly progress: ReadonlySignal<number | null>
  stop(): void
}

/** What edits of the story have displaced. `settled`: the set as it is while nobody types. */
export function useMoved(settled: QuestionSet): Moved {
  const away = useMemo(() => createAway<readonly Proposal[]>(openWorker, createMovedWork), [])
  const [proposals, setProposals] = useState<readonly Proposal[]>([])
  useEffect(() => () => away.close(), [])
  useEffect(() => {
    // Called off: what was found before stands until the next edit.
    away.run(settled).then(setProposals, () => undefined)
  }, [settled])
  return { proposals, progress: away.progress, stop: () => away.cancel() }
}

const openWorker = workerPlace<readonly Proposal[]>(
  () => new Worker(new URL('./moved.worker.ts', import.meta.url), { type: 'module' }),
)
