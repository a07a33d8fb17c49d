import { readFileSync, readdirSync } from 'node:fs'
import process from 'node:process'
import { chromium, expect, type Page } from '@playwright/test'
import { launchOptions } from '../../scripts/browser.mjs'
import { answered, contents, draft, finished, set, started } from '../storage/fixtures.ts'
import { writeBackup } from '../../src/storage/backup.ts'
import { hashSet } from '../../src/storage/hash.ts'
import { incompressible } from './bulk.ts'
import { openHarness, test as harnessTest } from './harness/serve.ts'
import { startKillable } from './killing/browser.ts'

const test = harnessTest.extend<{ desk: Page }>({
  /** The harness with an open store. */
  desk: async ({ page, address }, use) => {
    await arrive(page, address)
    await use(page)
  },
})

async function arrive(page: Page, address: string): Promise<void> {
  await openHarness(page, address)
  await page.evaluate(() => window.storageHarness.open())
}

const append = (page: Page, ...events: Parameters<typeof window.storageHarness.store.append>[0]) =>
  page.evaluate((added) => window.storageHarness.store.append(added), events)
const eventsOf = (page: Page) => page.evaluate(() => window.storageHarness.store.events())
const statusOf = (page: Page) => page.evaluate(() => window.storageHarness.store.status)
const toldTo = (page: Page) => page.evaluate(() => window.storageHarness.told)

/** Fifty appends at once, numbered by `at`. */
const appendMany = (page: Page, name: string) =>
  page.evaluate(
    async ([event, edition]) => {
      const appended = Array.from({ length: 50 }, (_, at) =>
        window.storageHarness.store.append([{ ...event, edition, at }]),
      )
      await Promise.all(appended)
    },
    [finished('a'), name] as const,
  )

/** Sets or lifts the browser's limit in bytes. It is remembered while a database is open, so this comes before. */
async function limit(page: Page, address: string, quotaSize?: number): Promise<void> {
  const control = await page.context().newCDPSession(page)
  const { origin } = new URL(address)
  await control.send('Storage.overrideQuotaForOrigin', quotaSize ? { origin, quotaSize } : { origin })
}

/** Opens the database from outside, at a version; it stays open or is closed. */
const openAt = (page: Page, version: number, close: boolean) =>
  page.evaluate(
    async ([wanted, closing]) => {
      const request = indexedDB.open('stet', wanted)
      const outcome = await new Promise<string>((resolve) => {
        request.addEventListener('success', () => resolve('open'))
        request.addEventListener('blocked', () => resolve('blocked'))
      })
      if (closing) request.result.close()
      return outcome
    },
    [version, close] as const,
  )

const breakOff = (page: Page, tell: boolean) =>
  page.evaluate((telling) => {
    const connection = (window as unknown as { connections: IDBDatabase[] }).connections.at(-1)
    connection?.close()
    if (telling) connection?.dispatchEvent(new Event('close'))
  }, tell)

test.describe('what was stored', () => {
  test('is there after a reload: events in order, drafts, sets, settings', async ({ desk, address }) => {
    expect(await statusOf(desk)).toEqual({ kind: 'durable' })
    await append(desk, started('a'), answered('a'))
    await append(desk, started('b'))
    await append(desk, finished('a'))
    await desk.evaluate(
      async ([kept, making]) => {
        const { store } = window.storageHarness
        await store.saveDraft('a', making)
        await store.saveDraft('b', making)
        await store.saveDraft('b', null)
        await store.keepSet('h', kept)
        await store.saveImportedSet('own', 'first', 1)
        await store.saveImportedSet('own', 'text', 5)
        await store.saveImportedSet('other', 'text', 5)
        await store.deleteImportedSet('other')
        await store.saveSetting('k', { theme: 'dark' })
      },
      [set, draft] as const,
    )
    await arrive(desk, address)
    expect(await eventsOf(desk)).toEqual([started('a'), answered('a'), started('b'), finished('a')])
    const rest = await desk.evaluate(async () => {
      const { store } = window.storageHarness
      return {
        ofB: await store.events('b'),
        ofNone: await store.events('c'),
        drafts: [await store.draft('a'), await store.draft('b')],
        sets: [await store.keptSet('h'), await store.keptSet('other')],
        imported: await store.importedSets(),
        setting: await store.setting('k'),
        noSetting: (await store.setting('none')) === undefined,
      }
    })
    expect(rest).toEqual({
      ofB: [started('b')],
      ofNone: [],
      drafts: [draft, null],
      sets: [set, null],
      imported: [{ id: 'own', text: 'text', addedAt: 5 }],
      setting: { theme: 'dark' },
      noSetting: true,
    })
  })

  test('is there after the browser was closed and opened again', async ({ profile, address }) => {
    const first = await chromium.launchPersistentContext(profile, launchOptions())
    const page = await first.newPage()
    await arrive(page, address)
    await append(page, started('a'), answered('a'))
    await first.close()
    const second = await chromium.launchPersistentContext(profile, launchOptions())
    const again = await second.newPage()
    await arrive(again, address)
    expect(await eventsOf(again)).toEqual([started('a'), answered('a')])
    await second.close()
  })

  test('goes as one file, comes back elsewhere, and only once', async ({ desk, browser, address }) => {
    const text = await writeBackup(await contents())
    const taken = (page: Page) => page.evaluate((file) => window.storageHarness.store.importAll(file), text)
    expect(await taken(desk)).toEqual({ ok: true, events: 4, sets: 1 })
    expect(await taken(desk)).toEqual({ ok: true, events: 0, sets: 0 })
    expect(await desk.evaluate(() => window.storageHarness.store.exportAll())).toBe(text)

    const other = await browser.newPage()
    await arrive(other, address)
    await append(other, started('mine'))
    expect(await taken(other)).toEqual({ ok: true, events: 4, sets: 1 })
    expect((await eventsOf(other)).map(({ edition }) => edition)).toEqual(['mine', 'e1', 'e1', 'e1', 'e2'])
    await other.close()
  })

  test('is not changed by a broken backup', async ({ desk }) => {
    await append(desk, started('a'))
    const outcome = await desk.evaluate(async () => {
      const { store } = window.storageHarness
      const before = await store.exportAll()
      const read = await store.importAll(before.replace('"seed": 7', '"seed": 8'))
      return { read, same: (await store.exportAll()) === before }
    })
    expect(outcome).toEqual({ read: { ok: false, code: 'backup.damaged', params: {} }, same: true })
  })

  test('is emptied by a reset, for good, and comes back by undoing it', async ({ desk, address }) => {
    await desk.evaluate(
      async ([event, kept, hash]) => {
        await window.storageHarness.store.append([event])
        await window.storageHarness.store.keepSet(hash, kept)
      },
      [started('a'), set, await hashSet(set)] as const,
    )
    const undo = await desk.evaluate(() => window.storageHarness.store.reset())
    await arrive(desk, address)
    expect(await eventsOf(desk)).toEqual([])
    await desk.evaluate((text) => window.storageHarness.store.importAll(text), undo)
    await arrive(desk, address)
    expect(await eventsOf(desk)).toEqual([started('a')])
    expect(await desk.evaluate(() => window.storageHarness.store.exportAll())).toBe(undo)
  })
})

test.describe('a browser that is killed', () => {
  test('loses nothing that it had acknowledged', async ({ profile, address }) => {
    test.skip(process.platform === 'win32', 'Windows has no process groups')
    test.slow()
    let kept = 0
    for (const stopAfter of [1, 7, 23]) {
      const { page, kill } = await startKillable(profile)
      await arrive(page, address)
      expect(await statusOf(page)).toEqual({ kind: 'durable' })
      const before = await eventsOf(page)
      expect(before.length).toBeGreaterThanOrEqual(kept)
      // Pairs go in as one: half of one would be an answer that is torn.
      expect(before.length % 2).toBe(0)

      let acknowledged = 0
      const enough = new Promise<void>((resolve) => {
        void page.exposeBinding('acknowledge', () => {
          acknowledged += 1
          if (acknowledged === stopAfter) resolve()
        })
      })
      await page.waitForFunction(() => 'acknowledge' in window)
      const endless = page.evaluate(
        async (pair) => {
          const { acknowledge } = window as unknown as { acknowledge: () => Promise<void> }
          for (;;) {
            await window.storageHarness.store.append(pair)
            void acknowledge()
          }
        },
        [started('a'), answered('a')],
      )
      endless.catch(() => undefined)
      await enough
      await kill()
      kept = before.length + acknowledged * 2
    }
    const { page, kill } = await startKillable(profile)
    await arrive(page, address)
    expect(await statusOf(page)).toEqual({ kind: 'durable' })
    const after = await eventsOf(page)
    expect(after.length).toBeGreaterThanOrEqual(kept)
    expect(after.length % 2).toBe(0)
    expect(kept).toBeGreaterThanOrEqual(62)
    await kill()
  })
})

test.describe('two tabs', () => {
  test('may append at once: nothing is lost, each keeps its order', async ({ desk, context, address }) => {
    const other = await context.newPage()
    await arrive(other, address)
    await Promise.all([appendMany(desk, 'one'), appendMany(other, 'two')])
    const upward = Array.from({ length: 50 }, (_, at) => at)
    for (const page of [desk, other]) {
      const events = await eventsOf(page)
      expect(events).toHaveLength(100)
      for (const name of ['one', 'two']) {
        expect(events.filter(({ edition }) => edition === name).map(({ at }) => at)).toEqual(upward)
      }
    }
  })
})

test.describe('a browser without storage', () => {
  for (const { how, script } of [
    { how: 'has no IndexedDB', script: `Object.defineProperty(window, 'indexedDB', { value: undefined })` },
    {
      how: 'throws at the very name',
      script: `Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })`,
    },
    {
      how: 'throws on opening',
      script: `IDBFactory.prototype.open = () => { throw new DOMException('no', 'InvalidStateError') }`,
    },
    {
      how: 'has half of IndexedDB',
      script: `delete window.IDBIndex; delete window.IDBCursor`,
    },
  ]) {
    test(`plays from memory when it ${how}`, async ({ page, address }) => {
      await page.addInitScript({ content: script })
      await arrive(page, address)
      expect(await statusOf(page)).toEqual({ kind: 'memory', cause: 'refused' })
      await append(page, started('a'), answered('a'))
      expect(await eventsOf(page)).toEqual([started('a'), answered('a')])
      expect(await page.evaluate(() => window.storageHarness.store.exportAll())).toContain('"edition": "a"')
    })
  }

  test('plays from memory when opening never ends', async ({ page, address }) => {
    await openHarness(page, address)
    await page.evaluate(() => {
      const silent = Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype) as IDBOpenDBRequest
      IDBFactory.prototype.open = () => silent
    })
    expect(await page.evaluate(() => window.storageHarness.open({ patience: 50 }))).toEqual({
      kind: 'memory',
      cause: 'blocked',
    })
  })

  test('plays from memory while a deletion waits for another tab', async ({ page, context, address }) => {
    await openHarness(page, address)
    const other = await context.newPage()
    await other.goto(address)
    await other.evaluate(async () => {
      const request = indexedDB.open('held', 1)
      await new Promise((resolve) => request.addEventListener('success', resolve))
      const deletion = indexedDB.deleteDatabase('held')
      await new Promise((resolve) => deletion.addEventListener('blocked', resolve))
    })
    expect(await page.evaluate(() => window.storageHarness.open({ name: 'held', patience: 100 }))).toEqual({
      kind: 'memory',
      cause: 'blocked',
    })
  })
})

test.describe('a full disk', () => {
  test('is said once; what was and is appended stays, and goes into the file', async ({ page, address }) => {
    await limit(page, address, 2_000_000)
    await arrive(page, address)
    await append(page, started('a'), answered('a'))
    expect(await statusOf(page)).toEqual({ kind: 'durable' })
    await page.evaluate(
      (text) => window.storageHarness.store.saveImportedSet('big', text, 1),
      incompressible(3_000_000),
    )
    await append(page, finished('a'))
    await append(page, started('b'))

    expect(await statusOf(page)).toEqual({ kind: 'memory', cause: 'full' })
    expect(await toldTo(page)).toEqual([{ kind: 'memory', cause: 'full' }])
    expect(await eventsOf(page)).toEqual([started('a'), answered('a'), finished('a'), started('b')])
    const file = await page.evaluate(() => window.storageHarness.store.exportAll())

    await limit(page, address)
    await arrive(page, address)
    expect(await statusOf(page)).toEqual({ kind: 'durable' })
    expect(await eventsOf(page)).toEqual([started('a'), answered('a')])
    expect(await page.evaluate((text) => window.storageHarness.store.importAll(text), file)).toEqual({
      ok: true,
      events: 2,
      sets: 1,
    })
    expect(await statusOf(page)).toEqual({ kind: 'durable' })
    expect(await eventsOf(page)).toEqual([started('a'), answered('a'), finished('a'), started('b')])
  })

  test('takes an append wholly or not at all', async ({ page, address }) => {
    await limit(page, address, 2_000_000)
    await arrive(page, address)
    await append(page, started('a'))
    const long = { ...finished('a'), padding: incompressible(3_000_000) }
    await append(page, answered('a'), long)
    expect(await statusOf(page)).toEqual({ kind: 'memory', cause: 'full' })
    expect(await eventsOf(page)).toHaveLength(3)
    await limit(page, address)
    await arrive(page, address)
    expect(await eventsOf(page)).toEqual([started('a')])
  })
})

/** A database as an earlier version made it, with its records; never edited. */
interface PastDatabase {
  readonly version: number
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly autoIncrement: boolean
        readonly keyPath: string | null
        readonly indexes: Readonly<Record<string, string>>
        readonly records: readonly { readonly key?: string; readonly value: unknown }[]
      }
    >
  >
}

const past: readonly PastDatabase[] = readdirSync('tests/fixtures/databases').map((name) =>
  JSON.parse(readFileSync(`tests/fixtures/databases/${name}`, 'utf8')),
)

/** Lays a past database down where the store will look for it. */
const layDown = (page: Page, database: PastDatabase) =>
  page.evaluate(async ({ version, stores }) => {
    const request = indexedDB.open('stet', version)
    request.addEventListener('upgradeneeded', () => {
      for (const [name, { autoIncrement, keyPath, indexes, records }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, { autoIncrement, keyPath })
        for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path)
        for (const { key, value } of records) store.add(value, key)
      }
    })
    await new Promise((resolve, reject) => {
      request.addEventListener('success', resolve)
      request.addEventListener('error', reject)
    })
    request.result.close()
  }, database)

/** The version of the database and all its records, from outside. */
const lyingThere = (page: Page) =>
  page.evaluate(async () => {
    const request = indexedDB.open('stet')
    await new Promise((resolve) => request.addEventListener('success', resolve))
    const database = request.result
    const names = [...database.objectStoreNames]
    const tx = database.transaction(names)
    const all = names.map((name) => [name, tx.objectStore(name).getAll()] as const)
    await new Promise((resolve) => tx.addEventListener('complete', resolve))
    database.close()
    return {
      version: database.version,
      records: Object.fromEntries(all.map(([name, { result }]) => [name, result as unknown[]])),
    }
  })

const recordsOf = ({ stores }: PastDatabase): Readonly<Record<string, unknown[]>> =>
  Object.fromEntries(
    Object.entries(stores).map(([name, { records }]) => [name, records.map(({ value }) => value)]),
  )

test.describe('an earlier version', () => {
  const latest = past.at(-1)!

  test('has a fixture each, and the last is the one of today', async ({ desk }) => {
    const { version, records } = await lyingThere(desk)
    expect(past.map((each) => each.version)).toEqual(Array.from({ length: version }, (_, at) => at + 1))
    expect(Object.keys(records).toSorted()).toEqual(Object.keys(latest.stores).toSorted())
  })

  for (const database of past) {
    test(`is taken over whole from version ${database.version}`, async ({ page, address }) => {
      await openHarness(page, address)
      await layDown(page, database)
      expect(await page.evaluate(() => window.storageHarness.open())).toEqual({ kind: 'durable' })
      const { version, records } = await lyingThere(page)
      expect(version).toBe(latest.version)
      expect(records).toMatchObject(recordsOf(database))
      await append(page, answered('b'))
      await page.evaluate(() => window.storageHarness.store.saveSetting('settings', { theme: 'light' }))
      await arrive(page, address)
      expect((await eventsOf(page)).map(({ edition }) => edition)).toEqual(['a', 'a', 'b', 'b'])
      expect(await page.evaluate(() => window.storageHarness.store.events('b'))).toHaveLength(2)
      expect(await page.evaluate(() => window.storageHarness.store.draft('b'))).toEqual(draft)
      expect(await page.evaluate(() => window.storageHarness.store.setting('settings'))).toEqual({
        theme: 'light',
      })
    })
  }

  test('is whole after a kill in the middle of taking it over', async ({ profile, address }) => {
    test.skip(process.platform === 'win32', 'Windows has no process groups')
    const [first] = past
    const steps = Object.keys(latest.stores).length - Object.keys(first!.stores).length
    for (const [at, step] of [1, steps].entries()) {
      const { page, hearing, kill } = await startKillable(profile)
      await openHarness(page, address)
      if (at === 0) await layDown(page, first!)
      const opening = page.evaluate((last) => {
        const { createObjectStore } = IDBDatabase.prototype
        let done = 0
        IDBDatabase.prototype.createObjectStore = function (...args) {
          const store = createObjectStore.apply(this, args)
          done++
          if (done < last) return store
          window.told('upgrading')
          // Stands still with the upgrade half done, until it is killed.
          for (;;);
        }
        return window.storageHarness.open()
      }, step)
      opening.catch(() => undefined)
      await hearing(1)
      await kill()
    }
    const { page, kill } = await startKillable(profile)
    await openHarness(page, address)
    expect(await lyingThere(page)).toEqual({ version: 1, records: recordsOf(first!) })
    expect(await page.evaluate(() => window.storageHarness.open())).toEqual({ kind: 'durable' })
    expect((await lyingThere(page)).records).toMatchObject(recordsOf(first!))
    await kill()
  })

  test('that another tab holds open makes this one play from memory, and it is there once that tab is closed', async ({
    page,
    context,
    address,
  }) => {
    const other = await context.newPage()
    await openHarness(other, address)
    await layDown(other, past[0]!)
    // An old page that doesn't make way.
    await other.evaluate(async () => {
      const request = indexedDB.open('stet')
      await new Promise((resolve) => request.addEventListener('success', resolve))
    })
    await openHarness(page, address)
    expect(await page.evaluate(() => window.storageHarness.open())).toEqual({
      kind: 'memory',
      cause: 'blocked',
    })
    await append(page, started('mine'))
    const file = await page.evaluate(() => window.storageHarness.store.exportAll())
    await other.close()
    await arrive(page, address)
    expect(await statusOf(page)).toEqual({ kind: 'durable' })
    expect((await eventsOf(page)).map(({ edition }) => edition)).toEqual(['a', 'a', 'b'])
    await page.evaluate((text) => window.storageHarness.store.importAll(text), file)
    expect((await eventsOf(page)).map(({ edition }) => edition)).toEqual(['a', 'a', 'b', 'mine'])
  })
})

test.describe('what a browser writes late', () => {
  /** What the journal holds the moment after something was saved and before the disk has it. */
  const savedAndNoted = (page: Page, size: number) =>
    page.evaluate(
      async ([kept, theme]) => {
        const { store } = window.storageHarness
        const savings = [store.saveDraft('a', { ...kept, slot: theme }), store.saveSetting('k', theme)]
        const noted = Object.entries(localStorage)
        await Promise.all(savings)
        return noted
      },
      [draft, size] as const,
    )
  const both = (page: Page) =>
    page.evaluate(async () => {
      const { store } = window.storageHarness
      return [(await store.draft('a'))?.slot, await store.setting('k')]
    })

  test('never stands before what the disk has: an old journal that a kill brought back is passed over', async ({
    desk,
    address,
  }) => {
    const old = await savedAndNoted(desk, 1)
    expect(old).toHaveLength(2)
    await savedAndNoted(desk, 2)
    await desk.evaluate((entries) => entries.forEach(([key, text]) => localStorage.setItem(key, text)), old)
    await arrive(desk, address)
    expect(await both(desk)).toEqual([2, 2])
    expect(await desk.evaluate(() => localStorage.length)).toBe(0)
  })

  test('is taken where the disk has less', async ({ desk, address }) => {
    const newer = await savedAndNoted(desk, 2)
    await desk.evaluate(async () => {
      const request = indexedDB.deleteDatabase('stet')
      await new Promise((resolve) => request.addEventListener('success', resolve))
    })
    await desk.evaluate((entries) => entries.forEach(([key, text]) => localStorage.setItem(key, text)), newer)
    await arrive(desk, address)
    expect(await both(desk)).toEqual([2, 2])
    expect(await desk.evaluate(() => localStorage.length)).toBe(0)
  })
})

test.describe('another version', () => {
  test('that is newer is left alone, and can be read', async ({ desk, address }) => {
    await append(desk, started('a'))
    await openAt(desk, 99, true)
    await arrive(desk, address)
    expect(await statusOf(desk)).toEqual({ kind: 'memory', cause: 'newer' })
    await append(desk, started('b'))
    expect(await eventsOf(desk)).toEqual([started('a'), started('b')])
    expect(await desk.evaluate(() => window.storageHarness.store.exportAll())).toContain('"edition": "a"')
    const onDisk = await desk.evaluate(async () => {
      const request = indexedDB.open('stet')
      await new Promise((resolve) => request.addEventListener('success', resolve))
      const all = request.result.transaction('events').objectStore('events').getAll()
      await new Promise((resolve) => all.addEventListener('success', resolve))
      return all.result as unknown[]
    })
    expect(onDisk).toEqual([started('a')])
  })

  test('may come in another tab: this one makes way and plays on', async ({ desk, context, address }) => {
    await append(desk, started('a'))
    const other = await context.newPage()
    await other.goto(address)
    expect(await openAt(other, 99, false)).toBe('open')
    await append(desk, answered('a'))
    expect(await toldTo(desk)).toEqual([{ kind: 'memory', cause: 'newer' }])
    expect(await eventsOf(desk)).toEqual([started('a'), answered('a')])
  })

  test('a deletion in another tab is not held up either', async ({ desk, context, address }) => {
    await append(desk, started('a'))
    const other = await context.newPage()
    await other.goto(address)
    await other.evaluate(async () => {
      const deletion = indexedDB.deleteDatabase('stet')
      await new Promise((resolve, reject) => {
        deletion.addEventListener('success', resolve)
        deletion.addEventListener('blocked', reject)
      })
    })
    await append(desk, answered('a'))
    expect(await toldTo(desk)).toEqual([{ kind: 'memory', cause: 'lost' }])
    expect(await eventsOf(desk)).toEqual([started('a'), answered('a')])
  })
})

test.describe('a connection that is closed by the browser', () => {
  /** Keeps hold of what is opened, so that it can be closed as a browser does it. */
  const catchConnections = `
    const open = IDBFactory.prototype.open
    window.connections = []
    IDBFactory.prototype.open = function (...args) {
      const request = open.apply(this, args)
      request.addEventListener('success', () => window.connections.push(request.result))
      return request
    }`
  for (const tell of [true, false]) {
    test(`is opened again, ${tell ? 'when told' : 'when found out'}`, async ({ page, address }) => {
      await page.addInitScript({ content: catchConnections })
      await arrive(page, address)
      await append(page, started('a'))
      await breakOff(page, tell)
      await append(page, answered('a'))
      await breakOff(page, tell)
      expect(await eventsOf(page)).toEqual([started('a'), answered('a')])
      expect(await toldTo(page)).toEqual([])
      await arrive(page, address)
      expect(await eventsOf(page)).toEqual([started('a'), answered('a')])
    })
  }

  test('and cannot be opened again leaves the memory, which holds all', async ({ page, address }) => {
    await page.addInitScript({ content: catchConnections })
    await arrive(page, address)
    await append(page, started('a'))
    await arrive(page, address)
    await append(page, answered('a'))
    await page.evaluate(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'UnknownError')
      }
    })
    await breakOff(page, true)
    await append(page, finished('a'))
    expect(await toldTo(page)).toEqual([{ kind: 'memory', cause: 'lost' }])
    expect(await eventsOf(page)).toEqual([started('a'), answered('a'), finished('a')])
  })

  test('with its data deleted is not filled again behind the player’s back', async ({ desk, address }) => {
    await append(desk, started('a'), answered('a'))
    const control = await desk.context().newCDPSession(desk)
    const { origin } = new URL(address)
    await control.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    await append(desk, finished('a'))
    expect(await toldTo(desk)).toEqual([{ kind: 'memory', cause: 'lost' }])
    expect(await eventsOf(desk)).toEqual([started('a'), answered('a'), finished('a')])
    await arrive(desk, address)
    expect(await statusOf(desk)).toEqual({ kind: 'durable' })
    expect(await eventsOf(desk)).toEqual([])
  })
})
