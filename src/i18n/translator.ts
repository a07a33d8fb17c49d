import { createTranslatorFrom, type Sentences, type Translator } from './create.ts'
import { gameNamespaces, namespaces, type Namespace } from './key.ts'
import type { Language } from './language.ts'

export type { Translator } from './create.ts'
export { pickLanguage } from './language.ts'

const files = import.meta.glob<object>('../../assets/locales/*/*.json', { import: 'default' })

/** Which page the sentences are for: the desk has some of its own. */
const needs: Readonly<Record<'game' | 'desk', readonly Namespace[]>> = {
  game: gameNamespaces,
  desk: namespaces,
}

async function sentencesIn(language: Language, page: 'game' | 'desk'): Promise<Sentences> {
  const loaded = await Promise.all(
    needs[page].map(async (namespace) => {
      const load = files[`../../assets/locales/${language}/${namespace}.json`]
      return [namespace, load ? await load() : {}] as const
    }),
  )
  return Object.fromEntries(loaded)
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
