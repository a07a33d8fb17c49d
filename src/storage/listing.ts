import { canonicalJson } from '../formats/stet/canonical.ts'
import { readSet } from '../formats/stet/read.ts'
import type { ListedFile } from './folderIndex.ts'
import { hashSet, sha256 } from './hash.ts'

/** The entry of a file in `index.json`; `checked` where the reader finds no error and hands on just what the file says. */
export async function listFile(name: string, text: string): Promise<ListedFile> {
  const { set } = readSet(text, { advice: false })
  if (!set || canonicalJson(JSON.parse(text)) !== canonicalJson(set)) return { name }
  return { name, checked: { text: await sha256(text), set: await hashSet(set) } }
}
