import { describe, expect, it } from 'vitest'
import type { QuestionResult } from '../../../../src/core/session/result.ts'
import { fits, reviewFilters } from '../../../../src/ui/views/Review/filter.ts'
import { editionOf } from '../parts/edition.ts'

const attempt = editionOf('s', [true]).attempts[0]!
const proofResult = { f1: 0, credit: 0, proven: false, marked: [], stands: [] }
const right: QuestionResult = {
  question: 'q0',
  first: { ...attempt, proofResult: { ...proofResult, proven: true } },
  second: null,
  status: 'right',
  proven: true,
  unsure: false,
  contested: false,
}
const unproven = { first: { ...attempt, proofResult }, proven: false }

describe('a question', () => {
  it.each<[string, QuestionResult, readonly string[]]>([
    ['right and proved', right, ['all']],
    ['right, its proof missed', { ...right, ...unproven }, ['all', 'unproven']],
    ['right, no proof asked', { ...right, first: attempt, proven: false }, ['all']],
    ['missed, though proved', { ...right, status: 'missed' }, ['all', 'missed']],
    ['right, but not surely', { ...right, unsure: true }, ['all', 'unsure']],
    ['right, and the key contested', { ...right, contested: true }, ['all', 'contested']],
    [
      'missed, unproven and unsure',
      { ...right, ...unproven, status: 'missed', unsure: true },
      ['all', 'missed', 'unproven', 'unsure'],
    ],
  ])('%s is shown by its filters only', (_, result, shown) => {
    expect(reviewFilters.filter((filter) => fits(filter, result))).toEqual(shown)
  })
})
