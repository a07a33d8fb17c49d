import { describe, expect, it } from 'vitest'
import type { Span } from '../../../src/core/model/answer.ts'
import { moveCursor, pressCursor } from '../../../src/ui/article/cursor.ts'
import { addMarks, markAt, moveEdge } from '../../../src/ui/article/marks.ts'
import { story } from './story.ts'

const article = story('One two three four.', 'Five six.')
/** The span of some words of a block, as the text has them. */
const span = (block: 'p1' | 'p2', words: string): Span => {
  const start = article.blocks.find(({ id }) => id === block)!.text.indexOf(words)
  return { block, start, end: start + words.length }
}

describe('marks', () => {
  it.each([
    [
      'stand in the order of the story',
      [span('p2', 'Five')],
      [span('p1', 'two')],
      [span('p1', 'two'), span('p2', 'Five')],
    ],
    [
      'become one where they overlap',
      [span('p1', 'One two')],
      [span('p1', 'two three')],
      [span('p1', 'One two three')],
    ],
    [
      'stay apart where they only stand side by side',
      [span('p1', 'One')],
      [span('p1', 'two')],
      [span('p1', 'One'), span('p1', 'two')],
    ],
    [
      'swallow what they cover',
      [span('p1', 'two'), span('p1', 'four')],
      [span('p1', 'One two three four')],
      [span('p1', 'One two three four')],
    ],
    ['are not doubled', [span('p1', 'two')], [span('p1', 'two')], [span('p1', 'two')]],
  ])('%s', (_, marks, added, expected) => {
    expect(addMarks(article, marks, added)).toEqual(expected)
  })

  it('are found by a place in them', () => {
    const marks = [span('p1', 'two'), span('p2', 'six')]
    expect(markAt(marks, 'p2', 5)).toBe(1)
    expect(markAt(marks, 'p1', 0)).toBe(-1)
    expect(markAt(marks, 'p2', 0)).toBe(-1)
  })
})

describe('the edge of a mark', () => {
  it.each([
    ['begins a word earlier', 'two three', 'start', -1, 'One two three'],
    ['begins a word later', 'two three', 'start', 1, 'three'],
    ['ends a word earlier', 'two three', 'end', -1, 'two'],
    ['ends a word later', 'two three', 'end', 1, 'two three four'],
    ['leaves one word at least, from the start', 'two', 'start', 1, 'two'],
    ['leaves one word at least, from the end', 'two', 'end', -1, 'two'],
    ['stays in its block at the start', 'One two', 'start', -1, 'One two'],
    ['stays in its block at the end', 'four', 'end', 1, 'four'],
  ] as const)('%s', (_, words, edge, by, expected) => {
    expect(moveEdge(article, [span('p1', words)], 0, edge, by)).toEqual([span('p1', expected)])
  })

  it('grows into the next mark and becomes one with it', () => {
    const marks = [span('p1', 'One two'), span('p1', 'three four')]
    expect(moveEdge(article, marks, 0, 'end', 1)).toEqual([span('p1', 'One two three four')])
  })

  it('is left alone where there is no such mark', () => {
    const marks = [span('p1', 'One')]
    expect(moveEdge(article, marks, 3, 'end', 1)).toBe(marks)
  })
})

describe('the word cursor', () => {
  const at = (block: number, word: number) => ({ block, word })

  it('moves without marking until a mark is begun', () => {
    expect(moveCursor({ at: at(0, 0), anchor: null }, at(0, 1), false)).toEqual({
      at: at(0, 1),
      anchor: null,
    })
  })

  it('begins a mark with Shift where it stood', () => {
    expect(moveCursor({ at: at(0, 0), anchor: null }, at(0, 1), true)).toEqual({
      at: at(0, 1),
      anchor: at(0, 0),
    })
  })

  it('draws a begun mark on with every move', () => {
    const begun = { at: at(0, 1), anchor: at(0, 0) }
    expect(moveCursor(begun, at(1, 0), false)).toEqual({ at: at(1, 0), anchor: at(0, 0) })
    expect(moveCursor(begun, at(0, 2), true)).toEqual({ at: at(0, 2), anchor: at(0, 0) })
  })

  it('begins a mark at the first press and gives its spans at the second', () => {
    const first = pressCursor(article, { at: at(0, 2), anchor: null })
    expect(first).toEqual({ cursor: { at: at(0, 2), anchor: at(0, 2) }, spans: null })
    const second = pressCursor(article, moveCursor(first.cursor, at(1, 0), false))
    expect(second.cursor).toEqual({ at: at(1, 0), anchor: null })
    expect(second.spans).toEqual([span('p1', 'three four'), span('p2', 'Five')])
  })
})
