import { readForeign, type ReadRequest } from './read.ts'

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  // A worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(readForeign(data))
})
