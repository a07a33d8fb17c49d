import { signal, type ReadonlySignal } from '@preact/signals'
import type { Finding } from '../../core/model/finding.ts'
import type { QuestionSet } from '../../core/model/set.ts'
import { changeBetween } from './change.ts'
import { createCheckLoop, type CheckAnswer, type CheckRequest } from './checkLoop.ts'

/** Checks one draft after another state of it, away from the page. */
export interface Checker {
  /**
   * What all rules say. Of several requests only the last is carried out, and answers them all. Rejects with an `AbortError` after
   * `cancel` or `close`.
   */
  check(set: QuestionSet): Promise<readonly Finding[]>
  /** From 0 to 1; null while nothing is being checked. */
  readonly progress: ReadonlySignal<number | null>
  cancel(): void
  close(): void
}

/** Where checks are carried out. Nothing is answered after `fail`. */
export interface CheckPlace {
  post(request: CheckRequest): void
  close(): void
}

export type OpenPlace = (answer: (answer: CheckAnswer) => void, fail: () => void) => CheckPlace

interface Waiting {
  readonly promise: Promise<readonly Finding[]>
  resolve(findings: readonly Finding[]): void
  reject(reason: unknown): void
}

/** `open`: a worker where there is one; where it can't be had or fails, the page itself checks, a rule at a time. */
export function createChecker(open: OpenPlace = openWorker): Checker {
  const progress = signal<number | null>(null)
  let place: CheckPlace | null = null
  /** As the place has it. */
  let known: QuestionSet | undefined
  let id = 0
  let waiting: Waiting | null = null

  const answer = ({ id: of, done, of: all, findings }: CheckAnswer) => {
    if (of !== id || !waiting) return
    progress.value = done / all
    if (!findings) return
    const { resolve } = waiting
    waiting = null
    progress.value = null
    resolve(findings)
  }
  const fail = () => {
    place?.close()
    place = openPage(answer)
    const set = known
    known = undefined
    if (waiting && set) send(set)
  }
  const send = (set: QuestionSet) => {
    id++
    place ??= openSafely(open, answer, fail)
    const change = changeBetween(known, set) ?? { fields: [] }
    known = set
    place.post({ id, change })
  }
  const stop = () => {
    const stopped = waiting
    waiting = null
    progress.value = null
    stopped?.reject(new DOMException('The check was called off', 'AbortError'))
  }

  return {
    progress,
    check(set) {
      waiting ??= newWaiting()
      progress.value = 0
      const { promise } = waiting
      send(set)
      return promise
    },
    cancel() {
      place?.post({ id: ++id, change: null })
      stop()
    },
    close() {
      place?.close()
      place = null
      known = undefined
      stop()
    },
  }
}

function newWaiting(): Waiting {
  let resolve!: Waiting['resolve']
  let reject!: Waiting['reject']
  const promise = new Promise<readonly Finding[]>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

function openSafely(open: OpenPlace, answer: (answer: CheckAnswer) => void, fail: () => void): CheckPlace {
  try {
    return open(answer, fail)
  } catch {
    return openPage(answer)
  }
}

/** Throws where the browser has no workers, or refuses one to this page. */
function openWorker(answer: (answer: CheckAnswer) => void, fail: () => void): CheckPlace {
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => answer(data))
  worker.addEventListener('error', fail)
  // A worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  return { post: (request) => worker.postMessage(request), close: () => worker.terminate() }
}

function openPage(answer: (answer: CheckAnswer) => void): CheckPlace {
  let closed = false
  const run = createCheckLoop(
    (each) => {
      if (!closed) answer(each)
    },
    () => new Promise((resolve) => setTimeout(resolve)),
  )
  return { post: (request) => void run(request), close: () => (closed = true) }
}
