/** Small values whose way to the disk has begun, kept where keeping is done at once: a page that goes away under it loses nothing. */
export interface Journal {
  /** Done when this returns. */
  note(key: string, value: unknown): void
  /** The disk has it, unless something newer was noted since. */
  settle(key: string, value: unknown): void
  /** What a page that went away had noted and not settled. */
  latest(key: string): { readonly value: unknown } | null
  clear(): void
}

const prefix = 'stet-journal-'
/** Above it what is written is no line in the making, and the browser's five megabytes are others' too. */
const longest = 100_000

/** No method throws: where the storage is refused or full, the disk is all there is. */
export function createJournal(storage: () => Storage): Journal {
  function attempt<T>(work: (storage: Storage) => T): T | null {
    try {
      return work(storage())
    } catch {
      return null
    }
  }
  return {
    note(key, value) {
      attempt((kept) => {
        const text = JSON.stringify({ value })
        // Where this one doesn't fit, the older one would be taken for the newest.
        kept.removeItem(prefix + key)
        if (text.length <= longest) kept.setItem(prefix + key, text)
      })
    },
    settle(key, value) {
      attempt((kept) => {
        if (kept.getItem(prefix + key) === JSON.stringify({ value })) kept.removeItem(prefix + key)
      })
    },
    latest: (key) =>
      attempt((kept) => {
        const noted: unknown = JSON.parse(kept.getItem(prefix + key) ?? 'null')
        return typeof noted === 'object' && noted !== null && 'value' in noted ? { value: noted.value } : null
      }),
    clear() {
      attempt((kept) => {
        for (const key of Object.keys(kept)) if (key.startsWith(prefix)) kept.removeItem(key)
      })
    },
  }
}
