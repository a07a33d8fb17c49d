import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '../../../src/formats/exchange/html.ts'

test.each([
  ['entities, once', 'a &amp;lt; b &eacute;&#233;&nbsp;c', 'a &lt; b éé c', 0],
  ['paragraphs', '<p>One</p><p>Two<br>Three</p>', 'One\nTwo\nThree', 0],
  ['bare signs', '3 < 4 & 5 > 2 <3', '3 < 4 & 5 > 2 <3', 0],
  ['scripts and styles', 'a<script>alert("<b>")</script><style>p{}</style>b', 'ab', 0],
  ['media', 'a<img src="x>y"><video></video>', 'a', 2],
  ['comments', 'a<!-- <p>b</p> -->c<!-- d', 'ac', 0],
  [
    'tables, a row a line',
    '<table><tr><th>a</th><td><p>b</p><p>c</p></td><td></td></tr>\n<tr><td> </td><td>d</td></tr></table>e',
    'a | b\nc\nd\ne',
    0,
  ],
  [
    'a picture of a formula',
    'Is <img data-equation-content="x^2 &lt; 4" alt="a" src="/e"> so?',
    'Is x^2 < 4 so?',
    0,
  ],
  ['handlers', '<p onclick="alert(1)">x</p>', 'x', 0],
])('plain text of %s', (_what, html, text, media) => {
  expect(plainText(html)).toMatchObject({ text, media })
})

test('a megabyte of tags without an end is read as text', () => {
  const flood = '<a ">"'.repeat(170_000)
  expect(plainText(flood).text.length).toBeGreaterThan(1_000_000)
})

test('no HTML makes it throw', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '<p',
    '</',
    '"',
    "'",
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '&',
    '&amp;',
    ' ',
    '=',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 }))), (pieces) => {
      expect(plainText(pieces.join(''))).toBeTypeOf('object')
    }),
    { numRuns: 700 },
  )
})
