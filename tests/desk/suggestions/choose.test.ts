import { expect, test } from 'vitest'
import type { QuestionSet } from '../../../src/core/model/set.ts'
import { readSet } from '../../../src/formats/stet/read.ts'
import { accept, byKind, byPlace, chosen, isSure } from '../../../src/desk/suggestions/choose.ts'
import { suggestWork, type Suggested } from '../../../src/desk/suggestions/suggestWork.ts'

const story = [
  'The town library in Marlow opened its doors again on Monday after seven months. “We lost nine thousand books in one night,” said Ada Pell, the head librarian. She added, “Nobody in the building was hurt.”',
  'Mayor Tom Reeve said that the repairs had cost $2 million. “It smells of paint,” the builder Leo Grant told visitors, “but it is dry at last.”',
  'A crew of 14 people carried the shelves across the square. The reading club, formerly known as Friday Readers, will meet there in March.',
]

function setOf(texts: readonly string[], language = 'en'): QuestionSet {
  return {
    format: 'stet-set/1',
    id: 'flood',
    title: 'Library reopens',
    language,
    article: {
      title: 'Library reopens after flood',
      language,
      blocks: texts.map((text, at) => ({ id: `b${at}`, kind: 'paragraph', text })),
    },
    names: [{ id: 'n1', kind: 'person', name: 'Tom Reeve' }],
    questions: [],
  }
}

function suggested(set: QuestionSet): Suggested {
  const { pieces } = suggestWork(set)
  for (;;) {
    const piece = pieces.next()
    if (piece.done) return piece.value
  }
}

const set = setOf(story)
const { list } = suggested(set)
const all = { shown: 'all', kind: null } as const

test('every suggestion of a story, once accepted, loads without an error and cites the draft’s own blocks', () => {
  expect(list.length).toBeGreaterThan(4)
  const { findings } = readSet(JSON.stringify(accept(list)(set)))
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('what is accepted is no longer offered, comes back when it is undone, and is not taken twice', () => {
  const [first] = list
  const taken = accept([first!])(set)
  expect(chosen(list, taken, new Set(), all)).not.toContain(first)
  expect(chosen(list, set, new Set(), all)).toContain(first)
  expect(accept([first!])(taken)).toBe(taken)
})

test('a name comes with its question once only, and never where the draft has it', () => {
  const names = accept(list)(set).names ?? []
  const spelt = names.map(({ name }) => name)
  expect(new Set(spelt).size).toBe(spelt.length)
  expect(new Set(names.map(({ id }) => id)).size).toBe(names.length)
})

test('what was rejected stands among the rejected only', () => {
  const { id } = list[0]!.question
  const rejected = new Set([id])
  const ids = (shown: 'all' | 'rejected') =>
    chosen(list, set, rejected, { shown, kind: null }).map(({ question }) => question.id)
  expect(ids('all')).not.toContain(id)
  expect(ids('rejected')).toEqual([id])
})

test('the filters leave what is sure, and what is of one kind', () => {
  const doubted = { ...list[0]!, confidence: 0.7 }
  const mixed = [doubted, ...list.slice(1)]
  expect(chosen(mixed, set, new Set(), { shown: 'sure', kind: null })).toEqual(mixed.slice(1).filter(isSure))
  const gaps = chosen(list, set, new Set(), { shown: 'all', kind: 'gap' })
  expect(gaps.every(({ question }) => question.kind === 'gap')).toBe(true)
})

test('groups hold each suggestion once, by kind and by paragraph', () => {
  for (const groups of [byKind(list), byPlace(list, set.article)])
    expect(new Set(groups.flatMap((group) => group.list))).toEqual(new Set(list))
  expect(byPlace(list, set.article).map(({ key }) => key)).toEqual([1, 2, 3])
})

test('the same story gives the same ids, whatever was accepted before', () => {
  const again = suggested(accept(list)(set)).list
  expect(again.map(({ question }) => question.id)).toEqual(list.map(({ question }) => question.id))
})

test('a language that isn’t read gives nothing and says so; the story’s own language goes before the desk’s', () => {
  expect(suggested(setOf(story, 'ja'))).toEqual({ language: null, list: [] })
  expect(suggested(setOf(story, 'ar')).language).toBe('en')
})

test('a story without anything to ask gives nothing', () => {
  expect(suggested(setOf(['It rained.', 'Then it stopped.'])).list).toEqual([])
})
