import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inContext, sentenceCutter } from '../../../../src/ui/views/Review/inContext.ts'

const text = 'The talks lasted 12 hours. No deal was signed. Diplomats meet in Geneva next week.'
const english = sentenceCutter('en')

function spanOf(words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

const written = (parts: ReturnType<typeof inContext>): string =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

describe('a quotation in its context', () => {
  it.each<[string, readonly string[], string]>([
    ['is the sentence around the words', ['12 hours'], 'The talks lasted [12 hours]. '],
    ['marks a whole sentence', ['No deal was signed.'], '[No deal was signed.] '],
    ['marks several places of one sentence', ['talks', '12 hours'], 'The [talks] lasted [12 hours]. '],
    [
      'runs over sentences as the words do',
      ['12 hours. No deal'],
      'The talks lasted [12 hours. ][No deal] was signed. ',
    ],
    [
      'says that sentences between are left out',
      ['12 hours', 'Geneva'],
      'The talks lasted [12 hours]. … Diplomats meet in [Geneva] next week.',
    ],
  ])('%s', (_, words, expected) => {
    expect(written(inContext(text, words.map(spanOf), english))).toBe(expected)
  })

  it('is the whole paragraph where the browser knows no sentences', () => {
    expect(written(inContext(text, [spanOf('No deal')], null))).toBe(text.replace('No deal', '[No deal]'))
  })

  it('marks just the words of the spans, and takes every word from the text', () => {
    const span = fc
      .tuple(fc.nat({ max: text.length - 1 }), fc.nat({ max: text.length }))
      .map(([start, length]) => ({ start, end: Math.min(text.length, start + 1 + length) }))
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 4 }), (spans) => {
        const parts = inContext(text, spans, english)
        const wanted = [...text].filter((_, at) => spans.some(({ start, end }) => start <= at && at < end))
        const marked = parts.filter((part) => part.marked).map((part) => part.text)
        expect(marked.join('')).toBe(wanted.join(''))
        for (const part of parts) expect(`${text}… `).toContain(part.text)
      }),
    )
  })
})
