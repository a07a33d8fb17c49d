import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importFile } from '../../../src/formats/exchange/registry.ts'

/** Shapes that tools and teachers write, and that a reader is quick to take for something else. */
function read(name: string) {
  const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url)))
  const { format, imported } = importFile({ name, bytes })
  const { items, skipped, losses } = imported
  return {
    format,
    questions: items.map(({ question }) => question),
    skipped: skipped.map((each) => `${each.code} ${each.place.line}: ${each.name}`),
    losses: losses.map(({ code, question }) => (question ? `${code} ${question}` : code)),
  }
}

const rightOf = (options: readonly { readonly correct?: boolean | undefined }[]): readonly number[] =>
  options.flatMap(({ correct }, at) => (correct ? [at] : []))

test('in GIFT a star in a typed answer is any words, and numbers may be powers of ten', () => {
  const { questions, skipped, losses } = read('patterns.gift.txt')
  expect(questions).toMatchObject([
    { kind: 'short', answers: ['Ann Lee', 'Ann'], distractors: [{ text: 'Lee' }] },
    { kind: 'short', answers: ['Bo'] },
    { kind: 'short', answers: ['*', 'x'] },
    { kind: 'short', answers: ['2500000'], numeric: true },
  ])
  expect(skipped).toEqual(['patternAnswer 5: Only a pattern'])
  expect(losses).toEqual(['partialCredit q1', 'wildcard q1', 'wildcard q2', 'tolerance q4', 'questionNames'])
})

test('Aiken is read with the letters of other scripts, look-alikes, brackets and the word for answer of other languages', () => {
  const { format, questions, skipped } = read('letters.aiken.txt')
  expect(format).toBe('aiken')
  expect(skipped).toEqual([])
  const found = questions.map((question) =>
    question.kind === 'choice' ? [question.options.length, ...rightOf(question.options)] : question.kind,
  )
  expect(found).toEqual([
    [3, 2],
    [3, 2],
    [3, 1],
    [2, 1],
    [2, 0],
    [3, 0, 2],
  ])
})

test('Moodle’s tables, powers of ten, pictures with words, statements in rows and blanks of several answers are read', () => {
  const { questions, skipped, losses } = read('bank.moodle.xml')
  expect(skipped).toEqual([])
  expect(questions).toMatchObject([
    {
      kind: 'gap',
      prompt: 'In a table',
      text: 'It left at | ___\nIt came at | ___',
      gaps: [{ answer: 'nine' }, { answer: 'noon' }],
    },
    {
      kind: 'gap',
      text: 'Capital: ___. Ferries: …',
      gaps: [{ answer: 'Oslo' }],
      distractors: [{ text: 'Bergen' }],
    },
    { kind: 'short', answers: [`602${'0'.repeat(21)}`], numeric: true },
    { kind: 'short', answers: ['299792.458'], numeric: true },
    {
      kind: 'choice',
      prompt: 'Solve x^2 = 4. Which ship is it?',
      options: [{ text: 'a ferry', correct: true }, { text: 'a <raft>' }],
    },
    {
      kind: 'match',
      pairs: [
        { item: 'It left.', target: 'True' },
        { item: 'It sank.', target: 'False' },
      ],
    },
  ])
  expect(losses).toContain('gapsWithoutKey q2')
  expect(losses).toContain('media q5')
})

test('Blackboard’s notes to one answer, named blanks and jumbled sentences are read', () => {
  const { format, questions, skipped } = read('pool.blackboard.xml')
  expect(format).toBe('qti12')
  expect(questions).toMatchObject([
    {
      kind: 'choice',
      explanation: 'So the first line says.',
      options: [
        { text: 'at noon', why: { note: 'Then it came back.' } },
        { text: 'at nine', correct: true },
      ],
    },
    {
      kind: 'gap',
      text: 'The ___ left at ___.',
      gaps: [{ answer: 'ferry', accept: ['boat'] }, { answer: 'nine' }],
    },
    {
      kind: 'gap',
      text: 'The ___ has a ___.',
      gaps: [{ answer: 'ferry' }, { answer: 'mast' }],
      distractors: [{ text: 'wheel' }],
    },
  ])
  expect(skipped).toEqual(['essay 41: It crosses the sound.'])
})

test.each([
  [
    'text2qti',
    () => `1. Which?\n*a) yes\n${Array.from({ length: 70 }, (_, at) => `b) no ${at}`).join('\n')}\n`,
    'tooManyParts',
  ],
  [
    'qti21',
    () =>
      `<assessmentItem identifier="i" title="T"><responseDeclaration identifier="R" cardinality="multiple" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody><hottextInteraction responseIdentifier="R"><p>${'<hottext identifier="A">word</hottext> '.repeat(70)}</p></hottextInteraction></itemBody></assessmentItem>`,
    'tooManyParts',
  ],
  [
    'aiken',
    () => `Which?\nA) yes\n${Array.from({ length: 70 }, () => 'A) no').join('\n')}\nANSWER: A\n`,
    'aikenTooMany',
  ],
])(
  'a question of %s with more parts than a set can hold is named and not cut short',
  (format, text, code) => {
    const read = importFile({ name: '', bytes: new TextEncoder().encode(text()) })
    expect(read.format).toBe(format)
    expect(read.imported.items).toEqual([])
    expect(read.imported.skipped.map((each) => each.code)).toEqual([code])
  },
)
