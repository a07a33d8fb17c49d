export type Language = 'en' | 'ar'

export const languages: readonly Language[] = ['en', 'ar']

const direction: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', ar: 'rtl' }

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return direction[language]
}

/** The first of the preferred language tags (as in `navigator.languages`) that the game speaks, else English. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split(/[-_]/)[0]
    const found = languages.find((language) => language === base)
    if (found) return found
  }
  return 'en'
}
