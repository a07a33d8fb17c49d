import { isAt, letter, unitsAt } from './chars.ts'

/** The languages whose stories are read. */
export const storyLanguages = ['en', 'ar', 'es', 'fr', 'de', 'ru', 'tr', 'zh'] as const
export type StoryLanguage = (typeof storyLanguages)[number]
export type Foreign = Exclude<StoryLanguage, 'en'>

/** Words that stand in nearly every paragraph of one of these languages and hardly in another. */
const frequent: ReadonlyMap<string, readonly StoryLanguage[]> = byWord({
  en: 'the of and to was with that said is it for on he his by at this are has',
  es: 'el los las del que una por con para',
  fr: 'le les des est une dans pour qui et',
  de: 'der die das und ist nicht mit ein den von',
  tr: 've bir bu için ile olarak da de',
})

function byWord(lists: Readonly<Partial<Record<StoryLanguage, string>>>): Map<string, StoryLanguage[]> {
  const found = new Map<string, StoryLanguage[]>()
  for (const language of storyLanguages)
    for (const word of lists[language]?.split(' ') ?? [])
      found.set(word, [...(found.get(word) ?? []), language])
  return found
}

/** The language of a story by its letters and its commonest words, judged by the first 4,000 units; null where nothing tells. */
export function languageOf(text: string): StoryLanguage | null {
  const sample = text.slice(0, 4000).toLowerCase()
  const scripts = { letters: 0, ar: 0, ru: 0, zh: 0 }
  const counts = new Map<StoryLanguage, number>()
  const add = (language: StoryLanguage) => counts.set(language, (counts.get(language) ?? 0) + 1)
  let start = -1
  for (let at = 0; at <= sample.length; at += unitsAt(sample, at)) {
    const isLetter = isAt(sample, at, letter)
    if (isLetter) {
      scripts.letters++
      const script = scriptOf(sample.charCodeAt(at))
      if (script) scripts[script]++
      else if ('ğşı'.includes(sample[at]!)) add('tr')
      if (start < 0) start = at
    } else if (start >= 0) {
      for (const language of frequent.get(sample.slice(start, at)) ?? []) add(language)
      start = -1
    }
  }
  for (const script of ['ar', 'ru', 'zh'] as const) if (scripts[script] * 2 > scripts.letters) return script
  let best: StoryLanguage | null = null
  for (const language of storyLanguages)
    if ((counts.get(language) ?? 0) > (best ? counts.get(best)! : 0)) best = language
  return best
}

function scriptOf(code: number): 'ar' | 'ru' | 'zh' | null {
  if (code >= 0x400 && code < 0x530) return 'ru'
  if ((code >= 0x600 && code < 0x780) || (code >= 0x8a0 && code < 0x900) || (code >= 0xfb50 && code < 0xff00))
    return 'ar'
  return (code >= 0x3400 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00) ? 'zh' : null
}
