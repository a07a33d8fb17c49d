import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Kind } from '../../../src/core/model/set.ts'
import type {
  EditionAction,
  EditionEvent,
  EditionState,
  Mode,
  Outcome,
} from '../../../src/core/session/edition.ts'
import { act } from '../../../src/core/session/reduce.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { editionResult, lookBacksIn } from '../../../src/core/session/result.ts'
import { startEdition, type EditionStart } from '../../../src/core/session/start.ts'
import { everyKind, KINDS, rightAnswer, spans, wrongAnswer } from './fixtures.ts'

const start: EditionStart = {
  id: 'e1',
  set: everyKind,
  hash: 'abc',
  seed: 7,
  size: 'all',
  proof: 'bonus',
  at: 1000,
}

const begunIn = (mode: Mode, more: Partial<EditionStart> = {}): EditionState =>
  startEdition({ ...start, mode, ...(mode === 'twoDesks' && { teams: ['North', 'South'] }), ...more }).state

function play(state: EditionState, ...actions: readonly EditionAction[]): Outcome {
  let outcome: Outcome = { state, events: [] }
  for (const action of actions) outcome = act(everyKind, outcome.state, action)
  return outcome
}

function answer(state: EditionState, give = rightAnswer): EditionAction {
  return { type: 'answer', answer: give(state.queue[state.position]?.question as Kind) }
}

const close: EditionAction = { type: 'close', at: 2000 }
const lookBack: EditionAction = { type: 'lookBack' }
const check: EditionAction = { type: 'check', at: 3000, elapsed: 0 }
const next: EditionAction = { type: 'next', at: 4000 }

describe('from memory', () => {
  test('begins with the story open, and nothing asked', () => {
    const reading = begunIn('fromMemory')
    expect(reading).toMatchObject({ mode: 'fromMemory', phase: 'reading', position: 0, attempts: [] })
    for (const action of [answer(reading), lookBack, check, next, { type: 'press', at: 9e9 } as const])
      expect(play(reading, action)).toEqual({ state: reading, events: [], refused: 'notNow' })
  })

  test('asks once the story is closed, and that is written down', () => {
    const reading = begunIn('fromMemory')
    const outcome = play(reading, close)
    expect(outcome).toEqual({
      state: { ...reading, phase: 'asking' },
      events: [{ type: 'closed', edition: 'e1', at: 2000 }],
    })
    expect(play(outcome.state, close).refused).toBe('notNow')
  })

  test('can be thrown away unread', () => {
    expect(play(begunIn('fromMemory'), { type: 'discard', at: 2000 }).state.phase).toBe('discarded')
  })

  test('counts look-backs for each question, keeps them with its answer, and takes nothing for them', () => {
    const asked = play(begunIn('fromMemory'), close).state
    const looked = play(asked, lookBack, lookBack).state
    expect(looked.draft.lookBacks).toBe(2)
    const { state } = play(looked, answer(looked), check)
    expect(state.attempts[0]).toMatchObject({ lookBacks: 2, correct: true, answerPoints: 100 })
    const second = play(state, next).state
    expect(second.draft).not.toHaveProperty('lookBacks')
    const unaided = play(second, answer(second), check).state
    expect(unaided.attempts[1]).not.toHaveProperty('lookBacks')
  })

  test('tells all look-backs, those for the question on the desk among them, each once', () => {
    const asked = play(begunIn('fromMemory'), close, lookBack).state
    expect(lookBacksIn(asked)).toBe(1)
    const explained = play(asked, answer(asked), check).state
    expect(lookBacksIn(explained)).toBe(1)
    const second = play(explained, next, lookBack, lookBack).state
    expect(lookBacksIn(second)).toBe(3)
    expect(editionResult(everyKind, explained).lookBacks).toBe(1)
  })
})

describe.each(['openDesk', 'deadline', 'corrections', 'twoDesks'] as const)('in %s', (mode) => {
  test('the first question is asked at once, and the story is no matter', () => {
    const state = begunIn(mode)
    expect(state.phase).toBe('asking')
    expect(play(state, close).refused).toBe('notNow')
    expect(play(state, lookBack).refused).toBe('notNow')
    expect(lookBacksIn(state)).toBe(0)
  })
})

describe('an edition of some questions', () => {
  test('asks those, all of them, and no others, whatever its size', () => {
    const wanted = ['order', 'short', 'choice']
    const { queue } = begunIn('corrections', { questions: wanted, size: 10 })
    expect(queue.map(({ question }) => question).toSorted()).toEqual(wanted.toSorted())
  })

  test('passes over what the set no longer has', () => {
    const { queue } = begunIn('corrections', { questions: ['gone', 'short'] })
    expect(queue).toEqual([{ question: 'short', attempt: 1 }])
  })

  test('is none where the set has none of them', () => {
    expect(() => begunIn('corrections', { questions: ['gone'] })).toThrow(
      new RangeError('Set bridge has no questions'),
    )
    expect(() => begunIn('corrections', { questions: [] })).toThrow(RangeError)
  })
})

describe('what a deadline left unanswered', () => {
  test('is told in the order of the edition, once it went to press', () => {
    const asked = begunIn('deadline', { limit: 5000 })
    const ids = asked.queue.map(({ question }) => question)
    const under = play(asked, answer(asked, wrongAnswer), check, next).state
    expect(editionResult(everyKind, under).unanswered).toEqual([])
    const pressed = play(under, { type: 'press', at: 90_000 }).state
    expect(editionResult(everyKind, pressed)).toMatchObject({
      unanswered: ids.slice(1),
      corrections: ids.slice(0, 1),
      right: 0,
      of: KINDS.length,
    })
  })
})

describe('whatever is done in whichever mode', () => {
  const action = (at: number, name: string, state: EditionState): EditionAction => {
    switch (name) {
      case 'right':
        return answer(state)
      case 'wrong':
        return answer(state, wrongAnswer)
      case 'mark':
        return { type: 'mark', spans: [spans.shut] }
      case 'close':
        return { type: 'close', at }
      case 'lookBack':
        return lookBack
      case 'next':
        return { type: 'next', at }
      case 'press':
        return { type: 'press', at }
      case 'paused':
      case 'resumed':
      case 'extended':
      case 'switchedOff':
        return { type: 'clock', change: name, at, by: 1000 }
      case 'contest':
        return { type: 'contest', question: 'short', spans: [spans.weeks], note: ` why ${at} `, at }
      case 'takeBack':
        return { type: 'contest', question: 'short', spans: [], note: '', at }
      default:
        return { type: 'check', at, elapsed: at }
    }
  }
  const names = fc.constantFrom(
    'right',
    'right',
    'wrong',
    'mark',
    'close',
    'lookBack',
    'check',
    'check',
    'next',
    'next',
    'press',
    'paused',
    'resumed',
    'extended',
    'switchedOff',
    'contest',
    'takeBack',
  )
  const modes = fc.constantFrom<Mode>('openDesk', 'fromMemory', 'deadline', 'corrections', 'twoDesks')

  test('the events tell the very state, at each step and from disk', () => {
    fc.assert(
      fc.property(modes, fc.array(names, { maxLength: 70 }), (mode, steps) => {
        const options = { mode, limit: 20_000, teams: ['North', 'South', 'East'] }
        const started = startEdition({ ...start, ...options, at: 0 })
        let { state } = started
        const events: EditionEvent[] = [...started.events]
        for (const [index, name] of steps.entries()) {
          const outcome = act(everyKind, state, action((index + 1) * 700, name, state))
          const { refused } = outcome
          expect(outcome).toEqual(refused ? { state, events: [], refused } : outcome)
          state = outcome.state
          events.push(...outcome.events)
          const kept = JSON.parse(JSON.stringify(events)) as EditionEvent[]
          const replayed = replay(everyKind, kept)
          expect({ ...replayed, draft: null }).toStrictEqual({ ...state, draft: null })
        }
      }),
    )
  })
})
