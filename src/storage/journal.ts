import { isDraft } from '../core/session/recognize.ts'
import { nameOf, type Note } from './contents.ts'

/**
 * Small values whose way to the disk has begun, kept where keeping is done at once: a page that goes away under it loses nothing. A
 * browser that is killed may have any older state of it, so the disk has the stamp of what it got last, and only a later one is taken.
 */
export interface Journal {
  /** Done when this returns. */
  note(note: Note): void
  /** The disk has it, unless something newer was noted since. */
  settle(note: Note): void
  /** What is noted and not settled. */
  notes(): readonly Note[]
  clear(): void
}

const prefix = 'stet-journal-'
/** Above it what is written is no line in the making, and the browser's five megabytes are others' too. */
const longest = 100_000

const entryOf = (note: Note): string => prefix + nameOf(note)

/** No method throws: where the storage is refused or full, the disk is all there is. */
export function createJournal(storage: () => Storage): Journal {
  function attempt<T>(work: (storage: Storage) => T): T | null {
    try {
      return work(storage())
    } catch {
      return null
    }
  }
  const entries = (kept: Storage): readonly string[] =>
    Object.keys(kept).filter((entry) => entry.startsWith(prefix))
  const read = (kept: Storage, entry: string): Note | null =>
    attempt(() => readNote(entry, kept.getItem(entry)))
  return {
    note(note) {
      attempt((kept) => {
        const entry = entryOf(note)
        const { value, stamp } = note
        const text = JSON.stringify({ value, stamp })
        // Where this one doesn't fit, the older one would be taken for the newest.
        kept.removeItem(entry)
        if (text.length <= longest) kept.setItem(entry, text)
      })
    },
    settle(note) {
      attempt((kept) => {
        const entry = entryOf(note)
        if (read(kept, entry)?.stamp === note.stamp) kept.removeItem(entry)
      })
    },
    notes: () =>
      attempt((kept) =>
        entries(kept)
          .map((entry) => read(kept, entry))
          .filter((note) => note !== null),
      ) ?? [],
    clear() {
      attempt((kept) => {
        for (const entry of entries(kept)) kept.removeItem(entry)
      })
    },
  }
}

/** Null where it isn't what a journal wrote; throws where it isn't even JSON. */
function readNote(entry: string, text: string | null): Note | null {
  const [, of, key] = /^(draft|setting)-(.*)$/su.exec(entry.slice(prefix.length)) ?? []
  const noted: unknown = JSON.parse(text ?? 'null')
  if (key === undefined || typeof noted !== 'object' || noted === null || !('stamp' in noted)) return null
  const { stamp } = noted
  const value = 'value' in noted ? noted.value : undefined
  if (typeof stamp !== 'number' || !Number.isFinite(stamp)) return null
  if (of === 'setting') return { of, key, value, stamp }
  return value === null || isDraft(value) ? { of: 'draft', key, value, stamp } : null
}
