import process from 'node:process'
import { expect, type BrowserContext, type Page } from '@playwright/test'
import { seeded, type Random } from '../../src/core/session/random.ts'
import type { Draft, EditionEvent } from '../../src/core/session/edition.ts'
import type { Contents } from '../../src/storage/contents.ts'
import { draft, finished, set } from '../storage/fixtures.ts'
import { openHarness, test } from './harness/serve.ts'

/** What a tab does to the store that it shares with others. `mark`: a number that only this step has. */
type Step =
  | { readonly does: 'append'; readonly events: readonly EditionEvent[] }
  | { readonly does: 'draft'; readonly edition: string; readonly draft: Draft | null }
  | { readonly does: 'setting'; readonly key: string; readonly value: number }
  | { readonly does: 'import' | 'take off'; readonly id: string; readonly mark: number }
  | { readonly does: 'keep set'; readonly hash: string }
  /** Adds its mark to the draft's text, over whatever is there: reads, saves, and begins anew where another tab came in between. */
  | { readonly does: 'desk'; readonly id: string; readonly mark: number }
  | { readonly does: 'version'; readonly id: string; readonly mark: number }
  | { readonly does: 'result'; readonly id: string }
  /** The store is closed and opened anew once the batch is done, as by a reload. */
  | { readonly does: 'reopen' }

interface Tab {
  readonly name: number
  /** Those of a batch are begun without waiting for each other. */
  readonly batches: readonly (readonly Step[])[]
}

const seeds = Number(process.env.STET_TABS ?? 12)
const firstSeed = Number(process.env.STET_SEED ?? 1)
/** Of all tabs together. */
const stepsOf = process.env.STET_TABS === undefined ? 80 : 200

function stepFor(random: Random, tab: number, mark: number): Step {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random.next() * list.length)]!
  const shared = pick(['a', 'b'])
  switch (pick([0, 0, 0, 1, 1, 2, 3, 4, 5, 5, 5, 6, 7, 8])) {
    case 0: {
      // Two that go in as one.
      const event = { ...finished(`${shared}${tab}`), at: mark }
      return { does: 'append', events: [event, event] }
    }
    case 1:
      return { does: 'draft', edition: shared, draft: random.next() < 0.2 ? null : { ...draft, slot: mark } }
    case 2:
      return { does: 'setting', key: shared, value: mark }
    case 3:
      return { does: random.next() < 0.3 ? 'take off' : 'import', id: shared, mark }
    case 4:
      return { does: 'keep set', hash: `hash ${mark % 7}` }
    case 5:
      return { does: 'desk', id: shared, mark }
    case 6:
      return { does: 'version', id: `${shared}${tab}`, mark }
    case 7:
      return { does: 'result', id: `result ${mark % 20}` }
    default:
      return { does: 'reopen' }
  }
}

function tabsFor(seed: number, count: number): readonly Tab[] {
  const random = seeded('tabs', seed, count)
  let mark = 0
  return Array.from({ length: count }, (_, name): Tab => {
    const batches: Step[][] = []
    for (let left = Math.floor(stepsOf / count); left > 0;) {
      const batch = Array.from({ length: 1 + Math.floor(random.next() * 4) }, () =>
        stepFor(random, name, ++mark),
      )
      batches.push(batch)
      left -= batch.length
    }
    return { name, batches }
  })
}

/** In a page: carries out what a tab does; resolves with what its store told of trouble. */
async function work({
  tab,
  name,
  kept,
}: {
  readonly tab: Tab
  readonly name: string
  readonly kept: typeof set
}): Promise<readonly unknown[]> {
  const harness = window.storageHarness
  const trouble: unknown[] = []
  await harness.open({ name })

  async function add(id: string, mark: number): Promise<void> {
    for (;;) {
      const { store } = harness
      const there = await store.deskDraft(id)
      const text = `${there?.text ?? ''} ${mark}`
      const saving = await store.saveDeskDraft(
        { id, title: id, text, updatedAt: mark },
        there?.revision ?? null,
      )
      if (saving.ok) return
    }
  }

  const perform = async (step: Step): Promise<unknown> => {
    const { store } = harness
    switch (step.does) {
      case 'append':
        return store.append(step.events)
      case 'draft':
        return store.saveDraft(step.edition, step.draft)
      case 'setting':
        return store.saveSetting(step.key, step.value)
      case 'import':
        return store.saveImportedSet(step.id, String(step.mark), step.mark)
      case 'take off':
        return store.deleteImportedSet(step.id)
      case 'keep set':
        return store.keepSet(step.hash, kept)
      case 'desk':
        return add(step.id, step.mark)
      case 'version':
        return store.keepDeskVersion({ draft: step.id, text: String(step.mark), keptAt: step.mark })
      case 'result':
        return store.addResults([{ id: step.id, set: 'set', text: '', addedAt: 1 }])
      case 'reopen':
        return undefined
    }
  }
  for (const batch of tab.batches) {
    await Promise.all(batch.map(perform))
    if (!batch.some(({ does }) => does === 'reopen')) continue
    trouble.push(...harness.told)
    harness.store.close()
    await harness.open({ name })
  }
  trouble.push(...harness.told)
  return trouble
}

/** All that is stored in the end, in a page; the database is removed. */
async function inTheEnd(name: string): Promise<Contents> {
  const harness = window.storageHarness
  await harness.open({ name })
  const { contents } = JSON.parse(await harness.store.exportAll()) as { readonly contents: Contents }
  return contents
}

async function remove(name: string): Promise<void> {
  window.storageHarness.store.close()
  const deletion = indexedDB.deleteDatabase(name)
  await new Promise((resolve) => deletion.addEventListener('success', resolve))
}

/** Of each tab the last of its steps that it says something of; at the end one of these is there. */
function lastOfEach<T>(tabs: readonly Tab[], of: (step: Step) => T | undefined): readonly T[] {
  return tabs.flatMap(
    ({ batches }) =>
      batches
        .flat()
        .map(of)
        .findLast((each) => each !== undefined) ?? [],
  )
}

function expectNothingLost(tabs: readonly Tab[], there: Contents): void {
  const steps = tabs.flatMap(({ batches }) => batches.flat())
  const stepsThat = <D extends Step['does']>(does: D) =>
    steps.filter((step): step is Extract<Step, { does: D }> => step.does === does)

  const appended = stepsThat('append').flatMap(({ events }) => events.map(({ at }) => at))
  const events = there.events.map(({ at }) => at)
  expect(events.toSorted((a, b) => a - b)).toEqual(appended.toSorted((a, b) => a - b))
  for (let at = 0; at < events.length; at += 2) expect(events[at], 'an append is torn').toBe(events[at + 1])
  for (const { name, batches } of tabs) {
    const own = batches
      .flat()
      .flatMap((step) => (step.does === 'append' ? step.events.map(({ at }) => at) : []))
    expect(
      events.filter((at) => own.includes(at)),
      `the order of tab ${name}`,
    ).toEqual(own)
  }

  for (const key of ['a', 'b']) {
    const drafts = lastOfEach(tabs, (step) =>
      step.does === 'draft' && step.edition === key ? (step.draft?.slot ?? 'none') : undefined,
    )
    const kept = there.drafts.find(({ edition }) => edition === key)?.draft.slot ?? 'none'
    expect(drafts.length === 0 ? ['none'] : drafts, 'the answer in the making').toContain(kept)

    const settings = lastOfEach(tabs, (step) =>
      step.does === 'setting' && step.key === key ? step.value : undefined,
    )
    const setting = there.settings.find((each) => each.key === key)?.value
    expect(settings.length === 0 ? [undefined] : settings, 'the setting').toContain(setting)

    const imported = lastOfEach(tabs, (step) => {
      if (step.does === 'take off' && step.id === key) return 'none'
      return step.does === 'import' && step.id === key ? String(step.mark) : undefined
    })
    const brought = there.imported.find(({ id }) => id === key)?.text ?? 'none'
    expect(imported.length === 0 ? ['none'] : imported, 'the set that was brought').toContain(brought)

    const marks = stepsThat('desk').flatMap(({ id, mark }) => (id === key ? mark : []))
    const desk = there.desk.find(({ id }) => id === key)
    const saved = (desk?.text ?? '').split(' ').filter(Boolean).map(Number)
    expect(
      saved.toSorted((a, b) => a - b),
      'what was written at the desk',
    ).toEqual(marks)
    expect(desk?.revision ?? 0).toBe(marks.length)
  }

  const versions = stepsThat('version')
  for (const draftOf of new Set(versions.map(({ id }) => id))) {
    const wanted = versions.flatMap(({ id, mark }) => (id === draftOf ? mark : [])).slice(-50)
    expect(there.versions.flatMap((each) => (each.draft === draftOf ? each.keptAt : []))).toEqual(wanted)
  }
  const distinct = (list: readonly string[]): readonly string[] => [...new Set(list)].toSorted()
  expect(there.sets.map(({ hash }) => hash).toSorted()).toEqual(
    distinct(stepsThat('keep set').map(({ hash }) => hash)),
  )
  expect(there.results.map(({ id }) => id).toSorted()).toEqual(
    distinct(stepsThat('result').map(({ id }) => id)),
  )
}

async function tryOne(pages: readonly Page[], seed: number): Promise<void> {
  const tabs = tabsFor(seed, pages.length)
  const name = `tabs-${seed}`
  const trouble = await Promise.all(
    tabs.map((tab, at) => pages[at]!.evaluate(work, { tab, name, kept: set })),
  )
  expect(trouble.flat(), 'what the stores told of').toEqual([])
  const there = await pages[0]!.evaluate(inTheEnd, name)
  for (const page of pages.slice(1)) await page.evaluate(() => window.storageHarness.store.close())
  await pages[0]!.evaluate(remove, name)
  expectNothingLost(tabs, there)
}

async function openTabs(context: BrowserContext, address: string, count: number): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (let at = 0; at < count; at++) {
    const page = await context.newPage()
    await openHarness(page, address)
    pages.push(page)
  }
  return pages
}

for (const count of [2, 4]) {
  test(`${count} tabs at work at once lose nothing of each other’s`, async ({ context, address }) => {
    test.setTimeout(60_000 + seeds * 3000)
    const pages = await openTabs(context, address, count)
    for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
      await tryOne(pages, seed).catch((error: unknown) => {
        throw new Error(`With STET_SEED=${seed}: ${String(error)}`, { cause: error })
      })
    }
  })
}
