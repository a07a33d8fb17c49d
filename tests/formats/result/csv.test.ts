import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeCsv } from '../../../src/formats/result/csv.ts'

it('a table keeps figures, quotes what needs it, and makes no text a formula', () => {
  expect(
    writeCsv([
      ['a', 1, -0.5, true, null],
      ['say "so", now', 'two\nlines', '=1+1', '  -2', '@x'],
      ['\tx', '\r', '+1', 'a=b', ''],
    ]),
  ).toBe(
    '\uFEFFa,1,-0.5,1,\r\n"say ""so"", now","two\nlines",\'=1+1,\'  -2,\'@x\r\n\'\tx,"\'\r",\'+1,a=b,\r\n',
  )
})

it('no cell begins with what a spreadsheet computes, whatever it says', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=', '+', '-', '@', '\t', '\r'),
      (text, sign) => {
        const cell = writeCsv([[sign + text]])
          .slice(1)
          .replace(/^"/, '')
        expect(cell.startsWith("'")).toBe(true)
      },
    ),
  )
})
