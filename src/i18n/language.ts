export type Language = 'en' | 'ar' | 'es' | 'fr' | 'de' | 'ru' | 'tr' | 'zh'

/** Those that every sentence is there in, in the order of the menus. */
export const languages: readonly Language[] = ['en', 'ar', 'es', 'fr', 'de', 'ru', 'tr', 'zh']

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** The BCP 47 tag for `lang` attributes: Chinese names its script, so that fonts and screen readers take the right one. */
export function tagOf(language: Language): string {
  return language === 'zh' ? 'zh-Hans' : language
}

/**
 * The first of the preferred language tags (as in `navigator.languages`) that the game speaks, else English. Regions and scripts
 * are passed over: zh-TW gets Simplified Chinese rather than English.
 */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split(/[-_]/)[0]
    const found = languages.find((language) => language === base)
    if (found) return found
  }
  return 'en'
}
