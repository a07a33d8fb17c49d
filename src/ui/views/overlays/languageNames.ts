import type { Language } from '../../../i18n/language.ts'

/** Each language named in itself, so that who can't read the present one finds their own. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  ar: 'العربية',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  ru: 'Русский',
  tr: 'Türkçe',
  zh: '简体中文',
}
