import { describe, expect, it } from 'vitest'
import {
  blockById,
  blockIndex,
  paragraphNumber,
  spanOrder,
  textOf,
  readingMinutes,
  wordCount,
} from '../../../src/core/model/article.ts'
import type { Article } from '../../../src/core/model/set.ts'

const article: Article = {
  title: 'A story',
  language: 'en',
  blocks: [
    { id: 'cap', kind: 'caption', text: 'Two men' },
    { id: 'p1', kind: 'paragraph', text: 'The first of all.' },
    { id: 'head', kind: 'heading', text: 'Heading' },
    { id: 'p2', kind: 'paragraph', text: 'Second' },
    { id: 'pull', kind: 'pullquote', text: '…' },
    { id: 'p2', kind: 'paragraph', text: 'A clash' },
    { id: 'p3', kind: 'paragraph', text: 'Third' },
  ],
}

describe('paragraphNumber', () => {
  it.each([
    ['p1', 1],
    ['p2', 2],
    ['p3', 4],
    ['cap', null],
    ['head', null],
    ['pull', null],
    ['nowhere', null],
  ])('gives %s the number %s', (id, number) => {
    expect(paragraphNumber(article, id)).toBe(number)
    expect(paragraphNumber(article, id)).toBe(number)
  })
})

describe('blocks', () => {
  it('are found by id, the first where ids clash', () => {
    expect(blockById(article, 'p2')?.text).toBe('Second')
    expect(blockIndex(article, 'p2')).toBe(3)
    expect(blockIndex(article, 'cap')).toBe(0)
  })

  it('are null and -1 where there is none', () => {
    expect(blockById(article, 'nowhere')).toBeNull()
    expect(blockIndex(article, 'nowhere')).toBe(-1)
  })
})

describe('spanOrder', () => {
  it('sorts by block, then start, then end', () => {
    const spans = [
      { block: 'p3', start: 0, end: 1 },
      { block: 'p1', start: 4, end: 9 },
      { block: 'p1', start: 0, end: 3 },
      { block: 'p1', start: 0, end: 2 },
      { block: 'cap', start: 5, end: 6 },
    ]
    expect(spans.toSorted(spanOrder(article))).toEqual([spans[4], spans[3], spans[2], spans[1], spans[0]])
  })
})

describe('textOf', () => {
  it.each([
    ['a span', { block: 'p1', start: 4, end: 9 }, 'first'],
    ['a span that runs over its block', { block: 'p1', start: 13, end: 99 }, 'all.'],
    ['a span that starts before its block', { block: 'p1', start: -5, end: 3 }, 'The'],
    ['a span wholly before its block', { block: 'p1', start: -5, end: -1 }, ''],
    ['an unknown block', { block: 'nowhere', start: 0, end: 3 }, ''],
  ])('gives the words of %s', (_what, span, words) => {
    expect(textOf(article, span)).toBe(words)
  })
})

it('readingMinutes is told at a learner’s pace, never below 1', () => {
  const story = (words: number) => ({
    ...article,
    blocks: [{ ...article.blocks[0]!, text: 'word '.repeat(words) }],
  })
  expect(readingMinutes(story(10))).toBe(1)
  expect(readingMinutes(story(540))).toBe(3)
})

it('wordCount counts the words of all blocks', () => {
  expect(wordCount(article)).toBe(2 + 4 + 1 + 1 + 0 + 2 + 1)
})
