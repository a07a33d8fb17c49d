import * as fc from 'fast-check'
import { LONGEST_NICKNAME, type GivenAnswer, type Result } from '../../../src/core/class/result.ts'
import type { Answer, Span } from '../../../src/core/model/answer.ts'
import type { QuestionSet } from '../../../src/core/model/set.ts'

export const story: QuestionSet = {
  format: 'stet-set/1',
  id: 'bridge',
  title: 'The bridge',
  language: 'en',
  article: {
    title: 'The bridge',
    language: 'en',
    blocks: [
      { id: 'p1', kind: 'paragraph', text: 'The old bridge was shut on Monday after a lorry struck it.' },
      { id: 'p2', kind: 'paragraph', text: 'Mayor Ada Bell said repairs would take 12 weeks.' },
    ],
  },
  questions: [
    {
      id: 'q0',
      kind: 'choice',
      process: 'locate',
      difficulty: 1,
      prompt: 'What struck the bridge?',
      options: [{ text: 'a lorry', correct: true }, { text: 'a ferry' }, { text: 'a train' }],
      evidence: [{ block: 'p1', exact: 'a lorry struck it' }],
      explanation: 'A lorry did.',
    },
    {
      id: 'q1',
      kind: 'verdict',
      process: 'locate',
      difficulty: 1,
      prompt: 'The bridge was shut on Monday.',
      answer: 'stands',
      evidence: [{ block: 'p1', exact: 'was shut on Monday' }],
      explanation: 'It was.',
    },
    {
      id: 'q2',
      kind: 'short',
      process: 'locate',
      difficulty: 1,
      prompt: 'How long will it take?',
      answers: ['12 weeks'],
      evidence: [{ block: 'p2', exact: '12 weeks' }],
      explanation: 'Twelve weeks.',
    },
  ],
}

export function given(question: string, correct: boolean, more: Partial<GivenAnswer> = {}): GivenAnswer {
  return {
    question,
    answer: { kind: 'choice', options: [correct ? 0 : 1] },
    correct,
    proof: [],
    f1: null,
    proven: false,
    sure: null,
    seconds: 30,
    ...more,
  }
}

export function handedIn(
  edition: string,
  answers: readonly GivenAnswer[],
  more: Partial<Result> = {},
): Result {
  return {
    edition,
    set: { id: 'bridge', hash: 'abc', title: 'The bridge' },
    nickname: null,
    mode: 'openDesk',
    proof: 'bonus',
    at: 60_000,
    finished: true,
    asked: answers.map(({ question }) => question),
    answers,
    contests: [],
    ...more,
  }
}

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const span: fc.Arbitrary<Span> = fc
  .record({ block: text, start: fc.nat(60), length: fc.integer({ min: 1, max: 30 }) })
  .map(({ block, start, length }) => ({ block, start, end: start + length }))
const spans = fc.array(span, { maxLength: 4 })
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ kind: fc.constant('choice' as const), options: fc.array(fc.nat(5), { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('verdict' as const),
    verdict: fc.constantFrom('stands' as const, 'contradicted' as const, 'notStated' as const),
  }),
  fc.record({
    kind: fc.constant('match' as const),
    targets: fc.array(fc.option(fc.nat(5)), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('order' as const), order: fc.array(fc.nat(5), { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('gap' as const), values: fc.array(text, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('locate' as const), spans }),
  fc.record({ kind: fc.constant('short' as const), text }),
)

/** Results of any shape that a reader must take. */
export const anyResult: fc.Arbitrary<Result> = fc
  .record({
    edition: text,
    set: fc.record({ id: text, hash: text, title: text }),
    nickname: fc.option(fc.string({ minLength: 1, maxLength: LONGEST_NICKNAME })),
    mode: fc.constantFrom(
      'openDesk' as const,
      'fromMemory' as const,
      'deadline' as const,
      'corrections' as const,
      'twoDesks' as const,
    ),
    proof: fc.constantFrom('bonus' as const, 'required' as const, 'off' as const),
    at: fc.nat(2_000_000_000).map((minutes) => minutes * 1000),
    finished: fc.boolean(),
    asked: fc.uniqueArray(text, { maxLength: 6 }),
    count: fc.nat(6),
    contested: fc.nat(6),
  })
  .chain(({ count, contested, ...rest }) =>
    fc.record({
      rest: fc.constant(rest),
      answers: fc.tuple(
        ...rest.asked.slice(0, count).map((question) =>
          fc.record({
            question: fc.constant(question),
            answer,
            correct: fc.boolean(),
            proof: spans,
            f1: fc.option(fc.nat(1000).map((thousandths) => thousandths / 1000)),
            proven: fc.boolean(),
            sure: fc.option(fc.boolean()),
            seconds: fc.nat(600),
          }),
        ),
      ),
      contests: fc.tuple(
        ...rest.asked
          .slice(0, Math.min(count, contested))
          .map((question) => fc.record({ question: fc.constant(question), spans, note: text })),
      ),
    }),
  )
  .map(({ rest, answers, contests }) => ({ ...rest, answers, contests }))

/** A class of the story's set: every player answers some of its questions. */
export const anyClass: fc.Arbitrary<readonly Result[]> = fc
  .array(
    fc.array(
      fc.record({
        correct: fc.boolean(),
        there: fc.boolean(),
        seconds: fc.nat(100),
        f1: fc.option(fc.nat(1000)),
      }),
      { minLength: 3, maxLength: 3 },
    ),
    { maxLength: 14 },
  )
  .map((players) =>
    players.map((row, index) =>
      handedIn(
        `e${index}`,
        row.flatMap(({ correct, there, seconds, f1 }, at) =>
          there ? [given(`q${at}`, correct, { seconds, f1: f1 === null ? null : f1 / 1000 })] : [],
        ),
        { asked: ['q0', 'q1', 'q2'], at: index * 60_000 },
      ),
    ),
  )
