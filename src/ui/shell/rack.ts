import { computed, signal, type ReadonlySignal } from '@preact/signals'
import type { QuestionSet } from '../../core/model/set.ts'
import { checkedSet, readIndex, setAddress, type ListedFile } from '../../storage/folderIndex.ts'
import { hashSet } from '../../storage/hash.ts'
import type { Store } from '../../storage/store.ts'
import type { RackEntry } from '../app.ts'

/** Text of an address below the page; rejects when it can't be had. */
export type FetchText = (address: string) => Promise<string>

export interface Rack {
  readonly entries: ReadonlySignal<readonly RackEntry[]>
  readonly state: ReadonlySignal<'loading' | 'ready' | 'failed'>
  /** Reads the shipped and the imported sets; one that is broken hides none of the others. */
  load(): Promise<void>
  /** A file's text as an entry that is not on the rack yet. */
  read(text: string): Promise<RackEntry>
  /** Puts a set on the rack, in place of a brought one of the same id; a text with errors changes nothing. */
  import(text: string): Promise<RackEntry>
  /** The same for a set that was made or changed here. */
  put(set: QuestionSet): Promise<void>
  /** Takes an imported set off the rack; its results stay. */
  delete(id: string): Promise<{ undo(): Promise<void> }>
}

/** What the rack needs beside the store. */
export interface RackSurroundings {
  readonly fetchText: FetchText
  readonly now: () => number
  /** The interface's language: stories in it are read first. */
  readonly language: () => string
  /** Resolves when nothing more urgent has to be done. */
  readonly idle: () => Promise<void>
  /** Told of each file of the folder that can't be played; `entry` is null where it can't be fetched. */
  readonly report?: (file: string, entry: RackEntry | null) => void
}

export function createRack(
  store: Store,
  { fetchText, now, language, idle, report = () => undefined }: RackSurroundings,
): Rack {
  const shipped = signal<readonly RackEntry[]>([])
  const imported = signal<readonly RackEntry[]>([])
  const state = signal<'loading' | 'ready' | 'failed'>('loading')
  let turn: Promise<unknown> = Promise.resolve()

  /** Whether none of them failed to come. The story that may be played tonight is on the rack before the others are read. */
  async function loadShipped(): Promise<boolean> {
    const listed = readIndex(JSON.parse(await fetchText('questions/index.json')))
    const texts = await Promise.allSettled(listed.map(({ name }) => fetchText(setAddress(name))))
    const files = texts.flatMap((text, index): SetFile[] => {
      const file = listed[index]!
      if (text.status === 'fulfilled') return [{ index, file, text: text.value }]
      report(`questions/${file.name}`, null)
      return []
    })
    const entries: RackEntry[] = []
    for (const [turn, { index, file, text }] of firstToRead(files, language()).entries()) {
      if (turn > 0) await idle()
      const entry = await readShipped(file, text)
      if (!entry.set) report(`questions/${file.name}`, entry)
      entries[index] = entry
      if (turn === 0 && shipped.peek().length === 0) shipped.value = Object.values(entries)
    }
    shipped.value = Object.values(entries)
    return files.length === listed.length
  }

  /** Reading the kept sets takes time, in which one may be brought: what is done to them is done in turn. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  async function loadImported(): Promise<void> {
    const kept = await store.importedSets()
    imported.value = await Promise.all(kept.map(({ id, text }) => readEntry(text, 'imported', id)))
  }

  async function add(entry: RackEntry, text: string): Promise<void> {
    await store.saveImportedSet(entry.id, text, now())
    imported.value = [...imported.value.filter(({ id }) => id !== entry.id), entry]
  }

  async function take(text: string): Promise<RackEntry> {
    const entry = await readEntry(text, 'imported', '')
    if (entry.set) await inTurn(() => add(entry, text))
    return entry
  }

  return {
    // A set that somebody brought stands before a shipped one of the same id.
    entries: computed(() => {
      const own = new Set(imported.value.map(({ id }) => id))
      return [...shipped.value.filter(({ id }) => !own.has(id)), ...imported.value]
    }),
    state,
    async load() {
      const [ours] = await Promise.allSettled([loadShipped(), inTurn(loadImported)])
      state.value = ours.status === 'fulfilled' && ours.value ? 'ready' : 'failed'
    },
    read: (text) => readEntry(text, 'imported', ''),
    import: take,
    async put(set) {
      await take(setText(set))
    },
    delete: (id) =>
      inTurn(async () => {
        const entry = imported.value.find((candidate) => candidate.id === id)
        const kept = (await store.importedSets()).find((candidate) => candidate.id === id)
        await store.deleteImportedSet(id)
        imported.value = imported.value.filter((candidate) => candidate.id !== id)
        return {
          async undo() {
            if (entry && kept) await inTurn(() => add(entry, kept.text))
          },
        }
      }),
  }
}

/** A set as a file that can be read and changed by hand. */
export function setText(set: QuestionSet): string {
  return `${JSON.stringify(set, null, 2)}\n`
}

async function readEntry(text: string, source: RackEntry['source'], name: string): Promise<RackEntry> {
  // The reader and its checks are a large part of the script, and the title does without them.
  const { readSet } = await import('../../formats/stet/read.ts')
  const { set, findings } = readSet(text, { advice: source === 'imported' })
  const hash = set ? await hashSet(set) : ''
  return { id: set?.id ?? name, source, hash, set, findings }
}

async function readShipped(file: ListedFile, text: string): Promise<RackEntry> {
  const checked = await checkedSet(file, text)
  return checked
    ? { id: checked.set.id, source: 'shipped', hash: checked.hash, set: checked.set, findings: [] }
    : readEntry(text, 'shipped', file.name)
}

interface SetFile {
  readonly index: number
  readonly file: ListedFile
  readonly text: string
}

/** Stories in the reader's language, then English ones, then the others, each in rack order. Only a look: the reader decides. */
function firstToRead(files: readonly SetFile[], language: string): readonly SetFile[] {
  const rank = ({ text }: SetFile): number => {
    const [, found] = /"language"\s*:\s*"([a-z]+)/i.exec(text) ?? []
    return found === language ? 0 : found === 'en' ? 1 : 2
  }
  return files.toSorted((a, b) => rank(a) - rank(b) || a.index - b.index)
}
