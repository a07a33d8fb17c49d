import { describe, expect, it } from 'vitest'
import type { EditionState } from '../../../../src/core/session/edition.ts'
import { bestOf, isUnfinished, tallyOf } from '../../../../src/ui/views/parts/editions.ts'
import { editionOf } from './edition.ts'

const summaries = (...states: readonly EditionState[]) => states.map((state) => ({ state, set: null }))

describe('the tally of an edition', () => {
  it('counts first answers only: a second attempt mends nothing and adds nothing', () => {
    const state = editionOf('s', [true, false, true])
    const second = { ...state.attempts[1]!, slot: 3, attempt: 2, correct: true } as const
    expect(tallyOf({ ...state, attempts: [...state.attempts, second] })).toEqual({
      right: 2,
      done: 3,
      of: 3,
    })
    expect(tallyOf(editionOf('s', []))).toEqual({ right: 0, done: 0, of: 0 })
  })
})

describe('an edition', () => {
  it.each([
    ['reading', true],
    ['asking', true],
    ['explaining', true],
    ['finished', false],
    ['discarded', false],
  ] as const)('%s is unfinished: %s', (phase, unfinished) => {
    expect(isUnfinished(editionOf('s', [], { phase }))).toBe(unfinished)
  })
})

describe('the best edition of a set', () => {
  const half = editionOf('s', [true, false], { id: 'half' })
  const most = editionOf('s', [true, true, true, false], { id: 'most' })
  const alsoHalf = editionOf('s', [true, true, false, false], { id: 'alsoHalf' })

  it.each<[string, readonly EditionState[], string | null]>([
    ['has the largest share, not the largest number', [alsoHalf, most, half], 'most'],
    ['is the one given first of two equal ones', [alsoHalf, half], 'alsoHalf'],
    ['is one with nothing right, where there is no other', [editionOf('s', [false], { id: 'none' })], 'none'],
    ['is finished', [editionOf('s', [true], { id: 'open', phase: 'asking' }), half], 'half'],
    ['may be from memory', [editionOf('s', [true], { id: 'm', mode: 'fromMemory' }), half], 'm'],
    ['may be against the clock', [editionOf('s', [true], { id: 'd', mode: 'deadline' }), half], 'd'],
    ['is not one of corrections', [editionOf('s', [true], { mode: 'corrections' }), half], 'half'],
    ['is not one that teams played', [editionOf('s', [true], { mode: 'twoDesks' }), half], 'half'],
    [
      'has to be right about what it left unanswered, too',
      [editionOf('s', [true], { mode: 'deadline', queue: most.queue }), half],
      'half',
    ],
    ['is of that set', [editionOf('other', [true]), half], 'half'],
    ['is none where none was played', [editionOf('other', [true])], null],
  ])('%s', (_, states, best) => {
    expect(bestOf(summaries(...states), 's')?.id ?? null).toBe(best)
  })
})
