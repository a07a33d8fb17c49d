import { empty } from '../exchange/imported.ts'
import { isZip } from '../exchange/zip.ts'
import type { Imported, Importer, Input } from '../exchange/types.ts'
import { loadTables, sampleTables } from './load.ts'
import { guessMapping } from './mapping.ts'
import { readTable } from './rows.ts'
import { mappingFault } from './table.ts'

/** Any table, its columns guessed; the mapping screen corrects the guess. */
export const tableImporter: Importer = {
  format: 'table',
  detect(input) {
    const table = sampleTables(input).tables[0]
    if (!table) return 0
    const mapping = guessMapping(table)
    if (mappingFault(mapping) === null && mapping.header !== null) return 0.6
    if (isZip(input.bytes)) return 0.3
    // What a comma parts in markup are no columns.
    if (table.rows[0]!.cells[0]!.startsWith('<')) return 0
    const wide = table.rows.filter((row) => row.cells.length > 1).length
    return wide > table.rows.length * 0.9 ? 0.15 : 0
  },
  read(input: Input): Imported {
    const { tables, findings } = loadTables(input)
    const table = tables[0]
    if (!table) {
      const none = { code: 'tableEmpty', severity: 'error', path: [], params: {} } as const
      return { ...empty, findings: findings.length > 0 ? findings : [none] }
    }
    const read = readTable(table, guessMapping(table))
    return { ...read, findings: [...findings, ...read.findings] }
  },
}
