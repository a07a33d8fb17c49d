import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSetWriter } from '../../../src/desk/draft/written.ts'
import { fieldsOf, writeField } from '../../../src/desk/translations/fields.ts'
import { writeSet } from '../../../src/formats/stet/write.ts'
import type { QuestionSet } from '../../../src/core/model/set.ts'
import { ferry } from '../../core/checks/ferry.ts'

const start: QuestionSet = ferry()
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\n', '\\', '"', '\u2028'),
)
const index = fc.nat(30)

/** An edit as the desk makes them: what it leaves alone is shared. */
const edit: fc.Arbitrary<(set: QuestionSet) => QuestionSet> = fc.oneof(
  text.map((title) => (set: QuestionSet) => ({ ...set, title })),
  fc.tuple(index, text).map(([at, prompt]) => (set: QuestionSet) => ({
    ...set,
    questions: set.questions.map((each, place) =>
      place === at ? { ...each, prompt, hint: undefined } : each,
    ),
  })),
  fc.tuple(index, text).map(([at, words]) => (set: QuestionSet) => ({
    ...set,
    article: {
      ...set.article,
      blocks: set.article.blocks.map((each, place) => (place === at ? { ...each, text: words } : each)),
    },
  })),
  fc.constant((set: QuestionSet) => ({ ...set, questions: set.questions.toReversed() })),
  fc.constant((set: QuestionSet) => ({ ...set, questions: set.questions.slice(1) })),
  fc.constant((set: QuestionSet) => ({ ...set, article: { ...set.article, blocks: [] } })),
  fc.constant((set: QuestionSet) => ({ ...set, names: undefined, translations: {} })),
  fc.tuple(index, fc.constantFrom('ar', '__proto__'), text).map(([at, tag, words]) => (set: QuestionSet) => {
    const question = set.questions[at % Math.max(1, set.questions.length)]
    const field = question && fieldsOf(question)[0]
    return field ? writeField(set, tag, question.id, field, words) : set
  }),
)

test('one state after another is written as it would be by itself', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const write = createSetWriter()
      let set = start
      for (const each of edits) {
        set = each(set)
        expect(write(set)).toBe(writeSet(set))
      }
    }),
  )
})
