import type { QuestionSet } from '../core/model/set.ts'
import { sha256 } from './hash.ts'

/** A file of `questions/`, as `index.json` lists it. */
export interface ListedFile {
  readonly name: string
  /** Where whoever wrote the list has read the file and found no error: SHA-256 of its text, and the set's hash as `hashSet` has it. */
  readonly checked?: { readonly text: string; readonly set: string }
}

/** Where a listed file is, from the page. */
export function setAddress(name: string): string {
  return `questions/${encodeURIComponent(name)}`
}

/** What `index.json` holds: names of files, alone or with what was found in them. Throws where it is no list; leaves out what names no file. */
export function readIndex(index: unknown): readonly ListedFile[] {
  if (!Array.isArray(index)) throw new Error('questions/index.json is not a list of file names')
  return index.flatMap((entry: unknown): ListedFile[] => {
    if (typeof entry === 'string') return [{ name: entry }]
    if (typeof entry !== 'object' || entry === null) return []
    const { name, checked } = entry as { readonly name?: unknown; readonly checked?: unknown }
    if (typeof name !== 'string') return []
    return [isChecked(checked) ? { name, checked } : { name }]
  })
}

function isChecked(value: unknown): value is NonNullable<ListedFile['checked']> {
  if (typeof value !== 'object' || value === null) return false
  const { text, set } = value as { readonly text?: unknown; readonly set?: unknown }
  return typeof text === 'string' && typeof set === 'string'
}

/**
 * The set of a text that is, byte for byte, what was read when the list was written; null where it isn't, or was never checked: then
 * it has to be read. Saves the reader and its checks, a third of the script, for the stories that come with the game.
 */
export async function checkedSet(
  { checked }: ListedFile,
  text: string,
): Promise<{ readonly set: QuestionSet; readonly hash: string } | null> {
  if (!checked || (await sha256(text)) !== checked.text) return null
  return { set: JSON.parse(text), hash: checked.set }
}
