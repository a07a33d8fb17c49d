import type { Draft, EditionEvent } from '../core/session/edition.ts'
import type { QuestionSet } from '../core/model/set.ts'
import type { DeskDraft, DeskVersion, DraftSaving, HandedIn, WholeDraft } from './contents.ts'

/** `durable`: on disk. `memory`: the browser refused or lost its storage; everything works until the page closes. */
export type StoreStatus =
  | { readonly kind: 'durable' }
  | { readonly kind: 'memory'; readonly cause: 'refused' | 'full' | 'lost' | 'blocked' | 'newer' }

/** The outcome of reading a backup: counts of what was taken in, or the code of what is wrong with it. */
export type ImportOutcome =
  | { readonly ok: true; readonly events: number; readonly sets: number }
  | { readonly ok: false; readonly code: string; readonly params: Readonly<Record<string, string | number>> }

/** What survives a reload. No method rejects for want of storage: the store falls back to memory and `onStatus` says so once. */
export interface Store {
  readonly status: StoreStatus
  onStatus(listener: (status: StoreStatus) => void): () => void
  /** Resolves when the events are durable (or in memory, if that is the status); all of them or none. */
  append(events: readonly EditionEvent[]): Promise<void>
  /** Every event, in the order in which they were appended. */
  events(edition?: string): Promise<readonly EditionEvent[]>
  saveDraft(edition: string, draft: Draft | null): Promise<void>
  draft(edition: string): Promise<Draft | null>
  /** Keeps the set as it was played, under its content hash, so that old results can always be reviewed. */
  keepSet(hash: string, set: QuestionSet): Promise<void>
  keptSet(hash: string): Promise<QuestionSet | null>
  /** Sets a teacher or player brought: the file's text as read, by set id. */
  importedSets(): Promise<readonly { readonly id: string; readonly text: string; readonly addedAt: number }[]>
  saveImportedSet(id: string, text: string, addedAt: number): Promise<void>
  deleteImportedSet(id: string): Promise<void>
  deskDrafts(): Promise<readonly DeskDraft[]>
  deskDraft(id: string): Promise<DeskDraft | null>
  /**
   * Saves only over the revision `after` (null: only where there is no such draft), so that two tabs never overwrite each
   * other's savings; else answers with what is there.
   */
  saveDeskDraft(draft: Omit<DeskDraft, 'revision'>, after: number | null): Promise<DraftSaving>
  /** With its versions; answers with all that is needed to restore it, or null where there was none. */
  deleteDeskDraft(id: string): Promise<WholeDraft | null>
  restoreDeskDraft(whole: WholeDraft): Promise<void>
  /** In the order in which they were kept. */
  deskVersions(draft: string): Promise<readonly DeskVersion[]>
  /** Keeps `mostVersions` of a draft; then the oldest go. */
  keepDeskVersion(version: DeskVersion): Promise<void>
  results(): Promise<readonly HandedIn[]>
  /** Answers how many of them were new. */
  addResults(results: readonly HandedIn[]): Promise<number>
  /** Answers with those that were deleted, for `addResults`. */
  deleteResults(ids: readonly string[]): Promise<readonly HandedIn[]>
  setting(key: string): Promise<unknown>
  saveSetting(key: string, value: unknown): Promise<void>
  /** Everything as one file's text (JSON, `stet-backup/1`). */
  exportAll(): Promise<string>
  /** Adds what the backup holds to what is here; a damaged or newer file changes nothing. */
  importAll(text: string): Promise<ImportOutcome>
  /** Removes everything; the backup's text as it was before is returned, so that it can be undone. */
  reset(): Promise<string>
  /** Told after each change; `ended`: an edition came to its end with it. */
  onWritten(listener: (ended: boolean) => void): () => void
  /**
   * What is kept beside the database of one that is gone: `text` is a backup's, of the moment `at` (epoch milliseconds). Null where nothing was
   * lost, or it was answered.
   */
  lostCopy(): Promise<{ readonly at: number; readonly text: string } | null>
  /** The copy was brought back, or isn't wanted: it is never offered again. */
  answerLostCopy(): Promise<void>
  /** Keeps everything, as of `at`, beside the database; nothing is done where that can't be, or a lost one isn't answered yet. */
  keepCopy(at: number): Promise<void>
  close(): void
}
