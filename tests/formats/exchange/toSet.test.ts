import { array, assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base, empty } from '../../../src/formats/exchange/imported.ts'
import { toSet } from '../../../src/formats/exchange/toSet.ts'
import type { Imported } from '../../../src/formats/exchange/types.ts'
import { readOwnDraft } from '../../../src/formats/stet/draft.ts'
import { writeSet } from '../../../src/formats/stet/write.ts'
import { ferry } from '../../core/checks/ferry.ts'

const asking = (...prompts: readonly string[]): Imported => ({
  ...empty,
  items: prompts.map((prompt, index) => ({
    question: { ...base(`q${index + 1}`, prompt), kind: 'short', answers: ['4'] },
    place: {},
  })),
})
const set = (imported: Imported, name = 'x.txt') => toSet(imported, { name, language: 'de' })

describe('a draft of what was read', () => {
  it.each([
    ['Quiz week 3.gift', 'quiz-week-3', 'Quiz week 3'],
    ['folder/Été à Paris.xml', 'été-à-paris', 'Été à Paris'],
    ['C:\\tests\\a.b.csv', 'a-b', 'a.b'],
    ['.gift', 'gift', '.gift'],
    ['???', 'set', '???'],
    ['اختبار القراءة.xlsx', 'اختبار-القراءة', 'اختبار القراءة'],
  ])('is called after the file %s where the file says nothing', (name, id, title) => {
    const { id: found, title: called } = set(asking('Why?'), name)
    expect([found, called]).toEqual([id, title])
  })

  it('has the title and the language that the file states', () => {
    const { title, language, article } = set({ ...asking('Why?'), title: 'Harbour', language: 'pt-BR' })
    expect([title, language, article.language]).toEqual(['Harbour', 'pt-BR', 'pt-BR'])
  })

  it.each([
    ['en', 'What is the name of the town that they left on the first day?'],
    ['fr', 'Quelle est la ville que les habitants ont quittée dans la nuit ?'],
    ['es', '¿Cuál es la ciudad que los habitantes dejaron por la noche?'],
    ['de', 'Wie heißt die Stadt, die von den Leuten in der Nacht verlassen wurde?'],
    ['ru', 'Как называется город, который жители покинули в ту ночь?'],
    ['ar', 'ما اسم المدينة التي غادرها السكان في تلك الليلة؟'],
    ['tr', 'Halkın bu gece ve daha sonra terk ettiği şehir için ne dendi?'],
    ['zh', '居民在那天夜里离开的城市叫什么名字？'],
  ])('is taken to be in %s by what it says', (language, prompt) => {
    expect(set(asking(prompt)).language).toBe(language)
  })

  it('is in the language of the desk where nothing speaks for another', () => {
    expect(set(asking('2 + 2 = ?')).language).toBe('de')
  })

  it('is the set that travelled along, where there is one', () => {
    const native = ferry()
    expect(set({ ...asking('Why?'), native })).toEqual(native)
  })

  it('holds every question and block, each with an id of its own', () => {
    const ids = array(constantFrom('q1', 'q2', 'p1', '', 'x'), { maxLength: 12 })
    assert(
      property(ids, ids, array(string(), { minLength: 12, maxLength: 12 }), (questions, blocks, texts) => {
        const imported: Imported = {
          ...empty,
          story: blocks.map((id, index) => ({ id, kind: 'paragraph', text: texts[index]! })),
          items: questions.map((id, index) => ({
            question: { ...base(id, texts[index]!), kind: 'short', answers: ['a'] },
            place: {},
          })),
        }
        const made = set(imported)
        expect(made.questions.map(({ prompt }) => prompt)).toEqual(texts.slice(0, questions.length))
        expect(made.article.blocks.map(({ text }) => text)).toEqual(texts.slice(0, blocks.length))
        expect(new Set(made.questions.map(({ id }) => id)).size).toBe(questions.length)
        expect(new Set(made.article.blocks.map(({ id }) => id)).size).toBe(blocks.length)
        expect(readOwnDraft(writeSet(made))).toEqual(made)
      }),
    )
  })
})
