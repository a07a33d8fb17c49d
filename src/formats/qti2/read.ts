import { headOf, xmlTextOf } from '../exchange/text.ts'
import type { FormatId, Importer, Input } from '../exchange/types.ts'
import { isZip, unzip } from '../exchange/zip.ts'
import { manifestName, readQti } from './package.ts'

/** Reads QTI 2.0, 2.1 and 2.2: an item, a test, or a package of them. */
export const qti21Importer: Importer = {
  format: 'qti21',
  detect: (input) => sure(input, 'qti21'),
  read: readQti,
}

/** Reads QTI 3.0: an item, a test, or a package of them. */
export const qti30Importer: Importer = {
  format: 'qti30',
  detect: (input) => sure(input, 'qti30'),
  read: readQti,
}

const seen = 20_000

function sure({ bytes }: Input, format: FormatId): number {
  if (isZip(bytes)) return sureOfPackage(bytes, format)
  const head = headOf(bytes)
  return /^\s*</.test(head) && versionOf(head) === format ? 1 : 0
}

function sureOfPackage(bytes: Uint8Array, format: FormatId): number {
  let others = 0
  const archive = unzip(bytes, (name) => {
    if (name.startsWith('__MACOSX/')) return false
    const file = name.split('/').at(-1)!.toLowerCase()
    return file === manifestName || (file.endsWith('.xml') && others++ < 20)
  })
  if ('fault' in archive) return 0
  const heads = [...archive.files.values()].map((content) => xmlTextOf(content.subarray(0, seen)))
  const versions = heads.map(versionOf)
  if (!versions.includes(format)) return 0
  // A manifest may be of another version than what it lists.
  return versions.filter((version) => version === format).length / versions.filter(Boolean).length
}

function versionOf(head: string): FormatId | null {
  if (/<(?:\w+:)?qti-assessment-(?:item|test|section|stimulus)\b|imsqti_\w+_xmlv3p/.test(head)) return 'qti30'
  if (/<(?:\w+:)?assessment(?:Item|Test|Stimulus|Section)\b|imsqti_\w+_xmlv2p|imsqti_v2p/.test(head))
    return 'qti21'
  return null
}
