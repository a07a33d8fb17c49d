import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sha256 } from '../../../src/storage/hash.ts'
import { openStore } from '../../../src/storage/open.ts'
import { createRack } from '../../../src/ui/shell/rack.ts'

const ferry = readFileSync('tests/fixtures/sets/ferry.json', 'utf8')

const surroundings = { now: () => 1, language: () => 'ar', idle: async () => {} }

it('the first story in the reader’s language is on the rack before the others are read, all in their order in the end', async () => {
  const stories = { en: 'en', fr: 'fr', ar1: 'ar', ar2: 'ar' }
  const files = new Map<string, unknown>([['questions/index.json', Object.keys(stories)]])
  for (const [id, language] of Object.entries(stories)) {
    files.set(`questions/${id}`, { ...JSON.parse(ferry), id, language })
  }
  const seen: string[] = []
  const rack = createRack(await openStore(), {
    ...surroundings,
    fetchText: async (address) => JSON.stringify(files.get(address)),
    idle: async () => {
      seen.push(rack.entries.value.map(({ id }) => id).join(' '))
    },
  })
  await rack.load()
  expect(seen).toEqual(['ar1', 'ar1', 'ar1'])
  expect(rack.entries.value.map(({ id }) => id)).toEqual(['en', 'fr', 'ar1', 'ar2'])
  expect(rack.state.value).toBe('ready')
})

it('a set brought while the kept ones are still being read stays on the rack', async () => {
  // Where there is no IndexedDB the store is in memory.
  const store = await openStore()
  const kept = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...JSON.parse(ferry), id }))
  for (const set of kept) await store.saveImportedSet(set.id, JSON.stringify(set), 0)
  const rack = createRack(store, { ...surroundings, fetchText: async () => '[]' })
  const loaded = rack.load()
  const brought = await rack.import(ferry)
  await loaded
  expect(brought.set).not.toBeNull()
  expect(rack.entries.value.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', brought.id])
})

it('a shipped file that is as it was checked is taken at its word; one that was changed since is read', async () => {
  const text = await sha256(ferry)
  const files = new Map([
    [
      'questions/index.json',
      JSON.stringify(['a', 'b'].map((name) => ({ name, checked: { text, set: name } }))),
    ],
    ['questions/a', ferry],
    ['questions/b', '{}'],
  ])
  const rack = createRack(await openStore(), {
    ...surroundings,
    fetchText: async (address) => files.get(address)!,
  })
  await rack.load()
  expect(rack.entries.value.map(({ hash, set }) => [hash, set?.id ?? null])).toEqual([
    ['a', JSON.parse(ferry).id],
    ['', null],
  ])
})
