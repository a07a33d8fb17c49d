import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDigits } from '../../../src/core/grading/digits.ts'
import { foldTyped } from '../../../src/core/grading/foldTyped.ts'
import { withinSlips } from '../../../src/core/grading/slips.ts'
import { typedRight } from '../../../src/core/grading/typed.ts'
import { anyText } from '../anchoring/arbitraries.ts'

describe('foldTyped', () => {
  it.each([
    ['case', 'FATEH Al-Sham', 'fateh al-sham'],
    ['accents', 'Čeněk Ñandú Ångström', 'cenek nandu angstrom'],
    ['accents typed apart', 'cafe\u0301', 'cafe'],
    ['strokes and ligatures', 'Łódź Øst đ ħ ŧ ı æ œ ﬁ', 'lodz ost d h t i ae oe fi'],
    ['the two ways of sharp s', 'Straße STRASSE GROẞ', 'strasse strasse gross'],
    ['Turkish capital i', 'İstanbul', 'istanbul'],
    ['full width', 'Ａｂｃ１', 'abc1'],
    ['curly quotes and the modifier apostrophe', 'Sana’a ‘x’y “z”w Sanaʼa', `sana'a 'x'y "z"w sana'a`],
    ['dashes', 'a–b a—b a‑b a−b', 'a-b a-b a-b a-b'],
    ['white space', '\t two \u00a0 words\n', 'two words'],
    ['what cannot be seen', '\u200ea\u00adb\u200b\u2066c\u2069\ufeff', 'abc'],
    ['Arabic vowel signs, hamza and tatweel', 'أَلْفٌ آلاف كـتاب', 'الف الاف كتاب'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['Greek accents and last sigma', 'Ελλάς', 'ελλας'],
    ['Cyrillic yo', 'ещё ЁЛКА', 'еще елка'],
    ['digits of other scripts', '٢٠١٦ ۲۰ २०', '2016 20 20'],
    ['punctuation at the end', 'Nusra. Front?!…', 'nusra. front'],
    ['quotes and brackets around', '“(Nusra)”,', 'nusra'],
    ['Spanish and French punctuation', '¿«Nusra»?', 'nusra'],
    ['Arabic and Chinese punctuation', 'نعم؟ ،', 'نعم'],
  ])('does not mind %s', (_what, text, folded) => {
    expect(foldTyped(text)).toBe(folded)
  })

  it.each([
    ['articles', 'The Front', 'the front'],
    ['the Cyrillic short i', 'Мой й', 'мой й'],
    ['kana voicing', 'が', 'が'],
    ['Indic vowel signs', 'कि', 'कि'],
    ['Hangul', '한국', '한국'],
    ['signs before a number', '-5 $5 .5', '-5 $5 .5'],
    ['hyphens and dots within', 'cease-fire U.S.A', 'cease-fire u.s.a'],
    ['punctuation that is all there is', '?', '?'],
    ['two dots that are all there is', ' .. ', '..'],
  ])('keeps %s', (_what, text, folded) => {
    expect(foldTyped(text)).toBe(folded)
  })

  it('makes nothing of white space', () => {
    expect(foldTyped(' \n\u200b ')).toBe('')
  })

  it('is the same for canonically equal texts, and when done again on letters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldTyped(text.normalize('NFD'))).toBe(foldTyped(text))
      }),
    )
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'É', 'ß', 'ẞ', 'ı', 'й', ' ', '“', '.', '한', 'ſ') }),
        (text) => {
          expect(foldTyped(foldTyped(text))).toBe(foldTyped(text))
        },
      ),
    )
  })
})

describe('plainDigits', () => {
  it.each([
    ['٠١٢٣٤٥٦٧٨٩'],
    ['۰۱۲۳۴۵۶۷۸۹'],
    ['०१२३४५६७८९'],
    ['০১২৩৪৫৬৭৮৯'],
    ['๐๑๒๓๔๕๖๗๘๙'],
    ['０１２３４５６７８９'],
    ['0123456789'],
  ])('reads %s', (digits) => {
    expect(plainDigits(`a${digits}.`)).toBe('a0123456789.')
  })
})

describe('withinSlips', () => {
  it.each([
    ['the same', 'nusra front', 'nusra front', true],
    ['one slip in a word of five letters', 'nursa front', 'nusra front', true],
    ['one slip in each word of five letters', 'nursa frond', 'nusra front', true],
    ['two slips in a word of five letters', 'nurza front', 'nusra front', false],
    ['two slips in a word of eight letters', 'cessfare', 'ceasfire', false],
    ['one slip in a word of eight letters', 'ceesfire', 'ceasfire', true],
    ['two slips in a word of nine letters', 'ceesefirr', 'ceasefire', true],
    ['three slips in a word of nine letters', 'ceezefirr', 'ceasefire', false],
    ['one slip in a word of four letters', 'irak', 'iraq', false],
    ['a letter more where the key has four', 'iraqs', 'iraq', false],
    ['a letter less where the key has five', 'syri', 'syria', true],
    ['letters counted without signs', "o'iel", "o'eil", false],
    ['a word more', 'the nusra front', 'nusra front', false],
    ['a word less', 'nusra', 'nusra front', false],
    ['another digit', 'about2017', 'about2016', false],
    ['a digit for a letter', 'geneva1', 'geneva', false],
    ['a letter for a digit', 'genevas', 'geneva1', false],
    ['a slip in a word beside a number', 'genova 2016', 'geneva 2016', true],
    ['a slip in letters of two units', '𝒜𝒷𝒸𝒹𝒻', '𝒜𝒷𝒸𝒹𝑒', true],
  ])('%s: %s for %s is %s', (_what, typed, key, forgiven) => {
    expect(withinSlips(typed, key)).toBe(forgiven)
  })
})

describe('typedRight', () => {
  const wrong = [{ text: 'Genova' }, { text: 'Bern' }]
  it.each([
    ['the text itself', 'Geneva', {}, true],
    ['the other text', 'Genf', {}, true],
    ['the text folded', '“GENÈVA.”', {}, true],
    ['nothing', '  ', {}, false],
    ['nothing where nothing is accepted too', '', {}, false],
    ['a slip that is not allowed', 'Genevva', {}, false],
    ['a slip that is allowed', 'Genevva', { slips: true }, true],
    ['a slip in the other text of four letters', 'Genv', { slips: true }, false],
    ['a known wrong text', 'GENOVA', { slips: true, wrong }, false],
    ['a slip that is no known wrong text', 'Gineva', { slips: true, wrong }, true],
    ['a known wrong text that is accepted all the same', 'Geneva', { wrong: [{ text: 'Geneva' }] }, true],
    ['a number otherwise written', '1000', { quantity: { language: 'en', prompt: '' } }, true],
    ['a number where words count', '1000', {}, false],
    [
      'a number known to be wrong',
      '1000',
      { quantity: { language: 'en', prompt: '' }, wrong: [{ text: '1000' }] },
      false,
    ],
  ])('judges %s', (_what, text, rules, judged) => {
    expect(typedRight(text, ['Geneva', 'Genf', '1,000', ''], rules)).toBe(judged)
  })
})
