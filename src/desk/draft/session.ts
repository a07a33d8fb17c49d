import type { ReadonlySignal } from '@preact/signals'
import type { Finding } from '../../core/model/finding.ts'
import type { QuestionSet } from '../../core/model/set.ts'
import type { Key } from '../../i18n/key.ts'

/** One change of a draft. `apply` is pure and shares what it leaves alone; it answers with the same set where nothing changes. */
export interface Edit {
  /** What was done, for “Undo: …”. */
  readonly name: Key
  /** Edits of the same field that follow each other, as in typing, are undone together. */
  readonly field?: string | undefined
  apply(set: QuestionSet): QuestionSet
}

/** `elsewhere`: another tab has saved a later version, and this one waits for a decision. `failed`: only this page holds the changes. */
export type Saving = 'saved' | 'saving' | 'failed' | 'elsewhere'

/** A draft being edited. What may be wrong with it never hinders an edit. */
export interface DraftSession {
  readonly id: string
  readonly set: ReadonlySignal<QuestionSet>
  /** Of the set as last checked; a later one is being checked while `checking`. */
  readonly findings: ReadonlySignal<readonly Finding[]>
  readonly checking: ReadonlySignal<boolean>
  /** How far the check is, from 0 to 1; null while nothing is being checked. */
  readonly progress: ReadonlySignal<number | null>
  readonly saving: ReadonlySignal<Saving>
  /** The names of what undo and redo would do; null where there is nothing. */
  readonly undoable: ReadonlySignal<Key | null>
  readonly redoable: ReadonlySignal<Key | null>
  edit(edit: Edit): void
  undo(): void
  redo(): void
  /** Calls off the check that is being carried out; the next edit brings another. */
  stopCheck(): void
  /** Resolves when all is written. */
  flush(): Promise<void>
  close(): Promise<void>
}

/** What another tab saved while this one had changes of its own; `text` null: it deleted the draft. */
export interface Elsewhere {
  readonly text: string | null
  /** Epoch milliseconds. */
  readonly updatedAt: number
}

/** A draft as the desk's frame holds it. */
export interface OpenDraft extends DraftSession {
  readonly elsewhere: ReadonlySignal<Elsewhere | null>
  /** `mine` saves over the other, which is kept as a version; `theirs` takes it and keeps this one as a version. */
  decide(choice: 'mine' | 'theirs'): Promise<void>
  /** Keeps the draft as it is now among its versions. */
  keepVersion(): Promise<void>
}
