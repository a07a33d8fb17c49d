import { signal } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDraftSession, type SavedElsewhere } from '../../../src/desk/draft/create.ts'
import type { Edit } from '../../../src/desk/draft/session.ts'
import { readOwnDraft } from '../../../src/formats/stet/draft.ts'
import { writeSet } from '../../../src/formats/stet/write.ts'
import type { QuestionSet } from '../../../src/core/model/set.ts'
import { followsOn, type Unsaved } from '../../../src/storage/unsaved.ts'
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
    async tab({ deaf = false, unsaved }: { deaf?: boolean; unsaved?: QuestionSet } = {}) {
      const draft = (await store.deskDraft('d'))!
      const kept: (Unsaved | null)[] = []
      let hide: () => void = () => undefined
      let show: () => void = () => undefined
      const session = createDraftSession({
        draft,
        set: readOwnDraft(draft.text)!,
        unsaved,
        keepUnsaved: (left) => kept.push(left),
        store,
        channel: {
          post: (message) => ears.forEach((ear) => ear(message)),
          listen(ear) {
            if (!deaf) ears.add(ear)
            return () => ears.delete(ear)
          },
        },
        now: () => Date.now(),
        checker: {
          run: async ({ title }) => [{ code: title, severity: 'warning', path: [], params: {} }],
          progress: signal(null),
          cancel: () => undefined,
        },
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
      return { session, kept, hide: () => hide(), show: () => show() }
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

  test('that isn’t on the disk when the page is left is kept before the page is gone, and dropped once it is', async () => {
    const { tab, textThere, store } = await desk()
    const { session, hide, kept } = await tab()
    session.edit(titled('a'))
    session.edit(titled('b'))
    const there = (await store.deskDraft('d'))!
    hide()
    // Nothing was waited for: the page may end here.
    expect(kept.map((left) => left && readOwnDraft(left.text)?.title)).toEqual(['b'])
    expect(followsOn(kept[0]!, there)).toBe(true)
    await vi.advanceTimersByTimeAsync(250)
    expect(await textThere()).toBe('b')
    expect(kept.at(-1)).toBe(null)
    hide()
    expect(kept).toHaveLength(2)
  })

  test('that was left while a saving was under way follows on that saving, and on no other', async () => {
    const { tab, store } = await desk()
    const { session, hide, kept } = await tab()
    session.edit(titled('a'))
    session.edit(titled('b'))
    hide()
    const left = kept[0]!
    const saving = { ...(await store.deskDraft('d'))!, revision: left.after + 1, updatedAt: left.under }
    expect(followsOn(left, saving)).toBe(true)
    expect(followsOn(left, { ...saving, updatedAt: left.under + 1 })).toBe(false)
    expect(followsOn(left, { ...saving, revision: left.after + 2 })).toBe(false)
  })

  test('goes on from what a page that was left had not saved, and saves it', async () => {
    const { tab, textThere } = await desk()
    const { session, kept } = await tab({ unsaved: { ...set, title: 'left' } })
    expect(session.set.value.title).toBe('left')
    await vi.advanceTimersByTimeAsync(250)
    expect(await textThere()).toBe('left')
    expect(kept).toEqual([null])
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
