import * as fc from 'fast-check'
import type { Answer, Span } from '../../../src/core/model/answer.ts'
import type {
  Article,
  Difficulty,
  Kind,
  Process,
  ProofPolicy,
  Question,
  QuestionSet,
} from '../../../src/core/model/set.ts'
import type { EditionState } from '../../../src/core/session/edition.ts'
import { startEdition } from '../../../src/core/session/start.ts'

export const KINDS: readonly Kind[] = ['choice', 'verdict', 'match', 'order', 'gap', 'locate', 'short']
export const PROCESSES: readonly Process[] = ['locate', 'infer', 'integrate', 'evaluate']

const article: Article = {
  title: 'The bridge',
  language: 'en',
  blocks: [
    { id: 'h1', kind: 'heading', text: 'Bridge shut' },
    { id: 'p1', kind: 'paragraph', text: 'The old bridge was shut on Monday after a lorry struck it.' },
    { id: 'p2', kind: 'paragraph', text: 'Mayor Ada Bell said repairs would take 12 weeks.' },
    {
      id: 'p3',
      kind: 'paragraph',
      text: 'Ferries began to run on Tuesday, and on Friday a footpath opened.',
    },
  ],
}

export const spans = {
  shut: spanOf('p1', 'The old bridge was shut on Monday'),
  weeks: spanOf('p2', 'repairs would take 12 weeks'),
  ferries: spanOf('p3', 'Ferries began to run on Tuesday'),
}

export function spanOf(block: string, words: string): Span {
  const start = article.blocks.find(({ id }) => id === block)?.text.indexOf(words) ?? -1
  if (start < 0) throw new Error(`${block} has no “${words}”`)
  return { block, start, end: start + words.length }
}

const templates: {
  readonly [K in Kind]: Omit<Extract<Question, { kind: K }>, 'id' | 'process' | 'difficulty'>
} = {
  choice: {
    kind: 'choice',
    prompt: 'What struck the bridge?',
    options: [{ text: 'a lorry', correct: true }, { text: 'a ferry' }, { text: 'a train' }],
    evidence: [{ block: 'p1', exact: 'a lorry struck it' }],
    explanation: 'A lorry did.',
    fact: 'A lorry struck the old bridge.',
  },
  verdict: {
    kind: 'verdict',
    prompt: 'The bridge was shut on Monday.',
    answer: 'stands',
    evidence: [{ block: 'p1', exact: 'The old bridge was shut on Monday' }],
    explanation: 'It says so.',
    fact: 'The bridge was shut on Monday.',
  },
  match: {
    kind: 'match',
    prompt: 'What happened when?',
    pairs: [
      { item: 'shut', target: 'Monday', evidence: [{ block: 'p1', exact: 'shut on Monday' }] },
      {
        item: 'ferries',
        target: 'Tuesday',
        evidence: [{ block: 'p3', exact: 'Ferries began to run on Tuesday' }],
      },
    ],
    distractors: [{ text: 'Sunday' }],
    explanation: 'Each day is given.',
    fact: 'The bridge was shut the day before ferries began.',
  },
  order: {
    kind: 'order',
    prompt: 'Put them in order.',
    events: [
      { text: 'The bridge is shut', evidence: [{ block: 'p1', exact: 'shut on Monday' }] },
      { text: 'Ferries run', evidence: [{ block: 'p3', exact: 'run on Tuesday' }] },
      { text: 'A footpath opens', evidence: [{ block: 'p3', exact: 'on Friday a footpath opened' }] },
    ],
    explanation: 'Monday, Tuesday, Friday.',
  },
  gap: {
    kind: 'gap',
    prompt: 'Fill in.',
    text: 'Ferries ran on ___ and a footpath on ___.',
    gaps: [
      { answer: 'Tuesday', evidence: [{ block: 'p3', exact: 'on Tuesday' }] },
      { answer: 'Friday', evidence: [{ block: 'p3', exact: 'on Friday' }] },
    ],
    distractors: [{ text: 'Monday' }],
    explanation: 'By the last paragraph.',
  },
  locate: {
    kind: 'locate',
    prompt: 'Repairs take three months.',
    evidence: [{ block: 'p2', exact: 'repairs would take 12 weeks' }],
    explanation: 'Twelve weeks.',
    fact: 'Repairs would take 12 weeks, the mayor said.',
  },
  short: {
    kind: 'short',
    prompt: 'How many weeks?',
    answers: ['12'],
    numeric: true,
    evidence: [{ exact: '12 weeks' }],
    explanation: 'Twelve.',
    fact: 'It takes 12 weeks.',
  },
}

export function questionOf(
  kind: Kind,
  { id = kind, process = 'infer', difficulty = 1, ...rest }: Partial<Question> = {},
): Question {
  return { ...templates[kind], id, process, difficulty, ...rest } as Question
}

export function setOf(questions: readonly Question[]): QuestionSet {
  return { format: 'stet-set/1', id: 'bridge', title: 'The bridge', language: 'en', article, questions }
}

/** One question of each kind, two of them plain retrieval. */
export const everyKind = setOf(
  KINDS.map((kind) =>
    questionOf(kind, { process: kind === 'locate' || kind === 'short' ? 'locate' : 'infer' }),
  ),
)

export function begun(set: QuestionSet, options: { proof?: ProofPolicy; seed?: number } = {}): EditionState {
  const { proof = 'bonus', seed = 7 } = options
  return startEdition({ id: 'e1', set, hash: 'abc', seed, size: 'all', proof, at: 1000 }).state
}

const rightAnswers: { readonly [K in Kind]: Extract<Answer, { kind: K }> } = {
  choice: { kind: 'choice', options: [0] },
  verdict: { kind: 'verdict', verdict: 'stands' },
  match: { kind: 'match', targets: [0, 1] },
  order: { kind: 'order', order: [0, 1, 2] },
  gap: { kind: 'gap', values: ['Tuesday', 'Friday'] },
  locate: { kind: 'locate', spans: [spans.weeks] },
  short: { kind: 'short', text: '12' },
}

const wrongAnswers: { readonly [K in Kind]: Extract<Answer, { kind: K }> } = {
  choice: { kind: 'choice', options: [2] },
  verdict: { kind: 'verdict', verdict: 'contradicted' },
  match: { kind: 'match', targets: [2, 0] },
  order: { kind: 'order', order: [2, 1, 0] },
  gap: { kind: 'gap', values: ['Monday', 'Monday'] },
  locate: { kind: 'locate', spans: [spans.shut] },
  short: { kind: 'short', text: '13' },
}

export function rightAnswer(kind: Kind): Answer {
  return rightAnswers[kind]
}

export function wrongAnswer(kind: Kind): Answer {
  return wrongAnswers[kind]
}

/** Sets whose questions differ in kind, process and difficulty at random. */
export const anySet: fc.Arbitrary<QuestionSet> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      process: fc.constantFrom(...PROCESSES),
      difficulty: fc.constantFrom<Difficulty>(1, 2, 3),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((items) =>
    setOf(items.map(({ kind, ...rest }, index) => questionOf(kind, { id: `q${index}`, ...rest }))),
  )
