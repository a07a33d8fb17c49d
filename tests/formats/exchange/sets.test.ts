import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSet } from '../../../src/formats/stet/read.ts'
import { lossesOf } from '../../../src/formats/exchange/losses.ts'
import { less, sets, shippedSets } from './sets.ts'

test('every generated set is one that our own reader accepts', () => {
  fc.assert(
    fc.property(sets(), (set) => {
      const { set: read, findings } = readSet(JSON.stringify(set))
      expect(findings.filter((finding) => finding.severity === 'error')).toEqual([])
      expect(read).toEqual(set)
    }),
    { numRuns: 300 },
  )
})

test('the shipped sets are there', () => {
  expect(shippedSets.length).toBeGreaterThanOrEqual(4)
})

test('a format that holds nothing loses all but prompts, answers and keys', () => {
  fc.assert(
    fc.property(sets(), (set) => {
      const losses = lossesOf(set, { question: () => true, story: 'none' })
      const left = less(set, losses)
      expect(left).toMatchObject({ title: null, language: null, story: [] })
      expect(JSON.stringify(left)).not.toMatch(
        /"(evidence|hint|fact|topic|why|nearest|slips|keepOrder|when)":/,
      )
    }),
    { numRuns: 100 },
  )
})
