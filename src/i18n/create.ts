import { createInstance } from 'i18next'
import { isolateForeign } from './isolate.ts'
import { namespaces, type FindingKey, type Key, type Namespace, type Params } from './key.ts'
import { directionOf, tagOf, type Language } from './language.ts'

/** Sentences of one language by namespace, as its files have them. */
export type Sentences = Readonly<Partial<Record<Namespace, object>>>

export interface Translator {
  readonly language: Language
  readonly dir: 'ltr' | 'rtl'
  /** For `lang` attributes. */
  readonly tag: string
  /** Plain text. String params are isolated where they hold letters of the other direction. */
  t(key: Key | FindingKey, params?: Params): string
  /** Whether there is a sentence for a key that is only known at run time. */
  has(key: string): key is FindingKey
  number(value: number): string
  /** `ratio` from 0 to 1; whole per cent. */
  percent(ratio: number): string
  list(items: readonly string[]): string
  /** The day; `at` in epoch milliseconds. */
  date(at: number): string
  /** Minutes and seconds in words; `length` in milliseconds. */
  duration(length: number): string
  /** The letter of an option, from 0: A, B, C …, أ، ب، ج … or А, Б, В …; a number once the letters are used up. */
  ordinalLetter(index: number): string
}

// Arabic: Latin digits, as most pan-Arab news sites print them and as the English stories' own figures stand.
const locale: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  ar: 'ar-u-ca-gregory-nu-latn',
  es: 'es',
  fr: 'fr-FR',
  de: 'de-DE',
  ru: 'ru-RU',
  tr: 'tr-TR',
  zh: 'zh-Hans-CN',
}

// Between hours, minutes and seconds: these languages set no “and”.
const spanList: Readonly<Record<Language, 'conjunction' | 'unit'>> = {
  en: 'conjunction',
  ar: 'conjunction',
  es: 'conjunction',
  fr: 'conjunction',
  de: 'conjunction',
  ru: 'unit',
  tr: 'unit',
  zh: 'unit',
}

const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')
/*
 * As each language letters a list. Arabic: the old abjad order; ه stands as هـ, as it would be taken for a 5 alone. Russian
 * leaves out Ё, Й and what never begins a word. Turkish tests letter their options without the marked letters, and Q, W and X
 * are none of its own.
 */
const letters: Readonly<Record<Language, readonly string[]>> = {
  en: latin,
  ar: 'أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ'.split(' '),
  es: latin,
  fr: latin,
  de: latin,
  ru: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ'.split(''),
  tr: 'ABCDEFGHIJKLMNOPRSTUVYZ'.split(''),
  zh: latin,
}

/**
 * A translator of its own, from sentences already loaded; no state is shared between two of them.
 * `strict`: a missing key or param throws a RangeError; otherwise a key falls back to English, if that was given too.
 */
export function createTranslatorFrom(
  language: Language,
  resources: Readonly<Partial<Record<Language, Sentences>>>,
  { strict = false }: { readonly strict?: boolean } = {},
): Translator {
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    fallbackLng: strict ? false : 'en',
    ns: [...namespaces],
    defaultNS: false,
    resources,
    initAsync: false,
    // JSX escapes; and a plain-text sentence must show `&` as `&`.
    interpolation: { escapeValue: false, skipOnVariables: true },
    ...(strict && {
      missingInterpolationHandler: (text: string, match: readonly string[]) => {
        throw new RangeError(`“${text}” lacks its ${match[0]}`)
      },
    }),
  })

  // Each is made when it is first needed: together they cost a slow machine a tenth of a second.
  const numbers = once(() => new Intl.NumberFormat(locale[language]))
  // These are written alike in all of them, and a first question has no others.
  const numberText = (value: number) =>
    Number.isInteger(value) && value >= 0 && value < 1000 && !Object.is(value, -0)
      ? String(value)
      : numbers().format(value)
  const percents = once(
    () => new Intl.NumberFormat(locale[language], { style: 'percent', maximumFractionDigits: 0 }),
  )
  const lists = once(() => new Intl.ListFormat(locale[language], { type: 'conjunction' }))
  const spans = once(
    () => new Intl.ListFormat(locale[language], { type: spanList[language], style: 'short' }),
  )
  const dates = once(() => new Intl.DateTimeFormat(locale[language], { dateStyle: 'long' }))
  const inUnits = (value: number, unit: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(locale[language], { style: 'unit', unit, unitDisplay: 'long' }).format(value)
  const own = (text: string) => isolateForeign(language, text)

  return {
    language,
    dir: directionOf(language),
    tag: tagOf(language),
    t(key, params = {}) {
      const count = params['count']
      const plural = typeof count === 'number' ? { count } : {}
      if (strict && !i18n.exists(key, plural)) throw new RangeError(`No sentence for ${key} in ${language}`)
      const shown = Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'number' ? numberText(value) : own(value),
      ])
      // `replace` keeps params apart from i18next's options, and nothing within them is expanded as `$t(…)`.
      return i18n.t(key, { ...plural, replace: Object.fromEntries(shown), nest: false })
    },
    has: (key): key is FindingKey => i18n.exists(key),
    number: numberText,
    percent: (ratio) => percents().format(ratio),
    list: (items) => lists().format(items.map(own)),
    date: (at) => dates().format(at),
    duration(length) {
      const seconds = Math.round(length / 1000)
      const parts = [
        [Math.floor(seconds / 3600), 'hour'],
        [Math.floor(seconds / 60) % 60, 'minute'],
        [seconds % 60, 'second'],
      ] as const
      const said = parts.filter(([value]) => value > 0).map(([value, unit]) => inUnits(value, unit))
      return said.length > 0 ? spans().format(said) : inUnits(0, 'second')
    },
    ordinalLetter: (index) => letters[language][index] ?? numberText(index + 1),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
