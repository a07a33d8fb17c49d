/** What a page asks of the service worker: how much is kept; to fetch some more first; that a new version takes over. */
export type Ask = 'status' | 'more' | 'takeOver'

/** Bytes, as files are before they are packed for the way. `stuck`: the last attempt to fetch more brought nothing. */
export interface Status {
  readonly kept: number
  readonly of: number
  readonly stuck: boolean
}
