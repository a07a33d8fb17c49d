import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, isBoundary } from '../../../src/core/anchoring/fold.ts'
import { anyCodePoints, anyText } from './arbitraries.ts'

/** Letters, quotes and all white space that needs no second look. */
const plainUnits = [
  ...'aé字ب‘’‚“”„«- \n\t\v\f\r\u00a0\u1680\u2003\u2028\u2029\u202f\u205f\u3000\ufeff\u0085\u200b',
]

describe('fold', () => {
  it.each([
    ['composes what can be composed', 'cafe\u0301', 'caf\u00e9', [0, 1, 2, 3, 5]],
    ['takes singletons to their canonical letter', '\u212b', '\u00c5', [0, 1]],
    ['makes single quotes straight', '‘a’ ‚b‛', "'a' 'b'", [0, 1, 2, 3, 4, 5, 6, 7]],
    ['makes double quotes straight', '“a” „b‟', '"a" "b"', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['leaves guillemets alone', '«a» ‹b›', '«a» ‹b›', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['makes a run of white space one space', 'a \n\u00a0\tb', 'a b', [0, 1, 5, 6]],
    ['keeps white space at the ends', ' a ', ' a ', [0, 1, 2, 3]],
    ['keeps a surrogate pair together', 'a😀b', 'a😀b', [0, 1, 1, 3, 4]],
    ['keeps a letter and a mark that compose to nothing together', 'q\u0307', 'q\u0307', [0, 0, 2]],
    ['keeps what is left of a composed cluster together', 'e\u0301\u0323', '\u1eb9\u0301', [0, 0, 3]],
    ['composes Hangul', '\u1100\u1161\u11a8', '\uac01', [0, 3]],
    ['puts a mark without a letter by itself', '\u0301a', '\u0301a', [0, 1, 2]],
    ['keeps a space apart from a mark after it', 'a \u0301b', 'a \u0301b', [0, 1, 2, 3, 4]],
    ['has a start for the end of nothing', '', '', [0]],
  ])('%s', (_what, text, folded, starts) => {
    expect(fold(text)).toEqual({ text: folded, starts: Int32Array.from(starts) })
  })

  it('is the same for canonically equal texts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize('NFD')).text).toBe(fold(text).text)
        expect(fold(text.normalize('NFC')).text).toBe(fold(text).text)
      }),
    )
  })

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text).text).text).toBe(fold(text).text)
      }),
    )
  })

  it('is NFC where there are no quotes and no white space', () => {
    fc.assert(
      fc.property(anyCodePoints, (raw) => {
        const text = raw.replace(/[\s\u2018-\u201f]/g, '')
        expect(fold(text).text).toBe(text.normalize('NFC'))
      }),
    )
  })

  it('maps every unit to the original, in order and to the very end', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, starts } = fold(text)
        expect(starts.length).toBe(folded.length + 1)
        expect(starts[folded.length]).toBe(text.length)
        expect(starts[0]).toBe(0)
        for (let at = 1; at < starts.length; at++) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1]!)
      }),
    )
  })

  it('folds every part between boundaries as it folds the whole', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, two) => {
        const { text: folded, starts } = fold(text)
        const cuts = [...starts.keys()].filter((at) => isBoundary(starts, at))
        const [from = 0, to = 0] = [cuts[one % cuts.length]!, cuts[two % cuts.length]!].toSorted(
          (a, b) => a - b,
        )
        expect(fold(text.slice(starts[from], starts[to])).text).toBe(folded.slice(from, to))
      }),
    )
  })

  it('folds a text alone as it does in front of a letter that can only be folded as a cluster', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...plainUnits) })), (text) => {
        const { text: folded, starts } = fold(text)
        const longer = fold(`${text}q\u0307`)
        expect(longer.text).toBe(`${folded}q\u0307`)
        expect(longer.starts.slice(0, folded.length + 1)).toEqual(starts)
      }),
    )
  })

  it('has no boundary inside a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { starts } = fold(text)
        for (const at of starts.keys()) {
          const offset = starts[at]!
          const split =
            /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset))
          expect(split).toBe(false)
        }
      }),
    )
  })
})
