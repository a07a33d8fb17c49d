import type { Block, Question, QuestionSet } from '../../core/model/set.ts'

/** Formats of other tools, and our own. */
export type FormatId =
  | 'stet'
  | 'gift'
  | 'aiken'
  | 'moodleXml'
  | 'qti12'
  | 'qti21'
  | 'qti22'
  | 'qti30'
  | 'text2qti'
  | 'kahoot'
  | 'wayground'
  | 'blooket'
  | 'gimkit'
  | 'table'
  | 'h5p'
  | 'anki'
  | 'quizlet'
  | 'html'
  | 'scorm12'

/** Where in a foreign file something stands. */
export interface SourcePlace {
  /** Within a package. */
  readonly file?: string | undefined
  /** From 1. */
  readonly line?: number | undefined
  /** Row of a sheet, from 1 as its program numbers them. */
  readonly row?: number | undefined
  /** The name or identifier that the file gives it. */
  readonly name?: string | undefined
}

/** A question as the file has it: `evidence` is empty unless a sidecar brought it. */
export interface ImportedItem {
  readonly question: Question
  readonly place: SourcePlace
}

/** What isn't a kind of ours. `kind`: as the foreign format calls it. `code`: the key of its reason in `formats:skipped`. */
export interface Skipped {
  readonly kind: string
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly place: SourcePlace
}

/** Something about the file. `code`: the key of its sentence in `formats:finding`. An error: nothing could be read from there on. */
export interface FormatFinding {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly params: Readonly<Record<string, string | number>>
  readonly place: SourcePlace
}

/** What doesn't come over: a picture, feedback, a time limit. `code`: the key of its sentence in `formats:loss`. */
export interface Loss {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** Of an import. */
  readonly place?: SourcePlace | undefined
  /** Of an export: the question's id. */
  readonly question?: string | undefined
}

/** All that a file gives. Reading never throws: what is wrong is a finding. */
export interface Imported {
  readonly format: FormatId
  readonly title: string | null
  /** Language tag, where the file says one. */
  readonly language: string | null
  /** A description, passage or stimulus before the questions. */
  readonly story: readonly Block[]
  readonly items: readonly ImportedItem[]
  readonly skipped: readonly Skipped[]
  readonly findings: readonly FormatFinding[]
  readonly losses: readonly Loss[]
  /** The set itself, where the file carries it and its hash matches what is visible. */
  readonly native: QuestionSet | null
}

/** A file to be read; `name` is never trusted to say what it is. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Importer {
  readonly id: FormatId
  /** How surely this is the file's format, from 0 to 1, by its content. Cheap, and never throws. */
  detect(file: SourceFile): number
  /** Synchronous and bounded: it runs in a worker that can be ended. */
  read(file: SourceFile): Imported
}

export interface Written {
  /** Name with its extension. */
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
  readonly losses: readonly Loss[]
}

export interface Exporter {
  readonly id: FormatId
  /** What the format can't carry of this set, without writing it. */
  losses(set: QuestionSet): readonly Loss[]
  write(set: QuestionSet): Written
}
