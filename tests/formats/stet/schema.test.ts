import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonSchema, kinds, schemaIsModel } from '../../../src/formats/stet/schema.ts'

const published = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../questions/set.schema.json'), 'utf8'),
) as { readonly $defs: Readonly<Record<string, Part>> } & Part

interface Part {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Part>>
  readonly $ref?: string
  readonly const?: string
  readonly additionalProperties?: unknown
}

describe('the definition of the file', () => {
  it('is that of the model, as the compiler holds', () => {
    expect(schemaIsModel).toBe(true)
  })
})

describe('the JSON Schema beside the sets', () => {
  it('is the one that the reader’s definition makes (npm run schema)', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(jsonSchema())))
  })

  it('has an entry for every kind of question', () => {
    const found = Object.values(published.$defs).flatMap((part) => part.properties?.['kind']?.const ?? [])
    expect(found.toSorted()).toEqual(kinds.toSorted())
  })

  it('describes every field, for who writes a set by hand', () => {
    const silent = [['set', published] as const, ...Object.entries(published.$defs)].flatMap(([name, part]) =>
      Object.entries(part.properties ?? {})
        .filter(([field, { description, $ref }]) => !description && !$ref && field !== 'kind')
        .map(([field]) => `${name}.${field}`),
    )
    expect(silent).toEqual([])
  })

  it('refuses unknown fields, as the reader does', () => {
    const open = [published, ...Object.values(published.$defs)].filter(
      (part) => part.properties && part.additionalProperties !== false,
    )
    expect(open).toEqual([])
  })
})
