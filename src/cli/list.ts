import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setFiles } from '../formats/stet/folder.ts'
import type { Translator } from '../i18n/create.ts'
import { check, type Report } from './check.ts'
import { sourcesOf } from './sources.ts'

/**
 * Lists the sets in `questions/` of a built site, or in the folder itself, in its `index.json`, so that the game finds them. Sets
 * with errors are listed and named: on the rack they say what is wrong with them.
 */
export async function listSets(
  folder: string,
  input: AsyncIterable<Uint8Array>,
  translator: Translator,
): Promise<Report> {
  const inside = join(folder, 'questions')
  const place = (await isFolder(inside)) ? inside : folder
  try {
    const names = setFiles(await readdir(place))
    if (names.length === 0) {
      return { out: '', err: `${translator.t('findings:cli.noSets', { folder: place })}\n`, exit: 2 }
    }
    const index = join(place, 'index.json')
    await writeFile(index, JSON.stringify(names))
    const report = check(await sourcesOf(place, input), translator, { advice: false })
    const said = translator.t('findings:cli.indexed', { count: names.length, file: index })
    return { ...report, out: `${report.out}${said}\n` }
  } catch (problem) {
    const cause = problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
    return { out: '', err: `${translator.t('findings:cli.unreadable', { file: place, cause })}\n`, exit: 2 }
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
