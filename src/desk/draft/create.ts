import { batch, computed, signal } from '@preact/signals'
import type { Finding } from '../../core/model/finding.ts'
import type { QuestionSet } from '../../core/model/set.ts'
import { readOwnDraft } from '../../formats/stet/draft.ts'
import { writeSet } from '../../formats/stet/write.ts'
import type { DeskDraft } from '../../storage/contents.ts'
import type { Store } from '../../storage/store.ts'
import type { Unsaved } from '../../storage/unsaved.ts'
import type { Checker } from './checker.ts'
import { record, redo, startHistory, undo, type History } from './history.ts'
import type { Edit, Elsewhere, OpenDraft, Saving } from './session.ts'

/** Where tabs tell each other of what they saved. */
export interface Channel {
  post(message: SavedElsewhere): void
  listen(listener: (message: SavedElsewhere) => void): () => void
}

export interface SavedElsewhere {
  readonly draft: string
  readonly revision: number
}

export interface DraftSurroundings {
  readonly draft: DeskDraft
  readonly set: QuestionSet
  /** What a page that was left had not saved yet; the work goes on from there. */
  readonly unsaved?: QuestionSet | undefined
  /** Keeps what isn't on the disk yet before it returns, or drops it (null) once it is. */
  readonly keepUnsaved: (unsaved: Unsaved | null) => void
  readonly store: Store
  readonly channel: Channel
  readonly now: () => number
  readonly checker: Pick<Checker, 'run' | 'progress' | 'cancel'>
  /** Hears of the page being hidden or left. Answers with how not to be told any more. */
  readonly onHidden: (listener: () => void) => () => void
  /** Hears of the page being looked at again. */
  readonly onShown: (listener: () => void) => () => void
  readonly onClosed: () => void
}

/** Milliseconds after the first edit that isn't saved yet, or since the last saving began. */
const saveAfter = 150
/** Milliseconds without an edit after which a set is checked. */
const checkAfter = 300
/** Milliseconds of work between versions. */
const versionEvery = 5 * 60_000

/** Starts work on a draft. Nothing of it waits for the disk: an edit shows at once and is saved within 250 ms. */
export function createDraftSession(around: DraftSurroundings): OpenDraft {
  const { store, channel, now, checker } = around
  const { id } = around.draft
  let there = around.draft
  const history = signal<History>(startHistory(around.unsaved ?? around.set))
  const findings = signal<readonly Finding[]>([])
  const checking = signal(false)
  const saving = signal<Saving>(store.status.kind === 'memory' ? 'failed' : 'saved')
  const elsewhere = signal<Elsewhere | null>(null)
  const set = computed(() => history.value.present)

  let saved = around.set
  let other: DeskDraft | null = null
  let lastVersion: string | null = null
  let versionAt = -Infinity
  let saveTimer: ReturnType<typeof setTimeout> | undefined
  let checkTimer: ReturnType<typeof setTimeout> | undefined
  let work: Promise<void> | null = null
  let lastSaveAt = 0
  /** Of the last set that was written out. */
  let written: { readonly set: QuestionSet; readonly text: string } | null = null
  let isKept = around.unsaved !== undefined

  const isDirty = () => set.peek() !== saved

  function textOf(mine: QuestionSet): string {
    if (written?.set !== mine) written = { set: mine, text: writeSet(mine) }
    return written.text
  }

  /** The disk answers later than a page that is left lives. */
  function leave(): void {
    void save()
    if (!isDirty()) return
    const text = textOf(set.peek())
    around.keepUnsaved({ draft: id, text, at: now(), after: there.revision, under: lastSaveAt })
    isKept = true
  }

  function forgetUnsaved(): void {
    if (!isKept || isDirty()) return
    isKept = false
    around.keepUnsaved(null)
  }

  async function addVersion(text: string, keptAt: number): Promise<void> {
    if (text === lastVersion) return
    lastVersion = text
    versionAt = now()
    await store.keepDeskVersion({ draft: id, text, keptAt })
  }

  /** One saving; the next begins when it is done. */
  async function saveOnce(): Promise<void> {
    const mine = set.peek()
    const text = textOf(mine)
    const before = there
    const after = elsewhere.peek() === null ? before.revision : (other?.revision ?? null)
    lastSaveAt = now()
    const title = mine.title.trim() || mine.article.title
    const draft = { id, title, text, updatedAt: lastSaveAt }
    // What it takes the place of is kept before it, or nothing is said to be saved.
    const isDue = now() - versionAt >= versionEvery
    const versionKept = isDue ? addVersion(before.text, before.updatedAt) : undefined
    const outcome = await store.saveDeskDraft(draft, after)
    await versionKept
    // A saving that was done although the disk went away before it could say so.
    const isOwn = !outcome.ok && outcome.current?.text === text
    if (outcome.ok || isOwn) {
      const revision = outcome.ok ? outcome.revision : outcome.current!.revision
      there = { ...draft, revision }
      saved = mine
      channel.post({ draft: id, revision })
      forgetUnsaved()
      batch(() => {
        elsewhere.value = null
        saving.value = store.status.kind === 'memory' ? 'failed' : isDirty() ? 'saving' : 'saved'
      })
      return
    }
    tellElsewhere(outcome.current)
  }

  function tellElsewhere(current: DeskDraft | null): void {
    other = current
    batch(() => {
      elsewhere.value = { text: current?.text ?? null, updatedAt: current?.updatedAt ?? now() }
      saving.value = 'elsewhere'
    })
  }

  async function saveAll(): Promise<void> {
    while (isDirty() && elsewhere.peek() === null) await saveOnce()
  }

  function save(): Promise<void> {
    clearTimeout(saveTimer)
    saveTimer = undefined
    work ??= saveAll().finally(() => {
      work = null
    })
    return work
  }

  function scheduleSave(): void {
    if (elsewhere.peek() !== null) return
    if (!isDirty()) return
    if (saving.peek() === 'saved') saving.value = 'saving'
    if (work || saveTimer !== undefined) return
    // The first edit after a rest is saved at once: who reloads right after it finds it.
    if (now() - lastSaveAt > saveAfter) void save()
    else saveTimer = setTimeout(() => void save(), saveAfter)
  }

  function scheduleCheck(): void {
    clearTimeout(checkTimer)
    checking.value = true
    checkTimer = setTimeout(() => void checkNow(), checkAfter)
  }

  async function checkNow(): Promise<void> {
    const checked = set.peek()
    checking.value = true
    const found = await checker.run(checked).catch(() => null)
    if (checked !== set.peek()) return
    batch(() => {
      if (found) findings.value = found
      checking.value = false
    })
  }

  function change(next: History): void {
    if (next === history.peek()) return
    const before = history.peek().present
    history.value = next
    if (next.present === before) return
    scheduleSave()
    scheduleCheck()
  }

  /** Takes what another tab saved in place of what is here; it can be undone. */
  function take(draft: DeskDraft): void {
    const theirs = readOwnDraft(draft.text)
    if (!theirs) return tellElsewhere(draft)
    there = draft
    saved = theirs
    const taken: Edit = { name: 'desk:edit.elsewhere', apply: () => theirs }
    batch(() => {
      history.value = record(history.peek(), taken, now())
      elsewhere.value = null
      saving.value = store.status.kind === 'memory' ? 'failed' : 'saved'
    })
    scheduleCheck()
  }

  async function hear({ draft, revision }: SavedElsewhere): Promise<void> {
    if (draft !== id || revision <= there.revision) return
    await look()
  }

  /** What another tab saved is shown, unless there is something here that it doesn't know of: then the next saving asks. */
  async function look(): Promise<void> {
    if (isDirty() || work) return
    const current = await store.deskDraft(id)
    if (!current || current.revision <= there.revision || isDirty() || work) return
    take(current)
  }

  const deaf = channel.listen((message) => void hear(message))
  const hidden = around.onHidden(leave)
  const shown = around.onShown(() => void look())
  void checkNow()
  scheduleSave()

  return {
    id,
    set,
    findings,
    checking,
    progress: checker.progress,
    saving,
    elsewhere,
    undoable: computed(() => history.value.past.at(-1)?.name ?? null),
    redoable: computed(() => history.value.future.at(-1)?.name ?? null),
    edit: (edit) => change(record(history.peek(), edit, now())),
    undo: () => change(undo(history.peek())),
    redo: () => change(redo(history.peek())),
    stopCheck() {
      clearTimeout(checkTimer)
      checker.cancel()
      checking.value = false
    },
    flush: save,
    async decide(choice) {
      const current = other
      if (elsewhere.peek() === null) return
      if (choice === 'theirs' && current) {
        await addVersion(textOf(set.peek()), now())
        take(current)
        return
      }
      if (current) await addVersion(current.text, current.updatedAt)
      await saveOnce()
      await save()
    },
    keepVersion: () => addVersion(textOf(set.peek()), now()),
    async close() {
      deaf()
      hidden()
      shown()
      clearTimeout(checkTimer)
      await save()
      around.onClosed()
    },
  }
}
