import { createTranslatorFrom, type Sentences, type Translator } from './create.ts'
import { namespaces } from './key.ts'
import type { Language } from './language.ts'

export type { Translator } from './create.ts'
export { pickLanguage } from './language.ts'

const files = import.meta.glob<object>('../../assets/locales/*/*.json', { import: 'default' })

async function sentencesIn(language: Language): Promise<Sentences> {
  const loaded = await Promise.all(
    namespaces.map(async (namespace) => {
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
export async function createTranslator(language: Language): Promise<Translator> {
  const strict = import.meta.env.DEV
  const needed: readonly Language[] = strict || language === 'en' ? [language] : [language, 'en']
  const loaded = await Promise.all(needed.map(async (each) => [each, await sentencesIn(each)] as const))
  return createTranslatorFrom(language, Object.fromEntries(loaded), { strict })
}
