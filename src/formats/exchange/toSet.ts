import { wordsOfLanguage } from '../../core/checks/language/known.ts'
import { wordsOf } from '../../core/checks/words.ts'
import type { Block, Question, QuestionSet } from '../../core/model/set.ts'
import type { Imported } from './types.ts'

export interface Naming {
  /** Of the file; its extension doesn't count. */
  readonly name: string
  /** Of the set, unless a set of ours travelled along. Made of the file's name where it is left out. */
  readonly id?: string | undefined
  /** A language tag, for texts that don't show what they are written in. */
  readonly language: string
}

/**
 * What was read as a draft: the set that travelled along, else one with everything that was read, whose questions mostly lack
 * evidence. Ids that occur twice are told apart.
 */
export function toSet(imported: Imported, { name, id, language: fallback }: Naming): QuestionSet {
  if (imported.native) return id === undefined ? imported.native : { ...imported.native, id }
  const { story } = imported
  const language = imported.language ?? languageOf(imported) ?? fallback
  const title = imported.title?.trim() || nameOf(name)
  const questions = imported.items.map(({ question }) => question)
  return {
    format: 'stet-set/1',
    id: id ?? idOf(name),
    title,
    language,
    article: { title, language, blocks: apart<Block>(story, 'p') },
    questions: apart<Question>(questions, 'q'),
  }
}

/** A file's name without folders and extension. */
function nameOf(name: string): string {
  const bare = name.replace(/^.*[/\\]/, '')
  return bare.replace(/(?<=.)\.\w{1,5}$/, '')
}

/** A short name for a set, of letters, figures and hyphens. */
function idOf(name: string): string {
  const words = nameOf(name)
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return words?.join('-').slice(0, 60).replace(/-+$/, '') || 'set'
}

/** The same entries; one whose id was there before gets the next one that is free. */
function apart<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  prefix: string,
): readonly Entry[] {
  const given = new Set(entries.map(({ id }) => id))
  const taken = new Set<string>()
  let number = 0
  const free = (): string => {
    do number++
    while (given.has(`${prefix}${number}`))
    return `${prefix}${number}`
  }
  return entries.map((entry) => {
    const id = entry.id === '' || taken.has(entry.id) ? free() : entry.id
    taken.add(id)
    return id === entry.id ? entry : { ...entry, id }
  })
}

const languages = ['en', 'ar', 'es', 'fr', 'de', 'ru', 'tr', 'zh']
/** Characters that are looked at: enough to tell languages apart. */
const looked = 20_000

/** The language whose grammatical words occur most, or whose script it is; null where nothing speaks for one. */
function languageOf({ story, items }: Imported): string | null {
  let text = ''
  for (const part of [...story.map((block) => block.text), ...items.map(({ question }) => question.prompt)]) {
    if (text.length > looked) break
    text += ` ${part.slice(0, looked)}`
  }
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return null
  const share = (script: RegExp): number => (text.match(script)?.length ?? 0) / letters
  // Japanese has Han as well, Korean an alphabet of its own.
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja'
  if (share(/\p{Script=Han}/gu) > 0.3) return 'zh'
  const counts = languages.map((language) => ({ language, count: 0 }))
  const words = wordsOf(text)
  for (const each of counts) {
    const stop = wordsOfLanguage(each.language)?.stop
    each.count = words.reduce((sum, word) => sum + (stop?.has(word) ? 1 : 0), 0)
  }
  const [best, second] = counts.toSorted((a, b) => b.count - a.count)
  if (best && second && best.count > second.count && best.count * 20 >= words.length) return best.language
  if (share(/\p{Script=Arabic}/gu) > 0.5) return 'ar'
  if (share(/\p{Script=Cyrillic}/gu) > 0.5) return 'ru'
  return null
}
