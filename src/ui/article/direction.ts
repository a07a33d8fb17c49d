const rtlLanguages = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ku',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])

/** Base direction of a text in a language, given as a BCP 47 tag. */
export function directionOfTag(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...subtags] = tag.toLowerCase().split('-')
  if (subtags.includes('latn')) return 'ltr'
  return rtlLanguages.has(language) ? 'rtl' : 'ltr'
}
