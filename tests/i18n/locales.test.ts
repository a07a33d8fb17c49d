import { describe, expect, it } from 'vitest'
import { namespaces } from '../../src/i18n/key.ts'
import { languages, type Language } from '../../src/i18n/language.ts'
import { formOf, localeFiles, sentencesOf, stemsOf, variablesIn } from './sentences.ts'
import { readSource, readSourceFile, sourceFiles } from './source.ts'

const english = sentencesOf('en')
const said = sourceFiles().map((file) => Object.assign({ file }, readSourceFile(file)))

/** The same in every language, on purpose: names, file formats, the paragraph sign. */
const sameInEvery = new Set(
  'STET Stet JSON PNG GIFT Aiken MoodleXML QTI QTICanvas Kahoot WaygroundQuizizz Blooket Gimkit HP textqti'.split(
    ' ',
  ),
)

/** Words that a language shares with English, letter by letter. */
const alike: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  es: new Set(['error', 'Normal']),
  fr: new Set([
    'Format',
    'Menu',
    'Normal',
    'Pause',
    'Place',
    'Points',
    'Question',
    'Questions',
    'Scores',
    'minute',
    'minutes',
    'point',
    'points',
    'question',
    'questions',
  ]),
  de: new Set(['Format', 'Name', 'Normal', 'Pause', 'Standard']),
  tr: new Set(['Normal']),
}

/** Written in Latin letters in every language: it shows a typeface that has no others. */
const latinSample = 'reading:settings.sample.latin'

/** A letter that no sentence of the language goes without; those written in Latin letters are told by their words. */
const ownLetter: Readonly<Partial<Record<Language, RegExp>>> = {
  ar: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
}
const englishWord = /\b(?:the|and|of|is|are|you|your|with|this|that|from|by)\b/i

/** Quotation marks that other languages use, and spaces that this one wants. */
const misprint: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /[«»„]|'/u,
  ar: /\p{Script=Arabic}\s*[,;?]|(?<!\\)["“”]|[٠-٩۰-۹]/u,
  es: /[“”„]|^[^¿]*\p{L}\?|^[^¡]*\p{L}!|'/u,
  fr: /[“”„]|[^\u00a0\u202f][!?»]|«[^\u00a0\u202f]|[\p{L}}][;:](?!\/\/)|[\p{L}}] [;:]|'/u,
  de: /[”«»]|'/u,
  ru: /[”]|'/u,
  tr: /[«»„]|'/u,
  zh: /[«»„]|\p{Script=Han}\s*[,;?!:]|\p{Script=Han} \p{Script=Han}/u,
}

const lettersOf = (sentence: string): string =>
  sentence.replace(/\{\{.*?\}\}/g, '').replace(/[^\p{L}]+/gu, '')

describe.each(languages)('the sentences in %s', (language) => {
  const sentences = sentencesOf(language)

  it('stand in one file per namespace', () => {
    expect(localeFiles(language)).toEqual(namespaces.map((namespace) => `${namespace}.json`).toSorted())
  })

  it('are there for every English key', () => {
    expect([...stemsOf(english.keys())].filter((stem) => !stemsOf(sentences.keys()).has(stem))).toEqual([])
  })

  it('are for no key that English lacks', () => {
    expect([...stemsOf(sentences.keys())].filter((stem) => !stemsOf(english.keys()).has(stem))).toEqual([])
  })

  it('have every plural form of the language, and no other', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    const forms = new Map<string, string[]>()
    for (const key of [...english.keys(), ...sentences.keys()]) {
      const { stem, category } = formOf(key)
      if (category) forms.set(stem, [])
    }
    for (const key of sentences.keys()) {
      const { stem, category } = formOf(key)
      forms.get(stem)?.push(category ?? 'none')
    }
    const wrong = [...forms].filter(([, found]) => found.toSorted().join() !== needed.join())
    expect(wrong).toEqual([])
  })

  it('take the same params as the English ones', () => {
    const wrong = [...sentences].filter(([key, sentence]) => {
      const { stem, category } = formOf(key)
      const model = english.get(key) ?? english.get(`${stem}_other`)
      if (model === undefined) return false
      const expected = variablesIn(english.get(`${stem}_other`) ?? model)
      // “one question”, «سؤالان»: a form that names its number needs no figure.
      const spelled = category === 'zero' || category === 'one' || category === 'two'
      const found = variablesIn(sentence)
      const lacking = expected.filter((name) => !found.includes(name) && !(spelled && name === 'count'))
      return lacking.length > 0 || found.some((name) => !expected.includes(name))
    })
    expect(wrong).toEqual([])
  })

  it('ask i18next for nothing but plain params', () => {
    const wrong = [...sentences].filter(
      ([, sentence]) => sentence.includes('$t(') || variablesIn(sentence).some((name) => !/^\w+$/.test(name)),
    )
    expect(wrong).toEqual([])
  })

  it('are never empty and carry no blanks at their ends', () => {
    expect([...sentences].filter(([, sentence]) => sentence === '' || sentence.trim() !== sentence)).toEqual(
      [],
    )
  })
})

describe.each(languages.filter((language) => language !== 'en'))('the sentences in %s', (language) => {
  const sentences = sentencesOf(language)

  it('are translated', () => {
    const shared = alike[language] ?? new Set()
    const untranslated = [...sentences].filter(([key, sentence]) => {
      const letters = lettersOf(sentence)
      if (letters === '' || sameInEvery.has(letters)) return false
      const plain = sentence.replace(/\{\{.*?\}\}/g, '')
      const own = ownLetter[language]
      if (own) return key !== latinSample && !own.test(plain)
      return englishWord.test(plain) || (sentence === english.get(key) && !shared.has(letters))
    })
    expect(untranslated).toEqual([])
  })

  it('are punctuated and write figures as the language does', () => {
    const wrong = misprint[language]
    expect([...sentences].filter(([, sentence]) => wrong?.test(sentence))).toEqual([])
  })
})

describe('the code', () => {
  const stems = stemsOf(english.keys())

  it('uses every sentence', () => {
    const keys = new Set(said.flatMap((file) => file.keys))
    const patterns = said.flatMap((file) => (file.file === 'i18n/findings.ts' ? [] : file.patterns))
    // The key of what is found, skipped or lost is its code, which stands as a string where it is made.
    const strings = new Set(said.flatMap((file) => file.strings))
    const unused = [...stems].filter((stem) => {
      if (stem.startsWith('findings:')) {
        return (
          !keys.has(stem) &&
          !strings.has(stem.slice('findings:'.length)) &&
          !patterns.some((p) => p.test(stem))
        )
      }
      const [, code] = /^exchange:(?:findings|skipped|losses)\.(.+)$/.exec(stem) ?? []
      if (code !== undefined) return !keys.has(stem) && !strings.has(code)
      return !keys.has(stem) && !patterns.some((pattern) => pattern.test(stem))
    })
    expect(unused).toEqual([])
  })

  it('names no sentence that is not there', () => {
    const wrong = said.flatMap(({ file, keys }) =>
      keys.filter((key) => !stems.has(key)).map((key) => `${file}: ${key}`),
    )
    expect(wrong).toEqual([])
  })

  it('puts together no key that no sentence has', () => {
    const wrong = said.flatMap(({ file, patterns }) =>
      patterns
        .filter((pattern) => ![...stems].some((stem) => pattern.test(stem)))
        .map((pattern) => `${file}: ${pattern.source}`),
    )
    expect(wrong).toEqual([])
  })

  it('holds no text of its own in its views', () => {
    const wrong = said.flatMap(({ file, hardCoded }) =>
      hardCoded.filter((text) => !sameInEvery.has(lettersOf(text))).map((text) => `${file}: ${text}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('reading a view', () => {
  it.each([
    ['text between tags', '<p>Check answer</p>', ['Check answer']],
    ['a text beside an expression', '<p>{n} points</p>', ['points']],
    ['a string in braces', "<p>{'Check'}</p>", ['Check']],
    ['either side of a choice', "<p>{a ? 'Yes' : 'No'}</p>", ['Yes', 'No']],
    ['a text behind a condition', "<p>{a && 'Yes'}</p>", ['Yes']],
    ['a template', '<p>{`Question ${n}`}</p>', ['Question ']],
    ['a spoken attribute', '<p aria-label="Close" />', ['Close']],
    ['a spoken attribute in braces', '<p title={a ?? `Open ${b}`} />', ['Open ']],
    ['signs, figures and letters alone', '<p>¶ 3 — A · {n}</p>', []],
    ['class names', '<p class="slip" id={`q-${n}`} role="note">{a}</p>', []],
    ['a key', "<p title={t('app:close')}>{t('app:close')}</p>", []],
    ['generics, which are no tags', 'useState<string>(a); const b = c > d', []],
    ['comments', '// <p>Hello</p>', []],
  ])('sees the words in %s', (_, code, words) => {
    expect(readSource('View.tsx', code).hardCoded).toEqual(words)
  })

  it('finds keys written out and keys put together', () => {
    const found = readSource(
      'View.tsx',
      "t('app:a.b'); t(`play:kind.${kind}.name`); const c = <p title={t('app:c')} />",
    )
    expect(found.keys).toEqual(['app:a.b', 'app:c'])
    expect(found.patterns.map((pattern) => pattern.test('play:kind.gap.name'))).toEqual([true])
    expect(found.patterns.map((pattern) => pattern.test('play:kind.name'))).toEqual([false])
  })
})
