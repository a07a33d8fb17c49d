import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importFile } from '../../../src/formats/exchange/registry.ts'
import { counts } from './corpus.ts'

function read(name: string) {
  const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url)))
  const { format, imported } = importFile({ name, bytes })
  const { items, skipped, story, losses } = imported
  return {
    format,
    counts: counts(imported),
    questions: items.map(({ question }) => question),
    skipped: skipped.map(({ code, place }) => `${code} ${place.line}`),
    lines: items.map(({ place }) => place.line),
    story: story.map(({ text }) => text),
    losses: losses.map(({ code, question }) => (question ? `${code} ${question}` : code)),
  }
}

test('GIFT as teachers write it is read: blank lines within braces, signs that should be escaped, braces never closed', () => {
  const file = read('staffroom.gift.txt')
  expect(file.format).toBe('gift')
  expect(file.counts).toBe(
    'choice 2, gap 1, match 1, order 1, short 3, verdict 2, -cloze 1, -essay 1, -giftSeveral 1, !giftUnclosed 1, story 2, “Maps / and Routes”',
  )
  expect(file.lines).toEqual([6, 14, 15, 17, 19, 21, 27, 33, 41, 43])
  expect(file.skipped).toEqual(['essay 35', 'cloze 37', 'giftSeveral 39'])
  expect(file.story).toEqual(['The ferry left the island at nine.', 'It came back at noon.'])
  expect(file.losses).toEqual(['partialCredit q4', 'questionNames', 'tags'])
  const [late, , trips, kept, gap, solve, , match] = file.questions
  expect(late).toMatchObject({
    prompt: 'When did the ferry leave: at nine, or later?',
    explanation: 'It left at nine.',
    options: [
      { text: 'At nine: sharp', correct: true },
      { text: 'At noon', why: { reason: 'contradicted', note: 'That is when it came back.' } },
      { text: 'At ten' },
    ],
  })
  expect(trips).toMatchObject({ prompt: 'How many trips is that?', answers: ['2'], numeric: true })
  expect(kept).toMatchObject({ answers: ['harbour', 'the harbour'], distractors: [{ text: 'dock' }] })
  expect(gap).toMatchObject({ text: 'The ferry left at ___, they say.', gaps: [{ answer: 'nine' }] })
  expect(solve).toMatchObject({
    prompt: 'Solve y = 2x for x^{2} = 4',
    options: [{ text: 'y=1' }, { text: 'y=4', correct: true }, { text: 'y=3' }],
  })
  expect(match).toMatchObject({ distractors: [{ text: 'air' }] })
})

test('Aiken with loose letters, wrapped questions and a missing answer is read, and the missing one named', () => {
  const file = read('loose.aiken.txt')
  expect(file.format).toBe('aiken')
  expect(file.counts).toBe('choice 2, -aikenNoAnswer 1')
  expect(file.questions).toMatchObject([
    {
      prompt: 'What is a ferry\nmade for?',
      options: [{ text: 'cars' }, { text: 'people' }, { text: 'both', correct: true }],
    },
    { prompt: 'No answer above', options: [{ text: 'yes' }, { text: 'no', correct: true }] },
  ])
  expect(file.skipped).toEqual(['aikenNoAnswer 7'])
})

test('text2qti is read with its story, blanks, menus and numbers; essays, programs and keyless questions are named', () => {
  const file = read('quiz.text2qti.txt')
  expect(file.format).toBe('text2qti')
  expect(file.counts).toBe(
    'choice 1, gap 2, short 2, verdict 1, -codeBlock 1, -essay 1, -noKey 1, story 4, “Ferries”',
  )
  expect(file.skipped).toEqual(['essay 44', 'noKey 47', 'codeBlock 51'])
  expect(file.losses).toEqual(['tolerance q4'])
  expect(file.story).toEqual(['All about them.', 'The story', 'The ferry left at nine.', 'It came back.'])
  expect(file.questions).toMatchObject([
    {
      prompt: 'Is it true that it left?',
      explanation: 'Look at line one.',
      answer: 'stands',
      why: { contradicted: { note: 'It left.' } },
    },
    { options: [{ correct: true }, { text: 'sky' }, { correct: true }] },
    { answers: ['home', 'harbour'] },
    { answers: ['12.5'], numeric: true },
    {
      text: 'The ___ left at ___.',
      gaps: [{ answer: 'ferry' }, { answer: 'nine' }],
      distractors: [{ text: 'tram' }],
    },
    { text: 'The ___ returns.', gaps: [{ answer: 'ferry', accept: ['boat'] }], typed: true },
  ])
})

test.each([
  ['Windows line ends', new TextEncoder().encode('Café?{=oui ~non}\r\n\r\nVrai.{T}\r\n')],
  ['UTF-8 with its mark', new TextEncoder().encode('\uFEFFCafé?{=oui ~non}\n\nVrai.{T}')],
  ['Windows-1252', Uint8Array.from('Caf\u00e9?{=oui ~non}\n\nVrai.{T}', (each) => each.charCodeAt(0))],
  [
    'UTF-16',
    new Uint8Array(
      Uint16Array.from('\uFEFFCafé?{=oui ~non}\n\nVrai.{T}', (each) => each.charCodeAt(0)).buffer,
    ),
  ],
])('GIFT in %s reads the same', (_name, bytes) => {
  const { imported } = importFile({ name: '', bytes })
  expect(imported.items.map(({ question }) => question.prompt)).toEqual(['Café?', 'Vrai.'])
})
