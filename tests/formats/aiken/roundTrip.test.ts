import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuestionSet } from '../../../src/core/model/set.ts'
import { aikenImporter } from '../../../src/formats/aiken/read.ts'
import { aikenExporter } from '../../../src/formats/aiken/write.ts'
import { less, sets, shippedSets, visible } from '../exchange/sets.ts'

function readBack(set: QuestionSet) {
  const imported = aikenImporter.read({ name: 'set.txt', bytes: aikenExporter.write(set) })
  const expected = less(set, aikenExporter.losses(set))
  const none = expected.questions.length === 0 ? ['importNothing'] : []
  return {
    back: {
      ...visible(imported),
      skipped: imported.skipped,
      findings: imported.findings.map(({ code }) => code),
    },
    expected: { ...expected, skipped: [], findings: none },
  }
}

test('a generated set comes back less exactly the declared losses', () => {
  fc.assert(
    fc.property(sets(['choice', 'verdict']), (set) => {
      const { back, expected } = readBack(set)
      expect(back).toEqual(expected)
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('nearly every generated choice with one key gets across', () => {
  let all = 0
  let held = 0
  fc.assert(
    fc.property(sets(['choice']), (set) => {
      all += set.questions.filter(
        (each) => each.kind === 'choice' && each.options.filter(({ correct }) => correct).length === 1,
      ).length
      held += less(set, aikenExporter.losses(set)).questions.length
    }),
    { numRuns: 200 },
  )
  expect(held / all).toBeGreaterThan(0.98)
})

describe.each(shippedSets)('%s', (_name, set) => {
  test('comes back less exactly the declared losses', () => {
    const { back, expected } = readBack(set)
    expect(back).toEqual(expected)
  })
})
