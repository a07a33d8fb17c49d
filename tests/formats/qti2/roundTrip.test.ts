import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question, QuestionSet } from '../../../src/core/model/set.ts'
import { readQuantity } from '../../../src/core/grading/numerals.ts'
import { evidenceAsRead } from '../../../src/formats/qti2/evidence.ts'
import { qti21Exporter, qti30Exporter } from '../../../src/formats/qti2/write.ts'
import { qti21Importer, qti30Importer } from '../../../src/formats/qti2/read.ts'
import { less, sets, shippedSets, visible } from '../exchange/sets.ts'

const formats = [
  ['2.1', qti21Exporter, qti21Importer],
  ['3.0', qti30Exporter, qti30Importer],
] as const

/** The set with its blocks named in order, as an import names them. */
function renamed(set: QuestionSet): QuestionSet {
  const { blocks } = set.article
  const names = new Map(blocks.map(({ id }, index) => [id, `p${index + 1}`]))
  const text = JSON.stringify(set.questions, (key, value: unknown) =>
    key === 'block' && typeof value === 'string' ? (names.get(value) ?? value) : value,
  )
  return {
    ...set,
    article: { ...set.article, blocks: blocks.map((block) => ({ ...block, id: names.get(block.id)! })) },
    questions: JSON.parse(text) as readonly Question[],
  }
}

function expectedOf(set: QuestionSet, losses = qti21Exporter.losses(set)) {
  const { article } = set
  return less(set, losses, {
    whiteSpace: (question) => question,
    alsoProvedBy: (question) => ({ ...question, alsoProvedBy: undefined }),
    quoteForm: (question) => ({
      ...question,
      evidence: evidenceAsRead(article, question),
    }),
    accept: (question) =>
      question.kind === 'gap'
        ? { ...question, gaps: question.gaps.map((gap) => ({ ...gap, accept: undefined })) }
        : question,
    repeats: (question) => {
      if (question.kind === 'short') return { ...question, answers: [...new Set(question.answers)] }
      if (question.kind !== 'gap') return question
      const gaps = question.gaps.map((gap) => ({
        ...gap,
        accept: [...new Set(gap.accept)].filter((each) => each !== gap.answer),
      }))
      return { ...question, gaps }
    },
    numeric: (question) => ({ ...question, numeric: undefined }) as Question,
    numberForm: (question) => {
      if (question.kind !== 'short') return question
      const values = question.answers.map((answer) => readQuantity(answer, article.language)!.value)
      return { ...question, answers: [...new Set(values)] }
    },
  })
}

test.each(formats)(
  'QTI %s: a generated set comes back, less what the losses name',
  (_version, exporter, importer) => {
    fc.assert(
      fc.property(sets(), (generated) => {
        const set = renamed(generated)
        const bytes = exporter.write(set)
        const read = importer.read({ name: 'set.zip', bytes })
        expect(read.findings).toEqual([])
        expect(read.skipped).toEqual([])
        expect(visible(read)).toEqual(expectedOf(set))
        expect(read.native).toEqual(set)
      }),
      { numRuns: 100 },
    )
  },
)

test.each(formats)(
  'QTI %s: every shipped set comes back, less what the losses name',
  (_version, exporter, importer) => {
    for (const [, shipped] of shippedSets) {
      const set = renamed(shipped)
      const read = importer.read({ name: 'set.zip', bytes: exporter.write(set) })
      expect(visible(read)).toEqual(expectedOf(set))
      expect(read.native).toEqual(set)
      expect(read.losses).toEqual([])
    }
  },
)

test.each(formats)('QTI %s: a package is known for what it is', (_version, exporter, importer) => {
  const [, set] = shippedSets[0]!
  const input = { name: 'set.zip', bytes: exporter.write(set) }
  const others = [qti21Importer, qti30Importer].filter((each) => each !== importer)
  expect(importer.detect(input)).toBe(1)
  expect(others.map((each) => each.detect(input))).toEqual([0])
})
