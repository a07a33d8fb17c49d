import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termPlaces, termsInStory } from '../../../src/core/anchoring/terms.ts'
import { tokenize } from '../../../src/core/anchoring/tokens.ts'
import { textOf } from '../../../src/core/model/article.ts'
import type { Term } from '../../../src/core/model/set.ts'
import { anyArticle, anyText, articleOf } from './arbitraries.ts'

const entry = (term: string, ...forms: readonly string[]): Term => ({ term, forms, meaning: 'a meaning' })

/** What is found, as the story writes it, with its block. */
function found(texts: readonly string[], ...glossary: readonly Term[]): readonly string[] {
  const article = articleOf(...texts)
  return termPlaces(article, glossary).map(
    ({ term, span }) => `${term} ${span.block} ${span.start} ${textOf(article, span)}`,
  )
}

describe('a word of the glossary', () => {
  it.each([
    ['whatever its case', ['Truce? A truce.'], 'truce', ['0 p1 0 Truce']],
    ['whole, not within another', ['Warlords want war.'], 'war', ['0 p1 14 war']],
    ['once in each block', ['war, war', 'peace', 'war'], 'war', ['0 p1 0 war', '0 p3 0 war']],
    ['of several words, over any white space', ['a proxy \n war'], 'proxy war', ['0 p1 2 proxy \n war']],
    ['with straight or curly quotes', ['the state’s own'], "state's own", ['0 p1 4 state’s own']],
    ['composed or not', ['a cafe\u0301 here'], 'café', ['0 p1 2 cafe\u0301']],
    ['never without the mark that changes it', ['a cafe\u0301 here'], 'cafe', []],
    ['in Arabic', ['وقّع الأهالي عريضة، ثم عريضة أخرى'], 'عريضة', ['0 p1 13 عريضة']],
    ['in a script without spaces', ['双方达成停火协议'], '停火', ['0 p1 4 停火']],
    ['not with a hyphen before it', ['the semi-final'], 'final', []],
    ['not at all where it is blank', ['a b'], ' ', []],
  ] as const)('is found %s', (_, texts, term, places) => {
    expect(found(texts, entry(term))).toEqual(places)
  })

  it('is found in any of its forms, the first of them in the block', () => {
    expect(found(['Rebels and a rebel.'], entry('rebel', 'rebels'))).toEqual(['0 p1 0 Rebels'])
  })

  it('is known to be in the story even where a longer one hides it', () => {
    const article = articleOf('An air strike.')
    expect([...termsInStory(article, [entry('strike'), entry('air strike'), entry('rain')])]).toEqual([1, 0])
  })

  it('gives way to a longer one that begins where it does, and to one that began before it', () => {
    const glossary = [entry('air'), entry('air strike'), entry('strike')]
    expect(found(['An air strike.'], ...glossary)).toEqual(['1 p1 3 air strike'])
  })

  it('comes in the order of the story, with others', () => {
    expect(found(['b a', 'a'], entry('a'), entry('b'))).toEqual(['1 p1 0 b', '0 p1 2 a', '0 p2 0 a'])
  })

  it('is always made of whole words, at most once in a block, and never overlaps another', () => {
    fc.assert(
      fc.property(anyArticle, fc.array(anyText, { maxLength: 4 }), (article, terms) => {
        const places = termPlaces(
          article,
          terms.map((term) => entry(term)),
        )
        for (const block of article.blocks) {
          const own = places.filter(({ span }) => span.block === block.id)
          const tokens = tokenize(block.text)
          expect(new Set(own.map(({ term }) => term)).size).toBe(own.length)
          own.forEach(({ span }, index) => {
            expect(tokens.some((token) => token.start === span.start)).toBe(true)
            expect(tokens.some((token) => token.end === span.end)).toBe(true)
            expect(span.start).toBeGreaterThanOrEqual(own[index - 1]?.span.end ?? 0)
          })
        }
      }),
    )
  })
})
