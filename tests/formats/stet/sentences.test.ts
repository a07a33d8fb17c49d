import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/core/model/finding.ts'
import { readSet } from '../../../src/formats/stet/read.ts'
import { createTranslatorFrom, type Translator } from '../../../src/i18n/create.ts'
import { sentenceOf } from '../../../src/i18n/findings.ts'
import { languages, type Language } from '../../../src/i18n/language.ts'
import { cases } from '../../core/checks/cases.ts'
import { at, ferry, findingsOf, type SetDraft } from '../../core/checks/ferry.ts'
import { brokenFiles } from './files.ts'

const locale = (language: Language) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../../assets/locales/${language}/findings.json`), 'utf8'),
  ) as Readonly<Record<string, unknown>>

function translatorOf(language: Language): Translator {
  return createTranslatorFrom(language, { [language]: { findings: locale(language) } }, { strict: true })
}

/** Every finding that the cases of the rules and of the reader bring about. */
const findings: readonly Finding[] = [
  ...Object.values(cases).flatMap((own) =>
    own.flatMap(([, change]) => {
      const set = ferry()
      change(set)
      return findingsOf(set)
    }),
  ),
  ...brokenFiles.flatMap(([, file]) => readSet(file).findings),
  ...largeSets().flatMap((set) => readSet(JSON.stringify(set)).findings),
  ...faultyFields().flatMap((set) => readSet(JSON.stringify(set)).findings),
]

function largeSets(): readonly SetDraft[] {
  const long = ferry()
  long.article.blocks[0]!.text += ' word'.repeat(50_000)
  const wide = ferry()
  for (const id of ['x', 'y']) wide.article.blocks.push({ id, kind: 'caption', text: 'ab '.repeat(200_000) })
  const proved = ferry()
  const question = {
    ...at(proved, 'no-date'),
    evidence: Array.from({ length: 60 }, () => ({ exact: 'pier' })),
  }
  proved.questions = Array.from({ length: 200 }, (_, index) => ({ ...question, id: `q${index}` }))
  const many = ferry()
  many.questions = Array.from({ length: 300 }, () => ({ ...at(many, 'no-date'), id: 'same' }))
  return [long, wide, proved, many]
}

function faultyFields(): readonly object[] {
  const set = ferry()
  return [
    {
      ...set,
      questions: [{ kind: 'choice' }, { ...set.questions[0], process: 3, hint: null, options: [true] }],
    },
    { ...set, names: [{ id: 1 }], translations: { ar: { warned: { prompt: 2 } } } },
    { ...set, article: { ...set.article, blocks: {}, bloks: [] } },
    // The closest passage may stand in a heading, a caption or a pull quote, or nowhere.
    ...['A long weigh round', 'The Patience at its birth in Marrow on Sunday', 'xyzzy plugh'].map((exact) => {
      const draft = ferry()
      at(draft, 'bridge').evidence = [{ exact }]
      return draft
    }),
    {
      ...set,
      article: {
        ...set.article,
        blocks: [...set.article.blocks, { id: 'q', kind: 'pullquote', text: 'Nobody can swim so far.' }],
      },
      questions: [{ ...at(set, 'bridge'), evidence: [{ exact: 'Nobody could swim so far' }] }],
    },
  ]
}

/** Sentences that other sentences are put together from, and those of the command line. */
const parts = new Set([
  'where',
  'role',
  'closest',
  'things',
  'lacking',
  'verdict',
  'form',
  'type',
  'unit',
  'syntax',
  'cli',
])

describe.each(languages)('in %s', (language) => {
  const translator = translatorOf(language)

  it('every finding has a sentence, with nothing left to fill in', () => {
    for (const finding of findings) {
      const sentence = sentenceOf(translator, finding)
      expect(sentence).toMatch(/\p{L}/u)
      expect(sentence).not.toMatch(/\{\{|\}\}|undefined|\[object|NaN/)
    }
  })

  it('every sentence has a finding that says it', () => {
    const codes = new Set(findings.map((finding) => finding.code))
    const keys = Object.keys(locale(language)).map((key) =>
      key.replace(/_(?:zero|one|two|few|many|other)$/, ''),
    )
    expect([...new Set(keys)].filter((key) => !codes.has(key) && !parts.has(key))).toEqual([])
  })

  it('every part of a sentence is used by a finding', () => {
    const used = new Set(
      findings.flatMap(({ params }) =>
        Object.entries(params).flatMap(([name, key]) => (name.endsWith('Key') ? [String(key)] : [])),
      ),
    )
    const all = [...parts]
      .filter((part) => part !== 'cli')
      .flatMap((part) => Object.keys(locale(language)[part] as object).map((key) => `${part}.${key}`))
    expect(all.filter((key) => !used.has(key))).toEqual([])
  })
})

describe('the sentence', () => {
  const [english, arabic] = [translatorOf('en'), translatorOf('ar')]
  const draft = ferry()
  at(draft, 'bridge').evidence = [{ exact: 'which takes nearly two hours' }]
  const [finding] = findingsOf(draft)

  it('tells a teacher which question, which words, and what comes closest', () => {
    expect(sentenceOf(english, finding!)).toBe(
      'Question 4, “The road to the mainland needs more time than…”: its proof “which takes nearly two hours” isn’t in the story. Closest: ¶3 “which takes almost two hours”.',
    )
  })

  it('keeps quoted English apart in Arabic', () => {
    const sentence = sentenceOf(arabic, finding!)
    expect(sentence).toContain('«\u2068which takes nearly two hours\u2069»')
    expect(sentence).toContain('السؤال 4')
  })

  it('shows what a set says as it is, whatever it is', () => {
    const hostile = {
      code: 'formatUnknown',
      params: { format: '$t(findings:noKey) {{known}} <b>', known: 'x' },
    }
    expect(sentenceOf(english, hostile)).toContain('“$t(findings:noKey) {{known}} <b>”')
  })
})
