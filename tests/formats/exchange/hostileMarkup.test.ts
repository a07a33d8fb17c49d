import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { detect } from '../../../src/formats/exchange/registry.ts'
import type { Imported, Importer } from '../../../src/formats/exchange/types.ts'
import { h5pImporter } from '../../../src/formats/h5p/read.ts'
import { moodleImporter } from '../../../src/formats/moodle/read.ts'
import { qti12Importer } from '../../../src/formats/qti12/read.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const wordsOf = (line: string) => fc.constantFrom(...line.split(' '))

/** Elements of these names within each other, with attributes and texts of the format. */
function trees(names: fc.Arbitrary<string>, attributes: fc.Arbitrary<string>, texts: fc.Arbitrary<string>) {
  const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
    node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, texts, tie('element')),
    element: fc
      .tuple(names, attributes, fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'xml' }))
      .map(([name, attribute, inner]) => `<${name} ${attribute}>${inner.join('')}</${name}>`),
  }))
  return fc.array(node, { minLength: 1, maxLength: 8 }).map((list) => list.join(''))
}

const texts = wordsOf(
  'a word 1 1.5 &lt;p&gt;x&lt;/p&gt; {1:MC:=a~b} {1:SA:=*a*~%50%b#c} {2:NM:=1:0.1} {1:MR:=a~=b} [[1]] [[2]] [[9]] [x] true false * \\* A B 100 -5 SCORE.max &amp; <![CDATA[<b>x</b>]]> ___ /// \uFDD7',
)

const moodleFiles = trees(
  wordsOf(
    'text name questiontext answer subquestion feedback generalfeedback hint dragbox selectoption group tolerance single usecase file tags unit_name category shuffleanswers',
  ),
  wordsOf(
    'fraction="100" fraction="0" fraction="-1e9" format="html" format="markdown" format="plain_text" x=""',
  ),
  texts,
)
  .chain((inner) =>
    wordsOf(
      'category multichoice truefalse shortanswer numerical matching ddmatch gapselect ddwtos ordering order cloze gapfill description essay calculated random odd',
    ).map(
      (type) =>
        `<quiz><question type="${type}"><name><text>n</text></name><questiontext><text>Q {1:SA:=a} [[1]]</text></questiontext>${inner}</question></quiz>`,
    ),
  )
  .map(bytesOf)

const qtiFiles = trees(
  wordsOf(
    'presentation material mattext response_lid response_str response_num response_grp response_xy render_choice render_fib response_label flow resprocessing respcondition conditionvar varequal not and or other vargte varlte setvar displayfeedback itemfeedback section item qtimetadatafield fieldlabel fieldentry',
  ),
  wordsOf(
    'ident="A" ident="B" respident="A" rcardinality="Multiple" rcardinality="Ordered" action="Set" action="Add" texttype="text/html" linkrefid="A" title="correct" x=""',
  ),
  texts,
)
  .chain((inner) =>
    fc
      .boolean()
      .map((sample) =>
        sample
          ? `<questestinterop><item ident="i"><presentation><material><mattext>Q [A]</mattext></material>${inner}</presentation><resprocessing><respcondition><conditionvar><varequal respident="A">A</varequal></conditionvar><setvar>1</setvar></respcondition></resprocessing></item></questestinterop>`
          : `<questestinterop><item>${inner}</item></questestinterop>`,
      ),
  )
  .map(bytesOf)

// Made once: to make them anew for each file takes longer than to read it.
const json = fc.constantFrom(...fc.sample(fc.jsonValue({ maxDepth: 3 }), 300))
const words = wordsOf('*a* *a/b:tip* ** * x <p>y</p> true \\+ *a\\+b* &#42; __ ____ \uFDD8 3')
const h5pParams = fc.record(
  {
    text: fc.oneof(words, json),
    question: fc.oneof(words, json),
    questions: fc.oneof(fc.array(words, { maxLength: 3 }), json),
    textField: fc.array(words, { maxLength: 6 }).map((list) => list.join(' ')),
    taskDescription: words,
    distractors: words,
    answers: fc.array(fc.oneof(fc.record({ text: words, correct: fc.boolean() }), json), { maxLength: 4 }),
    correct: fc.constantFrom('true', 'false', true, 7),
    choices: fc.array(fc.record({ question: words, answers: fc.array(words, { maxLength: 3 }) }), {
      maxLength: 3,
    }),
    summaries: fc.oneof(
      fc.array(fc.record({ summary: fc.array(words, { maxLength: 3 }) }), { maxLength: 3 }),
      json,
    ),
    paragraphs: fc.array(words, { maxLength: 4 }),
    behaviour: json,
    overallFeedback: json,
    media: json,
  },
  { requiredKeys: [] },
)
const library = wordsOf(
  'MultiChoice TrueFalse Blanks DragText MarkTheWords SortParagraphs SingleChoiceSet Summary AdvancedText Essay Column QuestionSet Odd constructor __proto__',
).map((name) => (name.startsWith('_') || name === 'constructor' ? name : `H5P.${name}`))
const h5pFiles = fc
  .tuple(
    library,
    h5pParams,
    fc.array(fc.record({ library: library.map((name) => `${name} 1.2`), params: h5pParams }), {
      maxLength: 2,
    }),
  )
  .map(([mainLibrary, params, content]) =>
    zipSync(
      {
        'h5p.json': strToU8(JSON.stringify({ title: 'T', language: 'en', mainLibrary })),
        'content/content.json': strToU8(JSON.stringify({ ...params, content })),
      },
      { level: 0 },
    ),
  )

/** A question of an import is whole: it has a prompt, a key, and texts that say something. */
function expectWhole({ items, story }: Imported): void {
  for (const { question } of items) {
    const shown = JSON.stringify(question).slice(0, 400)
    if (question.prompt.trim() === '') throw new Error(`no prompt: ${shown}`)
    if (question.kind === 'choice') {
      const right = question.options.filter(({ correct }) => correct).length
      if (right === 0 || right === question.options.length) throw new Error(`no choice: ${shown}`)
    }
    if (question.kind === 'gap' && question.text.match(/_{3,}/g)?.length !== question.gaps.length) {
      throw new Error(`gaps: ${shown}`)
    }
    if (/"(?:text|answer|item|target|exact)":"\s*"/.test(shown)) throw new Error(`empty text: ${shown}`)
    if (question.kind === 'short' && question.answers.some((answer) => answer.trim() === ''))
      throw new Error(shown)
  }
  if (story.some(({ text }) => text.trim() === '')) throw new Error('empty block')
}

const formats: readonly (readonly [string, Importer, fc.Arbitrary<Uint8Array>])[] = [
  ['moodleXml', moodleImporter, moodleFiles],
  ['qti12', qti12Importer, qtiFiles],
  ['h5p', h5pImporter, h5pFiles],
]

describe.each(formats)('%s', (format, importer, files) => {
  const read = (bytes: Uint8Array) => importer.read({ name: 'x', bytes })

  test('20,000 files put together from its parts neither throw nor make half a question', () => {
    expect(() =>
      fc.assert(
        fc.property(files, (bytes) => expectWhole(read(bytes))),
        { numRuns: 19_000 },
      ),
    ).not.toThrow()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(importer.detect({ name: '', bytes })).toBe(0)
        expect(read(bytes).findings.length).toBeGreaterThan(0)
      }),
      { numRuns: 1_000 },
    )
  }, 60_000)

  test('a whole file of its own is told from the others by what it holds', () => {
    const [file] = fc.sample(files, { numRuns: 1, seed: 7 })
    expect(detect({ name: 'any', bytes: file! })[0]).toBe(format)
  })
})
