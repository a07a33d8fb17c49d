import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question, QuestionSet } from '../../../src/core/model/set.ts'
import { giftImporter } from '../../../src/formats/gift/read.ts'
import { plainAnswers } from '../../../src/formats/exchange/numbers.ts'
import { giftExporter } from '../../../src/formats/gift/write.ts'
import { less, sets, shippedSets, visible } from '../exchange/sets.ts'

const read = (bytes: Uint8Array) => giftImporter.read({ name: 'set.gift.txt', bytes })

function own({ article }: QuestionSet): Record<string, (question: Question) => Question | null> {
  return {
    gapTyped: (question) => ({ ...question, typed: true }) as Question,
    accept: (question) =>
      question.kind === 'gap'
        ? { ...question, gaps: question.gaps.map((gap) => ({ ...gap, accept: undefined })) }
        : question,
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

function readBack(set: QuestionSet) {
  const imported = read(giftExporter.write(set))
  const { findings, skipped, native } = imported
  const expected = less(set, giftExporter.losses(set), own(set))
  return {
    back: { ...visible(imported), findings, skipped, native },
    expected: { ...expected, findings: [], skipped: [], native: set },
  }
}

test('a generated set comes back less exactly the declared losses, and whole from its comment', () => {
  fc.assert(
    fc.property(sets(), (set) => {
      const { back, expected } = readBack(set)
      expect(back).toEqual(expected)
    }),
    { numRuns: 150 },
  )
}, 60_000)

describe.each(shippedSets)('%s', (_name, set) => {
  test('comes back less exactly the declared losses, and whole from its comment', () => {
    const { back, expected } = readBack(set)
    expect(back).toEqual(expected)
  })
})

test('a file that was changed shows what it shows, and the set in its comment is left aside', () => {
  const [, set] = shippedSets[0]!
  const text = new TextDecoder().decode(giftExporter.write(set)).replace(set.questions[0]!.prompt, 'Changed?')
  const imported = read(new TextEncoder().encode(text))
  expect(imported.native).toBeNull()
  expect(imported.items[0]!.question.prompt).toBe('Changed?')
  expect(imported.losses).toContainEqual({ code: 'sidecarStale' })
})
