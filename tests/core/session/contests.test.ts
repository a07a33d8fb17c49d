import { describe, expect, test } from 'vitest'
import type { EditionAction, EditionState, Outcome } from '../../../src/core/session/edition.ts'
import { LONGEST_NOTE } from '../../../src/core/session/contest.ts'
import { act } from '../../../src/core/session/reduce.ts'
import { begun, questionOf, rightAnswer, setOf, spans } from './fixtures.ts'

const set = setOf([questionOf('short', { id: 'a' }), questionOf('short', { id: 'b' })])

function play(state: EditionState, ...actions: readonly EditionAction[]): Outcome {
  let outcome: Outcome = { state, events: [] }
  for (const action of actions) outcome = act(set, outcome.state, action)
  return outcome
}

const check: readonly EditionAction[] = [
  { type: 'answer', answer: rightAnswer('short') },
  { type: 'check', at: 1, elapsed: 0 },
]
const next: EditionAction = { type: 'next', at: 2 }
const contest = (question: string, note: string, marked = [spans.weeks]): EditionAction => ({
  type: 'contest',
  question,
  spans: marked,
  note,
  at: 5,
})

const answered = play(begun(set), ...check).state
const [first, second] = answered.queue.map(({ question }) => question) as [string, string]

describe('a key that the player disagrees with', () => {
  test('is kept with the words against it, and written down', () => {
    const outcome = play(answered, contest(first, '  It says so.  '))
    expect(outcome.state).toEqual({
      ...answered,
      contests: { [first]: { spans: [spans.weeks], note: 'It says so.', at: 5 } },
    })
    expect(outcome.events).toEqual([
      { type: 'contested', edition: 'e1', at: 5, question: first, spans: [spans.weeks], note: 'It says so.' },
    ])
  })

  test('can be contested by words or by a mark alone', () => {
    expect(play(answered, contest(first, 'No.', [])).state.contests[first]).toEqual({
      spans: [],
      note: 'No.',
      at: 5,
    })
    expect(play(answered, contest(first, '')).state.contests[first]?.spans).toEqual([spans.weeks])
  })

  test('holds the last word on a question, beside those on others', () => {
    const both = play(answered, contest(first, 'one'), next, ...check, contest(second, 'two')).state
    const { contests } = play(both, contest(first, 'other')).state
    expect(contests).toMatchObject({ [first]: { note: 'other' }, [second]: { note: 'two' } })
  })

  test('is given up by neither words nor mark, and the others stay', () => {
    const both = play(answered, contest(first, 'one'), next, ...check, contest(second, 'two')).state
    expect(Object.keys(play(both, contest(first, '   ', [])).state.contests)).toEqual([second])
  })

  test('is one that was checked, now or long ago', () => {
    expect(play(answered, contest(second, 'early')).refused).toBe('notNow')
    expect(play(answered, contest('nobody', 'what')).refused).toBe('notNow')
    const finished = play(answered, next, ...check, next).state
    expect(finished.phase).toBe('finished')
    expect(play(finished, contest(first, 'late')).state.contests[first]?.note).toBe('late')
  })

  test('is told in no more words than fit', () => {
    const { contests } = play(answered, contest(first, 'x'.repeat(LONGEST_NOTE + 1))).state
    expect(contests[first]?.note).toHaveLength(LONGEST_NOTE)
  })

  test('changes no points', () => {
    expect(play(answered, contest(first, 'no')).state.points).toBe(answered.points)
  })
})
