import { describe, expect, test } from 'vitest'
import type { Kind, Question, QuestionSet } from '../../../src/core/model/set.ts'
import type { EditionState } from '../../../src/core/session/edition.ts'
import { act } from '../../../src/core/session/reduce.ts'
import { editionResult } from '../../../src/core/session/result.ts'
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

interface Turn {
  readonly right: boolean
  readonly sure?: boolean
  readonly mark?: readonly ReturnType<typeof spanOf>[]
}

/** Plays the whole edition; `turns` by question id for first attempts, second ones are right. */
function played(
  set: QuestionSet,
  turns: Readonly<Record<string, Turn>>,
  proof: 'bonus' | 'off' = 'bonus',
): EditionState {
  let state = begun(set, { proof })
  for (let at = 1; state.phase !== 'finished'; at++) {
    const slot = state.queue[state.position]
    const question = set.questions.find(({ id }) => id === slot?.question)
    if (!slot || !question) throw new Error('lost')
    const turn = turns[question.id]
    if (!turn) return state
    const right = slot.attempt === 2 || turn.right
    const answer = right ? rightAnswer(question.kind) : wrongAnswer(question.kind)
    state = act(set, state, { type: 'answer', answer }).state
    if (turn.mark) state = act(set, state, { type: 'mark', spans: turn.mark }).state
    if (turn.sure !== undefined) state = act(set, state, { type: 'sure', sure: turn.sure }).state
    state = act(set, state, { type: 'check', at, elapsed: 100 * at }).state
    state = act(set, state, { type: 'next', at }).state
  }
  return state
}

function all(turn: Turn): Readonly<Record<string, Turn>> {
  return Object.fromEntries(KINDS.map((kind) => [kind, turn]))
}

function factsOf(...questions: readonly Question[]): ReturnType<typeof editionResult>['facts'] {
  const set = setOf(questions)
  return editionResult(set, played(set, Object.fromEntries(questions.map(({ id }) => [id, { right: true }]))))
    .facts
}

describe('the result of an edition', () => {
  test('counts first attempts only, and keeps the second beside the first', () => {
    const state = played(everyKind, {
      ...all({ right: true }),
      gap: { right: false },
      match: { right: false },
    })
    const result = editionResult(everyKind, state)
    expect(result).toMatchObject({ right: 5, of: 7, longestRun: state.longestRun, points: state.points })
    expect(result.results.map(({ question }) => question)).toEqual(
      state.queue.filter((slot) => slot.attempt === 1).map((slot) => slot.question),
    )
    for (const { question, first, second, status } of result.results) {
      const missed = question === 'gap' || question === 'match'
      expect(status).toBe(missed ? 'missed' : 'right')
      expect(first).toMatchObject({ question, attempt: 1, correct: !missed })
      expect(second && [second.question, second.attempt, second.correct]).toEqual(
        missed ? [question, 2, true] : null,
      )
    }
    expect(result.corrections.toSorted()).toEqual(['gap', 'match'])
    expect(result.corrections).toEqual(
      state.queue.flatMap(({ question, attempt }) =>
        attempt === 1 && ['gap', 'match'].includes(question) ? [question] : [],
      ),
    )
  })

  test('adds up the time of all attempts', () => {
    const set = setOf([questionOf('short')])
    expect(editionResult(set, played(set, { short: { right: true } })).elapsed).toBe(100)
    expect(editionResult(set, played(set, { short: { right: false } })).elapsed).toBe(300)
  })

  test.each([
    { proof: 'bonus', maxPoints: 1050 },
    { proof: 'off', maxPoints: 700 },
  ] as const)('could have come to $maxPoints points with proof $proof', ({ proof, maxPoints }) => {
    const state = played(everyKind, all({ right: true }), proof)
    expect(editionResult(everyKind, state).maxPoints).toBe(maxPoints)
  })

  test('counts what was proven', () => {
    const set = setOf([
      questionOf('verdict'),
      questionOf('short'),
      questionOf('locate'),
      questionOf('choice'),
    ])
    const state = played(set, {
      verdict: { right: false, mark: [spans.shut] },
      short: { right: true, mark: [spans.shut] },
      locate: { right: true },
      choice: { right: true },
    })
    const result = editionResult(set, state)
    expect(result.proven).toBe(2)
    expect(
      result.results
        .filter(({ proven }) => proven)
        .map(({ question }) => question)
        .toSorted(),
    ).toEqual(['locate', 'verdict'])
  })

  test('sets what the player was sure of against what was right', () => {
    const state = played(everyKind, {
      choice: { right: true, sure: true },
      verdict: { right: true, sure: true },
      match: { right: false, sure: true },
      order: { right: true, sure: false },
      gap: { right: false, sure: false },
      locate: { right: false },
      short: { right: true },
    })
    const result = editionResult(everyKind, state)
    expect(result.calibration).toEqual({ sureRight: 2, sureWrong: 1, unsureRight: 1, unsureWrong: 1 })
    expect(
      result.results
        .filter(({ unsure }) => unsure)
        .map(({ question }) => question)
        .toSorted(),
    ).toEqual(['gap', 'order'])
  })

  test('tallies the processes that came up', () => {
    const set = setOf([
      questionOf('choice', { process: 'evaluate' }),
      questionOf('short', { process: 'locate' }),
      questionOf('gap', { process: 'evaluate' }),
    ])
    const state = played(set, { choice: { right: true }, short: { right: false }, gap: { right: false } })
    expect(editionResult(set, state).processes).toEqual([
      { process: 'locate', right: 0, of: 1 },
      { process: 'evaluate', right: 1, of: 2 },
    ])
  })

  test('of an edition under way speaks of what was answered', () => {
    const asked = begun(everyKind).queue.map(({ question }) => question)
    const state = played(everyKind, { [asked[0] ?? '']: { right: true }, [asked[1] ?? '']: { right: false } })
    expect(editionResult(everyKind, state)).toMatchObject({
      right: 1,
      of: 7,
      corrections: [asked[1]],
      elapsed: 300,
    })
    expect(editionResult(everyKind, begun(everyKind))).toEqual({
      results: [],
      right: 0,
      of: 7,
      proven: 0,
      points: 0,
      maxPoints: 1050,
      longestRun: 0,
      elapsed: 0,
      lookBacks: 0,
      unanswered: [],
      facts: [],
      corrections: [],
      calibration: { sureRight: 0, sureWrong: 0, unsureRight: 0, unsureWrong: 0 },
      processes: [],
    })
  })
})

describe('the facts that stand', () => {
  test('are those the player got right, in the order of the story', () => {
    const state = played(everyKind, { ...all({ right: true }), verdict: { right: false } })
    expect(editionResult(everyKind, state).facts.filter(({ question }) => question !== 'match')).toEqual([
      { question: 'choice', fact: 'A lorry struck the old bridge.', blocks: ['p1'] },
      expect.objectContaining({ blocks: ['p2'] }),
      expect.objectContaining({ blocks: ['p2'] }),
    ])
  })

  test('without a fact print nothing', () => {
    expect(factsOf(questionOf('order'), questionOf('gap'))).toEqual([])
  })

  test.each<{ kind: Kind; blocks: readonly string[] }>([
    { kind: 'choice', blocks: ['p1'] },
    { kind: 'match', blocks: ['p1', 'p3'] },
    { kind: 'order', blocks: ['p1', 'p3'] },
    { kind: 'gap', blocks: ['p3'] },
    { kind: 'short', blocks: ['p2'] },
    { kind: 'locate', blocks: ['p2'] },
  ])('of a $kind cite $blocks', ({ kind, blocks }) => {
    expect(factsOf({ ...questionOf(kind), fact: 'So it is.' })).toEqual([
      { question: kind, fact: 'So it is.', blocks },
    ])
  })

  test('cite the evidence of the whole with that of the parts, each block once', () => {
    const evidence = [
      { block: 'p2', exact: 'Mayor Ada Bell' },
      { block: 'p3', exact: 'a footpath opened' },
    ]
    for (const kind of ['match', 'order'] as const) {
      expect(factsOf({ ...questionOf(kind), fact: 'So it is.', evidence })[0]?.blocks).toEqual([
        'p1',
        'p2',
        'p3',
      ])
    }
    expect(factsOf({ ...questionOf('gap'), fact: 'So it is.', evidence })[0]?.blocks).toEqual(['p2', 'p3'])
  })

  test('stand last where nothing is cited, or what is cited cannot be found', () => {
    const silent = {
      ...questionOf('choice', { id: 'silent' }),
      fact: 'It does not say.',
      evidence: undefined,
    }
    const lost = {
      ...questionOf('verdict', { id: 'lost' }),
      fact: 'Lost.',
      evidence: [{ exact: 'not there' }],
    }
    const late = { ...questionOf('gap', { id: 'late' }), fact: 'Late.' }
    const facts = factsOf(silent, lost, late)
    expect(facts[0]?.question).toBe('late')
    expect(facts.slice(1).map(({ blocks }) => blocks)).toEqual([[], []])
  })

  test('that two questions share are printed once', () => {
    const facts = factsOf(questionOf('choice', { id: 'a' }), questionOf('choice', { id: 'b' }))
    expect(facts).toHaveLength(1)
  })
})
