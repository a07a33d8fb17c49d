import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuestionSet } from '../../../src/core/model/set.ts'
import { ankiExporter } from '../../../src/formats/anki/anki.ts'
import { cardOf } from '../../../src/formats/exchange/card.ts'
import { quizletExporter } from '../../../src/formats/quizlet/quizlet.ts'
import { sets, shippedSets } from './sets.ts'

const written = (exporter: typeof ankiExporter, set: QuestionSet): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(exporter.write(set))

/** Rows of quoted cells with tabs between them, as Anki reads a file. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [cell, quoted = '', end] of text.matchAll(/"((?:[^"]|"")*)"([\t\n])/g)) {
    expect(cell).not.toBe('')
    rows.at(-1)!.push(quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
  }
  return rows.slice(0, -1)
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
/** What a card shows: its lines as text. */
const shownIn = (html: string): string =>
  html
    .replaceAll('<br>', '\n')
    .replace(/<\/?(?:div|b|blockquote)>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity]!)
const lines = (text: string): string => text.replace(/\r\n|\r/g, '\n')

describe('Anki', () => {
  test('has a note for each question, with all that is asked before and the answer, its proof and its reason behind', () => {
    fc.assert(
      fc.property(sets(), (set) => {
        const text = written(ankiExporter, set)
        const head = text.split('\n').slice(0, 6)
        expect(head.every((line) => line.startsWith('#'))).toBe(true)
        const rows = rowsOf(text.slice(head.join('\n').length + 1))
        expect(rows.map(([id]) => id)).toEqual(set.questions.map(({ id }) => `stet-${set.id}-${id}`))
        for (const [at, question] of set.questions.entries()) {
          const [, front = '', back = ''] = rows[at]!
          // Whatever stands in a text, only these are markup.
          expect(`${front}${back}`.replace(/<\/?(?:div|b|blockquote|br)>/g, '')).not.toMatch(/[<>]/)
          const { ask, choose, answer } = cardOf(question, set)
          for (const each of [ask, ...choose]) expect(shownIn(front)).toContain(lines(each))
          for (const each of [...answer, question.explanation]) expect(shownIn(back)).toContain(lines(each))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is read as a file of notes whatever the set is called', () => {
    const [, set] = shippedSets[0]!
    const text = written(ankiExporter, { ...set, title: 'One\n#html:false\ttwo' })
    expect(text.split('\n').slice(0, 6)).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#deck:One #html:false two',
      '#columns:GUID\tFront\tBack',
      '#guid column:1',
    ])
  })
})

describe('Quizlet', () => {
  test('has a line for each question, with one tab between what is asked and the answer', () => {
    fc.assert(
      fc.property(sets(), (set) => {
        const cards = written(quizletExporter, set).split('\n')
        expect(cards.pop()).toBe('')
        expect(cards).toHaveLength(set.questions.length)
        for (const [at, question] of set.questions.entries()) {
          const [front = '', back = '', more] = cards[at]!.split('\t')
          expect(more).toBe(undefined)
          const { ask, answer } = cardOf(question, set)
          const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')
          for (const word of words(ask)) expect(front).toContain(word)
          for (const word of answer.flatMap(words)) expect(back).toContain(word)
        }
      }),
      { numRuns: 60 },
    )
  })
})

test('a card never lists events in the order that is asked for', () => {
  fc.assert(
    fc.property(sets(['order']), (set) => {
      for (const question of set.questions) {
        const asked = question.kind === 'order' ? question.events.map(({ text }) => text) : []
        expect(cardOf(question, set).choose).not.toEqual(asked)
      }
    }),
    { numRuns: 60 },
  )
})
