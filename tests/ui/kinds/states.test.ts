import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { togglePick } from '../../../src/ui/views/kinds/choiceState.ts'
import { clearGap, fill, filledFrom, nextOpen, valuesOf } from '../../../src/ui/views/kinds/gapState.ts'
import { nextUntied, tie, untied } from '../../../src/ui/views/kinds/matchState.ts'
import { moveEntry, placeAt } from '../../../src/ui/views/kinds/orderState.ts'
import { optionOfKey } from '../../../src/ui/views/kinds/shortcuts.ts'

describe('picking several options', () => {
  it.each([
    ['adds one, in the set’s order', [3], 1, { picked: [1, 3], full: false }],
    ['takes one back', [1, 3], 3, { picked: [1], full: false }],
    ['refuses one too many', [1, 3], 0, { picked: [1, 3], full: true }],
    ['takes one back even when full', [1, 3], 1, { picked: [3], full: false }],
  ])('%s', (_, picked, option, expected) => {
    expect(togglePick(picked, option, 2)).toEqual(expected)
  })
})

describe('ties', () => {
  it('are set and undone by pair', () => {
    const tied = tie(untied(3), 1, 4)
    expect(tied).toEqual([null, 4, null])
    expect(tie(tied, 1, null)).toEqual([null, null, null])
  })

  it.each([
    ['goes on to the next untied item as shown', [null, null, 5], [2, 0, 1], 2, 0],
    ['starts again from the top', [null, 1, 5], [0, 2, 1], 1, 0],
    ['stays where all are tied', [1, 1, 5], [0, 1, 2], 1, 1],
    ['stays at the only untied one', [1, null, 5], [0, 1, 2], 1, 1],
  ])('the next to tie %s', (_, ties, shown, from, expected) => {
    expect(nextUntied(ties, shown, from)).toBe(expected)
  })
})

describe('an entry of an order', () => {
  it.each([
    ['moves down', 0, 2, [1, 2, 0, 3]],
    ['moves up', 3, 1, [0, 3, 1, 2]],
    ['stops at the top', 1, -1, [1, 0, 2, 3]],
    ['stops at the end', 1, 9, [0, 2, 3, 1]],
  ])('%s', (_, from, to, expected) => {
    expect(moveEntry([0, 1, 2, 3], from, to)).toEqual(expected)
  })

  it('leaves the very order where it does not move', () => {
    const order = [0, 1, 2]
    expect(moveEntry(order, 2, 5)).toBe(order)
    expect(moveEntry(order, 7, 0)).toBe(order)
  })

  it('keeps all entries, and goes back to where it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20), { minLength: 1 }), fc.nat(20), fc.nat(20), (order, a, b) => {
        const [from, to] = [a % order.length, b % order.length]
        const moved = moveEntry(order, from, to)
        expect(new Set(moved)).toEqual(new Set(order))
        expect(moved).toHaveLength(order.length)
        expect(moved[to]).toBe(order[from])
        expect(moveEntry(moved, to, from)).toEqual(order)
      }),
    )
  })

  it.each([
    ['above all', 10, 0],
    ['between the first two', 140, 1],
    ['below all', 900, 3],
  ])('dropped %s takes that place', (_, middle, place) => {
    // The dragged one is the third; its own middle is not counted.
    expect(placeAt([100, 200, 300, 400], 2, middle)).toBe(place)
  })
})

describe('words in gaps', () => {
  const bank = ['Moscow', 'Geneva', 'Moscow', 'Daraya']

  it.each([
    ['are found in the bank', ['Geneva', ''], [1, null]],
    ['that read alike are two', ['Moscow', 'Moscow'], [0, 2]],
    ['that the bank lacks leave their gap open', ['Aleppo', 'Daraya'], [null, 3]],
  ])('%s', (_, values, filled) => {
    expect(filledFrom(values, bank)).toEqual(filled)
  })

  it.each([
    ['goes into an open gap', [null, null], 1, 3, [null, 3]],
    ['sends the word before it back', [0, null], 0, 3, [3, null]],
    ['leaves the gap it was in', [3, null], 1, 3, [null, 3]],
    ['changes places with the word in its way', [3, 1], 1, 3, [1, 3]],
    ['stays where it is', [3, 1], 0, 3, [3, 1]],
  ])('a word %s', (_, filled, gap, word, expected) => {
    expect(fill(filled, gap, word)).toEqual(expected)
  })

  it('leave no word in two gaps, whatever is pressed', () => {
    const presses = fc.array(fc.tuple(fc.nat(2), fc.nat(3)))
    fc.assert(
      fc.property(presses, (pressed) => {
        let filled = filledFrom(['', '', ''], bank)
        for (const [gap, word] of pressed) {
          filled = fill(filled, gap, word)
          expect(filled[gap]).toBe(word)
          const words = filled.filter((each) => each !== null)
          expect(new Set(words).size).toBe(words.length)
          expect(filledFrom(valuesOf(filled, bank), bank).filter((each) => each !== null)).toHaveLength(
            words.length,
          )
        }
      }),
    )
  })

  it('go back to the bank', () => {
    expect(clearGap([3, 1], 0)).toEqual([null, 1])
    expect(valuesOf([null, 1], bank)).toEqual(['', 'Geneva'])
  })

  it.each([
    ['is the one after', [null, null, 1], 0, 1],
    ['comes round to the first', [null, 2, 1], 2, 0],
    ['is the same where none is open', [3, 2, 1], 1, 1],
    ['is seen in typed values too', ['a', '', 'b'], 0, 1],
  ])('the next open gap %s', (_, filled, from, expected) => {
    expect(nextOpen(filled, from)).toBe(expected)
  })
})

describe('the option of a key', () => {
  const arabic = (index: number) => ['أ', 'ب', 'ج', 'د', 'هـ'][index] ?? ''
  const russian = (index: number) => 'АБВГД'[index] ?? ''
  it.each([
    ['a figure', '2', 'Digit2', 1],
    ['an Arabic figure', '٢', 'Digit2', 1],
    ['nought', '0', 'Digit0', null],
    ['a letter', 'c', 'KeyC', 2],
    ['a capital', 'C', 'KeyC', 2],
    ['a letter past the last option', 'f', 'KeyF', null],
    ['a letter with other work', 'h', 'KeyH', null],
    ['a letter of the interface’s row', 'ج', 'BracketLeft', 2],
    ['the first sign of a letter shown with two', 'ه', 'KeyI', 4],
    ['another script by its place on the keyboard', 'с', 'KeyC', 2],
    ['another script at a place without option', 'к', 'KeyR', null],
    ['Enter', 'Enter', 'Enter', null],
  ])('%s', (_, key, code, expected) => {
    expect(optionOfKey({ key, code, shiftKey: false }, 5, arabic)).toBe(expected)
  })

  it.each([
    ['a letter of the row, typed small', 'в', 'KeyD', false, 2],
    ['a letter of the row, typed large', 'Д', 'KeyL', true, 4],
    ['another letter by its place', 'ф', 'KeyA', false, 0],
    ['another letter at a place with other work', 'ь', 'KeyM', false, null],
    ['a figure', '3', 'Digit3', false, 2],
    ['a sign above a figure', '№', 'Digit3', true, null],
  ])('in Russian, %s', (_, key, code, shiftKey, expected) => {
    expect(optionOfKey({ key, code, shiftKey }, 5, russian)).toBe(expected)
  })

  it.each([
    ['é', false, 1],
    ['2', true, 1],
  ])('on a French keyboard, where figures need Shift, “%s”', (key, shiftKey, expected) => {
    const latin = (index: number) => 'ABCDE'[index] ?? ''
    expect(optionOfKey({ key, code: 'Digit2', shiftKey }, 5, latin)).toBe(expected)
  })
})
