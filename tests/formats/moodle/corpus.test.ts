import { describe, expect, test } from 'vitest'
import { moodleImporter } from '../../../src/formats/moodle/read.ts'
import { corpusOf, counts } from '../exchange/corpus.ts'

const files = corpusOf('moodle-xml')

describe.skipIf(!files)('real files (skipped where the corpus is not on this machine)', () => {
  test('each is read with every question that can be graded', () => {
    const read = [...(files ?? [])].map(([name, bytes]) => [
      name,
      counts(moodleImporter.read({ name, bytes })),
    ])
    expect(Object.fromEntries(read)).toMatchInlineSnapshot(`
      {
        "sonsoleslp__moodlexml-to-json__test.xml": "choice 6, gap 1, match 3, order 1, short 4, verdict 3, -essay 2, -questionEmpty 1, -unknownType 1, story 1, “Moodle QUIZ XML export”",
      }
    `)
  })
})
