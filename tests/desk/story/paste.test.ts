import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText, tidy } from '../../../src/desk/story/paste.ts'
import { english } from './stories.ts'

const kindsOf = (text: string) => readText(text).blocks.map(({ kind }) => kind)
const textsOf = (text: string) => readText(text).blocks.map(({ text }) => text)

describe('pasted text', () => {
  it('is parted at blank lines and at line breaks', () => {
    expect(textsOf('One.\n\nTwo.\n \t\nThree.\nFour.\r\n\r\nFive.')).toEqual([
      'One.',
      'Two.',
      'Three.',
      'Four.',
      'Five.',
    ])
  })

  it('has its broken lines joined again', () => {
    const mail = [
      'The ferry to Holm did not sail on Monday because of the fog, which the',
      'harbour master said was the thickest that anybody had seen there since',
      'the lighthouse was built.',
      '',
      'It sailed on Tuesday, two hours late and with only half of its passen-',
      'gers on board, most of whom had slept on the benches of the old waiting',
      'room.',
    ].join('\n')
    expect(textsOf(mail)).toHaveLength(2)
    expect(textsOf(mail)[1]).toContain('half of its passen-gers on board, most')
  })

  it('keeps long paragraphs of one line each apart', () => {
    const long = (word: string) => `${`${word} `.repeat(60).trim()}.`
    expect(textsOf(`${long('one')}\n${long('two')}\n${long('three')}`)).toHaveLength(3)
  })

  it('joins broken Chinese lines without a space', () => {
    const line = '在那个多雾的早晨渡轮没有按时离开码头很多乘客都在老候船室的长椅上等了整整一夜没有合眼'
    expect(textsOf(`${line}\n${line}\n${line}\n离开了。`)).toEqual([`${line}${line}${line}离开了。`])
  })

  it.each([
    ['Photo: the ferry in the harbour', 'caption'],
    ['The ferry in the harbour on Monday. (AP Photo/Jane Doe)', 'caption'],
    ['The captain, left, shakes hands with the mayor, right, in Holm.', 'caption'],
    ['صورة: العبّارة في الميناء', 'caption'],
    ['图：渡轮在港口', 'caption'],
    ['What the captain said', 'heading'],
    ['ماذا قال القبطان', 'heading'],
    ['He said no.', 'paragraph'],
    ['“We never sail in fog like this”', 'pullquote'],
  ])('takes “%s” for a %s', (line, kind) => {
    const body = 'The captain was firm. “We never sail in fog like this,” he said to the mayor, who agreed.'
    expect(kindsOf(`${body}\n\n${line}\n\nIt was cold.`)[1]).toBe(kind)
  })

  it('loses its invisible characters, and says how many', () => {
    expect(tidy('\uFEFFone\u200B two\u202E  three\u00AD')).toEqual({ text: 'one two three', hidden: 4 })
  })

  it('keeps the joiners inside Persian words and emoji, and the space before a French mark', () => {
    expect(tidy('می\u200Cرود 👩\u200D🚀 Quoi\u202F?').text).toBe('می\u200Cرود 👩\u200D🚀 Quoi\u202F?')
  })

  it('gives back every paragraph of a real story', () => {
    const texts = english.article.blocks.map(({ text }) => text)
    const read = readText(texts.join('\n\n')).blocks
    expect(read.map(({ text }) => text)).toEqual(texts)
    expect(read.filter(({ kind }) => kind === 'caption')).toHaveLength(1)
  })

  it('never loses or gains a letter, and reads its own blocks to the same blocks', () => {
    const letters = (text: string) => tidy(text).text.replace(/[\s\u200C\u200D]/gu, '')
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.lorem(),
            fc.constantFrom('\n', '\n\n', ' ', '\u200B', 'Photo: x', 'ab-\ncd', '中文\n中文'),
          ),
        ),
        (parts) => {
          const text = parts.join(' ')
          const { blocks } = readText(text)
          expect(letters(blocks.map((block) => block.text).join('\n'))).toBe(letters(text))
          for (const block of blocks) expect(block.text).toBe(tidy(block.text).text)
          const again = readText(blocks.map((block) => block.text).join('\n\n')).blocks
          expect(again.map((block) => block.text)).toEqual(blocks.map((block) => block.text))
        },
      ),
    )
  })
})
