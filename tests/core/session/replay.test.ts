import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Kind, ProofPolicy } from '../../../src/core/model/set.ts'
import type { EditionAction, EditionEvent, EditionState } from '../../../src/core/session/edition.ts'
import { act } from '../../../src/core/session/reduce.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { startEdition } from '../../../src/core/session/start.ts'
import { anySet, everyKind, questionOf, rightAnswer, setOf, spans, wrongAnswer } from './fixtures.ts'

const policies: readonly ProofPolicy[] = ['bonus', 'required', 'off']

/** What a player may do next, well or badly; `right` and `wrong` fit the question on the desk. */
const move = fc.constantFrom(
  'right',
  'wrong',
  'mark',
  'sure',
  'hint',
  'check',
  'next',
  'next',
  'check',
  'nothing',
)

interface Played {
  readonly state: EditionState
  readonly events: readonly EditionEvent[]
}

function playThrough(
  set: typeof everyKind,
  proof: ProofPolicy,
  moves: readonly string[],
  each: (state: EditionState, events: readonly EditionEvent[]) => void = () => undefined,
): Played {
  const start = startEdition({ id: 'e1', set, hash: 'abc', seed: 5, size: 10, proof, at: 1 })
  let { state } = start
  const events = [...start.events]
  for (const [index, name] of moves.entries()) {
    const outcome = act(set, state, actionOf(name, index))
    state = outcome.state
    events.push(...outcome.events)
    each(state, events)
  }
  return { state, events }

  function actionOf(name: string, at: number): EditionAction {
    const asked = state.queue[state.position]?.question
    const kind = set.questions.find(({ id }) => id === asked)?.kind as Kind
    switch (name) {
      case 'right':
        return { type: 'answer', answer: rightAnswer(kind) }
      case 'wrong':
        return { type: 'answer', answer: wrongAnswer(kind) }
      case 'mark':
        return { type: 'mark', spans: at % 2 === 0 ? [spans.shut] : [spans.weeks, spans.ferries] }
      case 'sure':
        return { type: 'sure', sure: at % 2 === 0 }
      case 'hint':
        return { type: 'hint' }
      case 'check':
        return { type: 'check', at, elapsed: at * 10 }
      case 'next':
        return { type: 'next', at }
      default:
        return { type: 'answer', answer: null }
    }
  }
}

function withoutDraft(state: EditionState): unknown {
  return { ...state, draft: null }
}

/** A whole edition: every question answered, those in `missed` wrongly the first time. */
function whole(missed: readonly number[] = []): Played {
  const moves = Array.from({ length: 30 }, (_, index) => [
    missed.includes(index) ? 'wrong' : 'right',
    'check',
    'next',
  ])
  return playThrough(everyKind, 'bonus', moves.flat())
}

describe('a replay', () => {
  test('tells at each step the very state that was played, also from disk', () => {
    fc.assert(
      fc.property(
        anySet,
        fc.constantFrom(...policies),
        fc.array(move, { maxLength: 60 }),
        (set, proof, moves) => {
          const { state, events } = playThrough(set, proof, moves)
          const kept = JSON.parse(JSON.stringify(events)) as EditionEvent[]
          const replayed = replay(set, kept)
          expect(replayed && withoutDraft(replayed)).toStrictEqual(withoutDraft(state))
          expect(replayed?.draft).toStrictEqual({
            slot: state.position,
            answer: null,
            proof: [],
            hintShown: false,
          })
        },
      ),
    )
  })

  test('holds what is true of every play', () => {
    fc.assert(
      fc.property(
        anySet,
        fc.constantFrom(...policies),
        fc.array(move, { maxLength: 80 }),
        (set, proof, moves) => {
          const size = Math.min(10, set.questions.length)
          playThrough(set, proof, moves, (state) => {
            const firsts = state.queue.filter((slot) => slot.attempt === 1)
            const seconds = state.queue.filter((slot) => slot.attempt === 2).map((slot) => slot.question)
            const missed = state.attempts.filter(({ attempt, correct }) => attempt === 1 && !correct)
            expect(firsts.length).toBe(size)
            expect(seconds.toSorted()).toEqual(missed.map(({ question }) => question).toSorted())
            expect(state.points).toBe(
              state.attempts.reduce(
                (sum, { answerPoints, proofPoints }) => sum + answerPoints + proofPoints,
                0,
              ),
            )
            expect(state.points).toBeLessThanOrEqual(size * (proof === 'off' ? 100 : 150))
            expect(state.points).toBeGreaterThanOrEqual(0)
            expect(state.longestRun).toBeGreaterThanOrEqual(state.run)
            const justMissed = missed.filter(({ slot }) => slot === state.position)
            for (const { question, slot } of justMissed) {
              const back = state.queue.findIndex((each) => each.question === question && each.attempt === 2)
              expect(back).toBe(Math.min(slot + 4, state.queue.length - 1))
            }
          })
        },
      ),
    )
  })

  test('stands at the question after a move, and at its explanation before', () => {
    const { events } = whole()
    expect(replay(everyKind, events.slice(0, 1))).toMatchObject({ position: 0, phase: 'asking' })
    expect(replay(everyKind, events.slice(0, 2))).toMatchObject({ position: 0, phase: 'explaining' })
    expect(replay(everyKind, events.slice(0, 3))).toMatchObject({ position: 1, phase: 'asking' })
    expect(replay(everyKind, events.slice(0, -1))).toMatchObject({ position: 6, phase: 'explaining' })
    expect(replay(everyKind, events)).toMatchObject({ position: 6, phase: 'finished', finishedAt: 20 })
  })

  test('passes over what was told twice', () => {
    const { events, state } = whole([0, 2])
    const twice = events.flatMap((event) => [event, event])
    expect(replay(everyKind, twice)).toEqual({ ...state, draft: expect.anything() as unknown })
    expect(replay(everyKind, [...events, ...events])).toEqual({
      ...state,
      draft: expect.anything() as unknown,
    })
  })

  test('of two answers to one question, from two pages, takes the first', () => {
    const { events } = whole()
    const other = whole([0]).events[1]
    const state = replay(everyKind, [...events.slice(0, 2), ...(other ? [other] : [])])
    expect(state?.attempts).toHaveLength(1)
    expect(state?.attempts[0]?.correct).toBe(true)
  })

  test('passes over what is torn, unknown or of another edition', () => {
    const { events, state } = whole([1])
    const junk: unknown[] = [
      null,
      'event',
      7,
      [],
      {},
      { type: 'answered', edition: 'e1', at: 1 },
      { type: 'answered', edition: 'e1', at: 1, attempt: { slot: 0 } },
      { type: 'flown', edition: 'e1', at: 1 },
      { type: 'moved', edition: 'e1', at: 1, to: 5 },
      { type: 'finished', edition: 'e1', at: 1 },
      { type: 'discarded', edition: 'e2', at: 1 },
      { ...events[1], edition: 'e2' },
      { ...events[0], edition: 'e2' },
    ]
    // An end is out of place anywhere but behind the last answer.
    for (const bad of junk) {
      const mixed = [events[0], ...events.slice(1).flatMap((event) => [bad, event])] as EditionEvent[]
      const at = mixed.findIndex((event) => event === events.at(-1))
      const early = (bad as { type?: string } | null)?.type === 'finished'
      const replayed = replay(everyKind, early ? mixed.slice(0, at - 1).concat(mixed.slice(at)) : mixed)
      expect(replayed).toEqual({ ...state, draft: expect.anything() as unknown })
    }
  })

  test('never throws, whatever was kept', () => {
    const { events } = whole([0])
    const torn = fc.oneof(
      fc.anything(),
      fc.constantFrom(...events),
      fc
        .tuple(fc.constantFrom(...events), fc.anything())
        .map(([event, extra]) => Object.assign(structuredClone(event), { attempt: extra, to: extra })),
    )
    fc.assert(
      fc.property(fc.array(torn, { maxLength: 20 }), (kept) => {
        const state = replay(everyKind, kept as EditionEvent[])
        expect(state === null || state.id === 'e1').toBe(true)
      }),
    )
  })

  test('of nothing is nothing', () => {
    expect(replay(everyKind, [])).toBeNull()
    expect(replay(everyKind, whole().events.slice(1))).toBeNull()
  })

  test.each([
    { why: 'has another question', questions: ['choice', 'other'] },
    { why: 'asks one twice', questions: ['choice', 'choice'] },
    { why: 'asks nothing', questions: [] },
  ])('is null for an edition that $why', ({ questions }) => {
    const [started] = whole().events
    expect(replay(everyKind, [{ ...started, questions } as EditionEvent])).toBeNull()
  })

  test('goes by the first start that can be played', () => {
    const [started] = whole().events
    const bad = { ...started, questions: ['other'] } as EditionEvent
    const good = { ...started, questions: ['short'] } as EditionEvent
    expect(replay(everyKind, [bad, good, ...(started ? [started] : [])])?.queue).toEqual([
      { question: 'short', attempt: 1 },
    ])
  })

  test.each([
    { what: 'slot', change: { slot: 1 } },
    { what: 'question', change: { question: 'nobody' } },
    { what: 'attempt', change: { attempt: 2 } },
  ])('passes over an answer for another $what', ({ change }) => {
    const [started, answered] = whole().events
    if (started === undefined || answered?.type !== 'answered') throw new Error('no answer')
    const off = { ...answered, attempt: { ...answered.attempt, ...change } } as EditionEvent
    expect(replay(everyKind, [started, off])).toMatchObject({ phase: 'asking', attempts: [] })
  })

  test.each([0, 2, 6, 7])('passes over a move from the first question to place %d', (to) => {
    const { events } = whole()
    const moved: EditionEvent = { type: 'moved', edition: 'e1', at: 1, to }
    expect(replay(everyKind, [...events.slice(0, 2), moved])).toMatchObject({
      position: 0,
      phase: 'explaining',
    })
  })

  test('passes over a move past the end', () => {
    const set = setOf([questionOf('short')])
    const { events } = playThrough(set, 'off', ['right', 'check'])
    const moved: EditionEvent = { type: 'moved', edition: 'e1', at: 1, to: 1 }
    expect(replay(set, [...events, moved])).toMatchObject({ position: 0, phase: 'explaining' })
  })

  test('ends with a discard, and nothing follows it', () => {
    const { events } = whole()
    const discarded: EditionEvent = { type: 'discarded', edition: 'e1', at: 9 }
    const state = replay(everyKind, [...events.slice(0, 3), discarded, ...events.slice(3)])
    expect(state).toMatchObject({ phase: 'discarded', position: 1, finishedAt: null })
    expect(replay(everyKind, [...events, discarded])?.phase).toBe('finished')
  })
})
