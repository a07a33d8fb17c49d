import { signal, type ReadonlySignal } from '@preact/signals'
import type { QuestionSet } from '../../core/model/set.ts'
import { changeBetween } from './change.ts'
import { createWorkLoop, type Work, type WorkAnswer, type WorkRequest } from './workLoop.ts'

/** Long work on one state of a draft after another, away from the page. */
export interface Away<T> {
  /** Of several requests only the last is carried out, and answers them all. Rejects with an `AbortError` after `cancel` or `close`. */
  run(set: QuestionSet): Promise<T>
  /** From 0 to 1; null while nothing is being done. */
  readonly progress: ReadonlySignal<number | null>
  cancel(): void
  close(): void
}

/** Where work is carried out. Nothing is answered after `fail`. */
interface Place {
  post(request: WorkRequest): void
  close(): void
}

export type OpenPlace<T> = (answer: (answer: WorkAnswer<T>) => void, fail: () => void) => Place

interface Waiting<T> {
  readonly promise: Promise<T>
  resolve(result: T): void
  reject(reason: unknown): void
}

/** `open`: a worker where there is one; where it can't be had or fails, the page itself does the work, a piece at a time. */
export function createAway<T>(open: OpenPlace<T>, begin: () => (set: QuestionSet) => Work<T>): Away<T> {
  const progress = signal<number | null>(null)
  let place: Place | null = null
  /** As the place has it. */
  let known: QuestionSet | undefined
  let id = 0
  let waiting: Waiting<T> | null = null

  const answer = (given: WorkAnswer<T>) => {
    if (given.id !== id || !waiting) return
    progress.value = given.of === 0 ? 1 : given.done / given.of
    if (!('result' in given)) return
    const { resolve } = waiting
    waiting = null
    progress.value = null
    resolve(given.result)
  }
  const fail = () => {
    place?.close()
    place = openPage(begin(), answer)
    const set = known
    known = undefined
    if (waiting && set) send(set)
  }
  const openSafely = (): Place => {
    try {
      return open(answer, fail)
    } catch {
      return openPage(begin(), answer)
    }
  }
  const send = (set: QuestionSet) => {
    id++
    place ??= openSafely()
    const change = changeBetween(known, set) ?? { fields: [] }
    known = set
    place.post({ id, change })
  }
  const stop = () => {
    const stopped = waiting
    waiting = null
    progress.value = null
    stopped?.reject(new DOMException('The work was called off', 'AbortError'))
  }

  return {
    progress,
    run(set) {
      waiting ??= newWaiting<T>()
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

function newWaiting<T>(): Waiting<T> {
  let resolve!: Waiting<T>['resolve']
  let reject!: Waiting<T>['reject']
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

/** The place that a worker is. `start` throws where the browser has no workers, or refuses one to this page. */
export function workerPlace<T>(start: () => Worker): OpenPlace<T> {
  return (answer, fail) => {
    const worker = start()
    worker.addEventListener('message', ({ data }: MessageEvent<WorkAnswer<T>>) => answer(data))
    worker.addEventListener('error', fail)
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    return { post: (request) => worker.postMessage(request), close: () => worker.terminate() }
  }
}

function openPage<T>(begin: (set: QuestionSet) => Work<T>, answer: (answer: WorkAnswer<T>) => void): Place {
  let closed = false
  const run = createWorkLoop(
    begin,
    (each) => {
      if (!closed) answer(each)
    },
    () => new Promise((resolve) => setTimeout(resolve)),
  )
  return { post: (request) => void run(request), close: () => (closed = true) }
}
