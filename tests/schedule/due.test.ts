import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt, EditionEvent, Mode } from '../../src/core/session/edition.ts'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { dueStories, endOfDay, schedule } from '../../src/schedule/due.ts'
import { reviewsIn } from '../../src/schedule/reviews.ts'
import { questionOf, setOf } from '../core/session/fixtures.ts'

const DAY = 86_400_000
/** Noon of a day, UTC. */
const noon = (day: number): number => Date.UTC(2026, 0, 1, 12) + day * DAY

type Answer = Partial<Attempt> & { readonly question: string }

/** An edition's events: each of its questions answered as told, a minute apart; right, proven and unaided where nothing is said. */
function edition(
  id: string,
  at: number,
  answers: readonly Answer[],
  { mode = 'openDesk', set = 'bridge' }: { mode?: Mode; set?: string } = {},
): readonly EditionEvent[] {
  const questions = [...new Set(answers.map(({ question }) => question))]
  const start: EditionEvent = {
    type: 'started',
    edition: id,
    at,
    set: { id: set, hash: 'h', title: set },
    seed: 1,
    mode,
    proof: 'bonus',
    questions,
  }
  const rest = answers.flatMap((answer, slot): readonly EditionEvent[] => [
    ...(slot > 0 ? [{ type: 'moved', edition: id, at: at + slot * 60_000, to: slot } as const] : []),
    {
      type: 'answered',
      edition: id,
      at: at + slot * 60_000 + 30_000,
      attempt: {
        slot,
        attempt: 1,
        answer: { kind: 'choice', options: [0] },
        proof: [],
        hintShown: false,
        credit: answer.correct === false ? 0 : 1,
        correct: true,
        proofResult: { f1: 1, credit: 1, proven: true, marked: [], stands: [] },
        answerPoints: 0,
        proofPoints: 0,
        elapsed: 0,
        ...answer,
      },
    },
  ])
  return [start, ...rest]
}

const missed = (question: string): Answer => ({ question, correct: false })
const right = (question: string): Answer => ({ question })
const unproven = { f1: 0, credit: 0, proven: false, marked: [], stands: [] }
const dueOf = (events: readonly EditionEvent[], question: string): number | undefined =>
  schedule(events).find((each) => each.question === question)?.due
const daysAfter = (events: readonly EditionEvent[], question: string, day: number): number =>
  Math.round((dueOf(events, question)! - noon(day)) / DAY)

describe('a review', () => {
  it.each<[string, Partial<Attempt>, string]>([
    ['a miss', { correct: false }, 'Again'],
    ['a miss one was sure of', { correct: false, sure: true }, 'Again'],
    ['right and proven', {}, 'Good'],
    ['right and sure', { sure: true }, 'Good'],
    ['right without a word on how sure', { sure: undefined }, 'Good'],
    ['right in doubt', { sure: false }, 'Hard'],
    ['right with a hint', { hintShown: true }, 'Hard'],
    ['right and not proven', { proofResult: unproven }, 'Hard'],
    ['right where no proof was asked', { proofResult: undefined }, 'Good'],
    ['right after a look back', { lookBacks: 3 }, 'Good'],
  ])('of %s%j is %s', (_, attempt, recall) => {
    expect(reviewsIn(edition('e', noon(0), [{ question: 'a', ...attempt }]))).toEqual([
      { set: 'bridge', question: 'a', at: noon(0) + 30_000, recall },
    ])
  })

  it('is a first attempt only', () => {
    const events = edition('e', noon(0), [missed('a'), { question: 'a', attempt: 2 }])
    expect(reviewsIn(events).map(({ recall }) => recall)).toEqual(['Again'])
  })

  it('is none in an edition that was thrown away, or that teams played', () => {
    const thrown: EditionEvent = { type: 'discarded', edition: 'e', at: noon(1) }
    expect(reviewsIn([...edition('e', noon(0), [missed('a')]), thrown])).toEqual([])
    expect(reviewsIn(edition('e', noon(0), [missed('a')], { mode: 'twoDesks' }))).toEqual([])
  })

  it('is told once, whatever is torn, doubled or out of place', () => {
    const events = edition('e', noon(0), [missed('a'), right('b')])
    const torn = [null, { type: 'answered', edition: 'e', at: 1 }, events[1]] as EditionEvent[]
    expect(reviewsIn([...torn, ...events, ...events])).toEqual(reviewsIn(events))
    expect(reviewsIn(events.slice(1))).toEqual([])
  })

  it('comes in the order of time, across editions', () => {
    const events = [...edition('late', noon(9), [right('a')]), ...edition('early', noon(0), [missed('a')])]
    expect(reviewsIn(events).map(({ at }) => at)).toEqual([noon(0) + 30_000, noon(9) + 30_000])
  })
})

describe('the schedule', () => {
  it('takes a question in when it is missed, and not before', () => {
    expect(schedule(edition('e', noon(0), [right('a'), { question: 'b', sure: false }]))).toEqual([])
    expect(
      schedule(edition('e', noon(0), [right('a'), missed('b')])).map(({ question }) => question),
    ).toEqual(['b'])
  })

  it('asks again a day after a miss', () => {
    expect(daysAfter(edition('e', noon(0), [missed('a')]), 'a', 0)).toBe(1)
  })

  it('waits longer after each right answer', () => {
    const first = edition('e0', noon(0), [missed('a')])
    const second = [...first, ...edition('e1', noon(1), [right('a')])]
    const gap = daysAfter(second, 'a', 1)
    expect(gap).toBeGreaterThan(1)
    const third = [...second, ...edition('e2', noon(1 + gap), [right('a')])]
    expect(daysAfter(third, 'a', 1 + gap)).toBeGreaterThan(gap)
  })

  it('waits less long where it was hard, and a day where it was missed again', () => {
    const first = edition('e0', noon(0), [missed('a')])
    const after = (answer: Answer): number =>
      daysAfter(
        [...first, ...edition('e1', noon(1), [right('a')]), ...edition('e2', noon(5), [answer])],
        'a',
        5,
      )
    const good = after(right('a'))
    const hard = after({ question: 'a', sure: false })
    expect(hard).toBeLessThan(good)
    expect(after(missed('a'))).toBeLessThan(hard)
  })

  it('counts an answer before the first miss for nothing', () => {
    const miss = edition('e1', noon(3), [missed('a')])
    expect(dueOf([...edition('e0', noon(0), [right('a')]), ...miss], 'a')).toBe(dueOf(miss, 'a'))
  })

  it('passes over an answer at a time that no calendar has', () => {
    expect(schedule(edition('e', 9e15, [missed('a')]))).toEqual([])
    expect(schedule(edition('e', -9e15, [missed('a')]))).toEqual([])
  })

  it('holds questions of the same id in two sets apart', () => {
    const events = [
      ...edition('e1', noon(0), [missed('a')], { set: 'one' }),
      ...edition('e2', noon(4), [missed('a')], { set: 'two' }),
    ]
    expect(schedule(events).map(({ set, due }) => [set, Math.round((due - noon(0)) / DAY)])).toEqual([
      ['one', 1],
      ['two', 5],
    ])
  })

  it('is the same from the same events, and never throws, whatever was kept', () => {
    const events = edition('e', noon(0), [missed('a'), missed('b')])
    const kept = fc.oneof(
      fc.anything(),
      fc.constantFrom(...events),
      fc.tuple(fc.constantFrom(...events), fc.double()).map(([event, at]) => ({ ...event, at })),
    )
    fc.assert(
      fc.property(fc.array(kept, { maxLength: 20 }), (anything) => {
        const told = anything as EditionEvent[]
        expect(schedule(told)).toEqual(schedule(told))
      }),
    )
  })
})

describe('the end of the local day', () => {
  it.each([
    ['in London in winter', 0, '2026-01-10T12:00:00Z', '2026-01-10T23:59:59.999Z'],
    ['at its last moment', 0, '2026-01-10T23:59:59.999Z', '2026-01-10T23:59:59.999Z'],
    ['at its first', 0, '2026-01-11T00:00:00Z', '2026-01-11T23:59:59.999Z'],
    ['east of Greenwich, after its own midnight', -180, '2026-01-10T21:30:00Z', '2026-01-11T20:59:59.999Z'],
    ['west of it, before its own midnight', 480, '2026-01-11T05:00:00Z', '2026-01-11T07:59:59.999Z'],
    ['half an hour off', -330, '2026-01-10T18:29:00Z', '2026-01-10T18:29:59.999Z'],
  ])('%s', (_, offset, at, end) => {
    expect(new Date(endOfDay(Date.parse(at), offset)).toISOString()).toBe(new Date(end).toISOString())
  })
})

describe('what is due', () => {
  const set = (id: string, ...questions: readonly string[]): QuestionSet => ({
    ...setOf(questions.map((each) => questionOf('choice', { id: each }))),
    id,
  })
  const sets = [set('one', 'a', 'b'), set('two', 'a'), set('three', 'c')]
  const events = [
    ...edition('e1', noon(0), [missed('a')], { set: 'one' }),
    ...edition('e0', noon(-1), [missed('b')], { set: 'one' }),
    ...edition('e2', noon(0), [missed('a')], { set: 'two' }),
  ]
  const told = (at: number, offset = 0, among = sets): readonly (readonly [string, readonly string[]])[] =>
    dueStories(events, among, at, offset).map(({ set, questions }) => [set.id, questions] as const)

  it('is told story by story in their order, the longest due first', () => {
    expect(told(noon(1))).toEqual([
      ['one', ['b', 'a']],
      ['two', ['a']],
    ])
  })

  it('is due all of its day, from the morning on, and not the day before', () => {
    const midnight = Date.UTC(2026, 0, 2)
    expect(told(midnight).map(([id]) => id)).toEqual(['one', 'two'])
    expect(told(midnight - 1)).toEqual([['one', ['b']]])
  })

  it('is due up to the last millisecond of the day', () => {
    const last = Date.UTC(2026, 0, 2) - 1
    const late = edition('late', last - 30_000, [missed('c')], { set: 'three' })
    expect(dueOf(late, 'c')).toBe(last + DAY)
    expect(dueStories(late, sets, last + DAY, 0).map(({ set }) => set.id)).toEqual(['three'])
  })

  it('goes by the day where the player is', () => {
    // In Tokyo, nine hours ahead, the second of January has begun.
    expect(told(Date.UTC(2026, 0, 1, 15), -540).map(([id]) => id)).toEqual(['one', 'two'])
    expect(told(Date.UTC(2026, 0, 1, 14, 59), -540)).toEqual([['one', ['b']]])
  })

  it('passes over questions that the set no longer has, and sets that are gone', () => {
    expect(told(noon(1), 0, [set('one', 'a', 'new')])).toEqual([['one', ['a']]])
    expect(told(noon(1), 0, [set('three', 'c')])).toEqual([])
  })

  it('is no longer due once it was answered', () => {
    const after = [
      ...events,
      ...edition('e3', noon(1), [right('b'), missed('a')], { set: 'one', mode: 'corrections' }),
    ]
    expect(dueStories(after, sets, noon(1), 0).map(({ set }) => set.id)).toEqual(['two'])
  })
})
