import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDraftSession, type SavedElsewhere } from '../../../src/desk/draft/create.ts'
import type { Edit } from '../../../src/desk/draft/session.ts'
import { readOwnDraft } from '../../../src/formats/stet/draft.ts'
import { writeSet } from '../../../src/formats/stet/write.ts'
import { openStore } from '../../../src/storage/open.ts'
import { set } from '../../storage/fixtures.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const titled = (title: string): Edit => ({
  name: 'desk:edit.title',
  apply: (before) => ({ ...before, title }),
})

/** One store, and as many tabs as a test opens; a deaf one hears of nothing. */
async function desk() {
  const opening = openStore()
  await vi.runAllTimersAsync()
  const store = await opening
  const ears = new Set<(message: SavedElsewhere) => void>()
  await store.saveDeskDraft({ id: 'd', title: set.title, text: writeSet(set), updatedAt: 0 }, null)
  return {
    store,
    textThere: async () => readOwnDraft((await store.deskDraft('d'))!.text)?.title,
    async tab({ deaf = false } = {}) {
      const draft = (await store.deskDraft('d'))!
      let hide: () => void = () => undefined
      let show: () => void = () => undefined
      const session = createDraftSession({
        draft,
        set: readOwnDraft(draft.text)!,
        store,
        channel: {
          post: (message) => ears.forEach((ear) => ear(message)),
          listen(ear) {
            if (!deaf) ears.add(ear)
            return () => ears.delete(ear)
          },
        },
        now: () => Date.now(),
        check: async ({ title }) => [{ code: title, severity: 'warning', path: [], params: {} }],
        onHidden(listener) {
          hide = listener
          return () => undefined
        },
        onShown(listener) {
          show = listener
          return () => undefined
        },
        onClosed: () => undefined,
      })
      return { session, hide: () => hide(), show: () => show() }
    },
  }
}

describe('a draft', () => {
  test('is saved within 250 ms of each edit, and says so', async () => {
    const { tab, textThere } = await desk()
    const { session } = await tab()
    for (const title of ['a', 'ab', 'abc']) {
      session.edit(titled(title))
      await vi.advanceTimersByTimeAsync(250)
      expect(await textThere()).toBe(title)
    }
    session.edit(titled('abcd'))
    session.edit(titled('abcde'))
    await vi.advanceTimersByTimeAsync(250)
    expect(await textThere()).toBe('abcde')
  })

  test('is saved at once where the page is hidden', async () => {
    const { tab, textThere } = await desk()
    const { session, hide } = await tab()
    session.edit(titled('a'))
    session.edit(titled('b'))
    hide()
    await vi.advanceTimersByTimeAsync(0)
    expect(await textThere()).toBe('b')
  })

  test('is checked as it is now, not as it was', async () => {
    const { tab } = await desk()
    const { session } = await tab()
    session.edit(titled('a'))
    expect(session.checking.value).toBe(true)
    session.edit(titled('b'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(session.findings.value.map(({ code }) => code)).toEqual(['b'])
    expect(session.checking.value).toBe(false)
  })

  test('keeps the version that was there before the work', async () => {
    const { store, tab } = await desk()
    const { session } = await tab()
    session.edit(titled('a'))
    await vi.advanceTimersByTimeAsync(1000)
    session.edit(titled('b'))
    await vi.advanceTimersByTimeAsync(1000)
    const versions = await store.deskVersions('d')
    expect(versions.map(({ text }) => readOwnDraft(text)?.title)).toEqual([set.title])
  })
})

describe('two tabs', () => {
  test('show what the other saved, where they have nothing unsaved, and can undo it', async () => {
    const { tab } = await desk()
    const [one, two] = [await tab(), await tab()]
    one.session.edit(titled('one'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(two.session.set.value.title).toBe('one')
    expect(two.session.undoable.value).toBe('desk:edit.elsewhere')
    two.session.undo()
    await vi.advanceTimersByTimeAsync(1000)
    expect(one.session.set.value.title).toBe(set.title)
  })

  test.each([
    { choice: 'mine' as const, stays: 'two', kept: 'one' },
    { choice: 'theirs' as const, stays: 'one', kept: 'two' },
  ])('never overwrite each other: with “$choice”, $stays stays and $kept is a version', async (row) => {
    const { store, tab, textThere } = await desk()
    const [one, two] = [await tab(), await tab({ deaf: true })]
    one.session.edit(titled('one'))
    await vi.advanceTimersByTimeAsync(1000)
    two.session.edit(titled('two'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(await textThere()).toBe('one')
    expect(two.session.saving.value).toBe('elsewhere')
    expect(readOwnDraft(two.session.elsewhere.value?.text ?? '')?.title).toBe('one')
    await two.session.decide(row.choice)
    await vi.advanceTimersByTimeAsync(1000)
    expect(await textThere()).toBe(row.stays)
    expect(two.session.set.value.title).toBe(row.stays)
    expect(one.session.set.value.title).toBe(row.stays)
    expect(two.session.elsewhere.value).toBeNull()
    const versions = await store.deskVersions('d')
    expect(versions.map(({ text }) => readOwnDraft(text)?.title)).toContain(row.kept)
  })

  test('notice each other when they are looked at, where they can’t tell each other', async () => {
    const { tab } = await desk()
    const [one, two] = [await tab(), await tab({ deaf: true })]
    one.session.edit(titled('one'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(two.session.set.value.title).toBe(set.title)
    two.show()
    await vi.advanceTimersByTimeAsync(0)
    expect(two.session.set.value.title).toBe('one')
  })

  test('a draft that the other deleted is saved again only when asked', async () => {
    const { store, tab, textThere } = await desk()
    const { session } = await tab()
    await store.deleteDeskDraft('d')
    session.edit(titled('mine'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(await store.deskDraft('d')).toBeNull()
    expect(session.elsewhere.value).toMatchObject({ text: null })
    await session.decide('mine')
    expect(await textThere()).toBe('mine')
  })
})
