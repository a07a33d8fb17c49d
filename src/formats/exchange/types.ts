import type { Finding } from '../../core/model/finding.ts'
import type { Block, Kind, Question, QuestionSet } from '../../core/model/set.ts'

/** Where something stands in a file, as its owner would look it up; lines, columns and rows from 1. */
export interface Place {
  /** A file within a package. */
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly sheet?: string | undefined
  readonly row?: number | undefined
  /** The name or identifier that the file gives it. */
  readonly id?: string | undefined
}

/** A question of the file as one of ours. It has no evidence yet, unless the file marks the words in its own story. */
export interface ImportedItem {
  readonly question: Question
  readonly place: Place
}

/** What is no kind of ours or can't be graded here. `code` is the key of its sentence; `name` is the item's title or the beginning of its text. */
export interface Skipped {
  readonly code: string
  readonly name: string
  readonly place: Place
  readonly params?: Finding['params'] | undefined
}

/** Something of a question or of the set that doesn't get across. */
export interface Loss {
  readonly code: string
  /** Id of the question it belongs to; absent for the set as a whole. */
  readonly question?: string | undefined
  readonly place?: Place | undefined
  readonly params?: Finding['params'] | undefined
}

export interface Imported {
  readonly title: string | null
  /** BCP 47, where the file says so. */
  readonly language: string | null
  /** What stands before the questions and is offered as their story; empty where there is nothing such. */
  readonly story: readonly Block[]
  readonly items: readonly ImportedItem[]
  readonly skipped: readonly Skipped[]
  /** Of the file as a whole, and where it is broken. An error means that not all could be read. */
  readonly findings: readonly (Finding & { readonly place?: Place | undefined })[]
  readonly losses: readonly Loss[]
  /** The set that travelled along and whose visible part is what the file shows. */
  readonly native: QuestionSet | null
}

/** A file to be read: what it holds, and its name, which is only a hint. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads one format. Neither function throws, whatever the bytes. */
export interface Importer {
  readonly format: FormatId
  /** How surely the content is of this format: 0 not at all, 1 beyond doubt. Looks at no more than it needs. */
  detect(input: Input): number
  read(input: Input): Imported
}

export interface Exporter {
  readonly format: FormatId
  /** Without a dot. */
  readonly extension: string
  readonly mime: string
  /** Kinds of question that get across. */
  readonly kinds: readonly Kind[]
  /** What the format can't carry of this set; exactly what an import of the written file lacks. */
  losses(set: QuestionSet): readonly Loss[]
  write(set: QuestionSet): Uint8Array
}

export const formatIds = [
  'gift',
  'aiken',
  'moodleXml',
  'qti12',
  'qti21',
  'qti30',
  'kahoot',
  'wayground',
  'blooket',
  'gimkit',
  'table',
  'h5p',
  'text2qti',
  'anki',
  'quizlet',
  'html',
  'scorm',
] as const
export type FormatId = (typeof formatIds)[number]
