import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Kind, Process, Question } from '../../../src/core/model/set.ts'
import { pickQuestions, processQuota } from '../../../src/core/session/pick.ts'
import { seeded } from '../../../src/core/session/random.ts'
import { startEdition } from '../../../src/core/session/start.ts'
import { anySet, everyKind, KINDS, PROCESSES, questionOf, setOf } from './fixtures.ts'

function many(process: Process, count: number, kinds: readonly Kind[] = KINDS): readonly Question[] {
  return Array.from({ length: count }, (_, index) =>
    questionOf(kinds[index % kinds.length] ?? 'choice', { id: `${process}${index}`, process, difficulty: 2 }),
  )
}

function pick(questions: readonly Question[], size: number, seed = 1): readonly Question[] {
  return pickQuestions(questions, size, seeded(seed))
}

function count(questions: readonly Question[], process: Process): number {
  return questions.filter((question) => question.process === process).length
}

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('starting an edition', () => {
  test('writes down all that a replay needs', () => {
    const { state, events } = startEdition({
      id: 'e1',
      set: everyKind,
      hash: 'abc',
      seed: 3,
      size: 'all',
      proof: 'required',
      at: 1234,
    })
    const questions = state.queue.map((slot) => slot.question)
    expect(events).toStrictEqual([
      {
        type: 'started',
        edition: 'e1',
        at: 1234,
        set: { id: 'bridge', hash: 'abc', title: 'The bridge' },
        seed: 3,
        mode: 'openDesk',
        proof: 'required',
        questions,
      },
    ])
    expect(questions.toSorted()).toEqual([...KINDS].toSorted())
  })

  test('lies at the first question with an empty draft', () => {
    const { state } = startEdition({
      id: 'e1',
      set: setOf([questionOf('choice')]),
      hash: 'abc',
      seed: 3,
      size: 10,
      proof: 'off',
      at: 1234,
    })
    expect(state).toStrictEqual({
      id: 'e1',
      set: { id: 'bridge', hash: 'abc', title: 'The bridge' },
      seed: 3,
      mode: 'openDesk',
      proof: 'off',
      startedAt: 1234,
      finishedAt: null,
      queue: [{ question: 'choice', attempt: 1 }],
      position: 0,
      phase: 'asking',
      draft: { slot: 0, answer: null, proof: [], hintShown: false },
      attempts: [],
      points: 0,
      run: 0,
      longestRun: 0,
      clock: null,
      teams: [],
      contests: {},
    })
  })

  test('a set without questions has no edition', () => {
    const start = { id: 'e1', set: setOf([]), hash: 'abc', seed: 3, size: 10, proof: 'off', at: 0 } as const
    expect(() => startEdition(start)).toThrow(new RangeError('Set bridge has no questions'))
  })

  test('the same seed gives the same edition, of ten or of all, and never a question twice', () => {
    fc.assert(
      fc.property(anySet, seeds, fc.constantFrom<10 | 'all'>(10, 'all'), (set, seed, size) => {
        const start = { id: 'e1', set, hash: 'abc', seed, size, proof: 'bonus', at: 0 } as const
        const { state } = startEdition(start)
        expect(startEdition(start).state).toEqual(state)
        const expected = size === 10 ? Math.min(10, set.questions.length) : set.questions.length
        expect(new Set(state.queue.map((slot) => slot.question)).size).toBe(expected)
        expect(state.queue.length).toBe(expected)
      }),
    )
  })

  test('other seeds give other editions', () => {
    const set = setOf(PROCESSES.flatMap((process) => many(process, 10)))
    const editions = Array.from({ length: 30 }, (_, seed) =>
      startEdition({ id: 'e1', set, hash: 'abc', seed, size: 10, proof: 'bonus', at: 0 })
        .state.queue.map((slot) => slot.question)
        .join(),
    )
    expect(new Set(editions).size).toBe(30)
  })
})

describe('the first questions', () => {
  test('are the two easiest of plain retrieval', () => {
    const questions = [
      ...many('infer', 8),
      ...many('locate', 4),
      questionOf('choice', { id: 'easier', process: 'locate', difficulty: 1 }),
      questionOf('short', { id: 'hard', process: 'locate', difficulty: 3 }),
      questionOf('short', { id: 'easyInference', process: 'infer', difficulty: 1 }),
    ]
    for (let seed = 0; seed < 20; seed++) {
      const [first, second] = pick(questions, 10, seed)
      expect(first?.id).toBe('easier')
      expect(second?.id).toMatch(/^locate/)
    }
  })

  test('differ in kind where two are equally easy', () => {
    const locating = [
      ...many('locate', 6, ['choice']),
      questionOf('locate', { id: 'marking', process: 'locate', difficulty: 2 }),
    ]
    for (let seed = 0; seed < 20; seed++) {
      const kinds = pick([...locating, ...many('infer', 5)], 10, seed)
        .slice(0, 2)
        .map((question) => question.kind)
      expect(kinds.toSorted()).toEqual(['choice', 'locate'])
    }
  })

  test('an easier one goes before one of another kind', () => {
    const questions = [
      questionOf('choice', { id: 'a', process: 'locate', difficulty: 1 }),
      questionOf('choice', { id: 'b', process: 'locate', difficulty: 1 }),
      questionOf('locate', { id: 'c', process: 'locate', difficulty: 2 }),
    ]
    for (let seed = 0; seed < 10; seed++) {
      expect(pick(questions, 3, seed)[2]?.id).toBe('c')
    }
  })

  test.each([
    { has: 0, opens: 0 },
    { has: 1, opens: 1 },
    { has: 2, opens: 2 },
    { has: 3, opens: 2 },
  ])('a set with $has of plain retrieval opens with $opens', ({ has, opens }) => {
    const picked = pick([...many('evaluate', 38), ...many('locate', has)], 10)
    expect(picked.map((question) => question.process).lastIndexOf('locate')).toBe(opens - 1)
    expect(picked).toHaveLength(10)
  })

  test('an edition of one has one', () => {
    expect(pick([...many('locate', 3), ...many('infer', 3)], 1).map((question) => question.process)).toEqual([
      'locate',
    ])
  })
})

describe('the mix of processes', () => {
  test.each([
    { counts: [20, 30, 30, 20], size: 10, openers: 2, quota: [2, 3, 3, 2] },
    { counts: [7, 12, 12, 8], size: 10, openers: 2, quota: [2, 3, 3, 2] },
    { counts: [7, 12, 12, 8], size: 39, openers: 2, quota: [7, 12, 12, 8] },
    { counts: [1, 1, 1, 1], size: 2, openers: 0, quota: [1, 1, 0, 0] },
    { counts: [0, 0, 0, 4], size: 3, openers: 0, quota: [0, 0, 0, 3] },
    { counts: [2, 18, 10, 10], size: 10, openers: 2, quota: [2, 4, 2, 2] },
    { counts: [1, 20, 20, 20], size: 10, openers: 1, quota: [1, 3, 3, 3] },
    { counts: [20, 0, 0, 0], size: 10, openers: 2, quota: [10, 0, 0, 0] },
    { counts: [5, 3, 1, 1], size: 5, openers: 2, quota: [3, 2, 0, 0] },
  ])(
    '$counts in the set and $openers to open come to $quota of $size',
    ({ counts, size, openers, quota }) => {
      const questions = PROCESSES.flatMap((process, index) => many(process, counts[index] ?? 0))
      const [locate, infer, integrate, evaluate] = quota
      expect(processQuota(questions, size, openers)).toEqual({ locate, infer, integrate, evaluate })
    },
  )

  test('is that of the set, to within one question of each process', () => {
    fc.assert(
      fc.property(anySet, seeds, (set, seed) => {
        const { questions } = set
        const picked = pickQuestions(questions, 10, seeded(seed))
        const quota = processQuota(
          questions,
          picked.length,
          Math.min(2, count(questions, 'locate'), picked.length),
        )
        for (const process of PROCESSES) expect(count(picked, process)).toBe(quota[process])

        const locate = count(questions, 'locate')
        const lifted = quota.locate > Math.ceil((picked.length * locate) / questions.length)
        const taken = lifted ? { places: quota.locate, questions: locate } : { places: 0, questions: 0 }
        const size = picked.length - taken.places
        const total = questions.length - taken.questions
        for (const process of PROCESSES) {
          if (lifted && process === 'locate') continue
          const ideal = (count(questions, process) * size) / total
          expect(Math.abs(quota[process] - ideal)).toBeLessThan(1 + 1e-9)
        }
      }),
    )
  })
})

describe('the mix of kinds', () => {
  test('an edition of ten has all seven where each process has all', () => {
    const questions = PROCESSES.flatMap((process) => many(process, 14))
    for (let seed = 0; seed < 20; seed++) {
      expect(new Set(pick(questions, 10, seed).map((question) => question.kind)).size).toBe(7)
    }
  })

  test('a kind that the set has once is not crowded out', () => {
    const questions = [
      ...many('infer', 30, ['choice', 'verdict']),
      ...many('integrate', 30, ['choice', 'verdict']),
      questionOf('order', { id: 'once', process: 'integrate' }),
      questionOf('match', { id: 'only', process: 'infer' }),
    ]
    for (let seed = 0; seed < 20; seed++) {
      const ids = pick(questions, 10, seed).map((question) => question.id)
      expect(ids).toContain('once')
      expect(ids).toContain('only')
    }
  })

  test('of two unused kinds, the rarer takes the last place', () => {
    const questions = [...many('infer', 5, ['choice']), questionOf('order', { id: 'rare', process: 'infer' })]
    for (let seed = 0; seed < 20; seed++) expect(pick(questions, 1, seed)[0]?.id).toBe('rare')
  })

  test('a kind used less goes before a rarer one', () => {
    const questions = [
      questionOf('order', { id: 'o1', process: 'infer' }),
      questionOf('order', { id: 'o2', process: 'infer' }),
      ...many('infer', 5, ['choice']),
    ]
    for (let seed = 0; seed < 20; seed++) {
      expect(
        pick(questions, 2, seed)
          .map((question) => question.kind)
          .toSorted(),
      ).toEqual(['choice', 'order'])
    }
  })

  test('neighbours differ in kind behind the opening, unless one kind is more than half', () => {
    fc.assert(
      fc.property(anySet, seeds, (set, seed) => {
        const picked = pickQuestions(set.questions, 10, seeded(seed))
        const opening = Math.min(2, set.questions.filter(({ process }) => process === 'locate').length)
        const before = picked[opening - 1]?.kind
        const rest = picked.slice(opening).map((question) => question.kind)
        const most = Math.max(0, ...KINDS.map((kind) => rest.filter((each) => each === kind).length))
        const led = rest.filter((kind) => kind === before).length
        fc.pre(most <= Math.ceil(rest.length / 2) && led <= Math.floor(rest.length / 2))
        const line = [before, ...rest]
        for (let index = 1; index < line.length; index++) expect(line[index]).not.toBe(line[index - 1])
      }),
    )
  })

  test('the same kind stands alternately where it is exactly half', () => {
    const questions = [...many('infer', 4, ['choice']), ...many('evaluate', 4, ['verdict', 'short'])]
    for (let seed = 0; seed < 30; seed++) {
      const kinds = pick(questions, 8, seed).map((question) => question.kind)
      const choices = kinds.flatMap((kind, index) => (kind === 'choice' ? [index] : []))
      for (let at = 1; at < choices.length; at++) {
        expect((choices[at] ?? 0) - (choices[at - 1] ?? 0)).toBeGreaterThan(1)
      }
    }
  })

  test('the order behind the opening is not the order of the set', () => {
    const questions = many('infer', 30)
    const orders = Array.from({ length: 10 }, (_, seed) =>
      pick(questions, 30, seed)
        .map((question) => question.id)
        .join(),
    )
    expect(new Set([...orders, questions.map((question) => question.id).join()]).size).toBe(11)
  })
})
