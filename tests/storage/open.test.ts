import { describe, expect, test } from 'vitest'
import { openStore } from '../../src/storage/open.ts'
import { answered, contents, draft, finished, set, started } from './fixtures.ts'
import { writeBackup } from '../../src/storage/backup.ts'

// Node has no IndexedDB: this is the store of a browser that refuses it. The real one is tested in a browser.
describe('a store without a disk', () => {
  test('says so from the start', async () => {
    const store = await openStore()
    expect(store.status).toEqual({ kind: 'memory', cause: 'refused' })
  })

  test('keeps everything as long as it lasts', async () => {
    const store = await openStore()
    await store.append([started('a'), answered('a')])
    await store.append([started('b')])
    await store.saveDraft('a', draft)
    await store.keepSet('h', set)
    await store.saveImportedSet('own', 'text', 5)
    await store.saveSetting('k', { theme: 'dark' })
    expect(await store.events()).toEqual([started('a'), answered('a'), started('b')])
    expect(await store.events('b')).toEqual([started('b')])
    expect(await store.draft('a')).toEqual(draft)
    expect(await store.keptSet('h')).toEqual(set)
    expect(await store.keptSet('other')).toBeNull()
    expect(await store.importedSets()).toEqual([{ id: 'own', text: 'text', addedAt: 5 }])
    expect(await store.setting('k')).toEqual({ theme: 'dark' })
    await store.deleteImportedSet('own')
    await store.saveDraft('a', null)
    expect(await store.importedSets()).toEqual([])
    expect(await store.draft('a')).toBeNull()
  })

  test('hands out copies: what is changed outside is not changed inside', async () => {
    const store = await openStore()
    const value = { sizes: [1] }
    await store.saveSetting('k', value)
    value.sizes.push(2)
    const read = (await store.setting('k')) as typeof value
    expect(read).toEqual({ sizes: [1] })
    read.sizes.push(3)
    expect(await store.setting('k')).toEqual({ sizes: [1] })
  })

  test('refuses what cannot be copied, and goes on', async () => {
    const store = await openStore()
    await expect(store.saveSetting('k', () => 1)).rejects.toThrow('could not be cloned')
    await store.saveSetting('k', 1)
    expect(await store.setting('k')).toBe(1)
  })

  test('exports all it has, and takes it back once', async () => {
    const store = await openStore()
    const text = await writeBackup(await contents())
    expect(await store.importAll(text)).toEqual({ ok: true, events: 4, sets: 1 })
    expect(await store.importAll(text)).toEqual({ ok: true, events: 0, sets: 0 })
    expect(await store.exportAll()).toBe(text)
  })

  test('is changed by no broken file', async () => {
    const store = await openStore()
    await store.append([started('a')])
    const before = await store.exportAll()
    const broken = before.replace('"seed": 7', '"seed": 8')
    expect(await store.importAll(broken)).toEqual({ ok: false, code: 'backup.damaged', params: {} })
    expect(await store.exportAll()).toBe(before)
  })

  test('is emptied by a reset that can be undone', async () => {
    const store = await openStore()
    await store.importAll(await writeBackup(await contents()))
    const before = await store.exportAll()
    expect(await store.reset()).toBe(before)
    expect(await store.events()).toEqual([])
    expect(await store.importAll(before)).toEqual({ ok: true, events: 4, sets: 1 })
    expect(await store.exportAll()).toBe(before)
  })

  test('does what it is told in turn', async () => {
    const store = await openStore()
    void store.append([started('a')])
    void store.append([answered('a')])
    const early = store.events()
    void store.append([finished('a')])
    expect(await early).toEqual([started('a'), answered('a')])
  })
})
