import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Kind, QuestionSet } from '../../../src/core/model/set.ts'
import type { EditionEvent, EditionState } from '../../../src/core/session/edition.ts'
import { act } from '../../../src/core/session/reduce.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { startEdition } from '../../../src/core/session/start.ts'
import {
  canTakeTurns,
  deskNames,
  fairSize,
  LONGEST_NAME,
  standings,
  teamOf,
  teamOfQuestion,
  teamScores,
} from '../../../src/core/session/teams.ts'
import { anySet, questionOf, rightAnswer, setOf, spans, wrongAnswer } from './fixtures.ts'

const names = ['Owls', 'Foxes', 'Bears', 'Hares', 'Crows', 'Moles']

interface Played {
  readonly state: EditionState
  readonly events: readonly EditionEvent[]
}

/** A whole edition of `desks` desks; the n-th answer is as `answers[n]` says, right where it says nothing. */
function play(
  set: QuestionSet,
  desks: number,
  size: number | 'all',
  answers: readonly { readonly right: boolean; readonly proved: boolean }[] = [],
): Played {
  const start = startEdition({
    id: 'e1',
    set,
    hash: 'abc',
    seed: 4,
    size,
    proof: 'bonus',
    mode: 'twoDesks',
    teams: names.slice(0, desks),
    at: 1,
  })
  let { state } = start
  const events = [...start.events]
  const carryOut = (action: Parameters<typeof act>[2]): void => {
    const outcome = act(set, state, action)
    state = outcome.state
    events.push(...outcome.events)
  }
  for (let turn = 0; state.phase !== 'finished'; turn++) {
    const { right, proved } = answers[turn] ?? { right: true, proved: false }
    const asked = state.queue[state.position]?.question
    const kind = set.questions.find(({ id }) => id === asked)?.kind as Kind
    carryOut({ type: 'answer', answer: right ? rightAnswer(kind) : wrongAnswer(kind) })
    if (proved && kind !== 'locate') carryOut({ type: 'mark', spans: [spans.shut] })
    carryOut({ type: 'check', at: turn, elapsed: 10 })
    carryOut({ type: 'next', at: turn })
  }
  return { state, events }
}

function choices(count: number): QuestionSet {
  return setOf(Array.from({ length: count }, (_, index) => questionOf('choice', { id: `q${index}` })))
}

const answer = fc.record({ right: fc.boolean(), proved: fc.boolean() })
const editions = fc
  .tuple(anySet, fc.integer({ min: 2, max: 6 }), fc.array(answer, { maxLength: 60 }))
  .chain(([set, desks, answers]) =>
    fc.record({
      set: fc.constant(set),
      desks: fc.constant(desks),
      answers: fc.constant(answers),
      size: fc.oneof(fc.constant('all' as const), fc.integer({ min: desks, max: 45 })),
    }),
  )
  .filter(({ set, desks }) => canTakeTurns(desks, set.questions.length))

describe('an edition of several desks', () => {
  test('asks each desk as many questions as any other, and as many as the size allows', () => {
    fc.assert(
      fc.property(editions, ({ set, desks, size, answers }) => {
        const { state } = play(set, desks, size, answers)
        const counts = teamScores(state).map(({ answered }) => answered)
        const most = size === 'all' ? set.questions.length : Math.min(size, set.questions.length)
        expect(counts).toEqual(Array.from({ length: desks }, () => Math.floor(most / desks)))
      }),
    )
  })

  test('takes them in turn, and brings a missed question back to the desk that missed it', () => {
    fc.assert(
      fc.property(editions, ({ set, desks, size, answers }) => {
        const { state } = play(set, desks, size, answers)
        const slots = state.queue.map(({ question, attempt }, slot) => ({
          question,
          attempt,
          team: teamOf(state, slot),
        }))
        const firsts = slots.filter(({ attempt }) => attempt === 1)
        expect(firsts.map(({ team }) => team)).toEqual(firsts.map((_, index) => index % desks))
        for (const { question, team } of slots) {
          expect(team).toBe(firsts.find((each) => each.question === question)?.team)
          expect(teamOfQuestion(state, question)).toBe(team)
        }
      }),
    )
  })

  test("the desks' points, right and proved answers sum to those of the edition", () => {
    fc.assert(
      fc.property(editions, ({ set, desks, size, answers }) => {
        const { state } = play(set, desks, size, answers)
        const scores = teamScores(state)
        const firsts = state.attempts.filter(({ attempt }) => attempt === 1)
        const sum = (of: 'points' | 'right' | 'proven'): number =>
          scores.reduce((total, score) => total + score[of], 0)
        expect(sum('points')).toBe(state.points)
        expect(sum('right')).toBe(firsts.filter(({ correct }) => correct).length)
        expect(sum('proven')).toBe(firsts.filter(({ proofResult }) => proofResult?.proven).length)
        expect(scores.map(({ name }) => name)).toEqual(names.slice(0, desks))
      }),
    )
  })

  test('is told by its events at every step, with the desk whose turn it is', () => {
    fc.assert(
      fc.property(editions, fc.nat(), ({ set, desks, size, answers }, at) => {
        const { events } = play(set, desks, size, answers)
        const told = events.slice(0, 1 + (at % events.length))
        const state = replay(set, JSON.parse(JSON.stringify(told)) as EditionEvent[])
        expect(state?.teams).toEqual(names.slice(0, desks))
        expect(state && teamOf(state, state.position)).toBe(
          (state?.queue.filter(({ attempt }) => attempt === 1) ?? []).findIndex(
            ({ question }) => question === state?.queue[state.position]?.question,
          ) % desks,
        )
      }),
    )
  })

  test.each([
    { desks: 2, questions: 1 },
    { desks: 6, questions: 5 },
    { desks: 1, questions: 10 },
    { desks: 0, questions: 10 },
  ])('is not begun by $desks desks with $questions questions', ({ desks, questions }) => {
    expect(() => play(choices(questions), desks, 'all')).toThrow(RangeError)
  })

  test('is begun by six desks with six questions, and not with a size of five', () => {
    expect(play(choices(6), 6, 'all').state.queue).toHaveLength(6)
    expect(() => play(choices(12), 6, 5)).toThrow(
      new RangeError("6 desks can't take turns at 5 questions of set bridge"),
    )
  })

  test.each([
    { size: 10, desks: 3, fair: 9 },
    { size: 10, desks: 2, fair: 10 },
    { size: 39, desks: 6, fair: 36 },
    { size: 6, desks: 6, fair: 6 },
  ])('of at most $size questions for $desks desks has $fair', ({ size, desks, fair }) => {
    expect(fairSize(size, desks)).toBe(fair)
  })

  test('without desks nobody has a turn or a score', () => {
    const set = choices(3)
    const { state } = startEdition({
      id: 'e1',
      set,
      hash: 'abc',
      seed: 4,
      size: 'all',
      proof: 'off',
      at: 1,
      teams: ['Owls', 'Foxes'],
    })
    expect(state.teams).toEqual([])
    expect(teamOf(state, 0)).toBeNull()
    expect(teamScores(state)).toEqual([])
    expect(standings(state)).toEqual([])
  })

  test('a slot or a question that is not there is nobody’s turn', () => {
    const { state } = play(choices(4), 2, 'all')
    expect(teamOf(state, 4)).toBeNull()
    expect(teamOfQuestion(state, 'other')).toBeNull()
  })
})

describe('standings', () => {
  const table = (
    answers: readonly boolean[],
    desks: number,
  ): readonly (readonly [string, number, number])[] =>
    standings(
      play(
        choices(answers.length),
        desks,
        'all',
        answers.map((right) => ({ right, proved: false })),
      ).state,
    ).map(({ name, place, points }) => [name, place, points])

  test('have the most points first', () => {
    expect(table([false, true], 2)).toEqual([
      ['Foxes', 1, 100],
      ['Owls', 2, 0],
    ])
  })

  test('share a place by points, and the place behind a shared one is left out', () => {
    expect(table([true, false, true], 3)).toEqual([
      ['Owls', 1, 100],
      ['Bears', 1, 100],
      ['Foxes', 3, 0],
    ])
    expect(table([false, false], 2).map(([, place]) => place)).toEqual([1, 1])
  })

  test('list every desk once, by points that never grow, with places that tell how many stand higher', () => {
    fc.assert(
      fc.property(editions, ({ set, desks, size, answers }) => {
        const rows = standings(play(set, desks, size, answers).state)
        expect(rows.map(({ team }) => team).toSorted((one, other) => one - other)).toEqual(
          Array.from({ length: desks }, (_, team) => team),
        )
        for (const [index, { place, points }] of rows.entries()) {
          expect(points).toBeLessThanOrEqual(rows[index - 1]?.points ?? Infinity)
          expect(place).toBe(1 + rows.filter((other) => other.points > points).length)
        }
      }),
    )
  })
})

describe('names of desks', () => {
  const named = (given: readonly string[]): readonly string[] => deskNames(given, (place) => `Desk ${place}`)

  test.each([
    { what: 'nothing is given', given: ['', ''], shown: ['Desk 1', 'Desk 2'] },
    {
      what: 'there is more room than words',
      given: ['  Night   owls ', '\t'],
      shown: ['Night owls', 'Desk 2'],
    },
    { what: 'two are the same', given: ['Owls', 'Owls', 'Owls'], shown: ['Owls', 'Owls (2)', 'Owls (3)'] },
    { what: 'two differ in case only', given: ['Owls', 'OWLS'], shown: ['Owls', 'OWLS (2)'] },
    { what: 'one is called as another by default', given: ['Desk 2', ''], shown: ['Desk 2', 'Desk 2 (2)'] },
    {
      what: 'one is called as a told-apart one',
      given: ['A', 'A', 'A (2)'],
      shown: ['A', 'A (2)', 'A (2) (2)'],
    },
    { what: 'a name turns its surroundings round', given: ['ab\u202Ecd', 'x'], shown: ['ab cd', 'x'] },
    { what: 'a name is too long', given: ['x'.repeat(30), 'y'], shown: ['x'.repeat(24), 'y'] },
    {
      what: 'a long name is taken',
      given: ['x'.repeat(24), 'x'.repeat(24)],
      shown: ['x'.repeat(24), `${'x'.repeat(20)} (2)`],
    },
    {
      what: 'the cut would tear a sign',
      given: [`${'x'.repeat(23)}🦊`, ''],
      shown: ['x'.repeat(23), 'Desk 2'],
    },
  ])('where $what', ({ given, shown }) => {
    expect(named(given)).toEqual(shown)
  })

  test('differ, have letters, and are no longer than allowed, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 2, maxLength: 6 }),
        (given) => {
          const shown = named(given)
          expect(shown).toHaveLength(given.length)
          expect(new Set(shown.map((name) => name.toLowerCase())).size).toBe(given.length)
          for (const name of shown) {
            expect(name.trim()).toBe(name)
            expect(name.length).toBeGreaterThan(0)
            expect(name.length).toBeLessThanOrEqual(LONGEST_NAME)
            expect(name.isWellFormed()).toBe(true)
          }
        },
      ),
    )
  })
})
