import { importFile } from '../../formats/exchange/registry.ts'
import { toSet } from '../../formats/exchange/toSet.ts'
import type { FormatId, Imported } from '../../formats/exchange/types.ts'
import type { QuestionSet } from '../../core/model/set.ts'

/** A file to read on a worker: `format` null: whichever it is. */
export interface ReadRequest {
  readonly name: string
  readonly bytes: Uint8Array
  readonly format: FormatId | null
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
}

/** Reads a file of another tool. Never throws. */
export function readForeign({ name, bytes, format, language, id }: ReadRequest): ForeignReading {
  const { format: found, imported } = importFile({ name, bytes }, format ?? undefined)
  const holds = imported.items.length + imported.story.length > 0 || imported.native !== null
  return {
    format: found,
    imported,
    set: holds ? toSet(imported, { name, language, id: id ?? undefined }) : null,
  }
}
