import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question, QuestionSet } from '../../../src/core/model/set.ts'
import { leadOf } from '../../../src/formats/exchange/blanks.ts'
import { plainAnswers } from '../../../src/formats/exchange/numbers.ts'
import { moodleImporter } from '../../../src/formats/moodle/read.ts'
import { moodleExporter } from '../../../src/formats/moodle/write.ts'
import { less, sets, shippedSets, visible } from '../exchange/sets.ts'

const read = (bytes: Uint8Array) => moodleImporter.read({ name: 'set.xml', bytes })

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
  const bytes = moodleExporter.write(set)
  expect(moodleImporter.detect({ name: 'x', bytes })).toBe(1)
  const imported = read(bytes)
  expect(imported.findings).toEqual([])
  expect(imported.skipped).toEqual([])
  expect(visible(imported)).toEqual(less(set, moodleExporter.losses(set), own(set)))
  expect(imported.native).toEqual(set)
}

test('a generated set comes back less exactly the declared losses, and whole from its comment', () => {
  fc.assert(fc.property(sets(), expectSame), { numRuns: 120 })
}, 30_000)

describe.each(shippedSets)('%s', (_name, set) => {
  test('comes back less exactly the declared losses, and whole from its comment', () => {
    expectSame(set)
    expect(set.questions.length).toBeGreaterThan(0)
  })
})
