import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withinEdits } from '../../../src/core/anchoring/edits.ts'
import { occurrences } from '../../../src/core/anchoring/occurrences.ts'
import { commonPrefixes } from '../../../src/core/anchoring/prefixes.ts'

const ab = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b'), maxLength })

function everyPlace(text: string, needle: string): readonly number[] {
  return Array.from(text).flatMap((_unit, at) => (text.startsWith(needle, at) ? [at] : []))
}

describe('occurrences', () => {
  it.each([
    ['one', 'abc', 'b', [1]],
    ['overlapping ones', 'aaaa', 'aa', [0, 1, 2]],
    ['the whole text', 'abc', 'abc', [0]],
    ['none of an empty needle', 'abc', '', []],
    ['none of a needle longer than the text', 'abc', 'abcd', []],
    ['none of a needle with the text’s start', 'abab', 'abb', []],
  ])('finds %s', (_what, text, needle, places) => {
    expect([...occurrences(text, needle)]).toEqual(places)
  })

  it.each([63, 64, 65, 130])('finds needles of %s units like any other', (length) => {
    const needle = 'ab'.repeat(length).slice(0, length)
    const text = `b${'ab'.repeat(100)}aab${'ab'.repeat(length)}b${needle}`
    expect([...occurrences(text, needle)]).toEqual(everyPlace(text, needle))
    expect([...occurrences(text, `${needle}${needle.at(-1)}c`)]).toEqual([])
  })

  it('finds what a naive search finds, for long needles too', () => {
    fc.assert(
      fc.property(ab(40), ab(8), fc.integer({ min: 0, max: 20 }), ab(3), (text, unit, times, tail) => {
        const needle = unit.repeat(times) + tail
        const story = text + needle + unit + needle + text
        expect([...occurrences(story, needle)]).toEqual(needle === '' ? [] : everyPlace(story, needle))
      }),
    )
  })

  it('can be left after the first', () => {
    expect(occurrences('a'.repeat(100_000), 'a'.repeat(40_000)).next().value).toBe(0)
  })
})

describe('commonPrefixes', () => {
  it('counts what each offset shares with the pattern', () => {
    expect([...commonPrefixes('aab', 'aaabaab')]).toEqual([2, 3, 1, 0, 3, 1, 0])
    expect([...commonPrefixes('', 'ab')]).toEqual([0, 0])
    expect([...commonPrefixes('ab', '')]).toEqual([])
    expect([...commonPrefixes('abc', 'ab')]).toEqual([2, 0])
  })

  it('counts what a naive comparison counts', () => {
    fc.assert(
      fc.property(ab(12), ab(40), (pattern, text) => {
        const naive = Array.from(text).map((_unit, at) => {
          let length = 0
          while (length < pattern.length && text[at + length] === pattern[length]) length++
          return length
        })
        expect([...commonPrefixes(pattern, text)]).toEqual(naive)
      }),
    )
  })
})

/** The textbook's table, to compare with. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_row, i) =>
    Array.from({ length: b.length + 1 }, (_cell, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(change, rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, rows[i - 2]![j - 2]! + 1)
      }
      rows[i]![j] = least
    }
  }
  return rows[a.length]![b.length]!
}

describe('withinEdits', () => {
  it.each([
    ['the same', 'nusra', 'nusra', 0],
    ['a letter added', 'nusrra', 'nusra', 1],
    ['a letter left out', 'nura', 'nusra', 1],
    ['a letter changed', 'nuzra', 'nusra', 1],
    ['neighbours exchanged', 'nursa', 'nusra', 1],
    ['neighbours exchanged at the end', 'nusar', 'nusra', 1],
    ['two letters changed', 'muzra', 'nusra', 2],
    ['everything', '', 'ab', 2],
    ['a letter of two units added', 'a😀', 'a', 1],
  ])('counts %s as %#', (_what, a, b, edits) => {
    expect(withinEdits(a, b, edits)).toBe(true)
    expect(withinEdits(b, a, edits)).toBe(true)
    expect(withinEdits(a, b, edits - 1)).toBe(false)
  })

  it('agrees with the textbook’s table', () => {
    const abc = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(
      fc.property(abc, abc, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        expect(withinEdits(a, b, most)).toBe(distance(a, b) <= most)
      }),
      { numRuns: 1000 },
    )
  })
})
