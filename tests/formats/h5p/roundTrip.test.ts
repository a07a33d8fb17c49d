import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question, QuestionSet } from '../../../src/core/model/set.ts'
import { h5pImporter } from '../../../src/formats/h5p/read.ts'
import { h5pExporter } from '../../../src/formats/h5p/write.ts'
import { less, sets, shippedSets, visible } from '../exchange/sets.ts'

const read = (bytes: Uint8Array) => h5pImporter.read({ name: 'set.h5p', bytes })

const own: Record<string, (question: Question) => Question | null> = {
  accept: (question) =>
    question.kind === 'gap'
      ? { ...question, gaps: question.gaps.map((gap) => ({ ...gap, accept: undefined })) }
      : question,
  notStatedNote: (question) =>
    question.kind === 'verdict' ? { ...question, why: { ...question.why, notStated: undefined } } : question,
  numeric: (question) => (question.kind === 'short' ? { ...question, numeric: undefined } : question),
}

function expectSame(set: QuestionSet): void {
  const bytes = h5pExporter.write(set)
  expect(h5pImporter.detect({ name: 'x', bytes })).toBeGreaterThan(0.9)
  const imported = read(bytes)
  expect(imported.findings).toEqual([])
  expect(imported.skipped).toEqual([])
  expect(visible(imported)).toEqual(less(set, h5pExporter.losses(set), own))
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
