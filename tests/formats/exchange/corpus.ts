import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Imported } from '../../../src/formats/exchange/types.ts'

const root = join(import.meta.dirname, '../../../../../shared/corpus/formats')

/** Real files of a format, kept outside of the repository; null where they aren't on this machine. */
export function corpusOf(folder: string): ReadonlyMap<string, Uint8Array> | null {
  const path = join(root, folder)
  if (!existsSync(path)) return null
  return new Map(
    readdirSync(path)
      .toSorted()
      .map((name) => [name, new Uint8Array(readFileSync(join(path, name)))]),
  )
}

/** What was read of a file, in a line: how many of each kind, and what else. */
export function counts({ items, skipped, story, findings, title }: Imported): string {
  const tally = (list: readonly string[]) =>
    [...new Set(list)].toSorted().map((each) => `${each} ${list.filter((other) => other === each).length}`)
  return [
    ...tally(items.map(({ question }) => question.kind)),
    ...tally(skipped.map(({ code }) => `-${code}`)),
    ...tally(findings.map(({ code }) => `!${code}`)),
    ...(story.length > 0 ? [`story ${story.length}`] : []),
    ...(title === null ? [] : [`“${title}”`]),
  ].join(', ')
}
