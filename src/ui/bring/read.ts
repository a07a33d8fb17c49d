import type { QuestionSet } from '../../core/model/set.ts'
import { importFile } from '../../formats/exchange/registry.ts'
import { toSet } from '../../formats/exchange/toSet.ts'
import type { FormatId, Imported } from '../../formats/exchange/types.ts'
import { columnsOf, mappingOf, tableIn, type Chosen, type Columns } from '../../formats/table/columns.ts'
import { readTable } from '../../formats/table/rows.ts'

/** A file to read on a worker: `format` null: whichever it is. */
export interface ReadRequest {
  readonly name: string
  readonly bytes: Uint8Array
  readonly format: FormatId | null
  /** What its columns hold, where it is to be read as a table; null: as it seems. */
  readonly columns: Chosen | null
  /** A language tag, for texts that don't show what they are written in. */
  readonly language: string
  /** Of the draft that is made; null: one made of the file's name. */
  readonly id: string | null
}

export interface ForeignReading {
  readonly format: FormatId | null
  readonly imported: Imported
  /** A draft of all that was read; null where nothing was. */
  readonly set: QuestionSet | null
  /** Of a table, for somebody to say what its columns hold; null for any other file. */
  readonly columns: Columns | null
}

const tables: ReadonlySet<FormatId | null> = new Set<FormatId>([
  'table',
  'kahoot',
  'wayground',
  'blooket',
  'gimkit',
])

/** Reads a file of another tool. Never throws. */
export function readForeign({ name, bytes, format, columns, language, id }: ReadRequest): ForeignReading {
  const input = { name, bytes }
  const chosen = columns && tableIn(input)
  const { format: found, imported } = chosen
    ? { format: 'table' as const, imported: readTable(chosen, mappingOf(chosen, columns)) }
    : importFile(input, format ?? undefined)
  const holds = imported.items.length + imported.story.length > 0 || imported.native !== null
  const table = tables.has(found) ? tableIn(input) : null
  return {
    format: found,
    imported,
    set: holds ? toSet(imported, { name, language, id: id ?? undefined }) : null,
    columns: table && columnsOf(table, mappingOf(table, columns)),
  }
}
