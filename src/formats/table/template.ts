import { empty } from '../exchange/imported.ts'
import type { FormatId, Imported, Importer } from '../exchange/types.ts'
import type { TableReading } from './csv.ts'
import { loadTables, sampleTables } from './load.ts'
import { guessMapping } from './mapping.ts'
import { readTable } from './rows.ts'
import type { Mapping, Table } from './table.ts'
import { fold } from './words.ts'

/** A tool's own sheet: how it is known, whether it comes as a workbook or as separated values. */
export interface Template {
  readonly format: FormatId
  /** Seconds that stand in it where nobody chose others. */
  readonly usualTime?: string
  /** Its columns, and how surely it is one; null for a table of something else. */
  recognise(table: Table, mapping: Mapping): { readonly mapping: Mapping; readonly sure: number } | null
}

export function templateImporter({ format, usualTime, recognise }: Template): Importer {
  const found = ({ tables }: TableReading) =>
    tables
      .map((table) => {
        const known = recognise(table, guessMapping(table))
        return known && { table, ...known }
      })
      .filter((each) => each !== null)
      .toSorted((a, b) => b.sure - a.sure)[0]
  return {
    format,
    detect: (input) => found(sampleTables(input))?.sure ?? 0,
    read(input): Imported {
      const reading = loadTables(input)
      const { tables, findings } = reading
      const known = found(reading)
      // Who says that it is one knows better.
      const table = known?.table ?? tables[0]
      if (!table) {
        const none = { code: 'tableEmpty', severity: 'error', path: [], params: {} } as const
        return { ...empty, findings: findings.length > 0 ? findings : [none] }
      }
      const read = readTable(
        table,
        known?.mapping ?? guessMapping(table),
        usualTime === undefined ? {} : { usualTime },
      )
      return { ...read, findings: [...findings, ...read.findings] }
    },
  }
}

/** The cells of the header, folded; none without a header. */
export function headerWords(table: Table, { header }: Mapping): readonly string[] {
  return header === null ? [] : table.rows[header]!.cells.map(fold)
}

/** Whether a cell above the questions begins with the word. */
export function titleSays(table: Table, { header }: Mapping, word: string): boolean {
  return table.rows
    .slice(0, (header ?? 0) + 1)
    .some((row) => row.cells.some((cell) => fold(cell).startsWith(word)))
}
