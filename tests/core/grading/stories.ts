import type { AnswerOf, Span } from '../../../src/core/model/answer.ts'
import type { Article, QuestionBase, QuestionOf, TextQuote } from '../../../src/core/model/set.ts'

export const story: Article = {
  title: 'A story',
  language: 'en',
  blocks: [
    { id: 'cap', kind: 'caption', text: 'Kerry and Lavrov in Geneva' },
    { id: 'p1', kind: 'paragraph', text: 'one two three four five six seven eight nine ten' },
    { id: 'p2', kind: 'paragraph', text: 'eleven twelve thirteen fourteen fifteen sixteen' },
    { id: 'p3', kind: 'paragraph', text: '😀 — “close”.' },
  ],
}

/** The span of words of the story. */
export function words(block: string, exact: string): Span {
  const start = story.blocks.find(({ id }) => id === block)?.text.indexOf(exact) ?? -1
  if (start < 0) throw new Error(`${exact} is not in ${block}`)
  return { block, start, end: start + exact.length }
}

export const quote = (exact: string): TextQuote => ({ exact })

const base: QuestionBase = {
  id: 'q',
  process: 'locate',
  difficulty: 1,
  prompt: 'Which?',
  explanation: 'That one.',
}

export function choice(
  keys: readonly boolean[],
  more: Partial<QuestionOf<'choice'>> = {},
): QuestionOf<'choice'> {
  const options = keys.map((correct, index) => ({ text: `option ${index}`, correct }))
  return { ...base, kind: 'choice', evidence: [quote('two three')], options, ...more }
}

export function verdict(more: Partial<QuestionOf<'verdict'>> = {}): QuestionOf<'verdict'> {
  return { ...base, kind: 'verdict', answer: 'stands', evidence: [quote('two three')], ...more }
}

export function match(more: Partial<QuestionOf<'match'>> = {}): QuestionOf<'match'> {
  const pairs = [
    { item: 'one', target: 'A' },
    { item: 'two', target: 'B' },
    { item: 'three', target: 'A' },
    { item: 'four', target: 'C' },
  ]
  return { ...base, kind: 'match', evidence: [quote('two three')], pairs, ...more }
}

export function order(count: number, more: Partial<QuestionOf<'order'>> = {}): QuestionOf<'order'> {
  const events = Array.from({ length: count }, (_event, index) => ({ text: `event ${index}` }))
  return { ...base, kind: 'order', evidence: [quote('two three')], events, ...more }
}

export function gap(more: Partial<QuestionOf<'gap'>> = {}): QuestionOf<'gap'> {
  const gaps = [{ answer: 'Nusra Front', accept: ['al-Nusra'] }, { answer: 'Geneva' }]
  return { ...base, kind: 'gap', evidence: [quote('two three')], text: '___ met in ___.', gaps, ...more }
}

export function locate(more: Partial<QuestionOf<'locate'>> = {}): QuestionOf<'locate'> {
  return { ...base, kind: 'locate', evidence: [quote('two three four five')], ...more }
}

export function short(more: Partial<QuestionOf<'short'>> = {}): QuestionOf<'short'> {
  return {
    ...base,
    kind: 'short',
    evidence: [quote('two three')],
    answers: ['Nusra Front', 'al-Nusra'],
    ...more,
  }
}

export const picks = (...options: readonly number[]): AnswerOf<'choice'> => ({ kind: 'choice', options })
export const ties = (...targets: readonly (number | null)[]): AnswerOf<'match'> => ({
  kind: 'match',
  targets,
})
export const ordered = (...places: readonly number[]): AnswerOf<'order'> => ({ kind: 'order', order: places })
export const fills = (...values: readonly string[]): AnswerOf<'gap'> => ({ kind: 'gap', values })
export const marks = (...spans: readonly Span[]): AnswerOf<'locate'> => ({ kind: 'locate', spans })
export const types = (text: string): AnswerOf<'short'> => ({ kind: 'short', text })
