import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/core/model/answer.ts'
import type { Kind, ProofPolicy, QuestionSet } from '../../../src/core/model/set.ts'
import type { EditionAction, EditionState, Outcome } from '../../../src/core/session/edition.ts'
import { act } from '../../../src/core/session/reduce.ts'
import {
  begun,
  everyKind,
  KINDS,
  questionOf,
  rightAnswer,
  setOf,
  spanOf,
  spans,
  wrongAnswer,
} from './fixtures.ts'

/** Carries out all actions; the last one's outcome. */
function play(set: QuestionSet, state: EditionState, ...actions: readonly EditionAction[]): Outcome {
  let outcome: Outcome = { state, events: [] }
  for (const action of actions) outcome = act(set, outcome.state, action)
  return outcome
}

function answering(answer: Answer): EditionAction {
  return { type: 'answer', answer }
}

const check: EditionAction = { type: 'check', at: 2000, elapsed: 500 }
const next: EditionAction = { type: 'next', at: 3000 }
const discard: EditionAction = { type: 'discard', at: 4000 }

/** An edition of one question of a kind. */
function alone(kind: Kind, proof: ProofPolicy = 'bonus'): { set: QuestionSet; state: EditionState } {
  const set = setOf([questionOf(kind)])
  return { set, state: begun(set, { proof }) }
}

/** A set of `count` choices, and the states of an edition of it played by `rights`: one for each check. */
function streak(count: number, rights: readonly boolean[]): readonly EditionState[] {
  const set = setOf(Array.from({ length: count }, (_, index) => questionOf('choice', { id: `q${index}` })))
  let state = begun(set)
  return rights.map((right) => {
    if (state.phase === 'explaining') state = play(set, state, next).state
    const answer = right ? rightAnswer('choice') : wrongAnswer('choice')
    state = play(set, state, answering(answer), check).state
    return state
  })
}

/** The queue, as offsets of the questions in the edition; a returning one with an apostrophe. */
function queueOf(state: EditionState | undefined): string {
  const first = state?.queue.filter((slot) => slot.attempt === 1).map((slot) => slot.question) ?? []
  return (
    state?.queue.map((slot) => `${first.indexOf(slot.question)}${slot.attempt === 2 ? "'" : ''}`).join(' ') ??
    ''
  )
}

describe('the draft', () => {
  test('takes what the player does, without an event', () => {
    const { set, state } = alone('choice')
    const hinted = setOf([{ ...questionOf('choice'), hint: 'Look.' }])
    expect(play(set, state, answering({ kind: 'choice', options: [1] }))).toStrictEqual({
      state: { ...state, draft: { ...state.draft, answer: { kind: 'choice', options: [1] } } },
      events: [],
    })
    expect(play(set, state, { type: 'mark', spans: [spans.shut] }).state.draft.proof).toEqual([spans.shut])
    expect(play(set, state, { type: 'sure', sure: false }).state.draft.sure).toBe(false)
    expect(play(hinted, begun(hinted), { type: 'hint' }).state.draft.hintShown).toBe(true)
  })

  test('lets go of an answer, of marks and of sureness', () => {
    const { set, state } = alone('choice')
    const { state: after } = play(
      set,
      state,
      answering(rightAnswer('choice')),
      { type: 'mark', spans: [spans.shut] },
      { type: 'sure', sure: true },
      { type: 'answer', answer: null },
      { type: 'mark', spans: [] },
      { type: 'sure', sure: undefined },
    )
    expect(after).toStrictEqual(state)
  })

  test('of a locate question takes the marks as the answer', () => {
    const { set, state } = alone('locate', 'off')
    const marked = play(set, state, { type: 'mark', spans: [spans.weeks] }).state
    expect(marked.draft).toStrictEqual({ ...state.draft, answer: { kind: 'locate', spans: [spans.weeks] } })
    expect(play(set, marked, { type: 'mark', spans: [] }).state.draft.answer).toBeNull()
  })

  test.each([
    { what: 'an answer of another kind', action: answering(rightAnswer('short')) },
    { what: 'a hint where there is none', action: { type: 'hint' } },
    { what: 'a mark where no proof is asked', action: { type: 'mark', spans: [spans.shut] } },
  ] as const)('refuses $what', ({ action }) => {
    const { set, state } = alone('choice', 'off')
    expect(play(set, state, action)).toStrictEqual({ state, events: [], refused: 'notNow' })
  })

  test.each([
    answering(rightAnswer('choice')),
    { type: 'mark', spans: [] },
    { type: 'sure', sure: true },
    { type: 'hint' },
    check,
  ] as const)('is closed after the check to $type', (action) => {
    const { set, state } = alone('choice')
    const { state: checked } = play(set, state, answering(rightAnswer('choice')), check)
    expect(play(set, checked, action)).toStrictEqual({ state: checked, events: [], refused: 'notNow' })
  })
})

describe('the check', () => {
  test('writes down one attempt with all that was said', () => {
    const set = setOf([{ ...questionOf('choice'), hint: 'Look.' }])
    const state = begun(set)
    const outcome = play(
      set,
      state,
      answering(rightAnswer('choice')),
      { type: 'mark', spans: [spanOf('p1', 'a lorry struck it')] },
      { type: 'sure', sure: false },
      { type: 'hint' },
      { type: 'check', at: 2000, elapsed: 1234.6 },
    )
    const attempt = {
      slot: 0,
      question: 'choice',
      attempt: 1,
      answer: { kind: 'choice', options: [0] },
      proof: [spanOf('p1', 'a lorry struck it')],
      sure: false,
      hintShown: true,
      credit: 1,
      correct: true,
      proofResult: { f1: 1, credit: 1, proven: true, marked: ['p1'], stands: ['p1'] },
      answerPoints: 100,
      proofPoints: 50,
      elapsed: 1235,
    }
    expect(outcome.events).toStrictEqual([{ type: 'answered', edition: 'e1', at: 2000, attempt }])
    expect(outcome.refused).toBeUndefined()
    expect(outcome.state).toMatchObject({
      phase: 'explaining',
      position: 0,
      attempts: [attempt],
      points: 150,
      run: 1,
      longestRun: 1,
    })
  })

  test('leaves out what was not said and has no parts', () => {
    const { set, state } = alone('short', 'off')
    const { state: after } = play(set, state, answering(rightAnswer('short')), check)
    expect(Object.keys(after.attempts[0] ?? {}).toSorted()).toEqual(
      ['slot', 'question', 'attempt', 'answer', 'proof', 'hintShown', 'credit', 'correct']
        .concat(['answerPoints', 'proofPoints', 'elapsed'])
        .toSorted(),
    )
  })

  test.each([-5, Number.NaN, Infinity])('counts no time for a clock that says %d', (elapsed) => {
    const { set, state } = alone('short')
    const { state: after } = play(set, state, answering(rightAnswer('short')), {
      type: 'check',
      at: 1,
      elapsed,
    })
    expect(after.attempts[0]?.elapsed).toBe(0)
  })

  test.each([
    { kind: 'choice', answer: null, refused: 'answerMissing' },
    { kind: 'choice', answer: { kind: 'choice', options: [] }, refused: 'answerMissing' },
    { kind: 'match', answer: { kind: 'match', targets: [null, null] }, refused: 'answerMissing' },
    { kind: 'match', answer: { kind: 'match', targets: [1, null] }, refused: 'answerIncomplete' },
    { kind: 'gap', answer: { kind: 'gap', values: ['Monday', ''] }, refused: 'answerIncomplete' },
  ] as const)('of a $kind with $answer is refused: $refused', ({ kind, answer, refused }) => {
    const { set, state } = alone(kind)
    const drafted = play(set, state, { type: 'answer', answer }).state
    expect(play(set, drafted, check)).toStrictEqual({ state: drafted, events: [], refused })
  })

  test.each(KINDS)('of a right %s earns 100', (kind) => {
    const { set, state } = alone(kind)
    const { state: after } = play(set, state, answering(rightAnswer(kind)), check)
    expect(after.attempts[0]).toMatchObject({ correct: true, credit: 1, answerPoints: 100 })
  })

  test.each(KINDS)('of a wrong %s earns no answer points', (kind) => {
    const { set, state } = alone(kind)
    const { state: after } = play(set, state, answering(wrongAnswer(kind)), check)
    expect(after.attempts[0]).toMatchObject({ correct: false, answerPoints: 0 })
    expect(after.run).toBe(0)
  })

  test('pays parts in whole points', () => {
    const set = setOf([
      {
        ...questionOf('match'),
        kind: 'match',
        pairs: ['Monday', 'Tuesday', 'Friday'].map((target) => ({ item: `on ${target}`, target })),
      },
    ])
    const { state } = play(set, begun(set), answering({ kind: 'match', targets: [0, 0, 1] }), check)
    expect(state.attempts[0]).toMatchObject({ correct: false, parts: [true, false, false], answerPoints: 33 })
    expect(state.points).toBe(33)
  })

  test('pays a proof apart, whatever the answer was', () => {
    const { set, state } = alone('verdict')
    const marked: EditionAction = { type: 'mark', spans: [spans.shut] }
    const { state: after } = play(set, state, answering(wrongAnswer('verdict')), marked, check)
    expect(after.attempts[0]).toMatchObject({ correct: false, answerPoints: 0, proofPoints: 50 })
    expect(after.points).toBe(50)
  })

  test('pays a proof in part, in whole points', () => {
    const { set, state } = alone('verdict')
    // 2 of 7 words: F1 4/9, credit 5/9.
    const marked: EditionAction = { type: 'mark', spans: [spanOf('p1', 'on Monday')] }
    const { state: after } = play(set, state, answering(rightAnswer('verdict')), marked, check)
    expect(after.attempts[0]?.proofResult?.f1).toBeCloseTo(4 / 9)
    expect(after.attempts[0]?.proofPoints).toBe(28)
    expect(after.points).toBe(128)
  })

  test('says where an unmarked proof stands', () => {
    const { set, state } = alone('verdict')
    const { state: after } = play(set, state, answering(rightAnswer('verdict')), check)
    expect(after.attempts[0]).toMatchObject({
      proofPoints: 0,
      proofResult: { proven: false, marked: [], stands: ['p1'] },
    })
  })

  test('judges no proof where none is asked', () => {
    const { set, state } = alone('verdict', 'off')
    const { state: after } = play(set, state, answering(rightAnswer('verdict')), check)
    expect(after.attempts[0]?.proofResult).toBeUndefined()
    expect(after.points).toBe(100)
  })

  test.each([
    { policy: 'bonus', points: 150 },
    { policy: 'required', points: 150 },
    { policy: 'off', points: 100 },
  ] as const)(
    'of a right marking is its own proof: $points points with proof $policy',
    ({ policy, points }) => {
      const { set, state } = alone('locate', policy)
      const { state: after } = play(set, state, answering(rightAnswer('locate')), check)
      expect(after.points).toBe(points)
      expect(after.attempts[0]?.proofResult).toEqual({
        f1: 1,
        credit: 1,
        proven: true,
        marked: ['p2'],
        stands: ['p2'],
      })
    },
  )
})

describe('a required proof', () => {
  test('is asked before the check, and enough when marked', () => {
    const { set, state } = alone('verdict', 'required')
    const answered = play(set, state, answering(rightAnswer('verdict'))).state
    expect(play(set, answered, check)).toStrictEqual({ state: answered, events: [], refused: 'proofMissing' })
    const marked = play(set, answered, { type: 'mark', spans: [spans.ferries] }, check)
    expect(marked.refused).toBeUndefined()
  })

  test('is asked after the answer is whole', () => {
    const { set, state } = alone('verdict', 'required')
    expect(play(set, state, check).refused).toBe('answerMissing')
  })

  test('is not asked of an answer that nothing is stated', () => {
    const { set, state } = alone('verdict', 'required')
    expect(
      play(set, state, answering({ kind: 'verdict', verdict: 'notStated' }), check).refused,
    ).toBeUndefined()
    expect(play(set, state, answering({ kind: 'verdict', verdict: 'contradicted' }), check).refused).toBe(
      'proofMissing',
    )
  })

  test('does not hold up the other policies', () => {
    const { set, state } = alone('verdict', 'bonus')
    expect(play(set, state, answering(rightAnswer('verdict')), check).refused).toBeUndefined()
  })
})

describe('runs', () => {
  test('grow with right answers, break at a miss, and the longest is kept', () => {
    const states = streak(6, [true, true, false, true, true, true])
    expect(states.map((state) => state.run)).toEqual([1, 2, 0, 1, 2, 3])
    expect(states.map((state) => state.longestRun)).toEqual([1, 2, 2, 2, 2, 3])
  })

  test.each([true, false])('are not touched by a second attempt (right: %s)', (right) => {
    const last = streak(4, [true, false, true, true, right]).at(-1)
    expect(last).toMatchObject({ run: 2, longestRun: 2, points: 300 })
    expect(last?.attempts.at(-1)).toMatchObject({ attempt: 2, answerPoints: 0, proofPoints: 0 })
  })

  test('a second attempt is not paid for its proof', () => {
    const set = setOf([questionOf('locate')])
    const { state } = play(
      set,
      begun(set),
      answering(wrongAnswer('locate')),
      check,
      next,
      answering(rightAnswer('locate')),
      check,
    )
    expect(state.attempts[1]).toMatchObject({ attempt: 2, correct: true, answerPoints: 0, proofPoints: 0 })
    expect(state.attempts[1]?.proofResult?.proven).toBe(true)
    expect(state.points).toBe(0)
  })
})

describe('a missed question', () => {
  test.each([
    { count: 10, rights: [false], queue: "0 1 2 3 0' 4 5 6 7 8 9" },
    { count: 4, rights: [false], queue: "0 1 2 3 0'" },
    { count: 3, rights: [false], queue: "0 1 2 0'" },
    { count: 1, rights: [false], queue: "0 0'" },
    { count: 5, rights: [true, true, true, true, false], queue: "0 1 2 3 4 4'" },
    { count: 6, rights: [false, false], queue: "0 1 2 3 0' 1' 4 5" },
    { count: 6, rights: [false, true, false], queue: "0 1 2 3 0' 4 2' 5" },
    { count: 2, rights: [false, false], queue: "0 1 0' 1'" },
    { count: 3, rights: [true, true, true], queue: '0 1 2' },
  ])('of $count with $rights comes back so: $queue', ({ count, rights, queue }) => {
    expect(queueOf(streak(count, rights).at(-1))).toBe(queue)
  })

  test('comes back only once', () => {
    expect(queueOf(streak(1, [false, false]).at(-1))).toBe("0 0'")
  })
})

describe('moving on', () => {
  const { set, state } = { set: everyKind, state: begun(everyKind) }
  const kind = state.queue[0]?.question as Kind

  test('goes to the next question with a fresh draft', () => {
    const explained = play(
      set,
      state,
      answering(rightAnswer(kind)),
      { type: 'sure', sure: true },
      check,
    ).state
    const outcome = play(set, explained, next)
    expect(outcome).toStrictEqual({
      state: {
        ...explained,
        phase: 'asking',
        position: 1,
        draft: { slot: 1, answer: null, proof: [], hintShown: false },
      },
      events: [{ type: 'moved', edition: 'e1', at: 3000, to: 1 }],
    })
  })

  test('is refused before the check, at the first question and at the last', () => {
    expect(play(set, state, next)).toStrictEqual({ state, events: [], refused: 'notNow' })
    const { set: one, state: only } = alone('short')
    expect(play(one, only, next)).toStrictEqual({ state: only, events: [], refused: 'notNow' })
  })

  test('finishes behind the last question', () => {
    const { set: one, state: only } = alone('short')
    const explained = play(one, only, answering(rightAnswer('short')), check).state
    const finished = play(one, explained, next)
    expect(finished).toStrictEqual({
      state: { ...explained, phase: 'finished', finishedAt: 3000 },
      events: [{ type: 'finished', edition: 'e1', at: 3000 }],
    })
    for (const action of [next, check, discard, answering(rightAnswer('short'))]) {
      expect(play(one, finished.state, action)).toStrictEqual({
        state: finished.state,
        events: [],
        refused: 'notNow',
      })
    }
  })
})

describe('discarding', () => {
  test.each(['asking', 'explaining'] as const)('ends an edition that is %s', (phase) => {
    const { set, state } = alone('short')
    const before = phase === 'asking' ? state : play(set, state, answering(rightAnswer('short')), check).state
    const outcome = play(set, before, discard)
    expect(outcome).toStrictEqual({
      state: { ...before, phase: 'discarded' },
      events: [{ type: 'discarded', edition: 'e1', at: 4000 }],
    })
    for (const action of [next, check, discard, answering(rightAnswer('short'))]) {
      expect(play(set, outcome.state, action).refused).toBe('notNow')
    }
  })
})
