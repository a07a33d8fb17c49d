import type { Finding } from '../../core/model/finding.ts'
import { createAway, workerPlace, type Away, type OpenPlace } from './away.ts'
import { checkWork } from './checkWork.ts'

/** Checks one draft after another state of it: what all rules say. */
export type Checker = Away<readonly Finding[]>

export function createChecker(open: OpenPlace<readonly Finding[]> = openWorker): Checker {
  return createAway(open, () => checkWork)
}

const openWorker = workerPlace<readonly Finding[]>(
  () => new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' }),
)
