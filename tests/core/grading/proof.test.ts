import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptedSpans, creditOf, gradeProof, spanF1 } from '../../../src/core/grading/proof.ts'
import type { Answer, Span } from '../../../src/core/model/answer.ts'
import type { Question } from '../../../src/core/model/set.ts'
import { choice, gap, locate, marks, match, order, quote, story, verdict, words } from './stories.ts'

const twoThree = words('p1', 'two three')
const five = words('p1', 'five')
const twelve = words('p2', 'twelve')
const fifteen = words('p2', 'fifteen')
const notStated: Answer = { kind: 'verdict', verdict: 'notStated' }

const silent = verdict({
  answer: 'notStated',
  evidence: undefined,
  nearest: [
    { evidence: quote('two three'), lacks: 'a date' },
    { evidence: quote('twelve'), lacks: 'a place' },
  ],
})

describe('acceptedSpans', () => {
  const rows: readonly (readonly [string, Question, readonly (readonly Span[])[]])[] = [
    ['one quotation', choice([true]), [[twoThree]]],
    [
      'several: together, then each alone',
      choice([true], { evidence: [quote('twelve'), quote('two three')] }),
      [[twoThree, twelve], [twelve], [twoThree]],
    ],
    [
      'other places, each alone',
      choice([true], { alsoProvedBy: [quote('five'), quote('twelve')] }),
      [[twoThree], [five], [twelve]],
    ],
    ['the same place once', choice([true], { alsoProvedBy: [quote('two three')] }), [[twoThree]]],
    [
      'touching places as one',
      choice([true], { evidence: [quote('two '), quote('three')] }),
      [[twoThree], [{ ...twoThree, end: twoThree.start + 4 }], [words('p1', 'three')]],
    ],
    ['nothing without evidence', choice([true], { evidence: undefined }), []],
    [
      'only what stands in the story',
      choice([true], { evidence: [quote('twenty'), quote('five')] }),
      [[five]],
    ],
    [
      'the evidence of pairs: together, each alone, and with the rest',
      match({
        pairs: [
          { item: '1', target: 'A', evidence: [quote('five')] },
          { item: '2', target: 'B', evidence: [quote('twelve')] },
          { item: '3', target: 'C' },
        ],
      }),
      [[twoThree], [five, twelve], [five], [twelve], [twoThree, five, twelve]],
    ],
    [
      'the evidence of events',
      order(2, { evidence: undefined, events: [{ text: 'a', evidence: [quote('five')] }, { text: 'b' }] }),
      [[five]],
    ],
    [
      'the evidence of gaps',
      gap({ gaps: [{ answer: 'a', evidence: [quote('five')] }, { answer: 'b' }] }),
      [[twoThree], [five], [twoThree, five]],
    ],
    ['the nearest sentences of what is not stated', silent, [[twoThree, twelve], [twoThree], [twelve]]],
    ['nothing where nothing is near', verdict({ answer: 'notStated', evidence: undefined }), []],
    [
      'the evidence of another verdict, not what is near',
      verdict({ nearest: silent.nearest, answer: 'contradicted' }),
      [[twoThree]],
    ],
  ]
  it.each(rows)('gives %s', (_what, question, spans) => {
    expect(acceptedSpans(question, story)).toEqual(spans)
  })
})

describe('spanF1', () => {
  it.each<readonly [string, readonly Span[], readonly Span[], number]>([
    ['the same words', [twoThree], [twoThree], 1],
    ['the same words in two marks', [words('p1', 'three'), words('p1', 'two')], [twoThree], 1],
    [
      'the same words and the space around',
      [{ ...twoThree, start: twoThree.start - 1, end: twoThree.end + 1 }],
      [twoThree],
      1,
    ],
    [
      'a part of each word',
      [{ ...twoThree, start: twoThree.start + 2, end: twoThree.end - 4 }],
      [twoThree],
      1,
    ],
    ['half of the words', [words('p1', 'two')], [twoThree], 2 / 3],
    ['the words and as many more', [words('p1', 'two three four five')], [twoThree], 2 / 3],
    ['a word of two, and another', [words('p1', 'three four')], [twoThree], 0.5],
    ['the whole paragraph', [{ block: 'p1', start: 0, end: 99 }], [twoThree], 4 / 12],
    ['words in two blocks, of which one', [twoThree], [twoThree, twelve], 0.8],
    ['the same offsets in another block', [{ ...twoThree, block: 'p2' }], [twoThree], 0],
    ['nothing marked', [], [twoThree], 0],
    ['nothing to find', [twoThree], [], 0],
    ['nothing for nothing', [], [], 0],
    ['white space marked', [{ block: 'p1', start: 3, end: 4 }], [twoThree], 0],
    ['marks twice over', [twoThree, twoThree], [twoThree], 1],
    ['a sign', [words('p3', '😀')], [words('p3', '😀')], 1],
    ['half of the signs', [words('p3', '😀')], [words('p3', '😀 —')], 2 / 3],
    ['signs elsewhere', [words('p3', '“')], [words('p3', '😀')], 0],
    ['signs for a word', [words('p3', '“')], [words('p3', 'close')], 0],
    ['an unknown block', [{ block: '__proto__', start: 0, end: 4 }], [twoThree], 0],
  ])('of %s', (_what, marked, key, f1) => {
    expect(spanF1(story, marked, key)).toBeCloseTo(f1, 10)
  })

  const text = story.blocks[1]!.text
  const wordSpans = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    block: 'p1',
    start: index,
    end: index + word.length,
  }))
  const some = fc.subarray(wordSpans, { minLength: 1 })

  it('is from 0 to 1, the same both ways round, and 1 only for the same words', () => {
    fc.assert(
      fc.property(some, some, (marked, key) => {
        const f1 = spanF1(story, marked, key)
        expect(f1).toBeGreaterThanOrEqual(0)
        expect(f1).toBeLessThanOrEqual(1)
        expect(spanF1(story, key, marked)).toBe(f1)
        expect(f1 === 1).toBe(JSON.stringify(marked) === JSON.stringify(key))
      }),
    )
  })

  it('never falls when a word of the key is marked, or one beside it is not marked any more', () => {
    fc.assert(
      fc.property(some, some, fc.nat(), (marked, key, pick) => {
        const word = wordSpans[pick % wordSpans.length]!
        const grown = key.includes(word) ? [...marked, word] : marked.filter((span) => span !== word)
        expect(spanF1(story, grown, key)).toBeGreaterThanOrEqual(spanF1(story, marked, key))
      }),
      { numRuns: 500 },
    )
  })
})

describe('creditOf', () => {
  it.each([
    [0, 0],
    [0.4, 0.5],
    [0.5, 0.625],
    [0.8, 1],
    [1, 1],
  ])('an overlap of %s earns %s', (f1, credit) => {
    expect(creditOf(f1)).toBe(credit)
  })
})

describe('gradeProof', () => {
  const both = choice([true], {
    evidence: [quote('two three'), quote('twelve')],
    alsoProvedBy: [quote('fifteen')],
  })
  const answer: Answer = { kind: 'choice', options: [0] }

  it.each<readonly [string, Question, readonly Span[], Answer | null, ReturnType<typeof gradeProof>]>([
    [
      'all the evidence marked',
      both,
      [twelve, twoThree],
      answer,
      { f1: 1, credit: 1, proven: true, marked: ['p1', 'p2'], stands: ['p1', 'p2'] },
    ],
    [
      'one quotation of two',
      both,
      [twelve],
      answer,
      { f1: 1, credit: 1, proven: true, marked: ['p2'], stands: ['p2'] },
    ],
    [
      'another place',
      both,
      [fifteen],
      answer,
      { f1: 1, credit: 1, proven: true, marked: ['p2'], stands: ['p2'] },
    ],
    [
      'elsewhere',
      both,
      [words('p1', 'nine')],
      answer,
      { f1: 0, credit: 0, proven: false, marked: ['p1'], stands: ['p1', 'p2'] },
    ],
    ['nothing', both, [], answer, { f1: 0, credit: 0, proven: false, marked: [], stands: ['p1', 'p2'] }],
    [
      'a proof without an answer',
      both,
      [twelve],
      null,
      { f1: 1, credit: 1, proven: true, marked: ['p2'], stands: ['p2'] },
    ],
    [
      'two words of three around',
      both,
      [words('p2', 'eleven twelve thirteen')],
      answer,
      { f1: 0.5, credit: 0.625, proven: true, marked: ['p2'], stands: ['p2'] },
    ],
    [
      'too much around',
      both,
      [words('p2', 'eleven twelve thirteen fourteen')],
      answer,
      { f1: 0.4, credit: 0.5, proven: false, marked: ['p2'], stands: ['p2'] },
    ],
    [
      'marks outside the story',
      both,
      [{ block: 'p9', start: 0, end: 3 }],
      answer,
      { f1: 0, credit: 0, proven: false, marked: [], stands: ['p1', 'p2'] },
    ],
    ['no evidence', choice([true], { evidence: [] }), [twelve], answer, null],
    [
      'locate: the answer’s own marks',
      locate(),
      [],
      marks(words('p1', 'two three four five')),
      { f1: 1, credit: 1, proven: true, marked: ['p1'], stands: ['p1'] },
    ],
    [
      'locate: not the marks beside',
      locate(),
      [words('p1', 'two three four five')],
      marks(twelve),
      { f1: 0, credit: 0, proven: false, marked: ['p2'], stands: ['p1'] },
    ],
    [
      'locate without an answer: the marks',
      locate(),
      [words('p1', 'two three four five')],
      null,
      { f1: 1, credit: 1, proven: true, marked: ['p1'], stands: ['p1'] },
    ],
    [
      'marks given as the answer of another kind',
      both,
      [],
      marks(twelve),
      { f1: 0, credit: 0, proven: false, marked: [], stands: ['p1', 'p2'] },
    ],
    [
      'not stated, and nothing marked',
      silent,
      [],
      notStated,
      { f1: 1, credit: 1, proven: true, marked: [], stands: [] },
    ],
    [
      'not stated, and a sentence near it marked',
      silent,
      [twoThree],
      notStated,
      { f1: 1, credit: 1, proven: true, marked: ['p1'], stands: [] },
    ],
    [
      'not stated, and another sentence marked',
      silent,
      [words('p1', 'nine')],
      notStated,
      { f1: 0, credit: 0, proven: false, marked: ['p1'], stands: [] },
    ],
    [
      'not stated, but answered otherwise, and nothing marked',
      silent,
      [],
      { kind: 'verdict', verdict: 'stands' },
      { f1: 0, credit: 0, proven: false, marked: [], stands: [] },
    ],
    [
      'not stated, but answered otherwise, near it',
      silent,
      [twelve],
      { kind: 'verdict', verdict: 'stands' },
      { f1: 1, credit: 1, proven: true, marked: ['p2'], stands: [] },
    ],
    [
      'not stated, without an answer',
      silent,
      [],
      null,
      { f1: 0, credit: 0, proven: false, marked: [], stands: [] },
    ],
    [
      'not stated, nothing near, nothing marked',
      verdict({ answer: 'notStated', evidence: [] }),
      [],
      notStated,
      { f1: 1, credit: 1, proven: true, marked: [], stands: [] },
    ],
    [
      'stated, though answered not stated, and nothing marked',
      verdict(),
      [],
      notStated,
      { f1: 0, credit: 0, proven: false, marked: [], stands: ['p1'] },
    ],
  ])('%s', (_what, question, spans, given, result) => {
    expect(gradeProof(question, story, spans, given)).toEqual(result)
  })

  it('is never worse than what the key itself earns: all', () => {
    for (const question of [both, silent, locate(), match(), order(3), gap()]) {
      for (const spans of acceptedSpans(question, story)) {
        expect(gradeProof(question, story, spans, null)).toMatchObject({ f1: 1, credit: 1, proven: true })
      }
    }
  })

  it('never throws, and stays from 0 to 1, for any marks', () => {
    const offset = fc.oneof(
      fc.integer({ min: -9, max: 60 }),
      fc.constantFrom(Number.NaN, Infinity, -Infinity, 1.5),
    )
    const span = fc.record({
      block: fc.constantFrom('p1', 'p2', 'p3', 'x', 'constructor'),
      start: offset,
      end: offset,
    })
    fc.assert(
      fc.property(
        fc.constantFrom<Question>(both, silent, locate()),
        fc.array(span, { maxLength: 6 }),
        (question, spans) => {
          const result = gradeProof(question, story, spans, null)!
          expect(result.f1).toBeGreaterThanOrEqual(0)
          expect(result.f1).toBeLessThanOrEqual(1)
          expect(result.credit).toBe(Math.min(1, result.f1 / 0.8))
          expect(result.proven).toBe(result.f1 >= 0.5)
        },
      ),
    )
  })
})
