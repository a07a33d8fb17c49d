import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byParts } from '../../../src/core/grading/grade.ts'
import { matchTargets } from '../../../src/core/grading/match.ts'
import { gradeAnswer, type Grade } from '../../../src/core/grading/registry.ts'
import type { Answer, Span } from '../../../src/core/model/answer.ts'
import type { Question } from '../../../src/core/model/set.ts'
import { anyCodePoints } from '../anchoring/arbitraries.ts'
import {
  choice,
  fills,
  gap,
  locate,
  marks,
  match,
  order,
  ordered,
  picks,
  short,
  story,
  ties,
  types,
  verdict,
  words,
} from './stories.ts'

const none: Grade = { graded: false, missing: 'answer' }
const incomplete: Grade = { graded: false, missing: 'incomplete' }
const right: Grade = { graded: true, credit: 1, correct: true }
const wrong: Grade = { graded: true, credit: 0, correct: false }
const share = (credit: number, ...parts: readonly boolean[]): Grade => ({
  graded: true,
  credit,
  correct: credit === 1,
  parts,
})

type Row = readonly [string, Question, Answer | null, Grade]

const one = choice([false, true, false])
const two = choice([true, false, true, false])

describe('gradeAnswer', () => {
  it.each<Row>([
    ['no answer: not graded', one, null, none],
    ['an answer of another kind: not graded', one, types('option 1'), none],
    ['choice, the key: right', one, picks(1), right],
    ['choice, the key twice: right', one, picks(1, 1), right],
    ['choice, another: wrong', one, picks(0), wrong],
    ['choice, the first of all as key: right', choice([true, false]), picks(0), right],
    ['choice, none: not graded', one, picks(), none],
    ['choice, none that exists: not graded', one, picks(3, -1, 0.5, Number.NaN), none],
    ['choice, one and one that does not exist: graded by the one', one, picks(7, 1), right],
    ['choice, two for one: incomplete', one, picks(0, 1), incomplete],
    ['choice of several, both keys: right', two, picks(2, 0), share(1, true, true, true, true)],
    ['choice of several, one key: half', two, picks(0, 1), share(0.5, true, false, false, true)],
    ['choice of several, no key: nothing', two, picks(3, 1), share(0, false, false, false, false)],
    ['choice of several, too few: incomplete', two, picks(0), incomplete],
    ['choice of several, too many: incomplete', two, picks(0, 1, 2), incomplete],
    ['choice without a key: wrong', choice([false, false]), picks(0), wrong],
    ['verdict, the key: right', verdict(), { kind: 'verdict', verdict: 'stands' }, right],
    ['verdict, another: wrong', verdict(), { kind: 'verdict', verdict: 'notStated' }, wrong],
    ['match, all tied rightly: right', match(), ties(0, 1, 0, 2), share(1, true, true, true, true)],
    ['match, one wrong: three quarters', match(), ties(0, 2, 0, 2), share(0.75, true, false, true, true)],
    ['match, all wrong: nothing', match(), ties(1, 0, 2, 1), share(0, false, false, false, false)],
    ['match, one untied: incomplete', match(), ties(0, 1, null, 2), incomplete],
    ['match, one left out: incomplete', match(), ties(0, 1, 0), incomplete],
    ['match, one tied to nothing: incomplete', match(), ties(0, 1, 0, 3), incomplete],
    ['match, nothing tied: not graded', match(), ties(null, null, null, null), none],
    ['match, nothing: not graded', match(), ties(), none],
    [
      'match, more than there are: the rest ignored',
      match(),
      ties(0, 1, 0, 2, 0),
      share(1, true, true, true, true),
    ],
    ['match without pairs: not graded', match({ pairs: [] }), ties(0), none],
    ['order, as it happened: right', order(4), ordered(0, 1, 2, 3), share(1, true, true, true, true)],
    [
      'order, two neighbours exchanged: five of six pairs',
      order(4),
      ordered(0, 2, 1, 3),
      share(5 / 6, true, false, false, true),
    ],
    ['order, turned round: nothing', order(3), ordered(2, 1, 0), share(0, false, true, false)],
    ['order, last first: half', order(4), ordered(3, 0, 1, 2), share(0.5, false, false, false, false)],
    ['order of one: right', order(1), ordered(0), share(1, true)],
    ['order, none: not graded', order(3), ordered(), none],
    ['order, none that exists: not graded', order(3), ordered(3, -1, 9), none],
    ['order, one missing: incomplete', order(3), ordered(0, 1), incomplete],
    ['order, one twice: incomplete', order(3), ordered(0, 1, 1), incomplete],
    ['order, one too many: incomplete', order(3), ordered(0, 1, 2, 2), incomplete],
    ['order, one that does not exist: incomplete', order(3), ordered(0, 1, 2, 5), incomplete],
    ['gap, both from the bank: right', gap(), fills('Nusra Front', 'Geneva'), share(1, true, true)],
    ['gap, an accepted variant: right', gap(), fills('al-Nusra', 'Geneva'), share(1, true, true)],
    ['gap, white space around: right', gap(), fills(' Nusra  Front ', 'Geneva'), share(1, true, true)],
    ['gap, one wrong: half', gap(), fills('Geneva', 'Geneva'), share(0.5, false, true)],
    [
      'gap from the bank, another case: wrong',
      gap(),
      fills('nusra front', 'Geneva'),
      share(0.5, false, true),
    ],
    [
      'gap from the bank, a slip: wrong',
      gap({ slips: true }),
      fills('Nusra Front', 'Genevas'),
      share(0.5, true, false),
    ],
    ['gap, one open: incomplete', gap(), fills('Nusra Front', ' '), incomplete],
    ['gap, one left out: incomplete', gap(), fills('Nusra Front'), incomplete],
    ['gap, all open: not graded', gap(), fills('', ' '), none],
    ['gap, nothing: not graded', gap(), fills(), none],
    [
      'gap, more than there are: the rest ignored',
      gap(),
      fills('Nusra Front', 'Geneva', 'x'),
      share(1, true, true),
    ],
    [
      'typed gap, another case: right',
      gap({ typed: true }),
      fills('NUSRA FRONT', 'geneva'),
      share(1, true, true),
    ],
    [
      'typed gap, a slip not allowed: wrong',
      gap({ typed: true }),
      fills('al-Nusra', 'Genevas'),
      share(0.5, true, false),
    ],
    [
      'typed gap, a slip allowed: right',
      gap({ typed: true, slips: true }),
      fills('al-Nusra', 'Genevas'),
      share(1, true, true),
    ],
    [
      'typed gap, a slip that is a known wrong answer: wrong',
      gap({ typed: true, slips: true, distractors: [{ text: 'Genova' }] }),
      fills('al-Nusra', 'genova'),
      share(0.5, true, false),
    ],
    ['short, the answer: right', short(), types('nusra front'), right],
    ['short, another answer: right', short(), types('Al-Nusra.'), right],
    ['short, anything else: wrong', short(), types('Nusra'), wrong],
    ['short, nothing: not graded', short(), types(' \n'), none],
    ['short, nothing but punctuation: wrong', short(), types('.'), wrong],
    ['short, a slip not allowed: wrong', short(), types('Nusra Frond'), wrong],
    ['short, a slip allowed: right', short({ slips: true }), types('Nusra Frond'), right],
    [
      'short, the number in words: right',
      short({ numeric: true, answers: ['48'] }),
      types('forty-eight'),
      right,
    ],
    [
      'short, the number in words where words count: wrong',
      short({ answers: ['48'] }),
      types('forty-eight'),
      wrong,
    ],
    ['short, another number: wrong', short({ numeric: true, answers: ['48'] }), types('49'), wrong],
    [
      'short, the unit that the question asks for: right',
      short({ numeric: true, answers: ['48'], prompt: 'How many hours?' }),
      types('48 hours'),
      right,
    ],
    [
      'short, a number known to be wrong as written: wrong',
      short({ numeric: true, answers: ['1,500'], distractors: [{ text: '1 500' }] }),
      types('1 500'),
      wrong,
    ],
    ['short, no answer in the set: wrong', short({ answers: [] }), types('x'), wrong],
    ['locate, the evidence: right', locate(), marks(words('p1', 'two three four five')), right],
    [
      'locate, in two marks: right',
      locate(),
      marks(words('p1', 'four five'), words('p1', 'two three')),
      right,
    ],
    ['locate, three of four words: right', locate(), marks(words('p1', 'two three four')), right],
    [
      'locate, half and as much beside it: just right',
      locate(),
      marks(words('p1', 'four five six seven')),
      { graded: true, credit: 0.625, correct: true },
    ],
    [
      'locate, one of four words: wrong, with some credit',
      locate(),
      marks(words('p1', 'two')),
      { graded: true, credit: 0.5, correct: false },
    ],
    ['locate, elsewhere: wrong', locate(), marks(words('p2', 'twelve')), wrong],
    ['locate, white space: wrong', locate(), marks({ block: 'p1', start: 3, end: 4 }), wrong],
    [
      'locate, another place that proves it: right',
      locate({ alsoProvedBy: [{ exact: 'twelve' }] }),
      marks(words('p2', 'twelve')),
      right,
    ],
    ['locate, nothing: not graded', locate(), marks(), none],
    [
      'locate, outside the story: not graded',
      locate(),
      marks({ block: 'p9', start: 0, end: 9 }, { block: 'p1', start: 90, end: 99 }),
      none,
    ],
    ['locate without evidence: wrong', locate({ evidence: [] }), marks(words('p1', 'two')), wrong],
  ])('%s', (_what, question, answer, grade) => {
    expect(gradeAnswer(question, story, answer)).toEqual(grade)
  })
})

describe('matchTargets', () => {
  it('lists each target once in order of first appearance, then the distractors', () => {
    const question = match({ distractors: [{ text: 'Z' }, { text: 'B' }, { text: 'Y' }] })
    expect(matchTargets(question)).toEqual(['A', 'B', 'C', 'Z', 'Y'])
    expect(matchTargets(match())).toEqual(['A', 'B', 'C'])
  })

  it('lets a distractor be tied, wrongly', () => {
    const question = match({ distractors: [{ text: 'Z' }] })
    expect(gradeAnswer(question, story, ties(0, 3, 0, 2))).toEqual(share(0.75, true, false, true, true))
  })
})

it('byParts gives nothing for no parts', () => {
  expect(byParts([])).toEqual({ graded: true, credit: 0, correct: false, parts: [] })
})

describe('any answer to any question', () => {
  const index = fc.oneof(fc.integer({ min: -2, max: 6 }), fc.constantFrom(Number.NaN, Infinity, 0.5, 2 ** 40))
  const span = fc.record({
    block: fc.constantFrom('p1', 'p2', 'cap', 'x', '__proto__'),
    start: index,
    end: index,
  }) as fc.Arbitrary<Span>
  const text = fc.oneof(
    fc.string(),
    anyCodePoints,
    fc.constantFrom('Geneva', 'al-Nusra', '1,5.0,', '__proto__', '- 5'),
  )
  const answers: fc.Arbitrary<Answer | null> = fc.oneof(
    fc.constant(null),
    fc.array(index, { maxLength: 6 }).map((options) => picks(...options)),
    fc
      .constantFrom('stands', 'contradicted', 'notStated')
      .map((given): Answer => ({ kind: 'verdict', verdict: given })),
    fc.array(fc.option(index), { maxLength: 6 }).map((targets) => ties(...targets)),
    fc.array(index, { maxLength: 6 }).map((places) => ordered(...places)),
    fc.array(text, { maxLength: 4 }).map((values) => fills(...values)),
    fc.array(span, { maxLength: 5 }).map((spans) => marks(...spans)),
    text.map(types),
  )
  const questions = fc.constantFrom<Question>(
    one,
    two,
    choice([]),
    verdict(),
    verdict({ answer: 'notStated', evidence: undefined }),
    match(),
    match({ pairs: [] }),
    order(4),
    order(0),
    gap(),
    gap({ typed: true, slips: true, distractors: [{ text: 'Genova' }] }),
    gap({ gaps: [] }),
    locate(),
    locate({ evidence: [{ exact: 'absent' }] }),
    short({ slips: true, numeric: true }),
    short({ answers: ['1,000', '48 hours'], numeric: true }),
    short({ answers: [''] }),
  )

  it('is graded from 0 to 1 or not at all; correct from full credit, for locate from 0.625', () => {
    fc.assert(
      fc.property(questions, answers, (question, answer) => {
        const grade = gradeAnswer(question, story, answer)
        if (!grade.graded) return
        expect(grade.credit).toBeGreaterThanOrEqual(0)
        expect(grade.credit).toBeLessThanOrEqual(1)
        expect(grade.correct).toBe(question.kind === 'locate' ? grade.credit >= 0.625 : grade.credit === 1)
        expect((grade.parts ?? [grade.correct]).every(Boolean)).toBe(grade.correct)
      }),
      { numRuns: 2000 },
    )
  })
})

const credit = (question: Question, answer: Answer): number => {
  const grade = gradeAnswer(question, story, answer)
  if (!grade.graded) throw new Error(grade.missing)
  return grade.credit
}

describe('one more part right', () => {
  it('raises the credit of a match and a gap', () => {
    const targets = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 })
    const key = [0, 1, 0, 2]
    fc.assert(
      fc.property(targets, fc.integer({ min: 0, max: 3 }), (tied, part) => {
        const better = tied.map((target, index) => (index === part ? key[index]! : target))
        const gain = credit(match(), ties(...better)) - credit(match(), ties(...tied))
        expect(gain).toBe(tied[part] === key[part] ? 0 : 0.25)
      }),
    )
    expect(credit(gap(), fills('x', 'x'))).toBeLessThan(credit(gap(), fills('x', 'Geneva')))
  })

  it('raises the credit of a choice of several', () => {
    expect(credit(two, picks(1, 3))).toBeLessThan(credit(two, picks(0, 3)))
    expect(credit(two, picks(0, 3))).toBeLessThan(credit(two, picks(0, 2)))
  })

  it('raises the credit of an order: two neighbours put right', () => {
    const places = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: 3 }), (given, at) => {
        fc.pre(given[at]! > given[at + 1]!)
        const better = [...given.slice(0, at), given[at + 1]!, given[at]!, ...given.slice(at + 2)]
        expect(credit(order(5), ordered(...better))).toBeCloseTo(credit(order(5), ordered(...given)) + 0.1)
      }),
    )
  })
})
