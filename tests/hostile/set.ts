import type { Result } from '../../src/core/class/result.ts'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { hostileTexts } from './inputs.ts'

/** Words of the story that prove everything; nothing hostile, so that the set can be played. */
const proof = 'Harbour bells rang at noon'

/**
 * A set that can be played and whose every text for people is `of(n)`, with another number at each place: `of` is asked for texts
 * that differ by their number.
 */
export function hostileSet(id: string, of: (place: number) => string): QuestionSet {
  let place = 0
  const next = (): string => of(place++)
  const evidence = [{ block: 'p1', exact: proof }]
  const why = () => ({ reason: 'notInText', note: next(), evidence }) as const
  const base = (question: string) => ({
    id: question,
    process: 'infer' as const,
    difficulty: 1 as const,
    prompt: next(),
    hint: next(),
    evidence,
    explanation: next(),
    fact: next(),
  })
  return {
    format: 'stet-set/1',
    id,
    title: next(),
    language: 'en',
    article: {
      title: next(),
      language: 'en',
      publisher: next(),
      author: next(),
      published: next(),
      rights: next(),
      blocks: [
        { id: 'h1', kind: 'heading', text: next() },
        { id: 'p1', kind: 'paragraph', text: `${proof}. ${next()}` },
        { id: 'p2', kind: 'pullquote', text: next() },
        { id: 'p3', kind: 'caption', text: next() },
      ],
    },
    names: [
      {
        id: 'n1',
        kind: 'person',
        name: next(),
        role: next(),
        alsoKnownAs: [{ name: next(), since: next() }],
      },
    ],
    questions: [
      {
        ...base('q1'),
        kind: 'choice',
        options: [
          { text: next(), correct: true },
          { text: next(), why: why() },
          { text: next(), why: why() },
        ],
      },
      {
        ...base('q2'),
        kind: 'verdict',
        answer: 'stands',
        why: { contradicted: why(), notStated: why() },
      },
      {
        ...base('q3'),
        kind: 'match',
        pairs: [
          { item: next(), target: next() },
          { item: next(), target: next() },
        ],
        distractors: [{ text: next(), why: why() }],
      },
      {
        ...base('q4'),
        kind: 'order',
        events: [
          { text: next(), when: next() },
          { text: next(), when: next() },
          { text: next(), when: next() },
        ],
      },
      {
        ...base('q5'),
        kind: 'gap',
        text: `${next()} ___ .`,
        gaps: [{ answer: next(), accept: [next()] }],
        distractors: [{ text: next(), why: why() }],
      },
      { ...base('q6'), kind: 'locate' },
      {
        ...base('q7'),
        kind: 'short',
        answers: [next(), next()],
        distractors: [{ text: next(), why: why() }],
      },
    ],
    glossary: [{ term: 'Harbour', forms: [next()], meaning: next() }],
    translations: {
      de: { q1: { prompt: next(), hint: next(), explanation: next(), options: [next(), next(), next()] } },
    },
  }
}

/** Sets in which all hostile texts stand at once, each at another place in each set. */
export const mixedSets: readonly QuestionSet[] = Array.from({ length: 5 }, (_, turn) =>
  hostileSet(`mixed-${turn}`, (place) => {
    const { text } = hostileTexts[(place + turn * 13) % hostileTexts.length]!
    return `${text} ${place}`
  }),
)

/** What a player hands in of it, with the text in everything that they may write. */
export function hostileResult(set: QuestionSet, hash: string, text: string): Result {
  return {
    edition: 'e1',
    set: { id: set.id, hash, title: set.title },
    nickname: Array.from(text).slice(0, 12).join('') || 'x',
    mode: 'openDesk',
    proof: 'bonus',
    at: 1_790_000_000_000,
    finished: true,
    asked: ['q7'],
    answers: [
      {
        question: 'q7',
        answer: { kind: 'short', text },
        correct: false,
        proof: [],
        f1: null,
        proven: false,
        sure: true,
        seconds: 5,
      },
    ],
    contests: [{ question: 'q7', spans: [{ block: 'p1', start: 0, end: 5 }], note: text.slice(0, 200) }],
  }
}
