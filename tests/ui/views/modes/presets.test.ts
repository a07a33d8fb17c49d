import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestDeadline } from '../../../../src/ui/settings.ts'
import { clockText } from '../../../../src/ui/views/modes/clockText.ts'
import { deadlinePresets, readMinutes, usualDeadline } from '../../../../src/ui/views/modes/presets.ts'
import { everyKind } from '../../../e2e/harness/set.ts'

const { article } = everyKind
const long = { ...article, blocks: Array.from({ length: 30 }, () => article.blocks).flat() }

describe('the deadlines that are proposed', () => {
  it('are brisk, steady and at leisure: half a minute to one and a half for a question, and one reading', () => {
    expect(deadlinePresets(article, 10)).toEqual([7, 12, 17])
  })

  it('grow with the story and with the questions', () => {
    expect(deadlinePresets(long, 10)[0]).toBeGreaterThan(deadlinePresets(article, 10)[0]!)
    expect(deadlinePresets(article, 24)).toEqual([14, 26, 38])
  })

  it('can each be set, ascend, and hold the one that is proposed first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (questions) => {
        const presets = deadlinePresets(article, questions)
        expect(presets).toEqual([...new Set(presets)].toSorted((a, b) => a - b))
        for (const preset of presets) expect(readMinutes(String(preset))).toBe(preset)
        expect(presets).toContain(usualDeadline(article, questions))
      }),
    )
  })
})

describe('minutes as typed', () => {
  it.each([
    ['1', 1],
    [' 25 ', 25],
    [String(longestDeadline), longestDeadline],
    [String(longestDeadline + 1), null],
    ['0', null],
    ['-5', null],
    ['2.5', null],
    ['', null],
    [' ', null],
    ['ten', null],
  ])('“%s” is %s', (typed, minutes) => {
    expect(readMinutes(typed)).toBe(minutes)
  })
})

describe('the clock as shown', () => {
  it.each([
    [0, '0:00'],
    [1, '0:01'],
    [1000, '0:01'],
    [1001, '0:02'],
    [59_001, '1:00'],
    [60_000, '1:00'],
    [754_000, '12:34'],
    [10_800_000, '180:00'],
  ])('%d milliseconds are %s', (left, text) => {
    expect(clockText(left)).toBe(text)
  })
})
