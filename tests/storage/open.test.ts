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

  test('saves a draft only over what it was made from, and says what is there instead', async () => {
    const store = await openStore()
    const mine = { id: 'd', title: 'Mine', text: 'mine', updatedAt: 1 }
    const theirs = { ...mine, title: 'Theirs', text: 'theirs' }
    expect(await store.saveDeskDraft(mine, 4)).toEqual({ ok: false, current: null })
    expect(await store.saveDeskDraft(mine, null)).toEqual({ ok: true, revision: 1 })
    expect(await store.saveDeskDraft(theirs, null)).toEqual({ ok: false, current: { ...mine, revision: 1 } })
    expect(await store.saveDeskDraft(theirs, 1)).toEqual({ ok: true, revision: 2 })
    expect(await store.saveDeskDraft(mine, 1)).toEqual({ ok: false, current: { ...theirs, revision: 2 } })
    expect(await store.deskDraft('d')).toEqual({ ...theirs, revision: 2 })
    expect(await store.deskDrafts()).toHaveLength(1)
  })

  test('deletes a draft with its versions, and restores them', async () => {
    const store = await openStore()
    await store.saveDeskDraft({ id: 'd', title: '', text: 'a', updatedAt: 1 }, null)
    await store.keepDeskVersion({ draft: 'd', text: 'old', keptAt: 1 })
    await store.keepDeskVersion({ draft: 'e', text: 'other', keptAt: 1 })
    const whole = await store.deleteDeskDraft('d')
    expect(await store.deskDraft('d')).toBeNull()
    expect(await store.deskVersions('d')).toEqual([])
    expect(await store.deskVersions('e')).toHaveLength(1)
    expect(await store.deleteDeskDraft('d')).toBeNull()
    await store.restoreDeskDraft(whole!)
    expect(await store.deskDraft('d')).toMatchObject({ text: 'a', revision: 1 })
    expect(await store.deskVersions('d')).toEqual([{ draft: 'd', text: 'old', keptAt: 1 }])
  })

  test('keeps fifty versions of each draft, the latest', async () => {
    const store = await openStore()
    await store.keepDeskVersion({ draft: 'e', text: 'other', keptAt: 0 })
    for (let at = 1; at <= 52; at++) await store.keepDeskVersion({ draft: 'd', text: `v${at}`, keptAt: at })
    const kept = await store.deskVersions('d')
    expect(kept).toHaveLength(50)
    expect([kept[0]?.text, kept.at(-1)?.text]).toEqual(['v3', 'v52'])
    expect(await store.deskVersions('e')).toHaveLength(1)
  })

  test('takes each result once, and gives deleted ones back', async () => {
    const store = await openStore()
    const result = { id: 'r', set: 's', text: '{}', addedAt: 1 }
    expect(await store.addResults([result, result, { ...result, id: 'q' }])).toBe(2)
    expect(await store.addResults([result])).toBe(0)
    expect(await store.deleteResults(['r', 'missing'])).toEqual([result])
    expect(await store.results()).toEqual([{ ...result, id: 'q' }])
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
