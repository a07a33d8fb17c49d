import { ankiExporter } from '../anki/anki.ts'
import { blooketExporter, blooketImporter } from '../blooket/blooket.ts'
import { gimkitExporter, gimkitImporter } from '../gimkit/gimkit.ts'
import { h5pImporter } from '../h5p/read.ts'
import { h5pExporter } from '../h5p/write.ts'
import { htmlExporter } from '../html/print.ts'
import { kahootExporter, kahootImporter } from '../kahoot/kahoot.ts'
import { quizletExporter } from '../quizlet/quizlet.ts'
import { tableImporter } from '../table/importer.ts'
import { waygroundExporter, waygroundImporter } from '../wayground/wayground.ts'
import { aikenExporter } from '../aiken/write.ts'
import { aikenImporter } from '../aiken/read.ts'
import { giftExporter } from '../gift/write.ts'
import { giftImporter } from '../gift/read.ts'
import { moodleImporter } from '../moodle/read.ts'
import { moodleExporter } from '../moodle/write.ts'
import { qti21Importer, qti30Importer } from '../qti2/read.ts'
import { qti21Exporter, qti30Exporter } from '../qti2/write.ts'
import { qti12Importer } from '../qti12/read.ts'
import { qti12Exporter } from '../qti12/write.ts'
import { text2qtiImporter } from '../text2qti/read.ts'
import { unreadable } from './imported.ts'
import { maxBytes } from './text.ts'
import type { Exporter, FormatId, Imported, Importer, Input } from './types.ts'
import { isZip, unzip } from './zip.ts'

/** Every reader; a format of its own has its line here. */
export const importers: readonly Importer[] = [
  giftImporter,
  aikenImporter,
  moodleImporter,
  text2qtiImporter,
  qti12Importer,
  qti21Importer,
  qti30Importer,
  h5pImporter,
  kahootImporter,
  waygroundImporter,
  blooketImporter,
  gimkitImporter,
  tableImporter,
]

/** Every writer. */
export const exporters: readonly Exporter[] = [
  giftExporter,
  aikenExporter,
  moodleExporter,
  qti12Exporter,
  qti21Exporter,
  qti30Exporter,
  h5pExporter,
  kahootExporter,
  waygroundExporter,
  blooketExporter,
  gimkitExporter,
  ankiExporter,
  quizletExporter,
  htmlExporter,
]

/** The formats that the content may be of, the likeliest first. */
export function detect(input: Input): readonly FormatId[] {
  return importers
    .map((importer) => ({ format: importer.format, sure: importer.detect(input) }))
    .filter(({ sure }) => sure > 0)
    .toSorted((a, b) => b.sure - a.sure)
    .map(({ format }) => format)
}

/** Reads a file as the format asked for, else as the likeliest. Never throws. */
export function importFile(
  input: Input,
  format?: FormatId,
): { readonly format: FormatId | null; readonly imported: Imported } {
  if (input.bytes.length === 0) return { format: null, imported: unreadable('importEmpty') }
  if (input.bytes.length > maxBytes) {
    return { format: null, imported: unreadable('importTooLarge', { limit: maxBytes / 1024 / 1024 }) }
  }
  const chosen = format ?? detect(input)[0]
  const importer = importers.find((each) => each.format === chosen)
  if (!importer) return { format: null, imported: unknown(input) }
  return { format: importer.format, imported: importer.read(input) }
}

/** What nobody knows: an archive that can't be opened, or a workbook with nothing to read, says why. */
function unknown(input: Input): Imported {
  if (!isZip(input.bytes)) return unreadable('importUnknown')
  const archive = unzip(input.bytes, (name) => /\.(?:xml|json)$/i.test(name))
  if ('fault' in archive) return unreadable(archive.fault)
  return archive.files.has('xl/workbook.xml') ? tableImporter.read(input) : unreadable('importUnknown')
}

export function exporterOf(format: FormatId): Exporter | null {
  return exporters.find((each) => each.format === format) ?? null
}
