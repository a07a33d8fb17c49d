import { strToU8, zipSync, type Zippable } from 'fflate'

/** A file made to do harm, its size in megabytes as far as it has one; what it must end in, where that is one thing. */
export interface HostileFile {
  readonly name: string
  readonly bytes: () => Uint8Array
  /** Code of the finding that refuses it; null where it is read, and whatever there is in it. */
  readonly refused: string | null
}

const script = '<script>alert(1)</script>'
const flooded = (piece: string, characters: number): string =>
  piece.repeat(Math.ceil(characters / piece.length))
const text = (name: string, content: () => string, refused: string | null = null): HostileFile => ({
  name,
  bytes: () => strToU8(content()),
  refused,
})
const archive = (name: string, files: () => Zippable, refused: string | null): HostileFile => ({
  name,
  bytes: () => zipSync(files(), { level: 6 }),
  refused,
})

const item = (body: string, key = '<value>A</value>'): string =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="T"><responseDeclaration identifier="R" cardinality="multiple" baseType="identifier"><correctResponse>${key}</correctResponse></responseDeclaration><itemBody>${body}</itemBody></assessmentItem>`
const choice = `<choiceInteraction responseIdentifier="R"><prompt>${script}?</prompt><simpleChoice identifier="A">a${script}</simpleChoice><simpleChoice identifier="B">b${script}</simpleChoice></choiceInteraction>`
const manifest =
  '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources><resource identifier="r" type="imsqti_item_xmlv2p1" href="a.xml"/></resources></manifest>'
const moodle = (inside: string, count = 1): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>${`<question type="multichoice"><name><text>n</text></name><questiontext format="html"><text><![CDATA[<p>Q${script}</p>]]></text></questiontext>${inside}<answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question>`.repeat(count)}</quiz>`

/** A workbook whose first sheet has this XML. */
function workbook(sheet: string): Zippable {
  return {
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  }
}

/** The archive with what its directory says of the first entry's size changed. */
function lying(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = view.getUint32(bytes.length - 6, true)
  view.setUint32(directory + 24, 10, true)
  return bytes
}

function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const latin = Buffer.from(bytes).toString('latin1').replaceAll(from, to)
  return Uint8Array.from(Buffer.from(latin, 'latin1'))
}

const zeros = () => new Uint8Array(40 * 1024 * 1024)

/** The files; those that repeat one thing without end do so for so many characters. */
export function hostileFiles(characters: number): readonly HostileFile[] {
  const share = (count: number): number => Math.ceil((count * characters) / 1_000_000)
  const flood = (piece: string, times = 1): string => flooded(piece, characters * times)
  return [
    archive('a zip bomb', () => ({ 'imsmanifest.xml': strToU8(manifest), 'a.xml': zeros() }), 'zipTooLarge'),
    {
      name: 'a zip bomb that lies',
      bytes: () => lying(zipSync({ 'imsmanifest.xml': zeros() })),
      refused: 'zipTooLarge',
    },
    {
      name: '70,000 entries',
      bytes: () =>
        zipSync(
          Object.fromEntries(Array.from({ length: 70_000 }, (_, at) => [`${at}.xml`, new Uint8Array()])),
          { level: 0 },
        ),
      refused: 'zipTooMany',
    },
    {
      name: 'names that lead out',
      bytes: () =>
        renamed(
          zipSync({ 'imsmanifest.xml': strToU8(manifest), 'xx/a.xml': strToU8('<a/>') }),
          'xx/a',
          '../a',
        ),
      refused: 'zipName',
    },
    archive('a zip within a zip', () => ({ 'a.zip': zipSync({ 'a.xml': zeros() }) }), null),
    {
      name: 'an entry __proto__',
      bytes: () =>
        renamed(
          zipSync({ 'imsmanifest.xml': strToU8(manifest), 'xxxxxxxxx/a.xml': strToU8(item(choice)) }),
          'xxxxxxxxx/a',
          '__proto__/a',
        ),
      refused: null,
    },
    text(
      'an entity bomb',
      () =>
        `<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]><quiz>&a19;</quiz>`,
      'xmlDoctype',
    ),
    text(
      'a file fetched in',
      () => '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz><question>&x;</question></quiz>',
      'xmlDoctype',
    ),
    text(
      '200,000 deep',
      () => `<quiz>${'<question>'.repeat(200_000)}${'</question>'.repeat(200_000)}</quiz>`,
      'xmlTooDeep',
    ),
    text('500,000 elements', () => `<quiz>${'<question/>'.repeat(500_000)}</quiz>`, 'xmlTooMuch'),
    text('an attribute without end', () => `<quiz a="${flood('x', 2)}`, null),
    text('brackets', () => `<quiz>${flood('<')}`, null),
    text('ampersands', () => `<quiz>${flood('&')}</quiz>`, null),
    text('closing tags', () => `<quiz>${flood('</a>')}</quiz>`, null),
    text(
      'closing tags, each of its own',
      () => `<quiz>${Array.from({ length: share(60_000) }, (_, at) => `</a${at}>`).join(' ')}</quiz>`,
      null,
    ),
    archive(
      'a cell at XFD1048576',
      () => workbook('<row><c r="XFD1048576"><v>1</v></c></row>'),
      'tableTooMuch',
    ),
    archive('a million rows of nothing', () => workbook('<row/>'.repeat(1_000_000)), 'tableTooMuch'),
    archive('a sheet of one cell', () => workbook(`<row><c t="str"><v>${flood('x', 8)}</v></c></row>`), null),
    text('quotes', () => `Question,Answer\n${flood('"')}`),
    text('cells that begin with a quote', () => `Question,Answer\n${flood('"a"b,')}`),
    text('lines that open a quote', () => `Question,Answer\n${flood('a,"b\n')}`),
    text('lines that open a quote and double others', () => `Question,Answer\n${flood('a,"b""\n')}`),
    text('delimiters', () => flood(',;\t|')),
    text('20,000 GIFT questions', () =>
      Array.from({ length: 20_000 }, (_, at) => `::Q${at}:: What is ${at}? {=yes ~no#why}`).join('\n\n'),
    ),
    ...[
      '{',
      '}',
      '{}',
      '{=',
      '{~',
      '}{',
      '\\{',
      '::',
      '{#',
      '=~',
      '->',
      '{1:MC:=',
      '$CATEGORY:\n',
      '//\n',
    ].map((piece) =>
      text(`GIFT: ${JSON.stringify(piece)} without end`, () => `::a::b{T}\n\n${flood(piece)}`),
    ),
    ...['A) a\n', 'ANSWER: A\n', 'A) A) ', '\n'].map((piece) =>
      text(
        `Aiken: ${JSON.stringify(piece)} without end`,
        () => `Q\nA) a\nB) b\nANSWER: A\n\n${flood(piece)}`,
      ),
    ),
    ...['1. ', '*a) x\n', '[*] x\n', 'GROUP\n', '```\n', '    '].map((piece) =>
      text(`text2qti: ${JSON.stringify(piece)} without end`, () => `1. Q\n*a) a\nb) b\n\n${flood(piece)}`),
    ),
    {
      name: 'Moodle XML in UTF-16',
      bytes: () =>
        Uint8Array.from(
          Buffer.from(`\uFEFF${moodle('', share(3000)).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
        ),
      refused: null,
    },
    text('Moodle: a script in every text', () =>
      moodle(`<generalfeedback><text>${script}</text></generalfeedback>`, share(3000)),
    ),
    text('Moodle: a picture of 8 MB', () =>
      moodle(`<file name="a.png" encoding="base64">${flood('iVBORw0K', 8)}</file>`),
    ),
    ...['{1:MC:', '{1:MC:~a~=b}', '&lt;p&gt;', '&amp;lt;', '&lt;', '~', '{'].map((piece) =>
      text(
        `Moodle cloze: ${JSON.stringify(piece)} without end`,
        () =>
          `<quiz><question type="cloze"><name><text>n</text></name><questiontext><text>a {1:SA:=x} ${flood(piece)}</text></questiontext></question></quiz>`,
      ),
    ),
    text('QTI: interactions without end', () =>
      item(
        choice.repeat(share(5000)) +
          '<p><textEntryInteraction responseIdentifier="S"/></p>'.repeat(share(15_000)),
      ),
    ),
    text('QTI: marked words without end', () =>
      item(
        `<hottextInteraction responseIdentifier="R"><p>${'<hottext identifier="A">word</hottext> '.repeat(share(20_000))}</p></hottextInteraction>`,
      ),
    ),
    text('QTI: fields in a line without end', () =>
      item(`<p>${'a <textEntryInteraction responseIdentifier="R"/> '.repeat(share(20_000))}</p>`),
    ),
    text('QTI: lists in a line without end', () =>
      item(
        `<p>${'a <inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="A">a</inlineChoice><inlineChoice identifier="B">b</inlineChoice></inlineChoiceInteraction> '.repeat(share(5000))}</p>`,
      ),
    ),
    text('QTI: fields that nothing declares', () =>
      item(
        `${'<p/>'.repeat(share(30_000))}${'<p><textEntryInteraction responseIdentifier="X"/></p>'.repeat(share(20_000))}`,
      ),
    ),
    text('QTI: a key without end', () => item(choice, '<value>A</value>'.repeat(share(50_000)))),
    text(
      'QTI 1.2: labels without end',
      () =>
        `<questestinterop><assessment><section><item ident="a" title="t"><presentation><material><mattext>q</mattext></material><response_lid ident="r" rcardinality="Multiple"><render_choice>${Array.from({ length: share(10_000) }, (_, at) => `<response_label ident="${at}"><material><mattext>${at}</mattext></material></response_label>`).join('')}</render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar>${Array.from({ length: share(10_000) }, (_, at) => `<varequal respident="r">${at}</varequal>`).join('')}</conditionvar><setvar>1</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`,
    ),
    text('JSON: brackets without end', () => flood('[')),
    text('JSON: deep', () => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
    archive(
      'H5P: deep',
      () => ({
        'h5p.json': strToU8('{"title":"t","mainLibrary":"H5P.Column"}'),
        'content/content.json': strToU8(
          `${'{"content":[{"content":{"library":"H5P.Column 1.1","params":'.repeat(share(5000))}{}${'}}]}'.repeat(share(5000))}`,
        ),
      }),
      null,
    ),
    ...['\u0000', ' ', '\n', 'x', '\uFEFF', '\uD83D\uDE42'].map((piece) =>
      text(`${JSON.stringify(piece)} without end`, () => flood(piece)),
    ),
    {
      name: 'noise',
      bytes: () => Uint8Array.from({ length: characters }, (_, at) => (at * 2654435761) >>> 24),
      refused: null,
    },
  ]
}
