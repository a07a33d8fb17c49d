import fc from 'fast-check'
import { expect, test } from 'vitest'
import { xmlTextOf } from '../../../src/formats/exchange/text.ts'
import { allOf, escapeXml, readXml, textIn } from '../../../src/formats/exchange/xml.ts'

function textOf(xml: string): string {
  const reading = readXml(xml)
  return 'fault' in reading ? reading.fault : textIn(reading.root)
}

test.each([
  ['an external DOCTYPE', '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a>x</a>', 'x'],
  ['a public one', '<!DOCTYPE a PUBLIC "-//A//B//EN" "file:///etc/passwd"><a>x</a>', 'x'],
  ['entities of HTML', '<a>&nbsp;&eacute;&hellip;&amp;&lt;</a>', '\u00a0é…&<'],
  ['a bare &', '<a>fish & chips &c; AT&T &</a>', 'fish & chips &c; AT&T &'],
  ['a bare & in an attribute', '<a href="?a=1&b=2">x</a>', 'x'],
  ['a bare <', '<a>3 < 4 <5 <= 6 & < b</a>', '3 < 4 <5 <= 6 & < b'],
  ['a bare & beside CDATA', '<a>& <![CDATA[& < &amp;]]> &</a>', '& & < &amp; &'],
  ['a control character', '<a>x\u000b\u0000y</a>', 'xy'],
  ['a reference to no character', '<a>x&#0;&#xD800;</a>', 'x&#0;&#xD800;'],
  ['empty lines before the declaration', '\n\n <?xml version="1.0"?><a>x</a>', 'x'],
  ['a mark before it', '\uFEFF<?xml version="1.0"?><a>x</a>', 'x'],
  ['names of an object’s own', '<a __proto__="1" constructor="2">x</a>', 'x'],
  ['XML within text, once decoded', '<a>&amp;lt;b&amp;gt;</a>', '&lt;b&gt;'],
])('read: %s', (_what, xml, text) => {
  expect(textOf(xml)).toBe(text)
})

test.each([
  ['an entity bomb', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>', 'xmlDoctype'],
  ['a file fetched in', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'xmlDoctype'],
  ['an internal subset', '<!DOCTYPE a SYSTEM "a.dtd" [<!ELEMENT a ANY>]><a/>', 'xmlDoctype'],
  ['200,000 deep', `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`, 'xmlTooDeep'],
  ['500,000 elements', `<a>${'<b/>'.repeat(500_000)}</a>`, 'xmlTooMuch'],
  ['cut off', '<a><b>', 'xmlBroken'],
  ['nothing', '', 'xmlBroken'],
  ['no XML', 'Dear teacher,', 'xmlBroken'],
  ['a quote that never ends', `<a b="${'x'.repeat(100_000)}`, 'xmlBroken'],
  ['brackets', '<'.repeat(100_000), 'xmlBroken'],
  ['ampersands', '&'.repeat(100_000), 'xmlBroken'],
])('refused: %s', (_what, xml, fault) => {
  expect(textOf(xml)).toBe(fault)
})

test.each([
  ['a tag that is never closed', '<a>\n<b>x</a>', 'x', 2],
  ['a tag that was never opened', '<a>\n\nx</c></a>', 'x', 3],
  ['quotation marks within quotation marks', '<a b="say "no""/>', '', null],
])('mended: %s', (_what, xml, text, mended) => {
  const reading = readXml(xml)
  expect('root' in reading && [textIn(reading.root).trim(), reading.mended]).toEqual([text, mended])
})

test('a value keeps the quotation marks that it was written with', () => {
  const reading = readXml(`<a b="say "no"" c='x'/>`)
  expect('root' in reading && [...reading.root.attributes]).toEqual([
    ['b', 'say "no"'],
    ['c', 'x'],
  ])
})

test('the line of a fault counts what stood before the declaration', () => {
  expect(readXml('\n\n<a>\n<b')).toEqual({ fault: 'xmlBroken', line: 4 })
})

test('prefixes are left off, order is kept', () => {
  const reading = readXml('<q:a xmlns:q="u"><q:b xml:lang="en"><b/></q:b><c/><b/></q:a>')
  const found = 'root' in reading ? allOf(reading.root, 'b', 'c') : []
  expect(found.map(({ name, attributes }) => [name, attributes.get('lang')])).toEqual([
    ['b', 'en'],
    ['b', undefined],
    ['c', undefined],
    ['b', undefined],
  ])
})

test('CDATA is an element of its own where a reader asks for it', () => {
  const reading = readXml('<a>x<![CDATA[<b>]]></a>', { cdata: true })
  expect(reading).toMatchObject({ root: { children: ['x', { name: '#cdata', children: ['<b>'] }] } })
  expect(textOf('<a>x<![CDATA[<b>]]></a>')).toBe('x<b>')
})

test('any text that is written is read again, less what XML can’t hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      // oxlint-disable-next-line no-control-regex
      const held = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      const kept = held.replace(/\r\n?/g, '\n')
      expect(textOf(`<a>${escapeXml(text)}</a>`)).toBe(kept)
    }),
    { numRuns: 200 },
  )
})

test('no bytes make it throw', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    '<a>',
    '</a>',
    '&',
    '&lt;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '"',
    '=',
    'a',
    '<?',
    '?>',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 }))), (pieces) => {
      expect(readXml(pieces.join(''))).toBeTypeOf('object')
      expect(readXml(`<a>${pieces.join('')}</a>`, { cdata: true })).toBeTypeOf('object')
    }),
    { numRuns: 1000 },
  )
})

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'))
const xml = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>é</a>`

test.each<readonly [string, Uint8Array, string]>([
  ['UTF-8', Uint8Array.from(Buffer.from(xml('UTF-8'))), 'é'],
  ['ISO-8859-1 as declared', latin(xml('ISO-8859-1')), 'é'],
  ['ISO-8859-5 as declared', latin(xml('iso-8859-5')), 'щ'],
  ['UTF-8 that declares another', Uint8Array.from(Buffer.from(xml('ISO-8859-1'))), 'é'],
  ['Windows-1252 that declares UTF-8', latin(xml('UTF-8')), 'é'],
  ['an encoding that nobody knows', latin(xml('x-nobody')), 'é'],
  ['UTF-16 with its mark', utf16(`\uFEFF${xml('UTF-16')}`), 'é'],
  ['UTF-16 without', utf16(xml('UTF-16')), 'é'],
  ['UTF-16, the high byte first', utf16(xml('UTF-16')).map((_, n, all) => all[n ^ 1]!), 'é'],
  ['UTF-16 of Chinese, without its mark', utf16('<?xml version="1.0"?><a>一下上</a>'), '一下上'],
  [
    'Shift_JIS',
    Uint8Array.from([
      ...latin('<?xml version="1.0" encoding="Shift_JIS"?><a>'),
      0x93,
      0xfa,
      ...latin('</a>'),
    ]),
    '日',
  ],
])('bytes become text: %s', (_what, bytes, text) => {
  expect(textOf(xmlTextOf(bytes))).toBe(text)
})
