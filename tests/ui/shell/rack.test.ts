import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openStore } from '../../../src/storage/open.ts'
import { createRack } from '../../../src/ui/shell/rack.ts'

const ferry = readFileSync('tests/fixtures/sets/ferry.json', 'utf8')

it('a set brought while the kept ones are still being read stays on the rack', async () => {
  // Where there is no IndexedDB the store is in memory.
  const store = await openStore()
  const kept = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...JSON.parse(ferry), id }))
  for (const set of kept) await store.saveImportedSet(set.id, JSON.stringify(set), 0)
  const rack = createRack(
    store,
    () => Promise.resolve('[]'),
    () => 1,
  )
  const loaded = rack.load()
  const brought = await rack.import(ferry)
  await loaded
  expect(brought.set).not.toBeNull()
  expect(rack.entries.value.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', brought.id])
})
