import { describe, expect, it } from 'vitest'
import type { QuestionSet } from '../../../../src/core/model/set.ts'
import type { RackEntry } from '../../../../src/ui/app.ts'
import { chooseEntries, ownLanguageFirst, type RackChoice } from '../../../../src/ui/views/Rack/choose.ts'
import { everyKind } from '../../../e2e/harness/set.ts'
import { editionOf } from '../parts/edition.ts'

const { article } = everyKind
const longer = { ...article, blocks: Array.from({ length: 20 }, () => article.blocks).flat() }
const short = { ...article, title: 'Ice', blocks: article.blocks.slice(0, 1) }

function entry(id: string, set: Partial<QuestionSet>): RackEntry {
  return { id, source: 'shipped', hash: id, set: { ...everyKind, id, ...set }, findings: [] }
}

const bridge = entry('bridge', { title: 'The café by the bridge', level: 'B1', article: longer })
const harbour = entry('harbour', { title: 'A harbour', level: 'A2', article: short })
const ice = entry('ice', {
  title: 'مصنع الثلج القديم',
  language: 'ar',
  article: { ...article, title: 'أخبار' },
})
const broken: RackEntry = { id: 'notes', source: 'imported', hash: '', set: null, findings: [] }
const rack = [bridge, harbour, ice, broken]
const everything: RackChoice = { search: '', language: '', level: '', dueOnly: false, order: 'rack' }

const editions = [
  { state: editionOf('harbour', [true, false]), set: null },
  { state: editionOf('ice', [true, true]), set: null },
]

const due = [
  { set: harbour.set!, questions: ['a'] },
  { set: ice.set!, questions: ['a', 'b'] },
]

function chosen(choice: Partial<RackChoice>): readonly string[] {
  return chooseEntries(rack, editions, { ...everything, ...choice }, due).map(({ id }) => id)
}

describe('the rack', () => {
  it.each<[string, Partial<RackChoice>, readonly string[]]>([
    ['shows all, broken files too, in its own order', {}, ['bridge', 'harbour', 'ice', 'notes']],
    ['finds a title whatever its capitals and accents', { search: ' CAFE ' }, ['bridge']],
    ['finds words in any order', { search: 'bridge the' }, ['bridge']],
    ['needs every word', { search: 'bridge harbour' }, []],
    ['finds an Arabic title without its hamza', { search: 'اخبار' }, ['ice']],
    ['finds a broken file by its name', { search: 'note' }, ['notes']],
    ['keeps one language', { language: 'ar' }, ['ice']],
    ['keeps one level', { level: 'A2' }, ['harbour']],
    ['keeps only what is due', { dueOnly: true }, ['harbour', 'ice']],
    ['keeps what is due and fits the rest', { dueOnly: true, level: 'A2' }, ['harbour']],
    ['keeps what fits all that is asked', { level: 'A2', language: 'ar' }, []],
    ['sorts by title', { order: 'title', language: 'en' }, ['harbour', 'bridge']],
    ['sorts by length, the shortest first', { order: 'length', language: 'en' }, ['harbour', 'bridge']],
    [
      'sorts by the best result, what was never played last',
      { order: 'result' },
      ['ice', 'harbour', 'bridge', 'notes'],
    ],
    ['sorts by what is due, the most first', { order: 'due' }, ['ice', 'harbour', 'bridge', 'notes']],
  ])('%s', (_, choice, ids) => {
    expect(chosen(choice)).toEqual(ids)
  })

  it.each([
    ['ar', ['ice', 'bridge', 'harbour', 'notes']],
    ['en-GB', ['bridge', 'harbour', 'ice', 'notes']],
    ['fr', ['bridge', 'harbour', 'ice', 'notes']],
  ])('has stories in the reader’s own language first, for %s', (language, ids) => {
    expect(ownLanguageFirst(rack, language).map(({ id }) => id)).toEqual(ids)
  })
})
