import { unreadable } from '../../formats/exchange/imported.ts'
import { maxBytes } from '../../formats/exchange/text.ts'
import type { ForeignReading, ReadRequest } from './read.ts'

/** Where a file is read, away from the page; ended by `terminate` whatever it is doing. */
type Place = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>

/**
 * Reads a file of another tool on a worker of its own; on the page where there is none. Rejects with an `AbortError` once the
 * signal says so, and with an `Error` where the reading broke off.
 */
export function readAway(
  request: ReadRequest,
  signal: AbortSignal,
  open: () => Place = openWorker,
): Promise<ForeignReading> {
  let place: Place
  try {
    place = open()
  } catch {
    return import('./read.ts').then(({ readForeign }) => readForeign(request))
  }
  return new Promise<ForeignReading>((resolve, reject) => {
    const stop = (): void => reject(new DOMException('The reading was stopped', 'AbortError'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    place.addEventListener('message', ({ data }: MessageEvent<ForeignReading>) => resolve(data))
    place.addEventListener('error', ({ message }: ErrorEvent) => {
      const broken = new Error(`The reading broke off: ${message}`)
      // Whoever reads is told where it stands; and the page, what to do about it.
      globalThis.reportError?.(broken)
      reject(broken)
    })
    place.addEventListener('messageerror', () => reject(new Error('The reading broke off')))
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    place.postMessage(request)
  }).finally(() => place.terminate())
}

/** The bytes of a file that somebody chose; what is too large is not even taken up. Null where it can't be read. */
export async function bytesOf(file: File): Promise<Uint8Array | ForeignReading | null> {
  if (file.size > maxBytes) {
    const imported = unreadable('importTooLarge', { limit: maxBytes / 1024 / 1024 })
    return { format: null, imported, set: null, columns: null }
  }
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )
}

function openWorker(): Worker {
  if (import.meta.env.MODE === 'single') throw new Error('A single file has none beside it')
  return new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' })
}
