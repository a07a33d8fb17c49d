import type { QuestionSet } from '../../core/model/set.ts'
import { readOwnDraft } from '../../formats/stet/draft.ts'

/** UTF-16 units of a text that is read before anybody could notice; a worker takes longer to start. */
const short = 100_000

type Place = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>

/** A draft as it was kept, by a worker where it is long; null where it isn't what the desk wrote. Never rejects. */
export async function readStored(text: string, open: () => Place = openWorker): Promise<QuestionSet | null> {
  if (text.length <= short) return readOwnDraft(text)
  let place: Place
  try {
    place = open()
  } catch {
    return readOwnDraft(text)
  }
  return new Promise<QuestionSet | null>((resolve) => {
    const read = (): void => resolve(readOwnDraft(text))
    place.addEventListener('message', ({ data }: MessageEvent<QuestionSet | null>) => resolve(data))
    place.addEventListener('error', read)
    place.addEventListener('messageerror', read)
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    place.postMessage(text)
  }).finally(() => place.terminate())
}

function openWorker(): Worker {
  return new Worker(new URL('./own.worker.ts', import.meta.url), { type: 'module' })
}
