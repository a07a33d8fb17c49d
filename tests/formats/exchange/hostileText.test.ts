import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aikenImporter } from '../../../src/formats/aiken/read.ts'
import { detect, importFile } from '../../../src/formats/exchange/registry.ts'
import type { Imported, Importer } from '../../../src/formats/exchange/types.ts'
import { giftImporter } from '../../../src/formats/gift/read.ts'
import { text2qtiImporter } from '../../../src/formats/text2qti/read.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const formats: readonly (readonly [string, Importer, readonly string[]])[] = [
  [
    'gift',
    giftImporter,
    '{ } {} = ~ # #### : :: -> % %50% \\ \\{ \\n // [id:x] [tag:y] $CATEGORY: \n \n\n T TRUE FALSE {T} 1..5 3:2 {# {=a~b} ::n:: word [html] <b> &amp; {1:MC: > _____ ( ) 🙂 \uFDD0 \uE000'.split(
      ' ',
    ),
  ],
  [
    'aiken',
    aikenImporter,
    'A) A. B) b. (C) Z) AA) ANSWER: ANSWER:A Answer: C, D \n \n\n word 1. 2. Feedback: multichoice truefalse match: order True essay'.split(
      ' ',
    ),
  ],
  [
    'text2qti',
    text2qtiImporter,
    '1. 2. a) *b) *a) [*] [ ] * = ____ ^^^^ ... + - ! Text: Title: GROUP END_GROUP pick: COMMENT END_COMMENT % ``` ((x)) <> {*} {} \n \n\n word 5 +- [1,2] **b**'.split(
      ' ',
    ),
  ],
]

/** A question of an import is whole: it has a prompt, a key, and texts that say something. */
function expectWhole({ items, story }: Imported): void {
  for (const { question } of items) {
    if (question.prompt.trim() === '') throw new Error(`no prompt: ${JSON.stringify(question).slice(0, 300)}`)
    if (question.kind === 'choice') {
      const right = question.options.filter(({ correct }) => correct).length
      if (right === 0 || right === question.options.length) throw new Error('no choice')
    }
    if (question.kind === 'gap' && question.text.match(/_{3,}/g)?.length !== question.gaps.length)
      throw new Error(`gaps: ${JSON.stringify(question).slice(0, 300)}`)
    if (question.kind === 'short' && question.answers.length === 0) throw new Error('no answer')
  }
  if (story.some(({ text }) => text.trim() === '')) throw new Error('empty block')
}

describe.each(formats)('%s', (_name, importer, pieces) => {
  const read = (text: string) => importer.read({ name: 'x.txt', bytes: bytesOf(text) })

  test('20,000 files put together from its signs neither throw nor make half a question', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((list) => list.join(' '))
    const tight = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((list) => list.join(''))
    expect(() =>
      fc.assert(
        fc.property(fc.oneof(text, tight), (file) => expectWhole(read(file))),
        { numRuns: 19_000 },
      ),
    ).not.toThrow()
    const bytes = fc.uint8Array({ maxLength: 100 })
    fc.assert(
      fc.property(bytes, (file) => {
        importer.detect({ name: '', bytes: file })
        expectWhole(importer.read({ name: '', bytes: file }))
        expect(importFile({ name: '', bytes: file }).imported.items.length).toBeLessThan(100)
      }),
      { numRuns: 1_000 },
    )
  }, 60_000)

  test('floods of one sign are read within a bound of work that grows as they do', () => {
    for (const piece of [
      ...pieces,
      '{{{{',
      '}}}}',
      '"',
      '(',
      '[',
      '`',
      '\\',
      ' ',
      '\t',
      'A',
      '0',
      '-',
      '.',
      '_',
    ]) {
      const file = piece.repeat(Math.ceil(60_000 / piece.length))
      expect(() => expectWhole(read(file))).not.toThrow()
      expect(() => expectWhole(read(`${file}\n`))).not.toThrow()
      expect(() => expectWhole(read(`1. {=${file}`))).not.toThrow()
    }
  }, 60_000)
})

test('a script in every text is left out or stays text', () => {
  const script = '<script>alert(1)</script>'
  const gift = `::${script}::[html]What${script}? {=yes${script} ~no${script}#why${script}####because${script}}`
  const { items } = importFile({ name: '', bytes: bytesOf(gift) }).imported
  expect(items[0]!.question).toMatchObject({ prompt: 'What?', explanation: 'because' })
  expect(JSON.stringify(items)).not.toContain('script')
})

test('20,000 questions are all read', () => {
  const gift = Array.from({ length: 20_000 }, (_, at) => `::Q${at}:: What is ${at}? {=yes ~no#why}`).join(
    '\n\n',
  )
  const input = { name: '', bytes: bytesOf(gift) }
  expect(detect(input)[0]).toBe('gift')
  expect(importFile(input).imported.items).toHaveLength(20_000)
})
