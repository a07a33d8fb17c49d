import * as z from 'zod/mini'
import { isDraft, isEditionEvent } from '../core/session/recognize.ts'
import type { QuestionSet } from '../core/model/set.ts'
import type { Draft, EditionEvent } from '../core/session/edition.ts'
import { canonicalJson } from '../formats/stet/canonical.ts'
import { setSchema } from '../formats/stet/schema.ts'
import type { Contents } from './contents.ts'
import { hashSet, sha256 } from './hash.ts'

const VERSION = 1
/** UTF-16 units; some hundred times what a year of daily editions comes to. */
const LONGEST = 64 * 1024 * 1024

export type BackupCode =
  'backup.notJson' | 'backup.notOurs' | 'backup.newer' | 'backup.damaged' | 'backup.tooLarge'

export type BackupReading =
  | { readonly ok: true; readonly contents: Contents }
  | {
      readonly ok: false
      readonly code: BackupCode
      readonly params: Readonly<Record<string, string | number>>
    }

/** The file's text. Equal contents give equal texts. */
export async function writeBackup(contents: Contents): Promise<string> {
  const checksum = await sha256(canonicalJson(contents))
  return JSON.stringify({ format: `stet-backup/${VERSION}`, checksum, contents }, null, 1)
}

/** Reads what `writeBackup` wrote: all of it, or a code that says what is wrong with the file. Never rejects. */
export async function readBackup(text: string): Promise<BackupReading> {
  if (text.length > LONGEST) return fail('backup.tooLarge', { limit: LONGEST / 1024 / 1024 })
  let file: unknown
  try {
    // Editors on some systems put a byte order mark before a file that they save.
    file = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return fail('backup.notJson')
  }
  const header = headerSchema.safeParse(file)
  if (!header.success) return fail('backup.notOurs')
  const version = Number(header.data.format.slice('stet-backup/'.length))
  if (version > VERSION) return fail('backup.newer', { version, known: VERSION })
  const contents = await readContents(header.data)
  return contents ? { ok: true, contents } : fail('backup.damaged')
}

function fail(code: BackupCode, params: Readonly<Record<string, string | number>> = {}): BackupReading {
  return { ok: false, code, params }
}

const headerSchema = z.object({
  format: z.string().check(z.regex(/^stet-backup\/[1-9]\d{0,5}$/)),
  checksum: z.optional(z.unknown()),
  contents: z.optional(z.unknown()),
})

const contentsSchema = z.object({
  events: z.array(z.custom<EditionEvent>(isEditionEvent)),
  drafts: z.array(z.object({ edition: z.string(), draft: z.custom<Draft>(isDraft) })),
  sets: z.array(z.object({ hash: z.string(), set: z.custom<QuestionSet>(isSet) })),
  imported: z.array(z.object({ id: z.string(), text: z.string(), addedAt: z.number() })),
  settings: z.array(z.object({ key: z.string(), value: z.optional(z.unknown()) })),
  // Backups of before there was a Teacher's desk don't have these.
  desk: z.optional(
    z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        text: z.string(),
        updatedAt: z.number(),
        revision: z.number(),
      }),
    ),
  ),
  versions: z.optional(z.array(z.object({ draft: z.string(), text: z.string(), keptAt: z.number() }))),
  results: z.optional(
    z.array(z.object({ id: z.string(), set: z.string(), text: z.string(), addedAt: z.number() })),
  ),
})

/** The set stays as it was written: what the schema hands back has its keys in the schema's order. */
function isSet(value: unknown): boolean {
  return setSchema.safeParse(value).success
}

/** Null where a byte was changed, by accident or by hand. */
async function readContents(file: z.infer<typeof headerSchema>): Promise<Contents | null> {
  try {
    if (file.checksum !== (await sha256(canonicalJson(file.contents ?? null)))) return null
    const { data } = contentsSchema.safeParse(file.contents)
    if (!data) return null
    const hashes = await Promise.all(data.sets.map(({ set }) => hashSet(set)))
    if (!data.sets.every(({ hash }, index) => hash === hashes[index])) return null
    const { desk = [], versions = [], results = [] } = data
    return { ...data, desk, versions, results }
  } catch {
    // Nesting that only an attack on the stack would have.
    return null
  }
}
