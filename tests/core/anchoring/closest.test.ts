import { describe, expect, it } from 'vitest'
import { closestPassage } from '../../../src/core/anchoring/closest.ts'
import type { TextQuote } from '../../../src/core/model/set.ts'
import { articleOf } from './arbitraries.ts'

const story = articleOf(
  'That group has renamed itself Fateh Al-Sham Front, Kerry said on Friday.',
  'The last visit was in July during a visit to Moscow.',
  'He said on Friday that Kerry’s group was ready; on Friday, said he.',
)

describe('closestPassage', () => {
  it.each<readonly [string, TextQuote, ReturnType<typeof closestPassage>]>([
    [
      'another word at the end',
      { exact: 'in July during a trip' },
      { block: 'p2', exact: 'in July during a visit' },
    ],
    [
      'another word at the start',
      { exact: 'of July during a visit' },
      { block: 'p2', exact: 'in July during a visit' },
    ],
    ['another case', { exact: 'that group HAS renamed' }, { block: 'p1', exact: 'That group has renamed' }],
    [
      'missing accents and quotes',
      { exact: "kerry's gróup was" },
      { block: 'p3', exact: 'Kerry’s group was' },
    ],
    ['a misspelt word', { exact: 'Fatah Al-Sham' }, { block: 'p1', exact: 'Fateh Al-Sham' }],
    ['one misspelt word alone', { exact: 'renammed' }, { block: 'p1', exact: 'renamed' }],
    ['just half of the words', { exact: 'renamed yesterday' }, { block: 'p1', exact: 'renamed itself' }],
    ['words in another order', { exact: 'July in during' }, { block: 'p2', exact: 'in July during' }],
    [
      'words that stand in two blocks: the first',
      { exact: 'on Friday!' },
      { block: 'p1', exact: 'on Friday' },
    ],
    ['the block named of two', { block: 'p3', exact: 'on Friday!' }, { block: 'p3', exact: 'on Friday' }],
    [
      'the better passage before the block named',
      { block: 'p2', exact: 'on Friday!' },
      { block: 'p1', exact: 'on Friday' },
    ],
    [
      'more words than the block has',
      { exact: 'The last visit was in July during a visit to Moscow, said Lavrov' },
      { block: 'p2', exact: 'The last visit was in July during a visit to Moscow' },
    ],
    ['a word wanted twice once', { exact: 'visit visit' }, { block: 'p2', exact: 'last visit' }],
  ])('finds the passage that has %s', (_what, quote, passage) => {
    expect(closestPassage(story, quote)).toEqual(passage)
  })

  it.each([
    ['less than half of the words', 'renamed yesterday evening'],
    ['no words', '— …'],
    ['nothing', ''],
    ['a short misspelt word', 'hes'],
    ['two slips in a word', 'rennammed'],
  ])('has none for %s', (_what, exact) => {
    expect(closestPassage(story, { exact })).toBeNull()
  })

  it('has none in a story without words', () => {
    expect(closestPassage(articleOf('', '—'), { exact: 'Kerry' })).toBeNull()
  })

  it('guesses at no more than sixteen words', () => {
    const words = Array.from(
      { length: 17 },
      (_word, index) => `${'x'.repeat(3)}${String.fromCharCode(97 + index)}word`,
    )
    const misspelt = words.map((word) => `${word}s`)
    const article = articleOf(words.slice(16).join(' '))
    expect(closestPassage(article, { exact: misspelt.at(16)! })).toEqual({ block: 'p1', exact: words[16] })
    const lacking = Array.from({ length: 16 }, (_word, index) => `other${index}thing`)
    expect(closestPassage(article, { exact: [...lacking, misspelt.at(16)!].join(' ') })).toBeNull()
  })

  it('looks at the first four hundred words of a long quotation', () => {
    const article = articleOf('one '.repeat(450))
    expect(closestPassage(article, { exact: 'one '.repeat(430) })?.exact).toHaveLength(400 * 4 - 1)
  })

  it('counts a word as often as both have it', () => {
    const article = articleOf('very long', 'very very')
    expect(closestPassage(article, { exact: 'very very' })).toEqual({ block: 'p2', exact: 'very very' })
  })

  it('starts afresh for every quotation and block', () => {
    const article = articleOf('one two', 'two three', 'three one')
    for (let round = 0; round < 2; round++) {
      expect(closestPassage(article, { exact: 'three one!' })).toEqual({ block: 'p3', exact: 'three one' })
      expect(closestPassage(article, { exact: 'two three!' })).toEqual({ block: 'p2', exact: 'two three' })
    }
  })
})
