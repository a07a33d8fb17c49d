import { headBytes, headOf, textOf } from '../exchange/text.ts'
import type { Input } from '../exchange/types.ts'
import { isZip } from '../exchange/zip.ts'
import { readCsv, type TableReading } from './csv.ts'
import { readXlsx } from './xlsx.ts'

/** Each importer of tables looks at the same bytes before one of them reads them. */
const read = new WeakMap<Uint8Array, TableReading>()

const begun = new WeakMap<Uint8Array, TableReading>()

/** What the beginning of a text shows, or all of a workbook: enough to tell whose table it is. */
export function sampleTables(input: Input): TableReading {
  const { bytes } = input
  if (isZip(bytes) || bytes.length <= headBytes) return loadTables(input)
  const known = begun.get(bytes)
  if (known) return known
  const reading = readCsv(headOf(bytes))
  begun.set(bytes, reading)
  return reading
}

/** The tables of a workbook or a text of separated values, whichever the bytes are. Never throws. */
export function loadTables({ bytes }: Input): TableReading {
  const known = read.get(bytes)
  if (known) return known
  const reading = isZip(bytes) ? readXlsx(bytes) : readCsv(textOf(bytes))
  read.set(bytes, reading)
  return reading
}
