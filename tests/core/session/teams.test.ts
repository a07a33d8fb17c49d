import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EditionAction, EditionState } from '../../../src/core/session/edition.ts'
import { act } from '../../../src/core/session/reduce.ts'
import { startEdition } from '../../../src/core/session/start.ts'
import { teamOf, teamScores } from '../../../src/core/session/teams.ts'
import type { QuestionSet } from '../../../src/core/model/set.ts'
import { anySet, questionOf, rightAnswer, setOf, spans, wrongAnswer } from './fixtures.ts'

const names = ['North', 'South', 'East', 'West', 'Up', 'Down']
const verdicts = (count: number): QuestionSet =>
  setOf(Array.from({ length: count }, (_, index) => questionOf('verdict', { id: `q${index}` })))

function begun(set: QuestionSet, teams: readonly string[], size: 10 | 'all' = 'all'): EditionState {
  const start = { id: 'e1', set, hash: 'abc', seed: 3, proof: 'bonus', at: 0 } as const
  return startEdition({ ...start, size, mode: 'twoDesks', teams }).state
}

/** The edition after answers that were right or wrong, each with its proof or without. */
function played(
  set: QuestionSet,
  state: EditionState,
  answers: readonly { right: boolean; proven: boolean }[],
): EditionState {
  const actions = answers.flatMap(({ right, proven }): readonly EditionAction[] => [
    { type: 'answer', answer: right ? rightAnswer('verdict') : wrongAnswer('verdict') },
    ...(proven ? [{ type: 'mark', spans: [spans.shut] } as const] : []),
    { type: 'check', at: 1, elapsed: 0 },
    { type: 'next', at: 2 },
  ])
  return actions.reduce((before, action) => act(set, before, action).state, state)
}

describe('desks', () => {
  test('are written down in the order of their turns, and only where teams play', () => {
    expect(begun(verdicts(4), ['North', 'South']).teams).toEqual(['North', 'South'])
    const start = {
      id: 'e1',
      set: verdicts(4),
      hash: 'abc',
      seed: 3,
      size: 'all',
      proof: 'off',
      at: 0,
    } as const
    expect(startEdition({ ...start, mode: 'openDesk', teams: ['North', 'South'] }).state.teams).toEqual([])
    expect(startEdition({ ...start, mode: 'twoDesks' }).state.teams).toEqual([])
  })

  test.each([
    { questions: 10, teams: 3, asked: 9 },
    { questions: 10, teams: 2, asked: 10 },
    { questions: 11, teams: 2, asked: 10 },
    { questions: 7, teams: 6, asked: 6 },
    { questions: 6, teams: 6, asked: 6 },
    { questions: 5, teams: 6, asked: 5 },
    { questions: 1, teams: 2, asked: 1 },
  ])('of $teams get as many questions each: $asked of $questions', ({ questions, teams, asked }) => {
    expect(begun(verdicts(questions), names.slice(0, teams)).queue).toHaveLength(asked)
  })

  test('get as many each of ten, and of any set', () => {
    fc.assert(
      fc.property(
        anySet,
        fc.integer({ min: 2, max: 6 }),
        fc.constantFrom<10 | 'all'>(10, 'all'),
        (set, count, size) => {
          const state = begun(set, names.slice(0, count), size)
          const turns = state.queue.map((_, slot) => teamOf(state, slot))
          const each = names.slice(0, count).map((_, team) => turns.filter((turn) => turn === team).length)
          const most = size === 10 ? Math.min(10, set.questions.length) : set.questions.length
          expect(state.queue.length).toBeLessThanOrEqual(most)
          expect(state.queue.length).toBeGreaterThan(most - count)
          const counts = [...new Set(each)].toSorted((one, other) => one - other)
          expect(counts).toEqual(most >= count ? [counts[0]] : most === 0 ? [0] : [0, 1])
        },
      ),
    )
  })

  test('take turns, and a question that comes back goes to the one that missed it', () => {
    const set = verdicts(4)
    const state = begun(set, ['North', 'South'])
    expect([0, 1, 2, 3].map((slot) => teamOf(state, slot))).toEqual([0, 1, 0, 1])
    // The second is missed and returns behind the fourth.
    const after = played(set, state, [
      { right: true, proven: false },
      { right: false, proven: false },
    ])
    expect(after.queue.map((_, slot) => teamOf(after, slot))).toEqual([0, 1, 0, 1, 1])
  })

  test('have no turn where there are none, or no such place', () => {
    expect(teamOf({ ...begun(verdicts(4), ['North', 'South']), teams: [] }, 0)).toBeNull()
    expect(teamOf(begun(verdicts(4), ['North', 'South']), 4)).toBeNull()
    expect(teamOf(begun(verdicts(4), ['North', 'South']), -1)).toBeNull()
    const odd = {
      ...begun(verdicts(4), ['North', 'South']),
      queue: [{ question: 'q0', attempt: 2 }] as const,
    }
    expect(teamOf(odd, 0)).toBeNull()
  })

  test('score by their own first attempts', () => {
    const set = verdicts(4)
    const state = played(set, begun(set, ['North', 'South']), [
      { right: true, proven: true },
      { right: false, proven: true },
      { right: true, proven: false },
      { right: true, proven: true },
      { right: true, proven: true },
    ])
    expect(teamScores(state)).toEqual([
      { name: 'North', points: 250, right: 2, answered: 2, proven: 1 },
      { name: 'South', points: 200, right: 1, answered: 2, proven: 2 },
    ])
    expect(teamScores({ ...state, teams: [] })).toEqual([])
  })

  test('with the same name score apart', () => {
    const set = verdicts(2)
    const state = played(set, begun(set, ['Us', 'Us']), [{ right: true, proven: false }])
    expect(teamScores(state).map(({ points }) => points)).toEqual([100, 0])
  })
})
