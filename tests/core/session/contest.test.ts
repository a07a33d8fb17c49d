import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Span } from '../../../src/core/model/answer.ts'
import type { EditionAction, EditionEvent, EditionState } from '../../../src/core/session/edition.ts'
import { contestOf, LONGEST_NOTE } from '../../../src/core/session/contest.ts'
import { act } from '../../../src/core/session/reduce.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { editionResult } from '../../../src/core/session/result.ts'
import { begun, questionOf, rightAnswer, setOf, spans } from './fixtures.ts'

// Names that every object has, too.
const set = setOf(['constructor', '__proto__', 'plain'].map((id) => questionOf('choice', { id })))

/** An edition in which the first `checked` questions were checked. */
function played(checked: number): EditionState {
  let state = begun(set)
  for (let turn = 0; turn < checked; turn++) {
    if (turn > 0) state = act(set, state, { type: 'next', at: turn }).state
    state = act(set, state, { type: 'answer', answer: rightAnswer('choice') }).state
    state = act(set, state, { type: 'check', at: turn, elapsed: 1 }).state
  }
  return state
}

function contest(question: string, marks: readonly Span[], note: string, at = 50): EditionAction {
  return { type: 'contest', question, spans: marks, note, at }
}

const ids = set.questions.map(({ id }) => id)
const asked = (state: EditionState): string => state.queue[state.position]?.question ?? ''

describe('an objection', () => {
  test('is kept with its words, its line and its time, as one event', () => {
    const state = played(1)
    const outcome = act(set, state, contest(asked(state), [spans.shut], '  It was a van.\n', 77))
    expect(outcome.events).toStrictEqual([
      {
        type: 'contested',
        edition: 'e1',
        at: 77,
        question: asked(state),
        spans: [spans.shut],
        note: 'It was a van.',
      },
    ])
    expect(contestOf(outcome.state, asked(state))).toEqual({
      spans: [spans.shut],
      note: 'It was a van.',
      at: 77,
    })
    expect({ ...outcome.state, contests: {} }).toEqual(state)
  })

  test.each([
    { what: 'a line alone', marks: [], note: 'No.' },
    { what: 'marked words alone', marks: [spans.weeks], note: '' },
  ])('may be $what', ({ marks, note }) => {
    const state = played(1)
    const { state: after } = act(set, state, contest(asked(state), marks, note))
    expect(contestOf(after, asked(state))).toEqual({ spans: marks, note, at: 50 })
  })

  test('is cut at its longest, without tearing a sign', () => {
    const state = played(1)
    const { state: after } = act(set, state, contest(asked(state), [], `${'x'.repeat(LONGEST_NOTE - 1)}🦊`))
    expect(contestOf(after, asked(state))?.note).toBe('x'.repeat(LONGEST_NOTE - 1))
  })

  test('is refused of a question that is not there or was not checked, and of an edition put away', () => {
    const state = played(1)
    const later = state.queue[1]?.question ?? ''
    for (const question of ['other', later]) {
      expect(act(set, state, contest(question, [], 'No.'))).toEqual({ state, events: [], refused: 'notNow' })
    }
    const away = act(set, state, { type: 'discard', at: 9 }).state
    expect(act(set, away, contest(asked(state), [], 'No.')).refused).toBe('notNow')
  })

  test('is not there before it is made, whatever the question is called', () => {
    const state = played(3)
    for (const id of ids) expect(contestOf(state, id)).toBeNull()
    expect(editionResult(set, state).results.map(({ contested }) => contested)).toEqual([false, false, false])
  })

  test('is refused where it says nothing and there is nothing to take back', () => {
    const state = played(1)
    expect(act(set, state, contest(asked(state), [], ' \n ')).refused).toBe('notNow')
  })

  test('may come while asking, and when the edition is finished', () => {
    const first = asked(played(1))
    const asking = act(set, played(1), { type: 'next', at: 2 }).state
    const finished = act(set, played(3), { type: 'next', at: 9 }).state
    for (const state of [asking, finished]) {
      const { state: after } = act(set, state, contest(first, [], 'No.'))
      expect(contestOf(after, first)?.note).toBe('No.')
      expect(after.phase).toBe(state.phase)
      expect(after.draft).toBe(state.draft)
    }
  })

  test('made, changed and taken back in any order is what was said last, and told by the events', () => {
    const step = fc.record({
      question: fc.constantFrom(...ids),
      marks: fc.subarray([spans.shut, spans.weeks, spans.ferries]),
      note: fc.constantFrom('', 'No.', 'Look at paragraph 2.'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let state = played(3)
        const events: EditionEvent[] = []
        const expected = new Map<string, unknown>()
        for (const [at, { question, marks, note }] of steps.entries()) {
          const outcome = act(set, state, contest(question, marks, note, at))
          state = outcome.state
          events.push(...outcome.events)
          if (marks.length === 0 && note === '') expected.delete(question)
          else expected.set(question, { spans: marks, note, at })
        }
        for (const id of ids) expect(contestOf(state, id)).toEqual(expected.get(id) ?? null)
        const { results } = editionResult(set, state)
        expect(results.filter(({ contested }) => contested).map(({ question }) => question)).toEqual(
          results.map(({ question }) => question).filter((id) => expected.has(id)),
        )
        const kept = JSON.parse(JSON.stringify([...begin(), ...events])) as EditionEvent[]
        const told = replay(set, kept)
        for (const id of ids) expect(told && contestOf(told, id)).toEqual(contestOf(state, id))
      }),
    )
  })

  /** The events up to the last check. */
  function begin(): readonly EditionEvent[] {
    const state = played(3)
    const started: EditionEvent = {
      type: 'started',
      edition: 'e1',
      at: 0,
      set: state.set,
      seed: state.seed,
      mode: state.mode,
      proof: state.proof,
      questions: state.queue.map(({ question }) => question),
    }
    return [
      started,
      ...state.attempts.flatMap((attempt, at): readonly EditionEvent[] => [
        ...(at > 0 ? [{ type: 'moved', edition: 'e1', at, to: at } as const] : []),
        { type: 'answered', edition: 'e1', at, attempt },
      ]),
    ]
  }
})
