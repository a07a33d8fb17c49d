import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '../../../src/core/model/set.ts'
import { blooketExporter, blooketImporter } from '../../../src/formats/blooket/blooket.ts'
import { gimkitExporter, gimkitImporter } from '../../../src/formats/gimkit/gimkit.ts'
import { kahootExporter, kahootImporter } from '../../../src/formats/kahoot/kahoot.ts'
import { waygroundExporter, waygroundImporter } from '../../../src/formats/wayground/wayground.ts'
import { detect } from '../../../src/formats/exchange/registry.ts'
import { verdictOf } from '../../../src/formats/table/words.ts'
import { less, sets, shippedSets, visible } from '../exchange/sets.ts'

const out = (): null => null

const own: Readonly<Record<string, (question: Question) => Question | null>> = {
  promptTooLong: out,
  optionTooLong: out,
  tooManyOptions: out,
  tooManyAnswers: out,
  severalRight: out,
  numeric: (question) => (question.kind === 'short' ? { ...question, numeric: undefined } : question),
  optionOrder: (question) =>
    question.kind === 'choice'
      ? {
          ...question,
          options: [
            ...question.options.filter((option) => option.correct),
            ...question.options.filter((option) => !option.correct),
          ],
        }
      : question,
  asVerdict: (question) => {
    if (question.kind !== 'choice') return question
    const { options, keepOrder: _, ...fields } = question
    return { ...fields, kind: 'verdict', answer: verdictOf(options.find((option) => option.correct)!.text)! }
  },
}

const formats = [
  ['kahoot', kahootExporter, kahootImporter],
  ['wayground', waygroundExporter, waygroundImporter],
  ['blooket', blooketExporter, blooketImporter],
  ['gimkit', gimkitExporter, gimkitImporter],
] as const

describe.each(formats)('what %s writes', (format, exporter, importer) => {
  test('is read again as the set less exactly the declared losses', () => {
    fc.assert(
      fc.property(sets(), (set) => {
        const losses = exporter.losses(set)
        const imported = importer.read({ name: 'set', bytes: exporter.write(set) })
        expect(visible(imported)).toEqual(less(set, losses, own))
        expect([imported.skipped, imported.losses]).toEqual([[], []])
      }),
      { numRuns: 300 },
    )
  })

  test.each(shippedSets)(
    'of the shipped %s comes back less its losses, and is known for what it is',
    (_, set) => {
      const input = { name: 'x', bytes: exporter.write(set) }
      expect(visible(importer.read(input))).toEqual(less(set, exporter.losses(set), own))
      expect(detect(input)[0]).toBe(format)
    },
  )
})
