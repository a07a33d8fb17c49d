import { readOwnDraft } from '../../formats/stet/draft.ts'

self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  // A worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(readOwnDraft(data))
})
