import type { QuestionSet } from '../core/model/set.ts'
import type { Draft, EditionEvent } from '../core/session/edition.ts'

export interface ImportedSet {
  readonly id: string
  readonly text: string
  readonly addedAt: number
}

/** A set in the making. `text`: a `stet-set/1`, perhaps one that can't be played yet. */
export interface DeskDraft {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly updatedAt: number
  /** Counts the savings, so that two tabs notice each other's. */
  readonly revision: number
}

export interface DeskVersion {
  readonly draft: string
  readonly text: string
  readonly keptAt: number
}

/** A draft with its earlier versions: all that has to be kept to bring it back. */
export interface WholeDraft {
  readonly draft: DeskDraft
  readonly versions: readonly DeskVersion[]
}

/** `current`: what is there instead, from another tab; null where the draft was deleted. */
export type DraftSaving =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly current: DeskDraft | null }

/** Versions kept of one draft; then the oldest go. */
export const mostVersions = 50

/** One player's result of one set, as it was handed in (`stet-result/1`). */
export interface HandedIn {
  /** Hash of `text`: the same result twice is one. */
  readonly id: string
  readonly set: string
  readonly text: string
  readonly addedAt: number
}

/** All that is stored, as plain data. */
export interface Contents {
  readonly events: readonly EditionEvent[]
  readonly drafts: readonly { readonly edition: string; readonly draft: Draft }[]
  readonly sets: readonly { readonly hash: string; readonly set: QuestionSet }[]
  readonly imported: readonly ImportedSet[]
  readonly settings: readonly { readonly key: string; readonly value?: unknown }[]
  readonly desk: readonly DeskDraft[]
  readonly versions: readonly DeskVersion[]
  readonly results: readonly HandedIn[]
}

export const nothing: Contents = {
  events: [],
  drafts: [],
  sets: [],
  imported: [],
  settings: [],
  desk: [],
  versions: [],
  results: [],
}

/** A draft (by edition; null: there is none) or a setting on its way. `stamp`: a later one of the same key has a greater one. */
export type Note = { readonly key: string; readonly stamp: number } & (
  { readonly of: 'draft'; readonly value: Draft | null } | { readonly of: 'setting'; readonly value: unknown }
)

/** One name for a note's place: of a later note of the same place it is the same. */
export function nameOf({ of, key }: Note): string {
  return `${of}-${key}`
}

/** One place where contents are kept: the disk or the memory. Each method is carried out wholly or not at all. */
export interface Tables {
  append(events: readonly EditionEvent[]): Promise<void>
  events(edition?: string): Promise<readonly EditionEvent[]>
  /** In place of what is there, whatever its stamp. */
  put(note: Note): Promise<void>
  /** Only those that are later than what is there. */
  redo(notes: readonly Note[]): Promise<void>
  /** Whether the copy that is kept beside was made of this. */
  ownsCopy(): Promise<boolean>
  ownCopy(): Promise<void>
  draft(edition: string): Promise<Draft | null>
  putSet(hash: string, set: QuestionSet): Promise<void>
  set(hash: string): Promise<QuestionSet | null>
  putImported(set: ImportedSet): Promise<void>
  deleteImported(id: string): Promise<void>
  imported(): Promise<readonly ImportedSet[]>
  setting(key: string): Promise<unknown>
  desk(): Promise<readonly DeskDraft[]>
  deskDraft(id: string): Promise<DeskDraft | null>
  /** Only where the draft's revision is `after` (null: where there is none): see `Store.saveDeskDraft`. */
  swapDesk(draft: Omit<DeskDraft, 'revision'>, after: number | null): Promise<DraftSaving>
  /** As it is, in place of what is there. */
  putDesk(whole: WholeDraft): Promise<void>
  deleteDesk(id: string): Promise<WholeDraft | null>
  versions(draft: string): Promise<readonly DeskVersion[]>
  addVersion(version: DeskVersion): Promise<void>
  results(): Promise<readonly HandedIn[]>
  /** Answers how many were new. */
  addResults(results: readonly HandedIn[]): Promise<number>
  deleteResults(ids: readonly string[]): Promise<readonly HandedIn[]>
  contents(): Promise<Contents>
  /** Adds what is missing (see `missing`), and answers with just that. */
  merge(incoming: Contents): Promise<Contents>
  /** Empties everything, and answers with what there was. */
  clear(): Promise<Contents>
}

/**
 * What of `incoming` isn't in `here` yet. An event is the same if it tells the same step of the same edition; what is
 * here wins, save that a set brought later replaces one brought earlier. A draft that is here with another text becomes
 * a version of the one that is here.
 */
export function missing(here: Contents, incoming: Contents): Contents {
  const addedAt = new Map(here.imported.map((set) => [set.id, set.addedAt]))
  const texts = new Map(here.desk.map(({ id, text }) => [id, text]))
  const others = incoming.desk.filter(({ id, text }) => texts.has(id) && texts.get(id) !== text)
  return {
    events: without(here.events, incoming.events, stepOf),
    drafts: without(here.drafts, incoming.drafts, ({ edition }) => edition),
    sets: without(here.sets, incoming.sets, ({ hash }) => hash),
    imported: without([], incoming.imported, ({ id }) => id).filter(
      (set) => set.addedAt > (addedAt.get(set.id) ?? -Infinity),
    ),
    settings: without(here.settings, incoming.settings, ({ key }) => key),
    desk: without(here.desk, incoming.desk, ({ id }) => id),
    versions: without(
      here.versions,
      [
        ...incoming.versions,
        ...others.map(({ id, text, updatedAt }) => ({ draft: id, text, keptAt: updatedAt })),
      ],
      ({ draft, text, keptAt }) => JSON.stringify([draft, keptAt, text]),
    ),
    results: without(here.results, incoming.results, ({ id }) => id),
  }
}

function without<T>(here: readonly T[], incoming: readonly T[], identity: (item: T) => string): readonly T[] {
  const known = new Set(here.map(identity))
  return incoming.filter((item) => {
    const id = identity(item)
    const isNew = !known.has(id)
    known.add(id)
    return isNew
  })
}

function stepOf(event: EditionEvent): string {
  switch (event.type) {
    case 'answered':
      return JSON.stringify([event.edition, event.type, event.attempt.slot])
    case 'moved':
      return JSON.stringify([event.edition, event.type, event.to])
    case 'clock':
      return JSON.stringify([event.edition, event.type, event.change, event.at])
    case 'contested':
      return JSON.stringify([event.edition, event.type, event.question, event.at])
    default:
      return JSON.stringify([event.edition, event.type])
  }
}
