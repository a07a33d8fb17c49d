import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvBytes, readCsv } from '../../../src/formats/table/csv.ts'
import { loadTables } from '../../../src/formats/table/load.ts'

const cellsOf = (text: string) => readCsv(text).tables[0]?.rows.map((row) => row.cells) ?? []

describe('separated values', () => {
  test.each([
    ['commas', 'q,a,b\n1,x,y\n', ['1', 'x', 'y']],
    ['semicolons, with commas in the text', 'q;a;b\nWell, who?;x, y;z\n', ['Well, who?', 'x, y', 'z']],
    ['tabs', 'q\ta\tb\nWell, who?\tx\ty\n', ['Well, who?', 'x', 'y']],
    ['bars', 'q|a|b\n1|x|y\n', ['1', 'x', 'y']],
    ['what the first line says', 'sep=;\nq;a,b\nx;1,2\n', ['x', '1,2']],
    ['a blank before a quoted cell', 'n, q, a\n1, "text, with comma", x\n', ['1', 'text, with comma', 'x']],
    ['quotes within quotes', 'q,a\n"say ""so"", now",y\n', ['say "so", now', 'y']],
    ['a line end in a cell', 'q,a\n"two\nlines",y\n', ['two\nlines', 'y']],
    [
      'a word in quotes at the beginning of a cell',
      'q\ta\n"Titanic" sank\t1912\n',
      ['"Titanic" sank', '1912'],
    ],
  ])('%s', (_, text, row) => {
    expect(cellsOf(text)[1]).toEqual(row)
    expect(readCsv(text).findings).toEqual([])
  })

  test('a cell has its row’s first line, however many lines cells before it have', () => {
    const rows = readCsv('q,a\n"two\nlines",x\n\nlast,y\n').tables[0]!.rows
    expect(rows.map((row) => row.number)).toEqual([1, 2, 5])
  })

  test('a quote that nothing closes is found on its line, and the rows after it are read', () => {
    const { tables, findings } = readCsv('q,a\n1,x\n2,"open\n3,y\n4,"z"\n')
    expect(findings).toMatchObject([{ code: 'csvQuote', severity: 'warning', place: { line: 3 } }])
    expect(tables[0]!.rows.map((row) => row.cells)).toEqual([
      ['q', 'a'],
      ['1', 'x'],
      ['2', '"open'],
      ['3', 'y'],
      ['4', 'z'],
    ])
  })

  test('UTF-16 as Excel writes it is read, with and without its mark', () => {
    const text = 'Soru\tCevap\r\nŞu ne?\tÇay\r\n'
    const units = Uint8Array.from(
      [...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    )
    for (const bytes of [Uint8Array.from([0xff, 0xfe, ...units]), units]) {
      expect(loadTables({ name: 'x', bytes }).tables[0]!.rows[1]!.cells).toEqual(['Şu ne?', 'Çay'])
    }
  })

  test('more rows than a table of questions has are a finding, and the first ones are read', () => {
    const { tables, findings } = readCsv('a,b\n'.repeat(30_000))
    expect(findings).toMatchObject([{ code: 'tableTooMuch' }])
    expect(tables[0]!.rows).toHaveLength(25_000)
  })
})

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab ,;"\'\n=+-@|\t1é') }).map((text) => text.trim()),
  fc.string().map((text) => text.replace(/\r/g, '').trim()),
)
const row = fc
  .tuple(fc.constant('q'), fc.array(cell, { minLength: 2, maxLength: 4 }))
  .map(([first, rest]) => [first, ...rest])

test('what papaparse writes is read cell by cell', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      // An apostrophe before a sign is one of ours; another test has it.
      const plain = rows.map((cells) => cells.map((each) => each.replace(/^['\s]+/, '')))
      const text = `sep=,\n${Papa.unparse(plain, { newline: '\n' })}`
      const padded = plain.map((cells) => cells.slice(0, cells.findLastIndex((each) => each !== '') + 1))
      expect(
        cellsOf(text).map((cells) => cells.slice(0, cells.findLastIndex((each) => each !== '') + 1)),
      ).toEqual(padded)
    }),
    { numRuns: 2000 },
  )
})

test('what is written comes back, and no spreadsheet computes any of it', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
      const text = new TextDecoder().decode(csvBytes([['head', ...cells]]))
      expect(readCsv(`sep=,\n${text.replaceAll('\r\n', '\n')}`).tables[0]!.rows[0]!.cells).toEqual([
        'head',
        ...cells,
      ])
      for (const written of (Papa.parse(text.trim(), { delimiter: ',' }).data as string[][])[0]!) {
        expect(written).not.toMatch(/^\s*[=+@]|^\s*-(?!\d+(?:[.,]\d+)*$)/)
      }
    }),
    { numRuns: 2000 },
  )
})
