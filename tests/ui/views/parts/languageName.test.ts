import { expect, it } from 'vitest'
import { createTranslator } from '../../../../src/i18n/translator.ts'
import { languageName } from '../../../../src/ui/views/parts/languageName.ts'

it.each([
  ['en', 'ar', 'Arabic'],
  ['en', 'pt-BR', 'Brazilian Portuguese'],
  ['ar', 'en', 'الإنجليزية'],
  ['en', 'xx', 'xx'],
  ['en', 'not a tag', 'not a tag'],
] as const)('in %s the language %s is called %s', async (language, tag, name) => {
  expect(languageName(tag, await createTranslator(language))).toBe(name)
})
