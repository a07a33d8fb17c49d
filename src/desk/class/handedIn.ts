import type { Result } from '../../core/class/result.ts'
import type { QuestionSet } from '../../core/model/set.ts'
import { readSet } from '../../formats/stet/read.ts'
import { readResults, type Refusal } from '../../formats/result/read.ts'
import { writeResult } from '../../formats/result/write.ts'
import { hashSet, sha256 } from '../../storage/hash.ts'
import type { App } from '../../ui/app.ts'

/** A result with the id under which it lies in the store. */
export interface Kept {
  readonly id: string
  readonly result: Result
}

/** What became of one file or pasted text. */
export interface Taken {
  readonly name: string
  /** Results that were new, and those that were here already. */
  readonly taken: number
  readonly known: number
  /** `unreadable`: the file's bytes could not be had. */
  readonly refusals: readonly (
    Refusal | { readonly code: 'unreadable'; readonly params: Refusal['params'] }
  )[]
}

/** All results that were handed in, in the order of their taking; what a later Stet wrote is left out. */
export async function loadResults({ store }: App): Promise<readonly Kept[]> {
  const kept = await store.results()
  const read = await Promise.all(
    kept
      .toSorted((one, other) => one.addedAt - other.addedAt)
      .map(async ({ id, text }) => ({ id, result: (await readResults(text)).results[0] })),
  )
  return read.flatMap(({ id, result }) => (result ? [{ id, result }] : []))
}

/** Reads one text and keeps what is sound in it; `text` null: it could not be had. */
export async function takeText(app: App, name: string, text: string | null): Promise<Taken> {
  if (text === null) return { name, taken: 0, known: 0, refusals: [{ code: 'unreadable', params: {} }] }
  const { results, refusals } = await readResults(text)
  const addedAt = app.now()
  const handedIn = await Promise.all(
    results.map(async (result) => {
      const written = writeResult(result)
      return { id: await sha256(written), set: result.set.id, text: written, addedAt }
    }),
  )
  const taken = handedIn.length === 0 ? 0 : await app.store.addResults(handedIn)
  return { name, taken, known: handedIn.length - taken, refusals }
}

/** The version of a set that was played: as it was kept, from the rack or from a draft; null where it isn't on this device. */
export async function setOfVersion(app: App, hash: string): Promise<QuestionSet | null> {
  const kept = await app.store.keptSet(hash)
  if (kept) return kept
  const onRack = app.rack.peek().find((entry) => entry.hash === hash)?.set
  if (onRack) return onRack
  for (const { text } of await app.store.deskDrafts()) {
    const { set } = readSet(text, { advice: false })
    if (set && (await hashSet(set)) === hash) return set
  }
  return null
}

/** Every file that was dropped, those in folders too. Must be called while the drop is being handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...transfer.files]
  const files = await Promise.all(entries.map((entry) => filesOf(entry)))
  return files.flat()
}

const deepest = 8

async function filesOf(entry: FileSystemEntry, depth = 0): Promise<readonly File[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => {
      entry.file(resolve, () => resolve(null))
    })
    return file ? [file] : []
  }
  if (!isFolder(entry) || depth === deepest) return []
  const reader = entry.createReader()
  const files: File[] = []
  // A folder is read a hundred entries at a time, until none are left.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]))
    })
    if (some.length === 0) return files
    for (const each of some) if (!each.name.startsWith('.')) files.push(...(await filesOf(each, depth + 1)))
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
