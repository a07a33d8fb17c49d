import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLastTeams, shareFor, sharesOf } from '../../../../src/ui/views/Teams/lastTeams.ts'

const blank = { desks: 2, names: ['', '', '', '', '', ''], each: null, proof: null }

describe('how desks were set up the last time', () => {
  it('is read as it was kept', () => {
    const kept = { desks: 3, names: ['Owls', '', 'Foxes', '', '', ''], each: 4, proof: 'required' }
    expect(readLastTeams(structuredClone(kept))).toEqual(kept)
  })

  it.each([
    ['nothing was kept', undefined, blank],
    ['a text was kept', 'Owls', blank],
    ['there were too many desks', { desks: 7 }, blank],
    ['names are missing or none', { names: ['Owls', 7] }, { ...blank, names: ['Owls', '', '', '', '', ''] }],
    ['the share is none', { each: 0.5 }, blank],
    ['the proof is unknown', { proof: 'always' }, blank],
  ])('falls back where %s', (_, kept, expected) => {
    expect(readLastTeams(kept)).toEqual(expected)
  })

  it('is read from anything without an error', () => {
    fc.assert(
      fc.property(fc.anything(), (kept) => {
        const { desks, names } = readLastTeams(kept)
        expect(desks).toBeGreaterThanOrEqual(2)
        expect(names).toHaveLength(6)
      }),
    )
  })
})

describe('the questions for each desk', () => {
  it.each([
    { questions: 39, desks: 2, each: 6 },
    { questions: 39, desks: 3, each: 4 },
    { questions: 39, desks: 4, each: 3 },
    { questions: 39, desks: 5, each: 2 },
    { questions: 39, desks: 6, each: 2 },
    { questions: 7, desks: 2, each: 3 },
    { questions: 6, desks: 6, each: 1 },
  ])('are $each of $questions for $desks desks, unless chosen', ({ questions, desks, each }) => {
    expect(shareFor(questions, desks, null)).toBe(each)
  })

  it('are those chosen, where there are so many', () => {
    expect(shareFor(39, 2, 10)).toBe(10)
    expect(shareFor(39, 2, 19)).toBe(19)
    expect(shareFor(12, 2, 10)).toBe(6)
  })

  it('offered are never more than there are, and once all there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 0, max: 200 }), (desks, more) => {
        const questions = desks + more
        const shares = sharesOf(questions, desks)
        expect(shares.at(-1)).toBe(Math.floor(questions / desks))
        expect(shares).toEqual([...new Set(shares)].toSorted((one, other) => one - other))
        expect(shares).toContain(shareFor(questions, desks, null))
      }),
    )
  })
})
