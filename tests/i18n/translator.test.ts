import { assert, oneof, property, string, stringMatching } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTranslatorFrom, type Translator } from '../../src/i18n/create.ts'
import { isolate, isolateForeign } from '../../src/i18n/isolate.ts'
import { directionOf, languages, pickLanguage, tagOf, type Language } from '../../src/i18n/language.ts'
import { createTranslator } from '../../src/i18n/translator.ts'

const english = {
  findings: {
    quote: '{{a}} | {{b}}',
    left_one: 'one question left',
    left_other: '{{count}} questions left',
    onlyHere: 'only in English',
    'nested.code': 'a code with a dot',
  },
}
const arabic = {
  findings: {
    quote: '{{a}} | {{b}}',
    left_zero: 'لم يبقَ سؤال',
    left_one: 'بقي سؤال واحد',
    left_two: 'بقي سؤالان',
    left_few: 'بقيت {{count}} أسئلة',
    left_many: 'بقي {{count}} سؤالًا',
    left_other: 'بقي {{count}} سؤال',
  },
}
const en = createTranslatorFrom('en', { en: english })
const ar = createTranslatorFrom('ar', { en: english, ar: arabic })

describe('a sentence', () => {
  it.each([
    [en, 1, 'one question left'],
    [en, 2, '2 questions left'],
    [en, 0, '0 questions left'],
    [en, 1200, '1,200 questions left'],
    [ar, 0, 'لم يبقَ سؤال'],
    [ar, 1, 'بقي سؤال واحد'],
    [ar, 2, 'بقي سؤالان'],
    [ar, 3, 'بقيت 3 أسئلة'],
    [ar, 10, 'بقيت 10 أسئلة'],
    [ar, 11, 'بقي 11 سؤالًا'],
    [ar, 99, 'بقي 99 سؤالًا'],
    [ar, 100, 'بقي 100 سؤال'],
    [ar, 103, 'بقيت 103 أسئلة'],
  ])('in $language takes the plural of $1', (translator: Translator, count: number, sentence: string) => {
    expect(translator.t('findings:left', { count })).toBe(sentence)
  })

  it.each([
    ['a placeholder', '{{b}}'],
    ['an unescaped placeholder', '{{- b}}'],
    ['a nested key', '$t(findings:onlyHere)'],
    ['a nested key with options', '$t(findings:left, {"count": 5})'],
    ['a replacement pattern', "$& $1 $` $' $$"],
    ['markup', '<b>&amp;"bold"</b>'],
  ])('leaves %s within a param as it stands', (_, text) => {
    expect(en.t('findings:quote', { a: text, b: 'B' })).toBe(`${text} | B`)
    expect(en.t('findings:quote', { a: 'A', b: text })).toBe(`A | ${text}`)
  })

  it('shows any two texts exactly as they are given', () => {
    const text = oneof(string(), stringMatching(/^(\{\{|\}\}|\$t\(|a|b|\)|-|,| )*$/))
    assert(
      property(text, text, (a, b) => {
        expect(en.t('findings:quote', { a, b })).toBe(
          `${isolateForeign('en', a)} | ${isolateForeign('en', b)}`,
        )
      }),
    )
  })

  it.each([
    ['an override', 'a\u202Eb', 'a[U+202E]b'],
    ['the end of an isolate that it never opened', 'a\u2069b', 'a[U+2069]b'],
    ['an isolate that it never ends', 'a\u2067b', 'a[U+2067]b'],
    ['an isolate with its end', 'a\u2067b\u2069', 'a\u2067b\u2069'],
    ['letters of the other direction and an end', 'أ\u2069', '\u2068أ[U+2069]\u2069'],
  ])('writes out %s of a param that would order the letters around it', (_, text, shown) => {
    expect(en.t('findings:quote', { a: text, b: 'B' })).toBe(`${shown} | B`)
  })

  it.each(['lng', 'ns', 'context', 'defaultValue', 'replace', 'postProcess', 'returnObjects', 'fallbackLng'])(
    'takes a param named %s for a param',
    (name) => {
      const translator = createTranslatorFrom('en', { en: { findings: { a: `<{{${name}}}>` } } })
      expect(translator.t('findings:a', { [name]: 'ar' })).toBe('<ar>')
    },
  )

  it('never has another sentence within it', () => {
    const translator = createTranslatorFrom('en', { en: { findings: { a: 'A', b: '$t(findings:a) {{c}}' } } })
    expect(translator.t('findings:b', { c: 'C' })).toBe('$t(findings:a) C')
  })

  it('isolates a param of the other direction, and only that', () => {
    expect(ar.t('findings:quote', { a: 'Nusra', b: 'النصرة' })).toBe('\u2068Nusra\u2069 | النصرة')
    expect(en.t('findings:quote', { a: 'Nusra', b: 'النصرة' })).toBe('Nusra | \u2068النصرة\u2069')
  })

  it('is found under a code that has dots', () => {
    expect(en.t('findings:nested.code')).toBe('a code with a dot')
  })
})

describe('a missing sentence', () => {
  const strict = createTranslatorFrom('ar', { en: english, ar: arabic }, { strict: true })

  it('falls back to English where players play', () => {
    expect(ar.t('findings:onlyHere')).toBe('only in English')
  })

  it('throws where it is being made', () => {
    expect(() => strict.t('findings:onlyHere')).toThrow('No sentence for findings:onlyHere in ar')
  })

  it('is known beforehand', () => {
    expect([en.has('findings:quote'), en.has('findings:nothing')]).toEqual([true, false])
  })

  it('throws for a missing param where it is being made', () => {
    expect(() => strict.t('findings:quote', { a: 'A' })).toThrow(RangeError)
  })
})

describe('two translators', () => {
  it('keep their languages apart', () => {
    const count = { count: 2 }
    expect([
      en.t('findings:left', count),
      ar.t('findings:left', count),
      en.t('findings:left', count),
    ]).toEqual(['2 questions left', 'بقي سؤالان', '2 questions left'])
    expect([en.dir, ar.dir]).toEqual(['ltr', 'rtl'])
  })
})

const bare = (text: string): string =>
  text.replace(/[\u200e\u200f\u061c]/g, '').replace(/[\u00a0\u202f]/g, ' ')

describe('figures', () => {
  it.each([
    ['a number in English', en.number(1234.5), '1,234.5'],
    ['a number in Arabic, in Latin digits', ar.number(1234.5), '1,234.5'],
    ['a share in English', en.percent(0.256), '26%'],
    ['a share in Arabic', ar.percent(0.256), '26%'],
    ['a list in English', en.list(['Kerry', 'Lavrov', 'Assad']), 'Kerry, Lavrov and Assad'],
    ['a list in Arabic', ar.list(['كيري', 'لافروف']), 'كيري ولافروف'],
    ['a foreign name in a list', ar.list(['Kerry']), '\u2068Kerry\u2069'],
    ['a day in English', en.date(Date.UTC(2016, 7, 26, 12)), '26 August 2016'],
    ['a day in Arabic', ar.date(Date.UTC(2016, 7, 26, 12)), '26 أغسطس 2016'],
    ['a length in English', en.duration(125_000), '2 minutes and 5 seconds'],
    ['a length in Arabic', ar.duration(125_000), 'دقيقتان و5 ثوان'],
    ['whole minutes', en.duration(120_000), '2 minutes'],
    ['hours', en.duration(3_661_000), '1 hour, 1 minute and 1 second'],
    ['no time at all', en.duration(0), '0 seconds'],
    ['a clock that ran backwards', en.duration(-5000), '0 seconds'],
  ])('write %s', (_, written, expected) => {
    expect(bare(written)).toBe(expected)
  })

  it.each([
    [en, ['A', 'B', 'C', 'D', 'E', 'F']],
    [ar, ['أ', 'ب', 'ج', 'د', 'هـ', 'و']],
  ])('letter options in $language', (translator, expected) => {
    expect([0, 1, 2, 3, 4, 5].map((index) => translator.ordinalLetter(index))).toEqual(expected)
  })

  it('number the options that are left when the letters run out', () => {
    expect([en.ordinalLetter(26), ar.ordinalLetter(28)]).toEqual(['27', '29'])
  })
})

describe('figures in each language', () => {
  const figures = (language: Language) => createTranslatorFrom(language, {})
  const day = Date.UTC(2016, 7, 26, 12)

  it.each([
    ['es', '12.345,5', '26 %', 'Kerry, Lavrov y Assad', '26 de agosto de 2016', '1 hora y 5 segundos'],
    ['fr', '12 345,5', '26 %', 'Kerry, Lavrov et Assad', '26 août 2016', '1 heure et 5 secondes'],
    ['de', '12.345,5', '26 %', 'Kerry, Lavrov und Assad', '26. August 2016', '1 Stunde und 5 Sekunden'],
    ['ru', '12 345,5', '26 %', 'Kerry, Lavrov и Assad', '26 августа 2016 г.', '1 час 5 секунд'],
    ['tr', '12.345,5', '%26', 'Kerry, Lavrov ve Assad', '26 Ağustos 2016', '1 saat 5 saniye'],
    ['zh', '12,345.5', '26%', 'Kerry、Lavrov和Assad', '2016年8月26日', '1小时5秒钟'],
  ] as const)('%s', (language, number, percent, list, date, duration) => {
    const translator = figures(language)
    expect(bare(translator.number(12345.5))).toBe(number)
    expect(bare(translator.percent(0.256))).toBe(percent)
    expect(bare(translator.list(['Kerry', 'Lavrov', 'Assad']))).toBe(list)
    expect(bare(translator.date(day))).toBe(date)
    expect(bare(translator.duration(3_605_000))).toBe(duration)
  })

  it.each(languages)('%s writes the short ones as Intl does', (language) => {
    const asIntl = new Intl.NumberFormat(`${tagOf(language)}-u-nu-latn`)
    for (const value of [-1, -0, 0, 0.5, 7, 999, 1000, 1_000_000, NaN]) {
      expect(figures(language).number(value)).toBe(asIntl.format(value))
    }
  })

  it.each([
    ['ru', 'АБВГДЕЖЗ'],
    ['tr', 'ABCDEFGH'],
    ['zh', 'ABCDEFGH'],
  ] as const)('letter options in %s', (language, letters) => {
    const { ordinalLetter } = figures(language)
    expect([...letters].map((_, index) => ordinalLetter(index)).join('')).toBe(letters)
  })
})

describe('the language', () => {
  it.each([
    [['ar-EG', 'en'], 'ar'],
    [['AR'], 'ar'],
    [['fr-CA', 'ar', 'en'], 'fr'],
    [['it', 'es-419', 'en'], 'es'],
    [['de_AT'], 'de'],
    [['tr-TR', 'en'], 'tr'],
    [['en-US', 'ar'], 'en'],
    [['arn'], 'en'],
    [['it', 'pl'], 'en'],
    [[], 'en'],
  ] as const)('preferred as %j is %s', (preferred, language) => {
    expect(pickLanguage(preferred)).toBe(language)
  })

  it('has a direction', () => {
    expect(languages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar'])
  })

  it('names the script of Chinese for fonts and voices', () => {
    expect([tagOf('zh'), tagOf('de')]).toEqual(['zh-Hans', 'de'])
  })

  it.each(languages)('%s loads from its files', async (language) => {
    const translator = await createTranslator(language)
    expect(translator.language).toBe(language)
  })
})

describe('isolating', () => {
  it('puts a text between marks that show nothing', () => {
    expect(isolate('Kerry')).toBe('\u2068Kerry\u2069')
  })

  it.each([
    ['ar', 'كيري', false],
    ['ar', 'Kerry', true],
    ['ar', 'قال Kerry', true],
    ['ar', '12:30 — 5', false],
    ['en', 'Kerry', false],
    ['en', 'كيري', true],
    ['en', 'ABC שלום', true],
    ['en', '北京', false],
    ['ar', '北京', true],
  ] as const)('in %s, of “%s”: %s', (language, text, isolated) => {
    expect(isolateForeign(language, text)).toBe(isolated ? isolate(text) : text)
  })
})
