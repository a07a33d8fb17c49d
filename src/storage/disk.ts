import { openDB, type IDBPTransaction, type StoreNames } from 'idb'
import { missing, mostVersions, nameOf, type Contents, type Note, type Tables } from './contents.ts'
import { migrate, VERSION, type Database, type Schema } from './schema.ts'

export interface DiskOptions {
  readonly name: string
  /** Milliseconds after which an opening that neither succeeds nor fails is given up. */
  readonly patience: number
  /** The browser closed the connection by itself. */
  onLost(): void
  /** Another page deletes the database or upgrades it to a newer version; the connection is closed already. */
  onYield(cause: 'lost' | 'newer'): void
}

export interface Disk extends Tables {
  /** Whether the database did not exist before. */
  readonly created: boolean
  /** The greatest stamp of what is here; 0 where there is none. */
  lastStamp(): Promise<number>
  close(): void
}

/** Another page holds the database, or the browser never answers. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError'
}

const STORES = ['events', 'drafts', 'sets', 'imported', 'settings', 'desk', 'versions', 'results'] as const

/** Opens and, where it has to be, upgrades the database. Rejects with what IndexedDB says, or a BlockedError. */
export function openDisk(options: DiskOptions): Promise<Disk> {
  return new Promise((resolve, reject) => {
    let created = false
    let abandoned = false
    const abandon = (why: string): void => {
      abandoned = true
      reject(new BlockedError(why))
    }
    const patience = setTimeout(() => abandon('IndexedDB does not answer'), options.patience)
    const opening = openDB<Schema>(options.name, VERSION, {
      upgrade(database, from) {
        created = from === 0
        migrate(database, from)
      },
      blocked: () => abandon('Another page holds an older version'),
      blocking(_current, next, event) {
        ;(event.target as IDBDatabase).close()
        options.onYield(next === null ? 'lost' : 'newer')
      },
      terminated: () => options.onLost(),
    })
    opening
      .then((database) => {
        // Too late: the caller has gone on without.
        if (abandoned) return database.close()
        return resolve({
          ...tablesOf(database),
          created,
          lastStamp: async () =>
            (await database.getAll('own')).reduce((most, each) => Math.max(most, each), 0),
          close: () => database.close(),
        })
      })
      .catch(reject)
      .finally(() => clearTimeout(patience))
  })
}

/** What a newer version keeps in the places that this one knows of. Rejects where they aren't there any more. */
export async function readNewer(name: string): Promise<Contents> {
  const database = await openDB<Schema>(name)
  try {
    return await readAll(database.transaction(STORES, 'readonly'))
  } finally {
    database.close()
  }
}

function tablesOf(database: Database): Tables {
  /** Resolves once the browser has told the disk to keep the change, whatever happens to it next. */
  async function write<T>(
    stores: readonly StoreNames<Schema>[],
    work: (tx: Write) => Promise<T>,
    durability: 'strict' | 'relaxed' = 'strict',
  ): Promise<T> {
    const tx = database.transaction(stores, 'readwrite', { durability })
    const done = tx.done
    // The work's own error says more than the abort that follows it.
    done.catch(() => undefined)
    try {
      const result = await work(tx)
      await done
      return result
    } catch (error) {
      await done.catch(() => undefined)
      throw tx.error ?? error
    }
  }

  return {
    append: (events) =>
      write(['events'], async (tx) => {
        await Promise.all(events.map((event) => tx.objectStore('events').add(event)))
      }),
    events: (edition) =>
      edition === undefined
        ? database.getAll('events')
        : database.getAllFromIndex('events', 'byEdition', edition),
    put: (note) =>
      write(
        [...NOTED],
        (tx) => put(tx, note),
        // Written at each change, and has to be there after a reload that comes at once: it doesn't wait for the disk.
        note.of === 'draft' ? 'relaxed' : 'strict',
      ),
    ownsCopy: async () => (await database.getKey('own', COPY)) !== undefined,
    ownCopy: () =>
      write(['own'], async (tx) => {
        await tx.objectStore('own').put(1, COPY)
      }),
    redo: (notes) =>
      write([...NOTED], async (tx) => {
        for (const note of notes) {
          const there = await tx.objectStore('own').get(nameOf(note))
          if (note.stamp > (there ?? 0)) await put(tx, note)
        }
      }),
    draft: async (edition) => (await database.get('drafts', edition)) ?? null,
    putSet: (hash, set) =>
      write(['sets'], async (tx) => {
        await tx.objectStore('sets').put(set, hash)
      }),
    set: async (hash) => (await database.get('sets', hash)) ?? null,
    putImported: (set) =>
      write(['imported'], async (tx) => {
        await tx.objectStore('imported').put(set)
      }),
    deleteImported: (id) => write(['imported'], (tx) => tx.objectStore('imported').delete(id)),
    imported: () => database.getAll('imported'),
    setting: (key) => database.get('settings', key),
    desk: () => database.getAll('desk'),
    deskDraft: async (id) => (await database.get('desk', id)) ?? null,
    swapDesk: (draft, after) =>
      write(['desk'], async (tx) => {
        const desk = tx.objectStore('desk')
        const current = (await desk.get(draft.id)) ?? null
        if ((current?.revision ?? null) !== after) return { ok: false, current }
        const revision = (after ?? 0) + 1
        await desk.put({ ...draft, revision })
        return { ok: true, revision }
      }),
    putDesk: ({ draft, versions }) =>
      write(['desk', 'versions'], async (tx) => {
        await tx.objectStore('desk').put(draft)
        for (const version of versions) await tx.objectStore('versions').add(version)
      }),
    deleteDesk: (id) =>
      write(['desk', 'versions'], async (tx) => {
        const draft = await tx.objectStore('desk').get(id)
        if (!draft) return null
        const store = tx.objectStore('versions')
        const versions = await store.index('byDraft').getAll(id)
        for (const key of await store.index('byDraft').getAllKeys(id)) await store.delete(key)
        await tx.objectStore('desk').delete(id)
        return { draft, versions }
      }),
    versions: (draft) => database.getAllFromIndex('versions', 'byDraft', draft),
    addVersion: (version) =>
      write(['versions'], async (tx) => {
        const store = tx.objectStore('versions')
        await store.add(version)
        const keys = await store.index('byDraft').getAllKeys(version.draft)
        for (const key of keys.slice(0, -mostVersions)) await store.delete(key)
      }),
    results: () => database.getAll('results'),
    addResults: (results) =>
      write(['results'], async (tx) => {
        const store = tx.objectStore('results')
        let added = 0
        for (const result of results) {
          if ((await store.getKey(result.id)) !== undefined) continue
          await store.add(result)
          added++
        }
        return added
      }),
    deleteResults: (ids) =>
      write(['results'], async (tx) => {
        const store = tx.objectStore('results')
        const found = await Promise.all(ids.map((id) => store.get(id)))
        await Promise.all(ids.map((id) => store.delete(id)))
        return found.filter((result) => result !== undefined)
      }),
    contents: () => readAll(database.transaction(STORES, 'readonly')),
    merge: (incoming) =>
      write(STORES, async (tx) => {
        const added = missing(await readAll(tx), incoming)
        await Promise.all([
          ...added.events.map((event) => tx.objectStore('events').add(event)),
          ...added.drafts.map(({ edition, draft }) => tx.objectStore('drafts').put(draft, edition)),
          ...added.sets.map(({ hash, set }) => tx.objectStore('sets').put(set, hash)),
          ...added.imported.map((set) => tx.objectStore('imported').put(set)),
          ...added.settings.map(({ key, value }) => tx.objectStore('settings').put(value, key)),
          ...added.desk.map((draft) => tx.objectStore('desk').put(draft)),
          ...added.versions.map((version) => tx.objectStore('versions').add(version)),
          ...added.results.map((result) => tx.objectStore('results').put(result)),
        ])
        return added
      }),
    clear: () =>
      write(STORES, async (tx) => {
        const before = await readAll(tx)
        await Promise.all(STORES.map((store) => tx.objectStore(store).clear()))
        return before
      }),
  }
}

const COPY = 'copy'

/** What a note may change. */
const NOTED = ['drafts', 'settings', 'own'] as const

async function put(tx: Write, note: Note): Promise<void> {
  await tx.objectStore('own').put(note.stamp, nameOf(note))
  if (note.of === 'setting') await tx.objectStore('settings').put(note.value, note.key)
  else if (note.value) await tx.objectStore('drafts').put(note.value, note.key)
  else await tx.objectStore('drafts').delete(note.key)
}

type Write = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>
type Read = IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly' | 'readwrite'>

/** All stores in one transaction, so that nothing can change in between. */
async function readAll(tx: Read): Promise<Contents> {
  const [events, drafts, draftKeys, sets, setKeys, imported, settings, settingKeys, desk, versions, results] =
    await Promise.all([
      tx.objectStore('events').getAll(),
      tx.objectStore('drafts').getAll(),
      tx.objectStore('drafts').getAllKeys(),
      tx.objectStore('sets').getAll(),
      tx.objectStore('sets').getAllKeys(),
      tx.objectStore('imported').getAll(),
      tx.objectStore('settings').getAll(),
      tx.objectStore('settings').getAllKeys(),
      tx.objectStore('desk').getAll(),
      tx.objectStore('versions').getAll(),
      tx.objectStore('results').getAll(),
    ])
  return {
    events,
    drafts: drafts.map((draft, index) => ({ edition: draftKeys[index] ?? '', draft })),
    sets: sets.map((set, index) => ({ hash: setKeys[index] ?? '', set })),
    imported,
    settings: settings.map((value, index) => ({ key: settingKeys[index] ?? '', value })),
    desk,
    versions,
    results,
  }
}
