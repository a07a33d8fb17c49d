import type { QuestionSet } from '../../core/model/set.ts'
import { zip } from '../exchange/zip.ts'
import { writeSet } from '../stet/write.ts'
import { manifestOf } from './manifest.ts'

/** Name of the list that a build leaves of the game's own files: JSON, names relative to its place. */
export const siteList = 'files.json'
/** The score from which a set is passed, where nobody says another. */
const usualMastery = 60

/** Those files of the game (the parsed `files.json`) that a package with `set` needs. Throws a TypeError where it is no such list. */
export function siteFiles(list: unknown, set: QuestionSet): readonly string[] {
  if (!Array.isArray(list) || !list.includes('index.html'))
    throw new TypeError(`${siteList} is no list of files`)
  const isChinese = [set.language, set.article.language].some((tag) => /^zh\b/i.test(tag))
  return list.filter(
    (name): name is string =>
      // Two thirds of all bytes; the device's own letters stand in.
      typeof name === 'string' && (isChinese || !/noto-(sans|serif)-sc-.*\.woff2?$/.test(name)),
  )
}

/**
 * A SCORM 1.2 package: the game with one set. `files`: the contents of `siteFiles` by name; `mastery`: the score from which it is
 * passed, 0 to 100. Throws a RangeError where the game's page is missing.
 */
export function writeScorm(
  set: QuestionSet,
  files: ReadonlyMap<string, Uint8Array>,
  mastery: number = usualMastery,
): Uint8Array {
  const page = files.get('index.html')
  if (!page) throw new RangeError('The game has no index.html')
  const entries = new Map<string, Uint8Array | string>(files)
  // By this the game knows that it plays for a learning platform.
  const html = new TextDecoder()
    .decode(page)
    .replace('<html', `<html data-scorm="${mastery}"`)
    // Nobody installs a package.
    .replaceAll(/\s*<link rel="(?:manifest|apple-touch-icon)"[^>]*>/g, '')
  entries.set('index.html', html)
  entries.set('questions/index.json', '["set.json"]')
  entries.set('questions/set.json', writeSet(set))
  return zip([['imsmanifest.xml', manifestOf(set, [...entries.keys()], mastery)], ...entries])
}
