import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question, QuestionSet } from '../../../src/core/model/set.ts'
import { leadOf } from '../../../src/formats/exchange/blanks.ts'
import { plainAnswers } from '../../../src/formats/exchange/numbers.ts'
import { qti12Importer } from '../../../src/formats/qti12/read.ts'
import { qti12Exporter } from '../../../src/formats/qti12/write.ts'
import { less, sets, shippedSets, visible } from '../exchange/sets.ts'

const read = (bytes: Uint8Array) => qti12Importer.read({ name: 'set.zip', bytes })

function own({ article }: QuestionSet): Record<string, (question: Question) => Question | null> {
  return {
    accept: (question) =>
      question.kind === 'gap'
        ? { ...question, gaps: question.gaps.map((gap) => ({ ...gap, accept: undefined })) }
        : question,
    gapLead: (question) => {
      if (question.kind !== 'gap') return question
      const lead = leadOf(question.text)
      return {
        ...question,
        prompt: `${question.prompt}\n${lead.trim()}`,
        text: question.text.slice(lead.length),
      }
    },
    notStatedNote: (question) =>
      question.kind === 'verdict'
        ? { ...question, why: { ...question.why, notStated: undefined } }
        : question,
    numberForm: (question) =>
      question.kind === 'short'
        ? { ...question, answers: plainAnswers(question.answers, article.language) }
        : question,
  }
}

function expectSame(set: QuestionSet): void {
  const bytes = qti12Exporter.write(set)
  expect(qti12Importer.detect({ name: 'x', bytes })).toBeGreaterThan(0.9)
  const imported = read(bytes)
  expect(imported.findings).toEqual([])
  expect(imported.skipped).toEqual([])
  expect(visible(imported)).toEqual(less(set, qti12Exporter.losses(set), own(set)))
  expect(imported.native).toEqual(set)
}

test('a generated set comes back less exactly the declared losses, and whole from its sidecar', () => {
  fc.assert(fc.property(sets(), expectSame), { numRuns: 120 })
}, 30_000)

describe.each(shippedSets)('%s', (_name, set) => {
  test('comes back less exactly the declared losses, and whole from its sidecar', () => {
    expectSame(set)
    expect(set.questions.length).toBeGreaterThan(0)
  })
})
