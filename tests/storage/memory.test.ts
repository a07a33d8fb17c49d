import { describe, expect, test } from 'vitest'
import { missing, nothing } from '../../src/storage/contents.ts'
import { createMemory } from '../../src/storage/memory.ts'
import { answered, contents, draft, finished, moved, set, started } from './fixtures.ts'

describe('the memory', () => {
  test('starts empty, and holds what it was given', async () => {
    expect(await createMemory().contents()).toEqual(nothing)
    expect(await createMemory(await contents()).contents()).toEqual(await contents())
  })

  test('keeps events in the order of appending, by edition', async () => {
    const memory = createMemory({ ...nothing, events: [started('a')] })
    await memory.append([started('b'), answered('a')])
    await memory.append([finished('a')])
    expect(await memory.events()).toEqual([started('a'), started('b'), answered('a'), finished('a')])
    expect(await memory.events('a')).toEqual([started('a'), answered('a'), finished('a')])
    expect(await memory.events('c')).toEqual([])
  })

  test('keeps, replaces and drops drafts', async () => {
    const memory = createMemory()
    expect(await memory.draft('a')).toBeNull()
    await memory.put({ of: 'draft', key: 'a', value: draft, stamp: 1 })
    await memory.put({ of: 'draft', key: 'a', value: { ...draft, slot: 2 }, stamp: 2 })
    expect(await memory.draft('a')).toEqual({ ...draft, slot: 2 })
    await memory.put({ of: 'draft', key: 'a', value: null, stamp: 3 })
    expect(await memory.draft('a')).toBeNull()
    expect((await memory.contents()).drafts).toEqual([])
  })

  test('keeps sets, imported sets and settings', async () => {
    const memory = createMemory()
    expect(await memory.set('h')).toBeNull()
    expect(await memory.setting('k')).toBeUndefined()
    await memory.putSet('h', set)
    await memory.putImported({ id: 'own', text: 'a', addedAt: 1 })
    await memory.putImported({ id: 'own', text: 'b', addedAt: 2 })
    await memory.putImported({ id: 'other', text: 'c', addedAt: 3 })
    await memory.put({ of: 'setting', key: 'k', value: [1], stamp: 1 })
    expect(await memory.set('h')).toEqual(set)
    expect(await memory.setting('k')).toEqual([1])
    await memory.deleteImported('other')
    expect(await memory.imported()).toEqual([{ id: 'own', text: 'b', addedAt: 2 }])
  })

  test('takes in a backup once, and says what was new', async () => {
    const memory = createMemory({ ...nothing, events: [started('e1')] })
    const brought = await contents()
    expect(await memory.merge(brought)).toEqual({ ...brought, events: brought.events.slice(1) })
    expect(await memory.contents()).toEqual(brought)
    expect(await memory.merge(brought)).toEqual(nothing)
    expect(await memory.contents()).toEqual(brought)
  })

  test('is emptied as a whole, and says what it held', async () => {
    const memory = createMemory(await contents())
    expect(await memory.clear()).toEqual(await contents())
    expect(await memory.contents()).toEqual(nothing)
  })
})

describe('what a backup adds', () => {
  test('is everything to an empty place', async () => {
    expect(missing(nothing, await contents())).toEqual(await contents())
  })

  test('is nothing where all of it is', async () => {
    expect(missing(await contents(), await contents())).toEqual(nothing)
  })

  test.each([
    { what: 'another answer to the same question', event: answered('a', 0, 0), adds: false },
    { what: 'an answer to another question', event: answered('a', 1), adds: true },
    { what: 'an answer in another edition', event: answered('b'), adds: true },
    { what: 'the same start, told later', event: started('a', 99), adds: false },
    { what: 'another start', event: started('b'), adds: true },
    { what: 'the same move', event: moved('a', 1), adds: false },
    { what: 'another move', event: moved('a', 2), adds: true },
    { what: 'a first end', event: finished('a'), adds: true },
  ])('of events: $what is new: $adds', ({ event, adds }) => {
    const here = { ...nothing, events: [started('a'), answered('a'), moved('a', 1)] }
    expect(missing(here, { ...nothing, events: [event, event] }).events).toEqual(adds ? [event] : [])
  })

  test('leaves drafts, kept sets and settings that are here as they are', async () => {
    const brought = await contents()
    const here = {
      ...brought,
      drafts: [{ edition: 'e2', draft: { ...draft, slot: 3 } }],
      settings: [{ key: 'settings', value: 'mine' }],
    }
    expect(missing(here, brought)).toEqual(nothing)
  })

  test.each([
    { addedAt: 4, adds: 0 },
    { addedAt: 5, adds: 0 },
    { addedAt: 6, adds: 1 },
  ])('replaces an imported set of time 5 by one of $addedAt: $adds', async ({ addedAt, adds }) => {
    const brought = { ...nothing, imported: [{ id: 'own', text: 'new', addedAt }] }
    expect(missing(await contents(), brought).imported).toHaveLength(adds)
  })

  test('keeps a draft that is here, and the other text of it as a version, once', async () => {
    const brought = await contents()
    const mine = { ...brought.desk[0]!, text: 'mine' }
    const here = { ...brought, desk: [mine] }
    const added = missing(here, brought)
    expect(added).toEqual({ ...nothing, versions: [{ draft: 'd1', text: '{}', keptAt: 6 }] })
    expect(missing({ ...here, versions: [...here.versions, ...added.versions] }, brought)).toEqual(nothing)
  })
})
