import type { Translator } from '../../../i18n/translator.ts'

/** The language's name in the interface's language; its tag where there is none. */
export function languageName(tag: string, translator: Translator): string {
  try {
    return new Intl.DisplayNames([translator.tag], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
