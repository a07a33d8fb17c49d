import { expect, test } from 'vitest'
import type { Question } from '../../../src/core/model/set.ts'
import { zip } from '../../../src/formats/exchange/zip.ts'
import { readQti } from '../../../src/formats/qti2/package.ts'
import type { Imported } from '../../../src/formats/exchange/types.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string): Imported => readQti({ name: 'item.xml', bytes: bytes(text) })

function declaration(values: readonly string[], attributes = 'cardinality="multiple"', id = 'R'): string {
  return `<responseDeclaration identifier="${id}" ${attributes}><correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse></responseDeclaration>`
}
function item(body: string, key: string, after = ''): string {
  return `<assessmentItem identifier="i" title="Title" xml:lang="en">${key}<itemBody>${body}</itemBody>${after}</assessmentItem>`
}
function choice(inner: string, attributes = ''): string {
  return `<choiceInteraction responseIdentifier="R" ${attributes}>${inner}</choiceInteraction>`
}
const ab = '<simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice>'
const long = 'A sentence of a story that is long. '.repeat(10).trim()

const cases: readonly (readonly [string, string, Partial<Question> | readonly Partial<Question>[]])[] = [
  [
    'the text before a choice without a prompt is its stem',
    item(`<p>What is it?</p>${choice(ab)}`, declaration(['B'])),
    { kind: 'choice', prompt: 'What is it?', options: [{ text: 'a' }, { text: 'b', correct: true }] },
  ],
  [
    'a formula is its text, bold type its words',
    item(
      choice(
        `<prompt>Is <b>x</b> = <math><mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mn>2</mn></mrow></mfrac></math>?</prompt>${ab}`,
      ),
      declaration(['A']),
    ),
    { prompt: 'Is x = 1/(a + 2)?' },
  ],
  [
    'HTML in CDATA is read as HTML',
    item(choice(`<prompt><![CDATA[<p>One &amp; <i>two</i></p>]]></prompt>${ab}`), declaration(['A'])),
    { prompt: 'One & two' },
  ],
  [
    'written tags are words',
    item(choice(`<prompt>Use &lt;b&gt;</prompt>${ab}`), declaration(['A'])),
    { prompt: 'Use <b>' },
  ],
  [
    'a pair of true and false is a verdict',
    item(
      choice(
        '<prompt>It rains.</prompt><simpleChoice identifier="T">True</simpleChoice><simpleChoice identifier="F">False<feedbackInline outcomeIdentifier="X" identifier="F">Look again.</feedbackInline></simpleChoice>',
      ),
      declaration(['T'], 'cardinality="single"'),
    ),
    {
      kind: 'verdict',
      prompt: 'It rains.',
      answer: 'stands',
      why: { contradicted: { reason: 'contradicted', note: 'Look again.' } },
    },
  ],
  [
    'a table of statements is a verdict for each',
    item(
      '<matchInteraction responseIdentifier="R"><prompt>Judge.</prompt><simpleMatchSet><simpleAssociableChoice identifier="A">One</simpleAssociableChoice><simpleAssociableChoice identifier="B">Two</simpleAssociableChoice></simpleMatchSet><simpleMatchSet><simpleAssociableChoice identifier="T">True</simpleAssociableChoice><simpleAssociableChoice identifier="F">False</simpleAssociableChoice></simpleMatchSet></matchInteraction>',
      declaration(['A F', 'B T']),
    ),
    [
      { kind: 'verdict', prompt: 'One', answer: 'contradicted' },
      { kind: 'verdict', prompt: 'Two', answer: 'stands' },
    ],
  ],
  [
    'many to many is a choice for each row',
    item(
      '<matchInteraction responseIdentifier="R"><prompt>Which?</prompt><simpleMatchSet><simpleAssociableChoice identifier="A">One</simpleAssociableChoice><simpleAssociableChoice identifier="B">Two</simpleAssociableChoice></simpleMatchSet><simpleMatchSet><simpleAssociableChoice identifier="X">x</simpleAssociableChoice><simpleAssociableChoice identifier="Y">y</simpleAssociableChoice></simpleMatchSet></matchInteraction>',
      declaration(['A X', 'A Y', 'B X']),
    ),
    [
      {
        kind: 'choice',
        prompt: 'Which?\nOne',
        options: [
          { text: 'x', correct: true },
          { text: 'y', correct: true },
        ],
      },
      { kind: 'choice', prompt: 'Which?\nTwo', options: [{ text: 'x', correct: true }, { text: 'y' }] },
    ],
  ],
  [
    'pairs are a match, whatever has no partner beside them',
    item(
      '<associateInteraction responseIdentifier="R"><prompt>Pair.</prompt><simpleAssociableChoice identifier="A">Antonio</simpleAssociableChoice><simpleAssociableChoice identifier="P">Prospero</simpleAssociableChoice><simpleAssociableChoice identifier="C">Capulet</simpleAssociableChoice></associateInteraction>',
      declaration(['A P']),
    ),
    { kind: 'match', pairs: [{ item: 'Antonio', target: 'Prospero' }], distractors: [{ text: 'Capulet' }] },
  ],
  [
    'events come in the order of the key',
    item(
      '<orderInteraction responseIdentifier="R"><prompt>Order.</prompt><simpleChoice identifier="A">second</simpleChoice><simpleChoice identifier="B">third</simpleChoice><simpleChoice identifier="C">first</simpleChoice></orderInteraction>',
      declaration(['C', 'A', 'B'], 'cardinality="ordered"'),
    ),
    { kind: 'order', events: [{ text: 'first' }, { text: 'second' }, { text: 'third' }] },
  ],
  [
    'marked words are evidence in the story',
    item(
      '<hottextInteraction responseIdentifier="R"><prompt>Find the verb.</prompt><p>A cat, <hottext identifier="A">the cat</hottext> <hottext identifier="B">sat</hottext> and sat.</p></hottextInteraction>',
      declaration(['B']),
    ),
    { kind: 'locate', prompt: 'Find the verb.', evidence: [{ block: 'p1', exact: 'sat' }] },
  ],
  [
    'a list in a sentence is a gap to be picked',
    item(
      '<p>Choose.</p><p>The sun is <inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="A">hot</inlineChoice><inlineChoice identifier="B">cold</inlineChoice></inlineChoiceInteraction>.</p>',
      declaration(['A']),
    ),
    {
      kind: 'gap',
      prompt: 'Choose.',
      text: 'The sun is ___.',
      gaps: [{ answer: 'hot' }],
      distractors: [{ text: 'cold' }],
    },
  ],
  [
    'words to be dragged share a bank',
    item(
      '<gapMatchInteraction responseIdentifier="R"><prompt>Drag.</prompt><gapText identifier="A">a</gapText><gapText identifier="B">b</gapText><gapText identifier="C">c</gapText><p>x <gap identifier="G1"/><gap identifier="G2"/> y</p></gapMatchInteraction>',
      declaration(['A G1', 'G2 B']),
    ),
    { text: 'x ___ ___ y', gaps: [{ answer: 'a' }, { answer: 'b' }], distractors: [{ text: 'c' }] },
  ],
  [
    'fields in a sentence are gaps to be typed',
    item(
      '<p>Fill in.</p><p>From <textEntryInteraction responseIdentifier="R"/> to <textEntryInteraction responseIdentifier="S"/>.</p>',
      declaration(['here']) + declaration(['there'], 'cardinality="single"', 'S'),
    ),
    { kind: 'gap', typed: true, text: 'From ___ to ___.', gaps: [{ answer: 'here' }, { answer: 'there' }] },
  ],
  [
    'a field after a question is a short answer, a number where it says so',
    item(
      '<p>How many?</p><div><textEntryInteraction responseIdentifier="R"/></div>',
      declaration(['12'], 'cardinality="single" baseType="integer"'),
    ),
    { kind: 'short', prompt: 'How many?', answers: ['12'], numeric: true },
  ],
  [
    'a key that only the processing knows',
    item(
      choice(`<prompt>?</prompt>${ab}`),
      '<responseDeclaration identifier="R" cardinality="single"/>',
      '<responseProcessing><responseCondition><responseIf><match><variable identifier="R"/><baseValue baseType="identifier">B</baseValue></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>',
    ),
    { kind: 'choice', options: [{ text: 'a' }, { text: 'b', correct: true }] },
  ],
  [
    'feedback for the right answer is the explanation',
    item(
      choice(`<prompt>?</prompt>${ab}`),
      declaration(['B']),
      '<modalFeedback outcomeIdentifier="F" identifier="A" showHide="show">No.</modalFeedback><modalFeedback outcomeIdentifier="F" identifier="B" showHide="show">Because.</modalFeedback>',
    ),
    { explanation: 'Because.' },
  ],
  [
    'a range that only the processing knows is its middle and the whole numbers within',
    item(
      '<p>How many?</p><p><textEntryInteraction responseIdentifier="R"/></p>',
      '<responseDeclaration identifier="R" cardinality="single" baseType="integer"/>',
      '<responseProcessing><responseCondition><responseIf><and><gt><variable identifier="R"/><baseValue baseType="integer">10</baseValue></gt><lte><variable identifier="R"/><baseValue baseType="integer">14</baseValue></lte></and><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>',
    ),
    { kind: 'short', answers: ['12', '11', '13', '14'], numeric: true },
  ],
  [
    'the only declaration is that of the only interaction, whatever their names',
    item(choice(`<prompt>?</prompt>${ab}`), declaration(['B'], 'cardinality="single"', 'RESPONSE_1')),
    { kind: 'choice', options: [{ text: 'a' }, { text: 'b', correct: true }] },
  ],
  [
    'a large field for words that the item marks itself is a short answer',
    item(
      '<extendedTextInteraction responseIdentifier="R"><prompt>Name it.</prompt></extendedTextInteraction>',
      declaration(['osmosis'], 'cardinality="single"'),
      '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>',
    ),
    { kind: 'short', prompt: 'Name it.', answers: ['osmosis'] },
  ],
  [
    'a table of statements under + and \u2212 is a verdict for each',
    item(
      '<matchInteraction responseIdentifier="R"><prompt>Judge.</prompt><simpleMatchSet><simpleAssociableChoice identifier="a">One</simpleAssociableChoice><simpleAssociableChoice identifier="b">Two</simpleAssociableChoice></simpleMatchSet><simpleMatchSet><simpleAssociableChoice identifier="correct">+</simpleAssociableChoice><simpleAssociableChoice identifier="wrong">-</simpleAssociableChoice></simpleMatchSet></matchInteraction>',
      declaration(['a correct', 'b wrong']),
    ),
    [
      { kind: 'verdict', prompt: 'One', answer: 'stands' },
      { kind: 'verdict', prompt: 'Two', answer: 'contradicted' },
    ],
  ],
  [
    'a picture as an option is what is said of it, or its file\u2019s name where that is words',
    item(
      choice(
        '<prompt>Which one purrs?</prompt><simpleChoice identifier="A"><img src="a/house_cat.png" alt=""/></simpleChoice><simpleChoice identifier="B"><img src="img_20394.png" alt="A dog"/></simpleChoice>',
      ),
      declaration(['A']),
    ),
    { options: [{ text: 'house cat', correct: true }, { text: 'A dog' }] },
  ],
  [
    'a row of a table with fields is a line',
    item(
      '<p>Fill in.</p><table><tr><td>France</td><td><textEntryInteraction responseIdentifier="R"/></td></tr><tr><td>Italy</td><td></td><td><textEntryInteraction responseIdentifier="S"/></td><td/></tr></table>',
      declaration(['Paris'], 'cardinality="single"') + declaration(['Rome'], 'cardinality="single"', 'S'),
    ),
    { kind: 'gap', prompt: 'Fill in.', text: 'France | ___\nItaly | ___' },
  ],
  [
    'names of QTI 3, with a prefix',
    '<q:qti-assessment-item xmlns:q="u" identifier="i" title="T"><q:qti-response-declaration identifier="R" cardinality="single"><q:qti-correct-response><q:qti-value>A</q:qti-value></q:qti-correct-response></q:qti-response-declaration><q:qti-item-body><q:qti-choice-interaction response-identifier="R" max-choices="1"><q:qti-prompt>?</q:qti-prompt><q:qti-simple-choice identifier="A">a</q:qti-simple-choice><q:qti-simple-choice identifier="B">b</q:qti-simple-choice></q:qti-choice-interaction></q:qti-item-body></q:qti-assessment-item>',
    { kind: 'choice', prompt: '?', options: [{ text: 'a', correct: true }, { text: 'b' }] },
  ],
]

test.each(cases)('%s', (_what, xml, expected) => {
  const { items, skipped, findings } = read(xml)
  const list = Array.isArray(expected) ? expected : [expected]
  expect({ skipped, findings }).toEqual({ skipped: [], findings: [] })
  expect(items.map(({ question }) => question)).toMatchObject(list)
})

test('a long text before a question with a prompt is the story, once for all items', () => {
  const one = item(`<p>${long}</p>${choice(`<prompt>?</prompt>${ab}`)}`, declaration(['A']))
  const { story, items } = read(`<items>${one}${one}</items>`)
  expect(story).toEqual([{ id: 'p1', kind: 'paragraph', text: long }])
  expect(items.map(({ question }) => question.prompt)).toEqual(['?', '?'])
})

test.each([
  ['extendedTextInteraction', 'essay'],
  ['uploadInteraction', 'upload'],
  ['drawingInteraction', 'drawing'],
  ['sliderInteraction', 'slider'],
  ['hotspotInteraction', 'pictureInteraction'],
  ['graphicGapMatchInteraction', 'pictureInteraction'],
  ['mediaInteraction', 'mediaOnly'],
  ['portableCustomInteraction', 'customInteraction'],
  ['somethingNewInteraction', 'customInteraction'],
])('%s is skipped by name and place', (name, code) => {
  const xml = item(`<p>Text.</p>\n<${name} responseIdentifier="R"/>`, declaration(['A']))
  expect(read(xml).skipped).toEqual([{ code, name: 'Title', place: { line: 2, id: 'Title' } }])
})

test('what has no key, or values made at random, says so', () => {
  expect(read(item(choice(ab), '')).skipped).toMatchObject([{ code: 'noKey' }])
  const random = item(`<p><printedVariable identifier="x"/></p>${choice(ab)}`, declaration(['A']))
  expect(read(random).skipped).toMatchObject([{ code: 'randomValues' }])
})

const plainItem = (prompt: string, body = '') =>
  item(`${body}${choice(`<prompt>${prompt}</prompt>${ab}`)}`, declaration(['A']))
const manifest = (hrefs: readonly string[]) =>
  `<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>${hrefs.map((href) => `<resource identifier="r" type="imsqti_item_xmlv2p1" href="${href}"/>`).join('')}</resources></manifest>`
const prompts = ({ items }: Imported) => items.map(({ question }) => question.prompt)
const readZip = (files: Readonly<Record<string, string>>) =>
  readQti({ name: 'p.zip', bytes: zip(Object.entries(files)) })

test('a package without a test is in the order of its manifest, the rest after it', () => {
  const files = { 'a.xml': plainItem('a'), 'b.xml': plainItem('b'), 'c.xml': plainItem('c') }
  expect(prompts(readZip({ ...files, 'imsmanifest.xml': manifest(['c.xml', 'a.xml']) }))).toEqual([
    'c',
    'a',
    'b',
  ])
  expect(prompts(readZip(files))).toEqual(['a', 'b', 'c'])
})

test('a test gives the order, its sections in files of their own too, and names what is missing', () => {
  const read = readZip({
    'q/b.xml': plainItem('b'),
    'q/a b.xml': plainItem('a'),
    's.xml':
      '<assessmentSection identifier="s"><assessmentItemRef identifier="a" href="q/a%20b.xml"/></assessmentSection>',
    'test.xml':
      '<assessmentTest title="My test"><testPart><assessmentSection><assessmentItemRef identifier="b" href="q/b.xml"/><assessmentItemRef identifier="n" href="no.xml"/></assessmentSection><assessmentSectionRef identifier="s" href="s.xml"/></testPart></assessmentTest>',
  })
  expect(prompts(read)).toEqual(['b', 'a'])
  expect(read.title).toBe('My test')
  expect(read.skipped).toMatchObject([
    { code: 'missingFile', name: 'no.xml', place: { file: 'test.xml', line: 1 } },
  ])
})

test('a stimulus and a page of the package are the story', () => {
  const read = readZip({
    'i/a.xml': item(
      choice(`<prompt>a</prompt>${ab}`),
      `${declaration(['A'])}<assessmentStimulusRef identifier="s" href="../s.xml"/>`,
    ),
    'i/b.xml': plainItem('b', '<div><object data="../page.html" type="text/html"/></div>'),
    's.xml':
      '<assessmentStimulus identifier="s"><stimulusBody><h2>Head</h2><p>One.</p></stimulusBody></assessmentStimulus>',
    'page.html': '<html><head><title>no</title></head><body><p>Two<br>lines &nbsp; here</body>',
  })
  expect(read.story.map(({ kind, text }) => [kind, text])).toEqual([
    ['heading', 'Head'],
    ['paragraph', 'One.'],
    ['paragraph', expect.stringContaining('Two')],
    ['paragraph', 'lines here'],
  ])
  expect(prompts(read)).toEqual(['a', 'b'])
})

test('a broken file of a package is named, the others are read', () => {
  const read = readZip({ 'a.xml': plainItem('a'), 'b.xml': '<assessmentItem>\n<p' })
  expect(prompts(read)).toEqual(['a'])
  expect(read.findings).toMatchObject([{ code: 'xmlBroken', place: { file: 'b.xml', line: 2 } }])
})

test('a closing tag that fits none is told with its place, and the question is read', () => {
  const read = readZip({ 'a.xml': plainItem('a').replace('</itemBody>', '</p>\n</itemBody>') })
  expect(prompts(read)).toEqual(['a'])
  expect(read.findings).toMatchObject([{ code: 'xmlMended', severity: 'warning', place: { file: 'a.xml' } }])
})

test('a list of contents alone says what to choose', () => {
  expect(read(manifest(['a.xml'])).findings).toMatchObject([{ code: 'qtiManifestOnly' }])
})

test.each([
  ['interactions', item(choice(ab).repeat(20_000), declaration(['A']))],
  [
    'lists in one text',
    item(
      `<p>${'<inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="A">a</inlineChoice><inlineChoice identifier="B">b</inlineChoice></inlineChoiceInteraction>'.repeat(10_000)}</p>`,
      declaration(['A']),
    ),
  ],
  [
    'fields',
    item(`<p>${'<textEntryInteraction responseIdentifier="R"/>'.repeat(20_000)}</p>`, declaration(['A'])),
  ],
  [
    'quotations',
    item(`${'<blockquote><p>x</p></blockquote>'.repeat(20_000)}${choice(ab)}`, declaration(['A'])),
  ],
  ['values', item(choice(ab), declaration(Array.from({ length: 50_000 }, (_, n) => `v${n}`)))],
  ['declarations', item(choice(ab).repeat(2000), declaration(['A']).repeat(5000))],
  [
    'marked words',
    item(
      `<hottextInteraction responseIdentifier="R"><p>${'<hottext identifier="A">a</hottext> '.repeat(20_000)}</p></hottextInteraction>`,
      declaration(['A']),
    ),
  ],
])('20,000 %s come to an end', (_what, xml) => {
  const { items, skipped } = read(xml)
  expect(items.length + skipped.length).toBeGreaterThan(0)
})
