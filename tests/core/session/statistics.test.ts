import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt, EditionState, Mode } from '../../../src/core/session/edition.ts'
import {
  gathered,
  statisticsOf,
  type PlayedEdition,
  type Tally,
} from '../../../src/core/session/statistics.ts'
import { begun, everyKind, rightAnswer, setOf } from './fixtures.ts'

interface Given {
  readonly question: string
  readonly correct: boolean
  readonly proven?: boolean | undefined
  readonly sure?: boolean | undefined
  readonly attempt?: 1 | 2
}

function attemptOf({ question, correct, proven, sure, attempt = 1 }: Given): Attempt {
  return {
    slot: 0,
    question,
    attempt,
    answer: rightAnswer('choice'),
    proof: [],
    sure,
    hintShown: false,
    credit: correct ? 1 : 0,
    correct,
    proofResult: proven === undefined ? undefined : { f1: 0, credit: 0, proven, marked: [], stands: [] },
    answerPoints: 0,
    proofPoints: 0,
    elapsed: 0,
  }
}

function played(
  given: readonly Given[],
  { mode = 'openDesk', at = 0, id = 'bridge' }: { mode?: Mode; at?: number; id?: string } = {},
): PlayedEdition {
  const state: EditionState = {
    ...begun(everyKind),
    mode,
    startedAt: at,
    set: { id, hash: 'abc', title: id },
    attempts: given.map(attemptOf),
  }
  return { state, set: everyKind }
}

const anyGiven: fc.Arbitrary<Given> = fc.record({
  question: fc.constantFrom(...everyKind.questions.map(({ id }) => id)),
  correct: fc.boolean(),
  proven: fc.constantFrom(undefined, true, false),
  sure: fc.constantFrom(undefined, true, false),
  attempt: fc.constantFrom<1 | 2>(1, 1, 1, 2),
})
const anyEdition = fc
  .record({
    given: fc.array(anyGiven, { maxLength: 8 }),
    mode: fc.constantFrom<Mode>('openDesk', 'fromMemory', 'deadline', 'corrections', 'twoDesks'),
    at: fc.nat({ max: 9_000_000_000 }),
    id: fc.constantFrom('bridge', 'ferry', 'snow'),
  })
  .map(({ given, ...rest }) => played(given, rest))
const anyEditions = fc.array(anyEdition, { maxLength: 12 })

const none: Tally = { answered: 0, right: 0, proofs: 0, proven: 0 }
const tallied = ({ answered, right, proofs, proven }: Tally): Tally => ({ answered, right, proofs, proven })
const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce<Tally>(
    (all, each) => ({
      answered: all.answered + each.answered,
      right: all.right + each.right,
      proofs: all.proofs + each.proofs,
      proven: all.proven + each.proven,
    }),
    none,
  )

describe('the player’s statistics', () => {
  it('count first answers, right ones, and proofs among those that were asked for', () => {
    const { total, editions, kinds, processes } = statisticsOf([
      played([
        { question: 'choice', correct: true, proven: true },
        { question: 'verdict', correct: false, proven: false },
        { question: 'locate', correct: true },
        { question: 'verdict', correct: true, proven: true, attempt: 2 },
      ]),
    ])
    expect(editions).toBe(1)
    expect(total).toEqual({ answered: 3, right: 2, proofs: 2, proven: 1 })
    expect(kinds).toEqual([
      { kind: 'choice', answered: 1, right: 1, proofs: 1, proven: 1 },
      { kind: 'verdict', answered: 1, right: 0, proofs: 1, proven: 0 },
      { kind: 'locate', answered: 1, right: 1, proofs: 0, proven: 0 },
    ])
    expect(processes.map(({ process, answered }) => [process, answered])).toEqual([
      ['locate', 1],
      ['infer', 2],
    ])
  })

  it('keep Corrections and the desks of a class apart from the player’s own', () => {
    const right = [{ question: 'choice', correct: true }]
    const { editions, total, periods, apart } = statisticsOf([
      played(right),
      played([...right, { question: 'gap', correct: false }], { mode: 'corrections' }),
      played([...right, ...right, ...right], { mode: 'twoDesks' }),
      played(right, { mode: 'deadline' }),
      played(right, { mode: 'fromMemory' }),
    ])
    expect([editions, total.answered, periods.length]).toEqual([3, 3, 3])
    expect(apart.corrections).toMatchObject({ editions: 1, answered: 2, right: 1 })
    expect(apart.twoDesks).toMatchObject({ editions: 1, answered: 3, right: 3 })
  })

  it('run from the oldest edition to the latest, and leave out one without an answer', () => {
    const right = [{ question: 'choice', correct: true }]
    const { periods, editions } = statisticsOf([
      played(right, { at: 300 }),
      played([], { at: 200 }),
      played(right, { at: 100 }),
    ])
    expect(periods.map(({ at }) => at)).toEqual([100, 300])
    expect(editions).toBe(2)
  })

  it('tell how right the player was when sure and when not; saying nothing is neither', () => {
    const { calibration } = statisticsOf([
      played([
        { question: 'choice', correct: true, sure: true },
        { question: 'gap', correct: true, sure: true },
        { question: 'match', correct: false, sure: true },
        { question: 'order', correct: true, sure: false },
        { question: 'short', correct: false },
      ]),
    ])
    expect(calibration).toEqual({ sureRight: 2, sureWrong: 1, unsureRight: 1, unsureWrong: 0 })
  })

  it('still count answers whose set or question is lost, but under no kind', () => {
    const edition = played([{ question: 'choice', correct: true }])
    for (const set of [null, setOf([])]) {
      const { total, kinds, processes } = statisticsOf([{ ...edition, set }])
      expect([total.answered, kinds, processes]).toEqual([1, [], []])
    }
  })

  it('of nobody are all nothing', () => {
    expect(statisticsOf([])).toMatchObject({ editions: 0, total: none, periods: [], kinds: [] })
  })

  it('come to the same however they are cut: by edition, by kind, by process', () => {
    fc.assert(
      fc.property(anyEditions, (editions) => {
        const { total, periods, kinds, processes } = statisticsOf(editions)
        for (const part of [periods, kinds, processes]) expect(sum(part)).toEqual(total)
      }),
    )
  })

  it('of each set together are those of all', () => {
    fc.assert(
      fc.property(anyEditions, (editions) => {
        const whole = statisticsOf(editions)
        const parts = ['bridge', 'ferry', 'snow'].map((id) => statisticsOf(editions, id))
        expect(sum(parts.map(({ total }) => total))).toEqual(whole.total)
        expect(sum(parts.map(({ apart }) => apart.corrections))).toEqual(tallied(whole.apart.corrections))
        expect(parts.reduce((count, { editions }) => count + editions, 0)).toBe(whole.editions)
      }),
    )
  })

  it('don’t depend on the order in which editions are listed', () => {
    fc.assert(
      fc.property(anyEditions, (editions) => {
        const { periods, ...rest } = statisticsOf(editions)
        const turned = statisticsOf(editions.toReversed())
        expect(turned).toMatchObject(rest)
        expect(turned.periods.map(({ at }) => at)).toEqual(periods.map(({ at }) => at))
      }),
    )
  })

  it('are not touched by second attempts', () => {
    fc.assert(
      fc.property(anyEditions, (editions) => {
        const firstOnly = editions.map(({ state, set }) => ({
          set,
          state: { ...state, attempts: state.attempts.filter(({ attempt }) => attempt === 1) },
        }))
        expect(statisticsOf(firstOnly)).toEqual(statisticsOf(editions))
      }),
    )
  })
})

describe('gathering editions by week', () => {
  it('puts together what began in the same week and loses nothing', () => {
    fc.assert(
      fc.property(anyEditions, (editions) => {
        const { periods, total } = statisticsOf(editions)
        const weeks = gathered(periods, (at) => at - (at % 1_000_000_000))
        expect(sum(weeks)).toEqual(total)
        expect(new Set(weeks.map(({ at }) => at)).size).toBe(weeks.length)
        expect(weeks.map(({ at }) => at)).toEqual(
          weeks.map(({ at }) => at).toSorted((one, other) => one - other),
        )
        expect(weeks.reduce((count, { editions }) => count + editions, 0)).toBe(periods.length)
      }),
    )
  })
})
