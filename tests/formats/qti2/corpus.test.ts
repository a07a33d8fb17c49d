import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readQti } from '../../../src/formats/qti2/package.ts'
import { corpusOf, counts } from '../exchange/corpus.ts'

const folders = ['qti21', 'qti22', 'qti30', 'qti-package', 'qti-other'] as const
/** What is read of every file, by folder and name. */
const expected = JSON.parse(readFileSync(new URL('corpus.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>

describe.each(folders)('real files of %s', (folder) => {
  const corpus = corpusOf(folder)
  test.skipIf(!corpus)(
    `are read as written down${corpus ? '' : ' (the corpus is not on this machine)'}`,
    () => {
      const read = Object.fromEntries(
        [...corpus!].map(([name, bytes]) => [name, counts(readQti({ name, bytes }))]),
      )
      expect(read).toEqual(expected[folder])
    },
  )
})
