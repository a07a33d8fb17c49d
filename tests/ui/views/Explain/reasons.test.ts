import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../../../src/core/model/evidence.ts'
import { textOf } from '../../../../src/core/model/article.ts'
import type { Answer, Span } from '../../../../src/core/model/answer.ts'
import type { Attempt } from '../../../../src/core/session/edition.ts'
import {
  chosenReasons,
  explanationHighlights,
  otherReasons,
  placesOf,
} from '../../../../src/ui/views/Explain/reasons.ts'
import { everyKind } from '../../../e2e/harness/set.ts'

const { article } = everyKind
const question = (id: string) => everyKind.questions.find((each) => each.id === id)!
const attemptOf = (id: string, answer: Answer, proof: readonly Span[] = []): Attempt => ({
  slot: 0,
  question: id,
  attempt: 1,
  answer,
  proof,
  hintShown: false,
  credit: 0,
  correct: false,
  answerPoints: 0,
  proofPoints: 0,
  elapsed: 0,
})
const said = (spans: readonly Span[]) => spans.map((span) => textOf(article, span))

describe('reasons', () => {
  it.each<[string, string, Answer, readonly (string | null)[], readonly (string | null)[]]>([
    [
      'name the option chosen, and apart from it the other wrong ones',
      'choice',
      { kind: 'choice', options: [1] },
      ['The Islamic State group'],
      [
        'The moderate rebel groups that the Syrian air force was to be stopped from attacking',
        'The rebels of Daraya',
      ],
    ],
    [
      'are all of others where the answer is right',
      'several',
      { kind: 'choice', options: [0, 1] },
      [],
      ['Evacuating Daraya', 'A meeting in Geneva'],
    ],
    [
      'name the item that was tied to a distractor',
      'match',
      { kind: 'match', targets: [3, 1, 2] },
      ['“we achieved clarity on the path forward”'],
      [],
    ],
    [
      'name the word in the wrong gap',
      'bank',
      { kind: 'gap', values: ['Moscow', 'Daraya'] },
      ['Daraya'],
      ['Aleppo'],
    ],
    ['are none for an order', 'order', { kind: 'order', order: [1, 0, 2, 3] }, [], []],
  ])('%s', (_, id, answer, chosen, others) => {
    expect(chosenReasons(question(id), answer).map(({ text }) => text)).toEqual(chosen)
    expect(otherReasons(question(id), answer).map(({ text }) => text)).toEqual(others)
  })

  it('name a verdict by itself, as its words are the interface’s', () => {
    const answer = { kind: 'verdict', verdict: 'stands' } as const
    expect(chosenReasons(question('verdict'), answer)).toMatchObject([{ text: null, verdict: 'stands' }])
    expect(otherReasons(question('verdict'), answer)).toMatchObject([{ text: null, verdict: 'contradicted' }])
  })
})

describe('what the story shows', () => {
  const roles = (id: string, answer: Answer, proof: readonly Span[] = []) =>
    explanationHighlights(article, question(id), attemptOf(id, answer, proof)).map(({ role, span }) => [
      role,
      textOf(article, span),
    ])

  it('are the proof, what misled, and the player’s marks', () => {
    const mark = { block: 'p1', start: 67, end: 72 }
    expect(roles('choice', { kind: 'choice', options: [1] }, [mark])).toEqual([
      ['evidence', 'That group has renamed itself Fateh Al-Sham Front'],
      ['evidence', 'Nusra is Al-Qaeda, and no name change by Nusra'],
      ['wrong', 'air strikes against Islamic State'],
      ['proof', textOf(article, mark)],
    ])
  })

  it('are the nearest sentences where the story does not say it', () => {
    expect(roles('verdict', { kind: 'verdict', verdict: 'notStated' })).toEqual([
      ['nearest', 'planning to meet in Geneva in the coming days'],
    ])
  })

  it('are the marks that were the answer', () => {
    const span = { block: 'p4', start: 6, end: 16 }
    expect(roles('locate', { kind: 'locate', spans: [span] }).at(-1)).toEqual([
      'proof',
      textOf(article, span),
    ])
  })
})

describe('the evidence', () => {
  it('stands in the order of the story, the parts’ too', () => {
    expect(said(placesOf(article, evidenceOf(question('order'))))).toEqual([
      'Kerry on Friday stressed',
      'in July during a visit to Moscow',
      'Tuesday, October 20, 2015',
      'in a deal on Thursday',
    ])
  })

  it('is there once where it is cited twice, and not where it does not stand', () => {
    const quote = { block: 'p5', exact: 'meet in Geneva' }
    expect(said(placesOf(article, [quote, quote, { exact: 'nowhere in the story' }]))).toEqual([
      'meet in Geneva',
    ])
  })
})
