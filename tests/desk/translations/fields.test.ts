import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createContext } from '../../../src/core/checks/context.ts'
import { checkSet } from '../../../src/core/checks/registry.ts'
import type { QuestionSet } from '../../../src/core/model/set.ts'
import {
  addLanguage,
  canonicalTag,
  directionOfTag,
  fieldsOf,
  progress,
  readField,
  removeLanguage,
  removeStrangers,
  writeField,
} from '../../../src/desk/translations/fields.ts'
import { setSchema } from '../../../src/formats/stet/schema.ts'
import { ferry } from '../../core/checks/ferry.ts'

const start: QuestionSet = { ...ferry(), translations: undefined }
const all = start.questions.flatMap((question) =>
  fieldsOf(question).map((field) => ({ id: question.id, field })),
)
const place = fc.constantFrom(...all)
const text = fc.oneof(fc.constantFrom('', ' ', '\n'), fc.string(), fc.string({ unit: 'grapheme' }))
const writings = fc.array(fc.tuple(place, fc.constantFrom('ar', 'pt-BR'), text), { maxLength: 25 })

const write = (set: QuestionSet, steps: readonly (readonly [(typeof all)[number], string, string])[]) =>
  steps.reduce((at, [{ id, field }, tag, words]) => writeField(at, tag, id, field, words), set)

describe('translating', () => {
  test('what was written last is read, and a blank text is none', () => {
    fc.assert(
      fc.property(writings, place, text, (steps, { id, field }, words) => {
        const set = writeField(write(start, steps), 'ar', id, field, words)
        expect(readField(set, 'ar', id, field)).toBe(words.trim() === '' ? '' : words)
      }),
    )
  })

  test('at every moment the set is one that the format takes and no rule finds a new error in', () => {
    const errors = (set: QuestionSet) => checkSet(createContext(set), 'error').map(({ code }) => code)
    fc.assert(
      fc.property(writings, (steps) => {
        const set = write(start, steps)
        expect(setSchema.safeParse(set).success).toBe(true)
        expect(errors(set)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('one field’s writing leaves every other field, and the original, what it was', () => {
    fc.assert(
      fc.property(writings, place, text, (steps, { id, field }, words) => {
        const before = write(start, steps)
        const after = writeField(before, 'ar', id, field, words)
        for (const other of all) {
          if (other.id === id && other.field === field) continue
          expect(readField(after, 'ar', other.id, other.field)).toBe(
            readField(before, 'ar', other.id, other.field),
          )
          expect(readField(after, 'pt-BR', other.id, other.field)).toBe(
            readField(before, 'pt-BR', other.id, other.field),
          )
        }
        expect(after.questions).toBe(before.questions)
      }),
    )
  })

  test('what is written and taken away again leaves nothing behind', () => {
    fc.assert(
      fc.property(writings, (steps) => {
        const emptied = write(
          write(start, steps),
          steps.map(([at, tag]) => [at, tag, ''] as const),
        )
        for (const language of Object.values(emptied.translations ?? {})) expect(language).toEqual({})
      }),
    )
  })

  test('progress counts the fields that say something', () => {
    fc.assert(
      fc.property(writings, (steps) => {
        const set = write(start, steps)
        const said = all.filter(({ id, field }) => readField(set, 'ar', id, field) !== '').length
        expect(progress(set, 'ar')).toEqual({ done: said, of: all.length })
      }),
    )
  })

  test('a list that was as long as an older original is as long as this one after the next word', () => {
    const choice = start.questions.find((question) => question.kind === 'choice')!
    const option = fieldsOf(choice).find(({ part }) => part === 'options')!
    const set = { ...start, translations: { ar: { [choice.id]: { options: ['١'] } } } }
    const written = writeField(set, 'ar', choice.id, option, '٢')
    expect(written.translations?.['ar']?.[choice.id]?.options).toHaveLength(choice.options.length)
  })

  test('a language that is added is there, empty; removed, the set is what it was', () => {
    const added = addLanguage(start, 'fr')
    expect(added.translations).toEqual({ fr: {} })
    expect(removeLanguage(added, 'fr')).not.toHaveProperty('translations')
    expect(removeLanguage(start, 'fr')).toBe(start)
  })

  test('translations of questions that are gone go, the others stay', () => {
    const id = start.questions[0]!.id
    const set = { ...start, translations: { fr: { [id]: { prompt: 'a' }, gone: { prompt: 'b' } } } }
    expect(removeStrangers(set, 'fr').translations).toEqual({ fr: { [id]: { prompt: 'a' } } })
  })
})

test('tags are written as BCP 47 writes them, and what is none is none', () => {
  expect(['pt-br', ' AR ', 'zh_hans'].map(canonicalTag)).toEqual(['pt-BR', 'ar', 'zh-Hans'])
  expect(['', 'Arabic language', 'x', '123'].map(canonicalTag)).toEqual([null, null, null, null])
})

test('Arabic, Hebrew, Persian and Urdu run from right to left, also with a region; others don’t', () => {
  expect(['ar', 'he', 'fa-IR', 'ur', 'ckb'].map(directionOfTag)).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'rtl'])
  expect(['en', 'zh-Hans', 'az-Latn', 'not a tag'].map(directionOfTag)).toEqual(['ltr', 'ltr', 'ltr', 'ltr'])
})
