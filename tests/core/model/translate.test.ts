import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question, QuestionSet, QuestionTranslation } from '../../../src/core/model/set.ts'
import {
  chosenTranslation,
  segmentsOf,
  translatedList,
  translateSet,
  translationsOf,
} from '../../../src/core/model/translate.ts'
import { sayItem } from '../../../src/core/session/sayItem.ts'
import { present } from '../../../src/core/session/present.ts'
import { startEdition } from '../../../src/core/session/start.ts'
import { fieldsOf, readField, writeField } from '../../../src/desk/translations/fields.ts'
import { ferry } from '../checks/ferry.ts'

const start: QuestionSet = { ...ferry(), translations: undefined }
const ids = start.questions.map(({ id }) => id)
const text = fc.oneof(fc.string(), fc.constantFrom('', ' ', '___', 'a ___ b ___ c', 'والنص'))
const list = fc.array(text, { maxLength: 5 })
const translation: fc.Arbitrary<QuestionTranslation> = fc.record(
  { prompt: text, hint: text, explanation: text, fact: text, text, options: list, notes: list },
  { requiredKeys: [] },
)
const translated = fc
  .dictionary(fc.constantFrom(...ids, 'stranger', '__proto__'), translation)
  .map((ar): QuestionSet => ({ ...start, translations: { ar } }))

describe('translating a set for play', () => {
  test('what was translated at the desk is what is shown, field by field, and the rest is the original', () => {
    const all = start.questions.flatMap((question) =>
      fieldsOf(question).map((field) => ({ id: question.id, field })),
    )
    fc.assert(
      fc.property(fc.subarray(all), (some) => {
        const words = ({ id, field }: (typeof all)[number]) =>
          field.part === 'text' ? `ترجمة ${field.original}` : `ترجمة ${id} ${field.part} ${field.index ?? ''}`
        const set = some.reduce((at, each) => writeField(at, 'ar', each.id, each.field, words(each)), start)
        const said = translateSet(set, 'ar')
        const shown = said.set.questions.flatMap((question) =>
          fieldsOf(question).map((field) => field.original),
        )
        expect(shown).toEqual(
          all.map((each) => readField(set, 'ar', each.id, each.field) || each.field.original),
        )
        for (const each of some) expect(said.words.has(words(each))).toBe(true)
      }),
    )
  })

  test('whatever the translation, ids, keys, evidence and the length and order of every list stay', () => {
    fc.assert(
      fc.property(translated, (set) => {
        const said = translateSet(set, 'ar').set
        expect(said.questions.map(bones)).toEqual(set.questions.map(bones))
      }),
    )
  })

  test('a list that is longer or shorter than the original is ignored, and so is a sentence with other gaps', () => {
    fc.assert(
      fc.property(translated, (set) => {
        const said = translateSet(set, 'ar').set.questions
        for (const part of ['options', 'notes'] as const) {
          const unfit = set.questions.flatMap((question, at) => {
            const given = set.translations!['ar']![question.id]?.[part]
            return given?.length === translatedList(question, part).length ? [] : [at]
          })
          expect(unfit.map((at) => translatedList(said[at]!, part))).toEqual(
            unfit.map((at) => translatedList(set.questions[at]!, part)),
          )
        }
        const gapped = said.filter((question) => question.kind === 'gap')
        expect(gapped.map(({ text }) => segmentsOf(text).length)).toEqual(
          gapped.map(({ gaps }) => gaps.length + 1),
        )
      }),
    )
  })

  test('a question is asked in the same order of options, for the same points, in either language', () => {
    fc.assert(
      fc.property(translated, fc.integer(), fc.constantFrom(...ids), (set, seed, id) => {
        const { state } = startEdition({
          id: 'e',
          set,
          hash: 'h',
          size: 1,
          seed,
          questions: [id],
          proof: 'bonus',
          at: 0,
        })
        const item = present(set, state)
        const question = translateSet(set, 'ar').set.questions.find((each) => each.id === id)!
        const said = sayItem(item, question)
        expect(indexes(said)).toEqual(indexes(item))
        expect(said).toMatchObject({
          id,
          kind: item.kind,
          answerPoints: item.answerPoints,
          proof: item.proof,
        })
        expect(said.prompt).toBe(question.prompt)
      }),
    )
  })
})

describe('choosing the language of the questions', () => {
  const set: QuestionSet = {
    ...start,
    translations: {
      'pt-BR': { [ids[0]!]: { prompt: 'Pergunta' } },
      ar: { [ids[0]!]: { prompt: 'سؤال' } },
      fr: {},
      de: { stranger: { prompt: 'Frage' } },
    },
  }

  test('only translations that say something are offered', () => {
    expect(translationsOf(set)).toEqual(['pt-BR', 'ar'])
    expect(translationsOf(start)).toEqual([])
  })

  test.each([
    ['the interface’s language comes first', null, 'ar', 'ar'],
    ['a language of another region is better than none', null, 'pt', 'pt-BR'],
    ['no translation into it: the original', null, 'fr', null],
    ['who reads the set’s own language gets the original', null, 'en', null],
    ['the original, where that was chosen', 'original', 'ar', null],
    ['another, where that was chosen', 'pt-BR', 'ar', 'pt-BR'],
    ['what was chosen for another set and isn’t here: as if nothing had been chosen', 'ru', 'ar', 'ar'],
    ['chosen once, and this set is written in it', 'en', 'ar', null],
  ])('%s', (_, wish, language, tag) => {
    expect(chosenTranslation(set, wish, language)).toBe(tag)
  })
})

/** All of a question but the texts that can be translated. */
function bones(question: Question): unknown {
  const blank = JSON.parse(JSON.stringify(question), (key, value: unknown) =>
    ['prompt', 'hint', 'explanation', 'fact', 'note'].includes(key) ? typeof value : value,
  ) as Question
  if (blank.kind === 'choice')
    return { ...blank, options: blank.options.map((option) => ({ ...option, text: '' })) }
  if (blank.kind === 'order')
    return { ...blank, events: blank.events.map((event) => ({ ...event, text: '' })) }
  return blank.kind === 'gap' ? { ...blank, text: '' } : blank
}

function indexes(item: ReturnType<typeof present>): unknown {
  if (item.kind === 'choice') return item.options.map(({ index }) => index)
  if (item.kind === 'order') return item.events.map(({ index }) => index)
  return item.kind === 'gap' ? [item.segments.length, item.bank] : item.kind
}
