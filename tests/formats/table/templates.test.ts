import { describe, expect, test } from 'vitest'
import { detect, importFile } from '../../../src/formats/exchange/registry.ts'
import type { Sheet } from '../../../src/formats/table/xlsxWrite.ts'
import { writeXlsx } from '../../../src/formats/table/xlsxWrite.ts'
import { corpusOf, counts } from '../exchange/corpus.ts'

const textFile = (text: string) => ({ name: 'x.csv', bytes: new TextEncoder().encode(text) })
const workbook = (rows: Sheet['rows']) => ({
  name: 'x.xlsx',
  bytes: writeXlsx({ name: 'Sheet1', rows, header: 0, widths: [] }),
})
const read = (input: { readonly name: string; readonly bytes: Uint8Array }) => importFile(input)

const real: Readonly<Record<string, string>> = {
  'pacphi__kahoot-quiz-generator__Kahoot-Quiz-Spreadsheet-Template.xlsx': 'choice 1',
  'pacphi__kahoot-quiz-generator__kahoot-quiz-from-csv.xlsx': 'choice 16',
}
const corpus = corpusOf('kahoot-xlsx')

test.skipIf(corpus === null)(
  'real Kahoot sheets are read with every question (skipped where the corpus isn’t there)',
  () => {
    const lines = [...corpus!].map(([name, bytes]) => {
      const { format, imported } = read({ name, bytes })
      return [name, `${format}: ${counts(imported)}`]
    })
    expect(Object.fromEntries(lines)).toEqual(
      Object.fromEntries(Object.entries(real).map(([name, all]) => [name, `kahoot: ${all}`])),
    )
  },
)

describe('Kahoot', () => {
  const header = [
    '',
    'Question',
    'Answer 1',
    'Answer 2',
    'Answer 3',
    'Answer 4',
    'Time limit',
    'Correct answer(s)',
  ]

  test.each([
    ['in row 8', 7],
    ['moved to row 1', 0],
    ['moved to row 20', 19],
  ])('questions are read below a header %s', (_, above) => {
    const file = workbook([
      ...Array.from({ length: above }, () => []),
      header,
      [1, 'Who?', 'A', 'B', '', '', 20, '1,2'],
      [2],
    ])
    const { format, imported } = read(file)
    expect(format).toBe('kahoot')
    expect(imported.items.map((item) => item.place)).toEqual([{ sheet: 'Sheet1', row: above + 2 }])
    expect(imported.items[0]!.question).toMatchObject({
      options: [
        { text: 'A', correct: true },
        { text: 'B', correct: true },
      ],
    })
  })

  test.each([
    ['1,3', [0, 2]],
    ['1, 3', [0, 2]],
    [13, [0, 2]],
    [1.3, [0, 2]],
    [1234, [0, 1, 2, 3]],
    ['3', [2]],
    [3, [2]],
  ])('%j names the right answers', (said, right) => {
    const { imported } = read(workbook([header, [1, 'Who?', 'A', 'B', 'C', 'D', 20, said]]))
    const question = imported.items[0]!.question
    const options = question.kind === 'choice' ? question.options : []
    expect(options.flatMap((option, at) => (option.correct ? [at] : []))).toEqual(right)
  })

  test.each([
    ['Domanda', 'Risposta 1', 'Risposta 2', 'Limite di tempo', 'Risposte corrette'],
    [
      '質問 - 最大95文字',
      '回答1 - 最大60文字',
      '回答2 - 最大60文字',
      '制限時間(秒)',
      '正解 - 少なくとも1つ選択',
    ],
    ['Fråga', 'Svar A', 'Svar B', 'Tidsgräns', 'Rätt svar'],
  ])('a template in a language that isn’t known is read by its counted answers: %s', (...names) => {
    const { imported } = read(
      workbook([
        ['', ...names],
        [1, 'Who?', 'a', 'b', 20, 2],
        [2, 'Both?', 'a', 'b', 30, '1,2'],
      ]),
    )
    expect(imported.items.map(({ question }) => question)).toMatchObject([
      { prompt: 'Who?', options: [{ text: 'a' }, { text: 'b', correct: true }] },
      { prompt: 'Both?', options: [{ correct: true }, { correct: true }] },
    ])
  })

  test('a template in another language is one', () => {
    const german = [
      '',
      'Frage – max. 120 Zeichen',
      ...[1, 2, 3, 4].map((n) => `Antwort ${n} – max. 75 Zeichen`),
    ]
    const file = workbook([
      [...german, 'Zeitlimit (Sek.)', 'Richtige Antwort(en)'],
      [1, 'Wer?', 'A', 'B', '', '', 20, 2],
    ])
    expect(read(file)).toMatchObject({
      format: 'kahoot',
      imported: { items: [{ question: { kind: 'choice' } }] },
    })
  })

  test('a row without a right answer and one without a question are named, a chosen time is a loss', () => {
    const { imported } = read(
      workbook([
        header,
        [1, 'Who?', 'A', 'B', '', '', 20, ''],
        [2, '', 'A', 'B', '', '', 20, 1],
        [3, 'So?', 'A', 'B', '', '', 60, 1],
      ]),
    )
    expect(imported.skipped).toEqual([
      { code: 'noKey', name: 'Who?', place: { sheet: 'Sheet1', row: 2 } },
      { code: 'noPrompt', name: 'A', place: { sheet: 'Sheet1', row: 3 } },
    ])
    expect(imported.losses).toEqual([{ code: 'timeLimit' }])
  })
})

describe('Wayground', () => {
  const names = [
    'Question Text',
    'Question Type',
    'Option 1',
    'Option 2',
    'Option 3',
    'Option 4',
    'Option 5',
    'Correct Answer',
    'Time in seconds',
    'Image Link',
    'Answer explanation',
  ]
  const instructions = [
    'Text of the question\n\n(required)',
    'Question Type\n\n(default is Multiple Choice)',
    'Text for option 1',
    'Text for option 2',
    'Text for option 3',
    'Text for option 4',
    'Text for option 5',
    'The correct option choice (between 1-5).',
    'Time in seconds',
    'Link of the image',
    'Explanation for the answer',
  ]
  const rows = [
    ['Who?', 'Multiple Choice', 'A', 'B', 'C', '', '', '2', 30, '', 'Because'],
    ['Which?', 'Checkbox', 'A', 'B', 'C', '', '', '1,3', 30, '', ''],
    ['Capital of ___?', 'Fill-in-the-Blank', 'Rome', 'Roma', '', '', '', '', 30, 'https://x/y.png', ''],
    ['Like it?', 'Poll', 'Yes', 'No', '', '', '', '', 30, '', ''],
    ['Why?', 'Open-Ended', '', '', '', '', '', '', 30, '', ''],
    ['Draw it', 'Draw', '', '', '', '', '', '', 30, '', ''],
    ['Sort', 'Reorder', 'one', 'two', 'three', '', '', '', 30, '', ''],
    ['Tie', 'Match', 'a | 1', 'b | 2', '', '', '', '', 30, '', ''],
    ['It rained.', 'True/False', 'True', 'False', '', '', '', '2', 30, '', ''],
  ]

  test.each([
    ['with instructions in its second row', [names, instructions, ...rows]],
    ['without', [names, ...rows]],
  ])('a sheet %s is read', (_, all) => {
    for (const file of [
      workbook(all),
      textFile(all.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')),
    ]) {
      const { format, imported } = read(file)
      expect(format).toBe('wayground')
      expect(counts(imported)).toBe(
        'choice 2, match 1, order 1, short 1, verdict 1, -drawing 1, -essay 1, -poll 1',
      )
      expect(imported.losses).toMatchObject([{ code: 'media', question: 'q3' }])
      expect(imported.items[0]!.question).toMatchObject({
        explanation: 'Because',
        options: [{}, { correct: true }, {}],
      })
    }
  })
})

describe('Blooket', () => {
  const head =
    'Question #,Question Text,Answer 1,Answer 2,"Answer 3\n(Optional)","Answer 4\n(Optional)","Time Limit (sec)\n(Max: 300 seconds)","Correct Answer(s)\n(Only include Answer #)"'

  test.each([
    ['with its title', `"Blooket\nImport Template",,,,,,,\n${head}\n`],
    ['with columns up to Z', `"Blooket\nImport Template"${','.repeat(25)}\n${head}${','.repeat(18)}\n`],
    ['without its title', `${head}\n`],
  ])('a file %s is read, blanks before quoted cells as well', (_, top) => {
    const { format, imported } = read(
      textFile(
        `${top}1, "Who, then?", "A, or so",B,,,20,1\n2,Which?,A,B,C,D,20,"2,4"\n3,Type,14,x=14,,,20,,,typing\n4,,,,,,,\n`,
      ),
    )
    expect(format).toBe('blooket')
    expect(counts(imported)).toBe('choice 2, short 1')
    expect(imported.items[0]!.question).toMatchObject({
      prompt: 'Who, then?',
      options: [{ text: 'A, or so', correct: true }, { text: 'B' }],
    })
    expect(imported.items[2]!.question).toMatchObject({ answers: ['14', 'x=14'] })
  })

  test('semicolons, as Excel writes them in Europe, part it as well', () => {
    const { format, imported } = read(
      textFile(`"Blooket\nImport Template";;;;;;;\n${head.replaceAll(',', ';')}\n1;Hvem?;A;B;;;20;1,2\n`),
    )
    expect([format, counts(imported)]).toEqual(['blooket', 'choice 1'])
  })
})

describe('Gimkit', () => {
  test('right and wrong answers are told by their columns', () => {
    const { format, imported } = read(
      textFile(
        'Gimkit Spreadsheet Import Template,,,,\nQuestion,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional),Incorrect Answer 3 (Optional)\nWho?,A,B,C,\nIt rained.,False,True,,\n',
      ),
    )
    expect([format, counts(imported)]).toEqual(['gimkit', 'choice 1, verdict 1'])
    expect(imported.items[0]!.question).toMatchObject({
      options: [{ text: 'A', correct: true }, { text: 'B' }, { text: 'C' }],
    })
  })

  test('the template for typed answers is read', () => {
    const { format, imported } = read(
      textFile('Gimkit Spreadsheet Import Template 2,\nQuestion,Correct Answer\nWho?,Ada\n'),
    )
    expect([format, counts(imported)]).toEqual(['gimkit', 'short 1'])
  })
})

describe('any table', () => {
  test.each([
    ['letters', 'Frage;A;B;C;Lösung\nWer?;x;y;z;B\nWo?;x;y;z;a\n', 'choice 2'],
    ['texts', 'question,option1,option2,answer\nWho?,Ada,Bob,Ada\nWhere?,here,there,there\n', 'choice 2'],
    [
      'numbers from 0',
      'title_text,option1_text,option2_text,correctAnswer_index,prompt\n,Ada,Bob,0,Who?\n,x,y,1,So?\n',
      'choice 2',
    ],
    ['options in one cell', 'question,choices,correctAnswer\nCapital?,Paris|London|Rome,Paris\n', 'choice 1'],
    [
      'a right answer named in its header',
      'Pregunta,Respuesta 1 (Correcta),Respuesta 2,Respuesta 3\n¿Quién?,Ada,Bob,Eve\n',
      'choice 1',
    ],
    [
      'answers that are called by their column',
      'Question;Réponse 1;Réponse 2;Bonne réponse\nQui ?;Ada;Bob;Réponse 2\n',
      'choice 1',
    ],
    [
      'a row that says by its words what the others say by number',
      'Question,Option 1,Option 2,Correct answer\nWho?,10,20,2\nWho?,Ada,Bob,1\nWhen?,10,20,20\n',
      'choice 3',
    ],
    ['statements', 'Statement,Answer\nIt rained.,TRUE\nIt snowed.,FALSE\n', 'verdict 2'],
    ['question and answer', 'السؤال\tالإجابة\nمن؟\tعلي\n', 'short 1'],
    ['no header', 'Who was first?,Ada,Bob,Eve,1\nWho was last?,Ada,Bob,Eve,3\n', 'choice 2'],
    [
      'a passage',
      'Passage,Question,A,B,Key\n"It rained. They left.",Why?,rain,sun,A\n,When?,late,soon,B\n',
      'choice 2, story 1',
    ],
  ])('is read with %s', (_, text, all) => {
    const { format, imported } = read(textFile(text))
    expect(counts(imported)).toBe(all)
    expect(format).toBe('table')
  })

  test('a column that isn’t read is a loss with its name', () => {
    const { imported } = read(textFile('Question,Answer,Points\nWho?,Ada,5\n'))
    expect(imported.losses).toEqual([{ code: 'column', params: { column: 'Points' } }])
  })

  test('prose and markup are no table', () => {
    expect(detect(textFile('Once upon a time.\n\nThe end.\n'))).not.toContain('table')
    expect(detect(textFile('<a b="c, d">\n<e f="g, h">\n'))).not.toContain('table')
  })
})
