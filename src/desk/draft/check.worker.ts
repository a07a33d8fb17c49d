import { createCheckLoop, type CheckRequest } from './checkLoop.ts'

// A task of its own between rules, so that messages that wait are heard.
const pause = () => new Promise<void>((resolve) => setTimeout(resolve))
// A worker has no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const run = createCheckLoop((answer) => self.postMessage(answer), pause)

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => void run(data))
