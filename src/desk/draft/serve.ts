import type { QuestionSet } from '../../core/model/set.ts'
import { createWorkLoop, type Work, type WorkRequest } from './workLoop.ts'

/** Does the work in the worker that calls it. */
export function serve(begin: (set: QuestionSet) => Work<unknown>): void {
  // A task of its own between pieces, so that messages that wait are heard.
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve))
  // A worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const run = createWorkLoop(begin, (answer) => self.postMessage(answer), pause)
  self.addEventListener('message', ({ data }: MessageEvent<WorkRequest>) => void run(data))
}
