import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../src/core/anchoring/tokens.ts'
import { chunksOf, wordAt } from '../../../src/ui/aloud/chunks.ts'
import { anyText, articleOf } from '../../core/anchoring/arbitraries.ts'

const said = (text: string, most?: number): readonly string[] => {
  const article = articleOf(text)
  return chunksOf(article, most).map(({ start, end }) => text.slice(start, end))
}

describe('a story to be said', () => {
  it.each([
    ['sentence by sentence', 'It stands. Does it? It does!', ['It stands.', 'Does it?', 'It does!']],
    ['not cut at an abbreviation', 'The U.S. officials spoke.', ['The U.S. officials spoke.']],
    ['with the quotation marks of a sentence', '“We stop.” She left.', ['“We stop.”', 'She left.']],
    ['without the blanks around it', '  It stands.  ', ['It stands.']],
    ['without what has no word', 'It stands. … !', ['It stands.']],
    ['in Arabic', 'توقف المصنع. متى؟ أمس.', ['توقف المصنع.', 'متى؟', 'أمس.']],
    ['with a word whole whose first mark stands on a full stop', '.\u0301\u1100', ['.\u0301\u1100']],
    ['in a script without spaces', '他走了。她留下。', ['他走了。', '她留下。']],
  ])('comes %s', (_, text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('has long sentences in parts, cut after a comma where there is one', () => {
    expect(said('one two three, four five six seven', 20)).toEqual(['one two three,', 'four five six seven'])
    expect(said('one two three four five', 12)).toEqual(['one two', 'three four', 'five'])
  })

  it('keeps a word whole that is longer than a part', () => {
    expect(said('a incomprehensibilities b', 10)).toEqual(['a', 'incomprehensibilities', 'b'])
  })

  it('says every word once, in order, whole, and no more than fits at a time', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 3 }), fc.integer({ min: 4, max: 60 }), (texts, most) => {
        const article = articleOf(...texts)
        const chunks = chunksOf(article, most)
        article.blocks.forEach(({ text }, block) => {
          const own = chunks.filter((chunk) => chunk.block === block)
          const words = tokenize(text)
          for (const { start, end } of words) {
            expect(own.filter((chunk) => chunk.start <= start && end <= chunk.end)).toHaveLength(1)
          }
          own.forEach((chunk, index) => {
            expect(chunk.start).toBeGreaterThanOrEqual(own[index - 1]?.end ?? 0)
            const inside = words.filter(({ start, end }) => chunk.start <= start && end <= chunk.end)
            expect(chunk.end - chunk.start <= most || inside.length === 1).toBe(true)
          })
        })
      }),
    )
  })
})

describe('the word being said', () => {
  const text = 'She said “we do”. It stands.'
  const chunk = { block: 0, start: 0, end: 17 }
  const word = (offset: number, from = 0): string | null => {
    const found = wordAt(tokenize(text), chunk, from, offset)
    return found && text.slice(found.start, found.end)
  }

  it.each([
    ['that begins there', 4, 'said'],
    ['that the offset lies in', 6, 'said'],
    ['after a quotation mark', 9, 'we'],
    ['after a blank', 3, 'said'],
  ])('is the one %s', (_, offset, expected) => {
    expect(word(offset)).toBe(expected)
  })

  it('is counted from where speech began', () => {
    expect(word(0, 10)).toBe('we')
  })

  it.each([
    ['beyond the sentence', 18],
    ['before it', -1],
    ['that is no number', Number.NaN],
    ['behind its last word', 16],
  ])('is not known from an offset %s', (_, offset) => {
    expect(word(offset)).toBeNull()
  })
})
