import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createJournal } from '../../src/storage/journal.ts'
import { openStore } from '../../src/storage/open.ts'
import { draft } from './fixtures.ts'

// Node has no localStorage: what the journal needs of one, with its entries as properties. The real one is tested in a browser.
function storageOf(entries: Record<string, string> = {}): Storage {
  const storage: object = Object.assign(Object.create(null) as object, entries)
  const hidden = (value: unknown) => ({ value, enumerable: false, writable: true })
  return Object.defineProperties(storage, {
    getItem: hidden((key: string) => (Object.hasOwn(storage, key) ? Reflect.get(storage, key) : null)),
    setItem: hidden((key: string, value: string) => Reflect.set(storage, key, value)),
    removeItem: hidden((key: string) => Reflect.deleteProperty(storage, key)),
  }) as Storage
}
const refused = (): Storage => {
  throw new DOMException('No', 'SecurityError')
}
function fullStorageOf(entries: Record<string, string> = {}): Storage {
  const storage = storageOf(entries)
  storage.setItem = () => {
    throw new DOMException('No room', 'QuotaExceededError')
  }
  return storage
}

const noted = (key: string, value: unknown, stamp: number) => ({ of: 'setting', key, value, stamp }) as const

describe('the journal', () => {
  test('has what was noted until just that is settled, each key apart', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.jsonValue(), fc.jsonValue(), (key, other, first, second) => {
        fc.pre(key !== other)
        const storage = storageOf()
        const journal = createJournal(() => storage)
        const again = createJournal(() => storage)
        const asKept = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
        journal.note(noted(key, first, 1))
        expect(again.notes()).toEqual([noted(key, asKept(first), 1)])
        journal.note(noted(key, second, 2))
        journal.settle(noted(key, first, 1))
        journal.settle(noted(other, second, 2))
        expect(again.notes()).toEqual([noted(key, asKept(second), 2)])
        journal.settle(noted(key, second, 2))
        expect(again.notes()).toEqual([])
      }),
    )
  })

  test('takes nothing for noted that another hand wrote, and clears its own entries only', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('draft-k', 'k', 'setting'),
        fc.oneof(fc.string(), fc.json()),
        (key, text) => {
          const storage = storageOf({ [`stet-journal-${key}`]: text, mine: 'stays' })
          const journal = createJournal(() => storage)
          expect(journal.notes()).toEqual([])
          journal.clear()
          expect(Object.keys(storage)).toEqual(['mine'])
        },
      ),
    )
  })

  test('reads the others where one of its entries is broken', () => {
    const storage = storageOf({ 'stet-journal-setting-a': '{' })
    const journal = createJournal(() => storage)
    journal.note(noted('k', 5, 1))
    expect(journal.notes()).toEqual([noted('k', 5, 1)])
  })

  test('lets go of the older value where there is no room for the newer one', () => {
    const storage = storageOf()
    const journal = createJournal(() => storage)
    journal.note(noted('k', 'short', 1))
    journal.note(noted('k', 'x'.repeat(200_000), 2))
    expect(journal.notes()).toEqual([])
    const full = fullStorageOf({ 'stet-journal-setting-k': '{"value":"older","stamp":1}' })
    createJournal(() => full).note(noted('k', 'newer', 2))
    expect(createJournal(() => full).notes()).toEqual([])
  })

  test.each([
    ['refuses', refused],
    ['is full', () => fullStorageOf()],
  ])('is silent where the storage %s', (_case, storage) => {
    const journal = createJournal(storage)
    journal.note(noted('k', 1, 1))
    expect(journal.notes()).toEqual([])
    journal.settle(noted('k', 1, 1))
    journal.clear()
  })
})

describe('a store with a journal', () => {
  test('has noted a draft and a setting before the call returns, and settles them once they are kept', async () => {
    const storage = storageOf()
    const store = await openStore({ atOnce: () => storage })
    const savings = [store.saveDraft('e', draft), store.saveSetting('k', 5)]
    const later = await openStore({ atOnce: () => storage })
    expect(await later.draft('e')).toEqual(draft)
    expect(await later.setting('k')).toBe(5)
    await Promise.all(savings)
    expect(Object.keys(storage)).toEqual([])
  })

  test('gives later values greater stamps than any before, also once the clock was set back', async () => {
    const storage = storageOf({ 'stet-journal-setting-k': '{"value":5,"stamp":9e15}' })
    const store = await openStore({ atOnce: () => storage })
    const saving = store.saveSetting('k', 6)
    expect(createJournal(() => storage).notes()).toEqual([noted('k', 6, 9e15 + 1)])
    await saving
  })

  test('passes over a noted draft that is none', async () => {
    const storage = storageOf({ 'stet-journal-draft-e': '{"value":{"slot":"first"},"stamp":1}' })
    const store = await openStore({ atOnce: () => storage })
    expect(await store.draft('e')).toBe(null)
  })

  test('forgets what is noted when everything is reset', async () => {
    const storage = storageOf({ 'stet-journal-setting-k': '{"value":5,"stamp":1}' })
    const store = await openStore({ atOnce: () => storage })
    expect(await store.setting('k')).toBe(5)
    await store.reset()
    expect(await store.setting('k')).toBe(undefined)
    expect(Object.keys(storage)).toEqual([])
  })
})
