import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blooketImporter } from '../../../src/formats/blooket/blooket.ts'
import type { Imported, Importer } from '../../../src/formats/exchange/types.ts'
import { zip } from '../../../src/formats/exchange/zip.ts'
import { gimkitImporter } from '../../../src/formats/gimkit/gimkit.ts'
import { kahootImporter } from '../../../src/formats/kahoot/kahoot.ts'
import { tableImporter } from '../../../src/formats/table/importer.ts'
import { readXlsx } from '../../../src/formats/table/xlsx.ts'
import { writeXlsx } from '../../../src/formats/table/xlsxWrite.ts'
import { waygroundImporter } from '../../../src/formats/wayground/wayground.ts'

const head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'

/** A workbook around the sheet's XML; `more` goes before or instead of its parts. */
function around(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  }
  return zip(Object.entries(parts))
}
const sheetOf = (cells: string) => `${head}<sheetData>${cells}</sheetData></worksheet>`
const firstRow = (bytes: Uint8Array) => readXlsx(bytes).tables[0]?.rows[0]?.cells

describe('a workbook', () => {
  test('shows texts of every kind, numbers as typed, dates as dates', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="170"/><xf numFmtId="20"/></cellXfs></styleSheet>'
    const strings =
      '<sst><si><t>plain</t></si><si><r><t xml:space="preserve">rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>sound</t></rPh></si></sst>'
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>in_x000D_\nline</t></is></c><c r="D1"><v>3.1400000000000001</v></c><c r="E1" s="1"><v>42608</v></c><c r="F1" s="2"><v>0.25</v></c><c r="G1" t="b"><v>1</v></c><c r="H1" s="3"><v>42608.5</v></c><c r="I1" s="4"><v>0.75</v></c><c r="J1" t="str"><f>A1</f><v>made</v></c><c r="K1" t="e"><v>#N/A</v></c></row>'
    expect(
      firstRow(around(sheetOf(row), { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': strings })),
    ).toEqual([
      'plain',
      'rich text',
      'in\nline',
      '3.14',
      '2016-08-26',
      '25%',
      'TRUE',
      '2016-08-26 12:00',
      '18:00',
      'made',
      '#N/A',
    ])
  })

  test('has its first sheet that can be seen, by its name, with prefixed elements as well', () => {
    const bytes = around('', {
      'xl/workbook.xml':
        '<x:workbook xmlns:x="x" xmlns:r="r"><x:sheets><x:sheet name="Hidden" state="hidden" r:id="rId1"/><x:sheet name="Seen" r:id="rId2"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="/xl/worksheets/b.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': sheetOf('<row><c t="str"><v>no</v></c></row>'),
      'xl/worksheets/b.xml':
        '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="str"><x:v>yes</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    })
    expect(readXlsx(bytes).tables).toMatchObject([{ sheet: 'Seen', rows: [{ number: 1, cells: ['yes'] }] }])
  })

  test('with a cell at XFD1048576 is read without it, and says so', () => {
    const { tables, findings } = readXlsx(
      around(sheetOf('<row><c r="A1" t="str"><v>a</v></c></row><row><c r="XFD1048576"><v>1</v></c></row>')),
    )
    expect(tables).toMatchObject([{ rows: [{ cells: ['a'] }], columns: 1 }])
    expect(findings).toMatchObject([{ code: 'tableTooMuch' }])
  })

  test.each(['ZZZ99999999', 'A0', 'A-1', '__proto__', 'constructor', '', 'A99999999999999999999'])(
    'with a cell at “%s” is read',
    (reference) => {
      const { tables } = readXlsx(around(sheetOf(`<row r="1"><c r="${reference}"><v>1</v></c></row>`)))
      expect(tables.every((table) => table.columns <= 200)).toBe(true)
    },
  )

  test('with a million rows that hold nothing says that it is too much', () => {
    const { findings } = readXlsx(around(sheetOf('<row/>'.repeat(1_000_000))))
    expect(findings).toMatchObject([{ code: 'tableTooMuch' }])
  })

  test('with a DOCTYPE, broken XML or no workbook at all says that it is damaged', () => {
    const doctype = `<!DOCTYPE x [<!ENTITY a "b">]>${sheetOf('<row><c><v>&a;</v></c></row>')}`
    for (const bytes of [around(doctype), around(`${head}<sheetData><row>`), zip([['a.txt', 'a']])]) {
      expect(readXlsx(bytes).findings).toMatchObject([{ code: 'xlsxBroken', severity: 'error' }])
    }
  })

  test('keeps any text that is written, the signs that XML can’t hold as well', () => {
    fc.assert(
      // Many texts to a workbook: packing it is most of the work.
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 25, maxLength: 25 }), (texts) => {
        const cells = texts.map((text) => `a${text}z`)
        const row = [...cells, '_x0041_']
        expect(firstRow(writeXlsx({ name: 'S', rows: [row], header: 0, widths: [] }))).toEqual(
          row.map((cell) => cell.replace(/\r\n?/g, '\n')),
        )
      }),
      { numRuns: 40 },
    )
  })
})

const formats: readonly (readonly [string, Importer, string])[] = [
  ['table', tableImporter, 'Question,Answer,Option 1,A,B,Correct,Type,Passage'],
  ['kahoot', kahootImporter, 'Question max 120,Answer 1 max 75,Answer 2,Time limit,Correct answer(s)'],
  ['wayground', waygroundImporter, 'Question Text,Question Type,Option 1,Option 2,Correct Answer'],
  ['blooket', blooketImporter, 'Question #,Question Text,Answer 1,Answer 2,Time Limit,Correct Answer(s)'],
  ['gimkit', gimkitImporter, 'Question,Correct Answer,Incorrect Answer 1'],
]
const signs =
  '" , ; \t | \n \n 1 2 1,3 0 A B a True False word Poll Match Reorder Checkbox Fill-in-the-Blank typing =1+1 \'=x \' "" <b> __proto__ \u0000 \uFEFF 🙂 \uD800 صح 题目 ___ a|b 20 -'.split(
    ' ',
  )

function expectWhole({ items }: Imported): void {
  for (const { question } of items) {
    if (question.prompt.trim() === '') throw new Error('no prompt')
    if (question.kind === 'choice' && !question.options.some((option) => option.correct))
      throw new Error('no key')
    if (question.kind === 'short' && question.answers.length === 0) throw new Error('no answer')
  }
}

describe.each(formats)('%s', (_, importer, header) => {
  test('20,000 files put together from its signs neither throw nor make half a question', () => {
    const pieces = fc.array(fc.constantFrom(...signs, ...header.split(',')), { maxLength: 24 })
    const text = fc
      .tuple(pieces, fc.boolean(), fc.constantFrom('', ',', ' '))
      .map(([list, headed, between]) => `${headed ? `${header}\n` : ''}${list.join(between)}`)
    const pieced = fc.property(text, (file) => {
      const input = { name: 'x', bytes: new TextEncoder().encode(file) }
      importer.detect(input)
      expectWhole(importer.read(input))
    })
    expect(() => fc.assert(pieced, { numRuns: 19_500 })).not.toThrow()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
        expectWhole(importer.read({ name: 'x', bytes })),
      ),
      { numRuns: 300 },
    )
    const book = writeXlsx({ name: 'S', rows: [header.split(','), ['a', 'b', 1]], header: 0, widths: [] })
    fc.assert(
      fc.property(fc.nat(book.length - 1), fc.nat(255), (at, byte) => {
        const bytes = book.slice()
        bytes[at] = byte
        expectWhole(importer.read({ name: 'x', bytes }))
      }),
      { numRuns: 200 },
    )
  })
})

test.each([
  ['quotes', '"'.repeat(1_000_000)],
  ['cells that begin with a quote', '"a"b,'.repeat(200_000)],
  ['lines that open a quote', 'a,"b\n'.repeat(200_000)],
  ['lines that open a quote and double others', 'a,"b""\n'.repeat(150_000)],
  ['delimiters', ',;\t|'.repeat(250_000)],
  ['blanks', `${' '.repeat(1_000_000)}"`],
  ['apostrophes', `${"'".repeat(1_000_000)}=`],
  ['one long word', 'x'.repeat(1_000_000)],
  ['brackets in a header', `Question,Answer${'('.repeat(100)}\n${'(('.repeat(400_000)},x\n`],
])('a million %s end', (_, text) => {
  const input = { name: 'x', bytes: new TextEncoder().encode(text) }
  expect(() => formats.forEach(([, importer]) => expectWhole(importer.read(input)))).not.toThrow()
})
