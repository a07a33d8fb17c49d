import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../src/core/anchoring/tokens.ts'
import {
  firstWord,
  nearestWord,
  snapToWords,
  spansBetween,
  step,
  wordsIn,
  type Step,
} from '../../../src/ui/article/words.ts'
import { story } from './story.ts'

const text = '“Today I can say”, said Kerry.'
const words = tokenize(text)
const textIn = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end)

describe('a stretch snapped to words', () => {
  it.each([
    ['grows to the words it cuts', 3, 12, 'Today I can'],
    ['drops blanks and quotes at its ends', 0, 18, 'Today I can say'],
    ['is one word where it lies in one', 2, 3, 'Today'],
    ['does not take a word that it only touches', 6, 8, 'I'],
    ['is nothing between two words', 16, 19, null],
    ['is nothing where it is empty', 9, 9, null],
    ['ends with the text', 24, 99, 'Kerry'],
  ])('%s', (_, start, end, expected) => {
    expect(textIn(snapToWords(words, start, end))).toBe(expected)
  })

  it('holds every word that the stretch shares a letter with, and no other', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat({ max: 45 }), fc.nat({ max: 45 }), (text, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        const words = tokenize(text)
        const touched = words.filter((word) => word.start < end && start < word.end)
        const expected = touched[0] ? { start: touched[0].start, end: touched.at(-1)!.end } : null
        expect(snapToWords(words, start, end)).toEqual(expected)
      }),
    )
  })
})

describe('the word nearest to an offset', () => {
  it.each([
    ['is the one it lies in', 3, 'Today'],
    ['is the one it ends', 6, 'Today'],
    ['is the first before all words', 0, 'Today'],
    ['is the last after all words', 30, 'Kerry'],
    ['is the nearer one between two', 18, 'said'],
  ])('%s', (_, offset, expected) => {
    expect(textIn(words[nearestWord(words, offset)]!)).toBe(expected)
  })

  it('is none where there are no words', () => {
    expect(nearestWord(tokenize('… –'), 1)).toBe(-1)
  })
})

describe('the spans between two words', () => {
  const article = story('One two three.', '—', 'Four five.')
  const said = (a: [number, number], b: [number, number]) =>
    spansBetween(article, { block: a[0], word: a[1] }, { block: b[0], word: b[1] }).map(
      ({ block, start, end }) => [
        block,
        article.blocks.find(({ id }) => id === block)!.text.slice(start, end),
      ],
    )
  it.each([
    ['are one word for the same word', said([0, 1], [0, 1]), [['p1', 'two']]],
    ['take in both ends', said([0, 0], [0, 2]), [['p1', 'One two three']]],
    ['are the same the other way round', said([0, 2], [0, 0]), [['p1', 'One two three']]],
    [
      'are one for each block with words',
      said([2, 0], [0, 1]),
      [
        ['p1', 'two three'],
        ['p3', 'Four'],
      ],
    ],
  ])('%s', (_, spans, expected) => {
    expect(spans).toEqual(expected)
  })
})

describe('a step of the word cursor', () => {
  const article = story('One two.', '…', 'Three four five.')
  it.each<[string, [number, number], Step, [number, number]]>([
    ['goes on within a block', [0, 0], 'next', [0, 1]],
    ['goes on over a block without words', [0, 1], 'next', [2, 0]],
    ['stays at the end', [2, 2], 'next', [2, 2]],
    ['goes back within a block', [2, 1], 'previous', [2, 0]],
    ['goes back to the end of the block before', [2, 0], 'previous', [0, 1]],
    ['stays at the beginning', [0, 0], 'previous', [0, 0]],
    ['goes to the beginning of its block', [2, 2], 'blockStart', [2, 0]],
    ['goes to the end of its block', [2, 0], 'blockEnd', [2, 2]],
    ['goes to the next block', [0, 1], 'nextBlock', [2, 0]],
    ['goes to the last word in the last block', [2, 0], 'nextBlock', [2, 2]],
    ['goes to the beginning of its block first', [2, 1], 'previousBlock', [2, 0]],
    ['goes to the block before from there', [2, 0], 'previousBlock', [0, 0]],
  ])('%s', (_, [block, word], by, [toBlock, toWord]) => {
    expect(step(article, { block, word }, by)).toEqual({ block: toBlock, word: toWord })
  })

  it('always leads to a word of the story, and back and forth to where it was', () => {
    const blocks = fc.array(fc.constantFrom('', '—', 'one', 'one two', 'one two three'), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(
        blocks,
        fc.array(fc.constantFrom<Step>('next', 'previous', 'nextBlock', 'previousBlock')),
        (texts, steps) => {
          const article = story(...texts)
          let place = firstWord(article)
          for (const by of steps) {
            if (!place) return
            const to = step(article, place, by)
            expect(wordsIn(article.blocks[to.block]!)[to.word]).toBeDefined()
            const isStill = to.block === place.block && to.word === place.word
            const back = by === 'next' && !isStill ? step(article, to, 'previous') : place
            expect(back).toEqual(place)
            place = to
          }
        },
      ),
    )
  })

  it('begins at the first block that has words', () => {
    expect(firstWord(story('…', 'One'))).toEqual({ block: 1, word: 0 })
    expect(firstWord(story('…'))).toBeNull()
  })
})
