import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, wordCutter } from '../../../../src/ui/views/FrontPage/picture/lines.ts'

/** Every letter is one wide; marks and directional signs are none. */
const lengthOf = (line: string): number => line.replace(/[\p{M}\u2066-\u2069]/gu, '').length
const within = (width: number) => (line: string) => lengthOf(line) <= width
const broken = (text: string, width: number, language = 'en') =>
  breakLines(text, within(width), wordCutter(language))

describe('breaking lines', () => {
  it.each<[string, string, number, readonly string[]]>([
    ['between words', 'the talks lasted long', 10, ['the talks', 'lasted', 'long']],
    ['nowhere where all fits', 'the talks', 20, ['the talks']],
    ['folding blanks', '  the \n\n talks ', 20, ['the talks']],
    ['behind a hyphen', 'a cease-fire line', 8, ['a cease-', 'fire', 'line']],
    ['never at a no-break space', 'of 12\u00a0hours', 8, ['of', '12\u00a0hours']],
    ['within a word that no line holds', 'Donaudampfschiff', 6, ['Donaud', 'ampfsc', 'hiff']],
    ['never between a letter and its mark', 'e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
    ['nowhere in nothing', ' ', 5, []],
  ])('happens %s', (_, text, width, lines) => {
    expect(broken(text, width)).toEqual(lines)
  })

  it('of a script without blanks happens between words, and no line begins with a closing mark', () => {
    const text = '美国和俄罗斯周五在日内瓦举行会谈，双方尚未达成协议。'
    for (const width of [4, 5, 6, 7, 8, 9]) {
      const lines = broken(text, width, 'zh')
      expect(lines.join('')).toBe(text)
      expect(lines.filter((line) => /^[，。]/.test(line))).toEqual([])
    }
    expect(broken('我们在日内瓦', 3, 'zh')).not.toContain('我们在日')
  })

  it('never leaves an opening mark at the end of a line', () => {
    expect(broken('我说“北京”好', 4, 'zh')).toEqual(['我说', '“北京”', '好'])
  })

  it('of a script without blanks works letter by letter where the browser knows no words', () => {
    const lines = breakLines('美国和俄罗斯，会谈', within(3), null)
    expect(lines).toEqual(['美国和', '俄罗', '斯，会', '谈'])
  })

  it('opens an isolate anew on every line it runs over', () => {
    const lines = broken('نشر: \u2068Russia and America\u2069 نعم', 12, 'ar')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines.filter((each) => /[a-z]/i.test(each))) expect(line).toContain('\u2068')
    expect(lines.at(-1)).toMatch(/نعم$/)
  })

  it('loses no letter, and makes no line too long that could be shorter', () => {
    const piece = fc.constantFrom(
      'a',
      'bc',
      ' ',
      '  ',
      '-',
      ',',
      '(',
      ')',
      '文',
      '漢字',
      '。',
      'é',
      'سلام',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (pieces, width) => {
        const text = pieces.join('')
        for (const cut of [wordCutter('zh'), null]) {
          const lines = breakLines(text, within(width), cut)
          expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
          expect(lines).toEqual(lines.map((line) => line.trimEnd()))
          // A single letter can be cut no further: a pair of code units is two wide here.
          expect(lines.filter((line) => lengthOf(line) > Math.max(2, width))).toEqual([])
        }
      }),
    )
  })
})
