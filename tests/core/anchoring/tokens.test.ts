import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../src/core/anchoring/tokens.ts'
import { anyText } from './arbitraries.ts'

const words = (text: string) => tokenize(text).map((token) => text.slice(token.start, token.end))

describe('tokenize', () => {
  it.each([
    ['nothing', '', []],
    ['plain words', 'The truce, he said.', ['The', 'truce', 'he', 'said']],
    ['inner apostrophes, straight and curly', "Kerry's Lavrov’s", ["Kerry's", 'Lavrov’s']],
    ['inner hyphens of all kinds', 'cease-fire al‑Sham al‐Sham', ['cease-fire', 'al‑Sham', 'al‐Sham']],
    ['no quotes around a word', "'close' ‘close’ -a- x--y", ['close', 'close', 'a', 'x', 'y']],
    ['numbers with their separators', '1,000.5 men, 3. ١٬٠٠٠', ['1,000.5', 'men', '3', '١٬٠٠٠']],
    ['no separators between letters', 'U.S. a,b', ['U', 'S', 'a', 'b']],
    ['no comma after a digit before a letter', '3,a a,3', ['3', 'a', 'a', '3']],
    ['marks with their letters', 'e\u0301tat كَتَبَ', ['e\u0301tat', 'كَتَبَ']],
    [
      'zero-width joiners inside words',
      'می\u200cخواهم co\u00adop a\u200db',
      ['می\u200cخواهم', 'co\u00adop', 'a\u200db'],
    ],
    ['Chinese by character', '叙利亚war 2016年', ['叙', '利', '亚', 'war', '2016', '年']],
    ['Japanese by character with its voicing', 'か\u3099ー、', ['か\u3099', 'ー']],
    ['Thai by character with its marks', 'ที่', ['ที่']],
    ['Korean by word', '시리아 휴전', ['시리아', '휴전']],
    ['letters outside the basic plane', '𝒜𝒷 😀', ['𝒜𝒷']],
  ])('finds %s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('gives tokens in order, apart, none of them empty or beyond the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('leaves no letter or digit outside a token', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const rest = tokenize(text).reduceRight(
          (left, { start, end }) => left.slice(0, start) + left.slice(end),
          text,
        )
        expect(rest).not.toMatch(/[\p{L}\p{N}]/u)
      }),
    )
  })
})
