import { expect, test } from 'vitest'
import { importFile } from '../../../src/formats/exchange/registry.ts'
import { hostileFiles } from './hostileFiles.ts'

test.each(hostileFiles(100_000).map((file) => [file.name, file] as const))(
  'a file made to do harm ends in a finding or in questions without it: %s',
  (_name, { bytes, refused }) => {
    const { imported } = importFile({ name: 'x', bytes: bytes() })
    const { items, skipped, findings, story } = imported
    expect(items.length + skipped.length + findings.length + story.length).toBeGreaterThan(0)
    const refusals = { codes: findings.map(({ code }) => code), items: items.length }
    expect(refused === null ? null : refusals).toEqual(
      refused === null ? null : { codes: [refused], items: 0 },
    )
    expect(JSON.stringify(items.slice(0, 50))).not.toContain('alert(1)')
    expect(Object.keys(Object.prototype)).toEqual([])
  },
)
