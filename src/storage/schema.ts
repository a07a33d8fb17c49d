import type { DBSchema, IDBPDatabase } from 'idb'
import type { QuestionSet } from '../core/model/set.ts'
import type { Draft, EditionEvent } from '../core/session/edition.ts'
import type { DeskDraft, DeskVersion, HandedIn, ImportedSet } from './contents.ts'

export interface Schema extends DBSchema {
  /** Append-only; the key is the order of appending. */
  events: { key: number; value: EditionEvent; indexes: { byEdition: string } }
  /** By edition. */
  drafts: { key: string; value: Draft }
  /** By content hash. */
  sets: { key: string; value: QuestionSet }
  imported: { key: string; value: ImportedSet }
  settings: { key: string; value: unknown }
  /** What lies at the Teacher's desk. */
  desk: { key: string; value: DeskDraft }
  /** Earlier versions of those, in the order in which they were kept. */
  versions: { key: number; value: DeskVersion; indexes: { byDraft: string } }
  /** Results of a class, as players handed them in. */
  results: { key: string; value: HandedIn; indexes: { bySet: string } }
  /**
   * What the store knows of itself, no part of a backup and never emptied: by `nameOf` a note, the stamp of the last that is here; and whether
   * the copy that is kept beside was made of this database.
   */
  own: { key: string; value: number }
}

export type Database = IDBPDatabase<Schema>

/** `MIGRATIONS[n]` takes a database from version n to n + 1. One that has been released is never edited. */
const MIGRATIONS: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('events', { autoIncrement: true }).createIndex('byEdition', 'edition')
    database.createObjectStore('drafts')
    database.createObjectStore('sets')
    database.createObjectStore('imported', { keyPath: 'id' })
    database.createObjectStore('settings')
  },
  (database) => {
    database.createObjectStore('desk', { keyPath: 'id' })
    database.createObjectStore('versions', { autoIncrement: true }).createIndex('byDraft', 'draft')
    database.createObjectStore('results', { keyPath: 'id' }).createIndex('bySet', 'set')
  },
  (database) => {
    database.createObjectStore('own')
  },
]

export const VERSION = MIGRATIONS.length

export function migrate(database: Database, from: number): void {
  for (const migration of MIGRATIONS.slice(from)) migration(database)
}
