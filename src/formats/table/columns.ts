import type { Input } from '../exchange/types.ts'
import { loadTables } from './load.ts'
import { guessMapping, keyOf } from './mapping.ts'
import type { Key, Mapping, Role, Table } from './table.ts'
import { columnName } from './xlsxWrite.ts'

/** What somebody said the columns hold. `header` as in `Mapping`; `key` null: as most rows seem to name their right answers. */
export interface Chosen {
  readonly header: number | null
  readonly roles: readonly Role[]
  readonly key: Key | null
}

/** A table to be looked at while its columns are named: its first rows, cells cut short. */
export interface Columns {
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[]
  /** A, B, C …; further columns are not shown. */
  readonly names: readonly string[]
  readonly mapping: Mapping
}

/** Rows and columns that are shown. */
const shown = { rows: 8, columns: 40, characters: 160 } as const

/** The first table of a file; null where it has none. */
export function tableIn(input: Input): Table | null {
  return loadTables(input).tables[0] ?? null
}

export function mappingOf(table: Table, chosen: Chosen | null): Mapping {
  if (!chosen) return guessMapping(table)
  const { header, key } = chosen
  const roles = Array.from({ length: table.columns }, (_, at): Role => chosen.roles[at] ?? 'ignore')
  return { header, roles, key: key ?? keyOf(table, header, roles) }
}

export function columnsOf(table: Table, mapping: Mapping): Columns {
  const count = Math.min(table.columns, shown.columns)
  return {
    rows: table.rows.slice(0, shown.rows).map(({ number, cells }) => ({
      number,
      cells: cells.slice(0, count).map(cut),
    })),
    names: Array.from({ length: count }, (_, at) => columnName(at)),
    mapping,
  }
}

function cut(cell: string): string {
  if (cell.length <= shown.characters) return cell
  return `${Array.from(cell.slice(0, shown.characters)).slice(0, -1).join('')}…`
}
