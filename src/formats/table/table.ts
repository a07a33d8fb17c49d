import type { Place } from '../exchange/types.ts'

export interface Row {
  /** From 1: the row of a sheet, or the line of a text on which it begins. */
  readonly number: number
  /** Sheet's columns from A; texts as written, without white space around them. Shorter than others where the rest is empty. */
  readonly cells: readonly string[]
}

/** What a sheet or a text of separated values shows; rows in which nothing stands are left out. */
export interface Table {
  /** Name of the sheet; null for a text. */
  readonly sheet: string | null
  readonly rows: readonly Row[]
  /** How many columns its widest row has. */
  readonly columns: number
}

/** What a column holds. All but `ignore`, `number` and `time` may stand for several columns. */
export const roles = [
  'ignore',
  'number',
  'prompt',
  /** An answer to choose from; which is right says `correct`. */
  'option',
  /** Which options are right, as `Mapping.key` says it. */
  'correct',
  /** A right answer, word for word. */
  'answer',
  /** A wrong answer, word for word. */
  'wrong',
  'type',
  'explanation',
  'hint',
  'story',
  'time',
  'image',
] as const
export type Role = (typeof roles)[number]

/**
 * How a `correct` cell names options: by number from 1 or from 0 (`1,3`), by letter (`A, C`), by their text, or, with as many
 * `correct` columns as options, by any mark in the column of the option.
 */
export const keys = ['number', 'fromZero', 'letter', 'text', 'mark'] as const
export type Key = (typeof keys)[number]

export interface Mapping {
  /** Index in `rows` of the row that names the columns; null where none does. Questions begin after it. */
  readonly header: number | null
  /** One for each column. */
  readonly roles: readonly Role[]
  readonly key: Key
}

/** Why nothing can be read with a mapping: key of the sentence, or null where it can. */
export function mappingFault({ roles }: Mapping): 'mappingPrompt' | 'mappingAnswer' | null {
  if (!roles.includes('prompt')) return 'mappingPrompt'
  const chosen = roles.includes('option') && roles.includes('correct')
  return chosen || roles.includes('answer') ? null : 'mappingAnswer'
}

export function placeOf(table: Table, row: Row): Place {
  return table.sheet === null ? { line: row.number } : { sheet: table.sheet, row: row.number }
}

/** A table of the rows in which something stands. */
export function tableOf(sheet: string | null, rows: readonly Row[]): Table {
  const filled = rows.filter((row) => row.cells.some((cell) => cell !== ''))
  return { sheet, rows: filled, columns: filled.reduce((most, row) => Math.max(most, row.cells.length), 0) }
}
