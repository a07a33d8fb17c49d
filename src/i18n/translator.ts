import { createTranslatorFrom, type Sentences, type Translator } from './create.ts'
import type { Language } from './language.ts'
import words from 'virtual:words'

export type { Translator } from './create.ts'
export { pickLanguage } from './language.ts'

async function sentencesIn(language: Language, page: 'game' | 'desk'): Promise<Sentences> {
  const parts = page === 'game' ? [words.game] : [words.game, words.desk]
  const loaded = await Promise.all(parts.map(async (part) => (await part[language]?.())?.default))
  return Object.assign({}, ...loaded)
}

/**
 * Loads a language's sentences and, beside it, English for what it may lack.
 * In development a missing key throws. Rejects if the files can't be fetched.
 */
export async function createTranslator(
  language: Language,
  page: 'game' | 'desk' = 'game',
): Promise<Translator> {
  const strict = import.meta.env.DEV
  const needed: readonly Language[] = strict || language === 'en' ? [language] : [language, 'en']
  const loaded = await Promise.all(needed.map(async (each) => [each, await sentencesIn(each, page)] as const))
  return createTranslatorFrom(language, Object.fromEntries(loaded), { strict })
}
