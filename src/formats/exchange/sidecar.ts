import type { QuestionSet } from '../../core/model/set.ts'
import { canonicalJson } from '../stet/canonical.ts'
import { readSet } from '../stet/read.ts'
import type { Imported } from './types.ts'

/** Name of the entry in a package. */
export const sidecarName = 'stet.json'
const format = 'stet-sidecar/1'

/** The whole set as a text that travels within a file of another format; `visible` is what an import of that file reads. */
export function writeSidecar(set: QuestionSet, visible: Imported): string {
  return JSON.stringify({ format, of: fingerprint(visible), set })
}

/** What was read, with the set that travelled along, where the file still shows what it showed when it was written. */
export function withSidecar(imported: Imported, text: string | null | undefined): Imported {
  if (text === null || text === undefined) return imported
  const sidecar = parse(text)
  if (!sidecar) return imported
  if (sidecar.of !== fingerprint(imported)) {
    return { ...imported, losses: [...imported.losses, { code: 'sidecarStale' }] }
  }
  const { set } = readSet(JSON.stringify(sidecar.set))
  return set ? { ...imported, native: set } : imported
}

function parse(text: string): { readonly of: unknown; readonly set: unknown } | null {
  try {
    const value = JSON.parse(text) as unknown
    if (typeof value !== 'object' || value === null) return null
    const { format: its, of, set } = value as Record<string, unknown>
    return its === format ? { of, set } : null
  } catch {
    return null
  }
}

/** Two 53-bit hashes of what can be seen. Tells an edited file from one left alone; it is no proof against forgery. */
function fingerprint({ title, story, items }: Imported): string {
  const text = canonicalJson({
    title,
    story: story.map(({ kind, text }) => ({ kind, text })),
    items: items.map(({ question }) => ({ ...question, id: '' })),
  })
  return [hash(text, 1), hash(text, 2)].map((part) => part.toString(36)).join('-')
}

/** A multiply-and-xor hash of UTF-16 units, after MurmurHash3's mixing. */
function hash(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
