import type { Note, Tables } from './contents.ts'
import { BlockedError, openDisk, readNewer, type Disk } from './disk.ts'
import { createJournal } from './journal.ts'
import { createMemory } from './memory.ts'
import type { Store, StoreStatus } from './store.ts'

export interface StoreOptions {
  /** The database's name. */
  readonly name?: string
  /** Milliseconds after which an IndexedDB that doesn't answer counts as blocked. */
  readonly patience?: number
  /** Where writing is done at once, for what is in the making; throws where there is none. */
  readonly atOnce?: () => Storage
  /** Where copies are kept; throws where there is none. */
  readonly files?: () => StorageManager
}

type Cause = Extract<StoreStatus, { kind: 'memory' }>['cause']
/** With the set's schema it is a large part of the script, and is seldom needed. */
const backupFile = () => import('./backup.ts')
const copyFile = () => import('./copy.ts')

type Work<T> = (tables: Tables) => Promise<T>

/**
 * Opens the browser's storage, or the memory where it can't be had. Neither this nor any method rejects, save for a
 * value that can't be copied (a function, say): a DataCloneError.
 */
export async function openStore(options: StoreOptions = {}): Promise<Store> {
  const { atOnce = () => localStorage, files = () => navigator.storage, ...place } = options
  const journal = createJournal(atOnce)
  const { status, onStatus, read, close, ...opened } = await openPlace({
    name: 'stet',
    patience: 5000,
    notes: journal.notes(),
    ...place,
  })
  for (const note of opened.redone) journal.settle(note)
  let last = opened.lastStamp
  const listeners = new Set<(ended: boolean) => void>()

  const write: Place['write'] = async (work, mirror) => {
    const result = await opened.write(work, mirror)
    tell(false)
    return result
  }

  function tell(ended: boolean): void {
    for (const listener of listeners) listener(ended)
  }

  const exportAll = async (): Promise<string> =>
    (await backupFile()).writeBackup(await read((tables) => tables.contents()))

  /** Greater than every one given out before, and told from the clock, so that tabs keep apart what came first. */
  function newStamp(): number {
    last = Math.max(last + 1, Date.now())
    return last
  }

  /** Noted before this returns; resolves once it is kept. */
  async function writeNoted(note: Note): Promise<void> {
    journal.note(note)
    await write((tables) => tables.put(note))
    journal.settle(note)
  }

  return {
    get status() {
      return status()
    },
    onStatus,
    async append(events) {
      const copy = structuredClone(events)
      await write((tables) => tables.append(copy))
      if (copy.some(({ type }) => type === 'finished')) tell(true)
    },
    events: (edition) => read((tables) => tables.events(edition)),
    async saveDraft(edition, draft) {
      const copy = structuredClone(draft)
      await writeNoted({ of: 'draft', key: edition, value: copy, stamp: newStamp() })
    },
    draft: (edition) => read((tables) => tables.draft(edition)),
    async keepSet(hash, set) {
      const copy = structuredClone(set)
      await write((tables) => tables.putSet(hash, copy))
    },
    keptSet: (hash) => read((tables) => tables.set(hash)),
    importedSets: () => read((tables) => tables.imported()),
    saveImportedSet: (id, text, addedAt) => write((tables) => tables.putImported({ id, text, addedAt })),
    deleteImportedSet: (id) => write((tables) => tables.deleteImported(id)),
    deskDrafts: () => read((tables) => tables.desk()),
    deskDraft: (id) => read((tables) => tables.deskDraft(id)),
    saveDeskDraft: (draft, after) =>
      write(
        (tables) => tables.swapDesk(draft, after),
        async (memory, saving) => {
          const there = saving.ok ? { ...draft, revision: saving.revision } : saving.current
          if (there) await memory.putDesk({ draft: there, versions: [] })
          else await memory.deleteDesk(draft.id)
        },
      ),
    deleteDeskDraft: (id) => write((tables) => tables.deleteDesk(id)),
    restoreDeskDraft: (whole) => write((tables) => tables.putDesk(whole)),
    deskVersions: (draft) => read((tables) => tables.versions(draft)),
    keepDeskVersion: (version) => write((tables) => tables.addVersion(version)),
    results: () => read((tables) => tables.results()),
    addResults: (results) => write((tables) => tables.addResults(results)),
    deleteResults: (ids) => write((tables) => tables.deleteResults(ids)),
    setting: (key) => read((tables) => tables.setting(key)),
    async saveSetting(key, value) {
      const copy = structuredClone(value)
      await writeNoted({ of: 'setting', key, value: copy, stamp: newStamp() })
    },
    exportAll,
    async importAll(text) {
      const { readBackup } = await backupFile()
      const backup = await readBackup(text)
      if (!backup.ok) return backup
      const added = await write((tables) => tables.merge(backup.contents))
      journal.clear()
      return { ok: true, events: added.events.length, sets: added.imported.length }
    },
    async reset() {
      // The way back is at hand before anything is removed.
      const { writeBackup } = await backupFile()
      const { dropCopies, originFiles } = await copyFile()
      await dropCopies(originFiles(files))
      const before = await write((tables) => tables.clear())
      journal.clear()
      return writeBackup(before)
    },
    onWritten(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async lostCopy() {
      if (status().kind === 'memory' || (await read((tables) => tables.ownsCopy()))) return null
      const { originFiles, readCopy } = await copyFile()
      return readCopy(originFiles(files))
    },
    answerLostCopy: () => opened.write((tables) => tables.ownCopy()),
    async keepCopy(at) {
      if (status().kind === 'memory') return
      const { originFiles, readCopy, writeCopy } = await copyFile()
      const folder = originFiles(files)
      if (!(await read((tables) => tables.ownsCopy()))) {
        if (await readCopy(folder)) return
        await opened.write((tables) => tables.ownCopy())
      }
      // No room, or no such place: there is no copy, and the database as before.
      await writeCopy(folder, { at, text: await exportAll() }).catch(() => undefined)
    },
    close() {
      listeners.clear()
      close()
    },
  }
}

interface PlaceOptions extends Required<Omit<StoreOptions, 'atOnce' | 'files'>> {
  /** What a page that went away had noted, and the disk perhaps not got. */
  readonly notes: readonly Note[]
}

/** Where the tables are: on disk as long as that goes well, then in memory. Work is done in turn. */
interface Place {
  /** Of what had been noted when it was opened, what the disk has now or had later. */
  readonly redone: readonly Note[]
  readonly lastStamp: number
  readonly status: () => StoreStatus
  readonly onStatus: (listener: (status: StoreStatus) => void) => () => void
  readonly read: <T>(work: Work<T>) => Promise<T>
  /** `mirror`: how the memory follows what came of the work on disk, where other pages' work makes it differ. */
  readonly write: <T>(work: Work<T>, mirror?: (memory: Tables, result: T) => Promise<unknown>) => Promise<T>
  readonly close: () => void
}

async function openPlace(options: PlaceOptions): Promise<Place> {
  const { notes } = options
  const listeners = new Set<(status: StoreStatus) => void>()
  let status: StoreStatus = { kind: 'durable' }
  let disk: Disk | null = null
  /** What was on disk when it was opened, and what was written since: all that is left should the disk go away. */
  let memory = createMemory()
  let turn: Promise<unknown> = Promise.resolve()
  let broken = false

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  async function connect(): Promise<void> {
    const opened = await openDisk({
      ...options,
      onLost() {
        broken = true
        void inTurn(async () => {
          if (broken) await reconnect()
        })
      },
      onYield: fallBack,
    })
    broken = false
    // It may have been asked away while it was opening.
    if (status.kind === 'durable') disk = opened
    else opened.close()
  }

  function fallBack(cause: Cause): void {
    if (status.kind === 'memory') return
    disk?.close()
    disk = null
    status = { kind: 'memory', cause }
    for (const listener of listeners) listener(status)
  }

  async function reconnect(): Promise<void> {
    disk?.close()
    try {
      await connect()
    } catch (error) {
      fallBack(causeOf(error, 'lost'))
    }
    // Made anew: the old one was deleted under us, and perhaps on purpose, so it isn't filled again.
    if (disk?.created) fallBack('lost')
  }

  /** A full disk can still be read, and holds what other pages wrote. */
  async function retreat(cause: Cause): Promise<void> {
    const contents = await disk?.contents().catch(() => null)
    if (contents) memory = createMemory(contents)
    fallBack(cause)
  }

  async function tryDisk<T>(work: Work<T>): Promise<{ readonly result: T } | null> {
    for (const chance of ['first', 'last']) {
      if (!disk) return null
      try {
        return { result: await work(disk) }
      } catch (error) {
        const cause = causeOf(error, 'lost')
        if (cause === 'full' || chance === 'last') await retreat(cause)
        else await reconnect()
      }
    }
    return null
  }

  let redone: readonly Note[] = []
  let lastStamp = notes.reduce((most, { stamp }) => Math.max(most, stamp), 0)
  try {
    await connect()
    const opened = disk as Disk | null
    // A disk without room has them another time.
    if (opened && notes.length > 0)
      redone = await opened.redo(notes).then(
        () => notes,
        () => [],
      )
    lastStamp = Math.max(lastStamp, (await opened?.lastStamp()) ?? 0)
    memory = createMemory(await opened?.contents())
  } catch (error) {
    const cause = causeOf(error, 'refused')
    // What was played can be looked at and saved as a file; nothing is written to what isn't understood.
    if (cause === 'newer') memory = createMemory(await readNewer(options.name).catch(() => undefined))
    fallBack(cause)
    await memory.redo(notes)
  }

  return {
    redone,
    lastStamp,
    status: () => status,
    onStatus(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: (work) =>
      inTurn(async () => {
        const kept = await tryDisk(work)
        return kept ? kept.result : structuredClone(await work(memory))
      }),
    write: (work, mirror) =>
      inTurn(async () => {
        const kept = await tryDisk(work)
        if (kept && mirror) {
          await mirror(memory, kept.result)
          return kept.result
        }
        const mirrored = await work(memory)
        return kept ? kept.result : structuredClone(mirrored)
      }),
    close() {
      listeners.clear()
      disk?.close()
      disk = null
    },
  }
}

function causeOf(error: unknown, otherwise: Cause): Cause {
  if (error instanceof BlockedError) return 'blocked'
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'VersionError') return 'newer'
  if (name === 'QuotaExceededError') return 'full'
  return otherwise
}
