import { describe, expect, test } from 'vitest'
import { qti12Importer } from '../../../src/formats/qti12/read.ts'
import { corpusOf, counts } from '../exchange/corpus.ts'

describe.each(['qti12', 'qti-other'])(
  'real files of %s (skipped where the corpus is not on this machine)',
  (folder) => {
    const files = corpusOf(folder)
    test.skipIf(!files)('each that is QTI 1.2 is read with every question that can be graded', () => {
      const read = [...(files ?? [])]
        .filter(([name, bytes]) => qti12Importer.detect({ name, bytes }) > 0)
        .map(([name, bytes]) => [
          name.replace('instructure__qti__', ''),
          counts(qti12Importer.read({ name, bytes })),
        ])
      expect(Object.fromEntries(read)).toMatchSnapshot()
    })
  },
)
