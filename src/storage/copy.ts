import { readBackup } from './backup.ts'
import { sha256 } from './hash.ts'

/** Everything as it was at one moment, kept apart from the database: what breaks the one leaves the other. */
export interface Copy {
  /** Epoch milliseconds. */
  readonly at: number
  /** A backup's text. */
  readonly text: string
}

/** Files by name. They reject where the browser has no place for them. */
export interface Files {
  /** Null where there is none. */
  read(name: string): Promise<string | null>
  write(name: string, text: string): Promise<void>
  remove(name: string): Promise<void>
}

const names = ['stet-copy-1', 'stet-copy-2'] as const
type Name = (typeof names)[number]

interface Whole extends Copy {
  readonly name: Name
  /** Of two copies the one with the greater is the later: clocks are set back. */
  readonly count: number
}

/** The later of the copies that are whole and hold anything; null where there is none. Never rejects. */
export async function readCopy(files: Files): Promise<Copy | null> {
  for (const { at, text } of await readWhole(files)) {
    const backup = await readBackup(text)
    if (!backup.ok) continue
    const { events, imported, desk, results } = backup.contents
    if (events.length + imported.length + desk.length + results.length > 0) return { at, text }
  }
  return null
}

/** Writes over the older of the two, or the broken one: while it is being written, the other is whole. */
export async function writeCopy(files: Files, { at, text }: Copy): Promise<void> {
  const [latest] = await readWhole(files)
  const count = (latest?.count ?? 0) + 1
  const body = `${count} ${at}\n${text}`
  const name = latest?.name === names[0] ? names[1] : names[0]
  await files.write(name, `stet-copy/1 ${await sha256(body)} ${body}`)
}

/** Both of them. Never rejects. */
export async function dropCopies(files: Files): Promise<void> {
  await Promise.allSettled(names.map((name) => files.remove(name)))
}

/** Latest first. */
async function readWhole(files: Files): Promise<readonly Whole[]> {
  const read = await Promise.all(names.map((name) => readOne(files, name).catch(() => null)))
  return read.filter((each) => each !== null).toSorted((a, b) => b.count - a.count)
}

async function readOne(files: Files, name: Name): Promise<Whole | null> {
  const kept = await files.read(name)
  const [, digest, body] = /^stet-copy\/1 ([0-9a-f]{64}) (.*)$/s.exec(kept ?? '') ?? []
  const [, count, at, text] = /^(\d+) (\d+)\n(.*)$/s.exec(body ?? '') ?? []
  if (body === undefined || text === undefined || digest !== (await sha256(body))) return null
  return { name, count: Number(count), at: Number(at), text }
}

/** Files of the browser's private file system. */
export function originFiles(storage: () => StorageManager): Files {
  const folder = (): Promise<FileSystemDirectoryHandle> => storage().getDirectory()
  return {
    async read(name) {
      try {
        const handle = await (await folder()).getFileHandle(name)
        return await (await handle.getFile()).text()
      } catch {
        return null
      }
    },
    async write(name, text) {
      const handle = await (await folder()).getFileHandle(name, { create: true })
      const file = await handle.createWritable()
      await file.write(text)
      await file.close()
    },
    remove: async (name) => (await folder()).removeEntry(name),
  }
}
