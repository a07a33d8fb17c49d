import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draft } from '../../src/derive/draft.ts'
import { readSet } from '../../src/formats/stet/read.ts'

interface Gold {
  readonly quotes: readonly (readonly [string, string])[]
  readonly indirect: readonly (readonly [string, string])[]
  readonly facts: readonly (readonly [string, string, string | null])[]
}

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/derive/${name}`, import.meta.url), 'utf8')
}

describe.each(['speech', 'science', 'sport', 'court', 'local'])('the %s story', (name) => {
  const text = fixture(`${name}.txt`)
  const gold = JSON.parse(fixture(`${name}.json`)) as Gold
  const made = draft(text)

  it('has its quotations found, each with who says it, and no others', () => {
    expect(made.quotes.map(({ start, end, speaker }) => [text.slice(start, end), speaker])).toEqual(
      gold.quotes,
    )
  })

  it('has its indirect speech given to who said it', () => {
    const found = made.indirect.map(({ start, end, speaker }) => [text.slice(start, end), speaker])
    for (const each of gold.indirect) expect(found).toContainEqual(each)
  })

  it('has its roles, names, sums and dates found', () => {
    const found = made.facts.map(({ kind, value, of }) => [kind, value, of])
    for (const each of gold.facts) expect(found).toContainEqual(each)
  })

  it('makes questions that load without errors', () => {
    expect(made.set?.questions.length).toBeGreaterThan(1)
    const { findings } = readSet(JSON.stringify(made.set))
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
