import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../../src/core/model/answer.ts'
import { createTranslator } from '../../../../src/i18n/translator.ts'
import { answerText } from '../../../../src/ui/views/parts/answerText.ts'
import { everyKind } from '../../../e2e/harness/set.ts'

const { article } = everyKind
const translator = await createTranslator('en')
const question = (id: string) => everyKind.questions.find((each) => each.id === id)!
const order = question('order')
const events = order.kind === 'order' ? order.events.map(({ text }) => text) : []

describe('an answer in a line', () => {
  it.each<[string, string, Answer, string]>([
    ['is the option chosen', 'choice', { kind: 'choice', options: [3] }, 'The rebels of Daraya'],
    [
      'lists all options chosen',
      'several',
      { kind: 'choice', options: [0, 2] },
      'Sharing military intelligence and Evacuating Daraya',
    ],
    ['leaves out an option that the set no longer has', 'choice', { kind: 'choice', options: [9] }, ''],
    ['names the verdict', 'verdict', { kind: 'verdict', verdict: 'stands' }, 'It stands'],
    [
      'names only the pairs that fail, also an untied one',
      'match',
      { kind: 'match', targets: [0, 3, null] },
      'It was too early to say whether a deal was likely. – Vladimir Putin and The talks may help to revive the stalled negotiations. – …',
    ],
    ['is empty where every pair is right', 'match', { kind: 'match', targets: [0, 1, 2] }, ''],
    [
      'has the events as they were put',
      'order',
      { kind: 'order', order: [2, 0, 1, 3] },
      [2, 0, 1, 3].map((index) => events[index]).join(' · '),
    ],
    ['shows an open gap as one', 'bank', { kind: 'gap', values: ['Geneva', ''] }, 'Geneva and …'],
    [
      'quotes the words marked',
      'locate',
      { kind: 'locate', spans: [{ block: 'p1', start: 1, end: 12 }] },
      'Today I can',
    ],
    ['is what was typed', 'short', { kind: 'short', text: 'twelve' }, 'twelve'],
    ['is empty for an answer of another kind', 'short', { kind: 'verdict', verdict: 'stands' }, ''],
  ])('%s', (_, id, answer, text) => {
    expect(answerText(question(id), article, answer, translator)).toBe(text)
  })
})
