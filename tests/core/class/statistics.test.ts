import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classFigures, mainVersion } from '../../../src/core/class/statistics.ts'
import { anyClass, given, handedIn, story } from './results.ts'

interface Fixture {
  readonly answers: readonly (readonly number[])[]
  readonly seconds: readonly (readonly number[])[]
  readonly f1: readonly (readonly number[])[]
  readonly questions: readonly {
    readonly answered: number
    readonly facility: number
    readonly discrimination: number | null
    readonly meanF1: number
    readonly rightUnproven: number
    readonly medianSeconds: number
    readonly rapid: readonly number[]
  }[]
  readonly meanScore: number
}

const fixture: Fixture = JSON.parse(readFileSync('tests/fixtures/class.json', 'utf8'))

function classOf({ answers, seconds, f1 }: Fixture) {
  return answers.map((row, player) =>
    handedIn(
      `e${player}`,
      row.flatMap((value, item) => {
        const overlap = f1[player]![item]!
        const more = { seconds: seconds[player]![item]!, f1: overlap, proven: overlap >= 0.5 }
        return value < 0 ? [] : [given(`q${item}`, value === 1, more)]
      }),
      { asked: row.map((_, item) => `q${item}`), at: player * 60_000 },
    ),
  )
}

describe('the figures of a class', () => {
  const figures = classFigures(classOf(fixture), 'abc', null)

  it.each(fixture.questions.map((expected, item) => [item, expected] as const))(
    'of question %i are those that numpy has',
    (item, expected) => {
      const ours = figures.questions[item]!
      expect(ours.answered).toBe(expected.answered)
      expect(ours.facility).toBeCloseTo(expected.facility, 12)
      expect(ours.discrimination === null).toBe(expected.discrimination === null)
      expect(ours.discrimination ?? 0).toBeCloseTo(expected.discrimination ?? 0, 10)
      expect(ours.meanF1).toBeCloseTo(expected.meanF1, 12)
      expect(ours.rightUnproven).toBe(expected.rightUnproven)
      expect(ours.medianSeconds).toBe(expected.medianSeconds)
      expect(ours.rapid).toEqual(expected.rapid.map((player) => `e${player}`))
    },
  )

  it('have the mean score that numpy has, and tell what was left out', () => {
    expect(figures.meanScore).toBeCloseTo(fixture.meanScore, 12)
    expect(figures.questions.map(({ omitted }) => omitted)).toEqual([0, 0, 0, 0, 2])
    expect(figures.isFew).toBe(false)
  })

  it('do not depend on the order of the results', () => {
    const shuffled = anyClass.chain((results) =>
      fc.tuple(
        fc.constant(results),
        fc.shuffledSubarray([...results], { minLength: results.length, maxLength: results.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([results, other]) => {
        expect(classFigures(other, 'abc', story)).toEqual(classFigures(results, 'abc', story))
      }),
    )
  })

  it('stay within what they can be', () => {
    fc.assert(
      fc.property(anyClass, (results) => {
        const { questions, counted, meanScore } = classFigures(results, 'abc', story)
        expect(meanScore ?? 0).toBeGreaterThanOrEqual(0)
        expect(meanScore ?? 0).toBeLessThanOrEqual(1)
        for (const each of questions) {
          expect(each.asked).toBe(counted.length)
          expect(each.answered + each.omitted).toBe(each.asked)
          expect(each.facility ?? 0).toBeLessThanOrEqual(1)
          expect(Math.abs(each.discrimination ?? 0)).toBeLessThanOrEqual(1)
          expect(each.rightUnproven).toBeLessThanOrEqual(each.rightWithProof)
          expect(each.rightWithProof).toBeLessThanOrEqual(each.right)
          expect(each.rapid.length).toBeLessThanOrEqual(each.answered)
        }
      }),
    )
  })

  it('rise with a player who has everything right', () => {
    fc.assert(
      fc.property(anyClass, (results) => {
        const perfect = handedIn(
          'perfect',
          ['q0', 'q1', 'q2'].map((id) => given(id, true)),
          { at: 1e9 },
        )
        const before = classFigures(results, 'abc', story)
        const after = classFigures([...results, perfect], 'abc', story)
        expect(after.meanScore!).toBeGreaterThanOrEqual(before.meanScore ?? 0)
        for (const [index, question] of after.questions.entries())
          expect(question.facility!).toBeGreaterThanOrEqual(before.questions[index]!.facility ?? 0)
      }),
    )
  })

  it('count every option of a question, chosen or not, and typed answers by their words', () => {
    const results = [
      handedIn('a', [
        given('q0', true),
        given('q1', false, { answer: { kind: 'verdict', verdict: 'notStated' } }),
        given('q2', true, { answer: { kind: 'short', text: ' 12  weeks ' } }),
      ]),
      handedIn('b', [given('q0', false), given('q2', true, { answer: { kind: 'short', text: '12 weeks' } })]),
    ]
    const [choice, verdict, short] = classFigures(results, 'abc', story).questions
    expect(choice!.choices).toEqual([
      { part: null, value: '0', count: 1, right: true },
      { part: null, value: '1', count: 1, right: false },
      { part: null, value: '2', count: 0, right: false },
    ])
    expect(verdict!.choices.map(({ value, count }) => [value, count])).toEqual([
      ['stands', 0],
      ['contradicted', 0],
      ['notStated', 1],
    ])
    expect(short!.choices).toEqual([{ part: null, value: '12 weeks', count: 2, right: true }])
  })
})

describe('what is not counted', () => {
  const right = [given('q0', true)]
  const wrong = [given('q0', false)]

  it('is a nickname’s second edition, an edition’s second copy, another version, and what holds no first answers', () => {
    const { counted, apart, isFew } = classFigures(
      [
        handedIn('late', wrong, { nickname: 'fox', at: 120_000 }),
        handedIn('early', right, { nickname: ' FOX '.trim(), at: 60_000 }),
        handedIn('twice', [], { asked: ['q0'], finished: false }),
        handedIn('twice', right),
        handedIn('old', right, { set: { id: 'bridge', hash: 'other', title: '' } }),
        handedIn('again', right, { mode: 'corrections' }),
        handedIn('all', right, { mode: 'twoDesks' }),
      ],
      'abc',
      story,
    )
    expect(counted.map(({ edition }) => edition)).toEqual(['early', 'twice'])
    expect(counted[1]!.answers).toHaveLength(1)
    expect(new Map(apart.map(({ reason, result }) => [reason, result.edition]))).toEqual(
      new Map([
        ['corrections', 'again'],
        ['otherVersion', 'old'],
        ['sameEdition', 'twice'],
        ['sameNickname', 'late'],
        ['twoDesks', 'all'],
      ]),
    )
    expect(isFew).toBe(true)
  })

  it('is told by the version that most results are of', () => {
    const old = { set: { id: 'bridge', hash: 'old', title: '' } }
    expect(mainVersion([])).toBeNull()
    expect(mainVersion([handedIn('a', right), handedIn('b', right), handedIn('c', right, old)])).toBe('abc')
  })

  it('is a guess where too few answered to know what is usual', () => {
    const four = [1, 60, 60, 60].map((seconds, index) =>
      handedIn(`e${index}`, [given('q0', true, { seconds })]),
    )
    expect(classFigures(four, 'abc', story).questions[0]!.rapid).toEqual([])
    const five = [...four, handedIn('e4', [given('q0', true, { seconds: 60 })])]
    expect(classFigures(five, 'abc', story).questions[0]!.rapid).toEqual(['e0'])
  })
})
