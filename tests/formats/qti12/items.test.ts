import { expect, test } from 'vitest'
import { qti12Importer } from '../../../src/formats/qti12/read.ts'

const label = (ident: string, text: string) =>
  `<response_label ident="${ident}"><material><mattext>${text}</mattext></material></response_label>`
const read = (metadata: string) =>
  qti12Importer.read({
    name: 'x.xml',
    bytes: new TextEncoder().encode(
      `<questestinterop><assessment title="T"><section><item ident="i" title="Name">${metadata}<presentation><material><mattext>Who owns what?</mattext></material><response_lid ident="response_1"><material><mattext>Ann</mattext></material><render_choice>${label('1', 'a boat')}${label('2', 'a bike')}</render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="response_1">2</varequal></conditionvar><setvar action="Add">100</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>`,
    ),
  })

test.each([
  [
    'that says so',
    '<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>matching_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>',
  ],
  ['that doesn’t say so', ''],
])('a match of one row %s is a choice among its right sides', (_what, metadata) => {
  const { items, skipped } = read(metadata)
  expect(skipped).toEqual([])
  expect(items.map(({ question }) => question)).toMatchObject([
    {
      kind: 'choice',
      prompt: 'Who owns what?\nAnn',
      options: [{ text: 'a boat' }, { text: 'a bike', correct: true }],
    },
  ])
})
