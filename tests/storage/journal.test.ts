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

describe('the journal', () => {
  test('has what was noted until just that is settled, each key apart', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.jsonValue(), fc.jsonValue(), (key, other, first, second) => {
        fc.pre(key !== other && JSON.stringify(first) !== JSON.stringify(second))
        const storage = storageOf()
        const journal = createJournal(() => storage)
        const again = createJournal(() => storage)
        const asKept = (value: unknown) => ({ value: JSON.parse(JSON.stringify(value)) as unknown })
        journal.note(key, first)
        expect(again.latest(key)).toEqual(asKept(first))
        expect(again.latest(other)).toBe(null)
        journal.note(key, second)
        journal.settle(key, first)
        expect(again.latest(key)).toEqual(asKept(second))
        journal.settle(key, second)
        expect(again.latest(key)).toBe(null)
      }),
    )
  })

  test('takes nothing for noted that another hand wrote, and clears its own entries only', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const storage = storageOf({ 'stet-journal-k': text, mine: 'stays' })
        const journal = createJournal(() => storage)
        expect(journal.latest('k')?.value ?? null).toBe(null)
        journal.clear()
        expect(Object.keys(storage)).toEqual(['mine'])
      }),
    )
  })

  test('lets go of the older value where there is no room for the newer one', () => {
    const storage = storageOf()
    const journal = createJournal(() => storage)
    journal.note('k', 'short')
    journal.note('k', 'x'.repeat(200_000))
    expect(journal.latest('k')).toBe(null)
    const full = fullStorageOf({ 'stet-journal-k': '{"value":"older"}' })
    createJournal(() => full).note('k', 'newer')
    expect(createJournal(() => full).latest('k')).toBe(null)
  })

  test.each([
    ['refuses', refused],
    ['is full', () => fullStorageOf()],
  ])('is silent where the storage %s', (_case, storage) => {
    const journal = createJournal(storage)
    journal.note('k', 1)
    expect(journal.latest('k')).toBe(null)
    journal.settle('k', 1)
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

  test('passes over a noted draft that is none', async () => {
    const storage = storageOf({ 'stet-journal-draft-e': '{"value":{"slot":"first"}}' })
    const store = await openStore({ atOnce: () => storage })
    expect(await store.draft('e')).toBe(null)
  })

  test('forgets what is noted when everything is reset', async () => {
    const storage = storageOf({ 'stet-journal-setting-k': '{"value":5}' })
    const store = await openStore({ atOnce: () => storage })
    await store.reset()
    expect(await store.setting('k')).toBe(undefined)
  })
})
