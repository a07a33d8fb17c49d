import { openStore, type StoreOptions } from '../../../src/storage/open.ts'
import type { Store, StoreStatus } from '../../../src/storage/store.ts'

/** What storage.spec.ts drives from outside. */
interface StorageHarness {
  readonly store: Store
  /** Every status told since the store was opened. */
  readonly told: readonly StoreStatus[]
  open(options?: StoreOptions): Promise<StoreStatus>
}

declare global {
  interface Window {
    storageHarness: StorageHarness
  }
}

let opened: Store | null = null
let told: StoreStatus[] = []

window.storageHarness = {
  get store() {
    if (!opened) throw new Error('Not opened yet')
    return opened
  },
  get told() {
    return told
  },
  async open(options) {
    told = []
    opened = await openStore(options)
    opened.onStatus((status) => told.push(status))
    return opened.status
  },
}
