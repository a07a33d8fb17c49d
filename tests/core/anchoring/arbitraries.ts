import * as fc from 'fast-check'
import type { Article, Block } from '../../../src/core/model/set.ts'

/** What makes folding hard: marks, jamo, quotes, white space, pairs and halves of pairs, and plenty of repetition. */
const pieces = [
  'a',
  'a',
  'b',
  'the',
  ' ',
  ' ',
  '  ',
  '\n',
  '\u00a0',
  '\t',
  '.',
  ',',
  "'",
  '’',
  '‘',
  '"',
  '“',
  '”',
  '«',
  '»',
  'é',
  'e',
  '\u0301',
  '\u0323',
  '\u0307',
  'q',
  '\u212b',
  '가',
  '\u1100',
  '\u1161',
  '\u11a8',
  '文',
  '漢',
  '😀',
  '\ud83d',
  '\ude00',
  '\u0338',
  '=',
  'سلام',
  'كَتَب',
  '-',
  '1,000',
]

export const anyText = fc
  .oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 24 }),
    fc.array(fc.constantFrom('a', 'b', ' ', 'é', 'e\u0301')),
  )
  .map((parts) => parts.join(''))

/** Any code points at all, halves of pairs included. */
export const anyCodePoints = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 20 })
  .map((codes) => String.fromCodePoint(...codes))

export function articleOf(...texts: readonly string[]): Article {
  const blocks = texts.map((text, index): Block => ({ id: `p${index + 1}`, kind: 'paragraph', text }))
  return { title: 'A story', language: 'en', blocks }
}

export const anyArticle = fc
  .array(anyText, { minLength: 1, maxLength: 4 })
  .map((texts) => articleOf(...texts))
