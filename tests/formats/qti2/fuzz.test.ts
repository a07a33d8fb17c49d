import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '../../../src/core/model/set.ts'
import type { Imported } from '../../../src/formats/exchange/types.ts'
import { readQti } from '../../../src/formats/qti2/package.ts'

const names =
  'assessmentItem assessmentTest assessmentSection assessmentItemRef itemBody prompt p div blockquote br choiceInteraction simpleChoice inlineChoiceInteraction inlineChoice textEntryInteraction hottextInteraction hottext orderInteraction matchInteraction simpleMatchSet simpleAssociableChoice associateInteraction gapMatchInteraction gapText gap extendedTextInteraction responseDeclaration correctResponse value mapping mapEntry responseProcessing responseIf match variable baseValue setOutcomeValue modalFeedback feedbackInline rubricBlock math mfrac object img'.split(
    ' ',
  )
const texts = [
  'A',
  'B',
  'A B',
  'B A',
  'G1',
  'A G1',
  ' ',
  'True',
  'False',
  '5',
  '<',
  '&nbsp;',
  '&',
  '___',
  '\uE000',
  '<![CDATA[<b>x</b>]]>',
]
const attributes = [
  'identifier="A"',
  'identifier="B"',
  'identifier="G1"',
  'identifier="R"',
  'responseIdentifier="R"',
  'mapKey="A"',
  'mapKey="A B"',
  'mappedValue="1"',
  'mappedValue="x"',
  'cardinality="single"',
  'baseType="float"',
  'class="passage"',
  'href="x.xml"',
  'data="x.html"',
  'title="T"',
  'shuffle="true"',
]
const kebab = (name: string) => `qti-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

const node = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...texts),
    fc
      .tuple(
        fc.constantFrom(...names),
        fc.subarray(attributes, { maxLength: 3 }),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.boolean(),
      )
      .map(([name, list, children, third]) => {
        const own = third ? kebab(name) : name
        return `<${own} ${list.join(' ')}>${children.join('')}</${own}>`
      }),
  ),
})).node

/** The parts of an item that there must be for anything to be read. */
const item = fc
  .array(node, { maxLength: 6 })
  .map(
    (nodes) =>
      `<assessmentItem identifier="i" title="T"><responseDeclaration identifier="R" cardinality="multiple"><correctResponse><value>A</value><value>A B</value><value>A G1</value></correctResponse></responseDeclaration><itemBody>${nodes.join('')}</itemBody></assessmentItem>`,
  )

const read = (text: string) => readQti({ name: 'x.xml', bytes: new TextEncoder().encode(text) })

/** Whether the question has what its kind needs. */
function isWhole(question: Question, { story }: Imported): boolean {
  if (question.prompt === '') return false
  switch (question.kind) {
    case 'choice':
      return question.options.some(({ correct }) => correct)
    case 'gap':
      return question.text.split(/_{3,}/).length === question.gaps.length + 1
    case 'locate':
      return question.evidence!.every(({ block, exact }) =>
        story.find(({ id }) => id === block)?.text.includes(exact),
      )
    default:
      return true
  }
}

test('20,000 items of any shape are read without a throw, and every question has what its kind needs', () => {
  fc.assert(
    fc.property(item, (text) => {
      const imported = read(text)
      expect(imported.items.filter(({ question }) => !isWhole(question, imported))).toEqual([])
    }),
    { numRuns: 10_000 },
  )
  const piece = fc.oneof(
    node,
    fc.constantFrom('<', '>', '</p>', '<qti-item-body>', '"', ']]>', '<!--', '<!DOCTYPE x>'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      expect(read(pieces.join(''))).toBeTypeOf('object')
    }),
    { numRuns: 10_000 },
  )
})
