import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draft } from '../../src/derive/draft.ts'
import { readSet } from '../../src/formats/stet/read.ts'

interface Gold {
  readonly quotes: readonly (readonly [string, string | null])[]
  readonly facts: readonly (readonly [string, string])[]
  /** Words with a capital, or behind an office, that name nobody. */
  readonly noNames: readonly string[]
  readonly leftover: string
}

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/derive/${name}`, import.meta.url), 'utf8')
}

describe.each(['ar', 'de', 'es', 'fr', 'ru', 'tr', 'zh'])('the story in %s', (language) => {
  const text = fixture(`${language}.txt`)
  const gold = JSON.parse(fixture(`${language}.json`)) as Gold
  const made = draft(text)
  const questions = made.set?.questions ?? []

  it('is known for its language, and for what is not looked for in it', () => {
    expect(made.language).toBe(language)
    expect(made.unsupported).toEqual(['indirect', 'roles', 'renamings', 'verdicts', 'order'])
  })

  it('has its quotations found, each with who says it, and no others', () => {
    expect(made.quotes.map(({ start, end, speaker }) => [text.slice(start, end), speaker])).toEqual(
      gold.quotes,
    )
  })

  it('has its dates, numbers and places found, and no other words as names', () => {
    const found = made.facts.map(({ kind, value }) => [kind, value])
    for (const each of gold.facts) expect(found).toContainEqual(each)
    const names = made.names.flatMap(({ name, aliases }) => [name, ...aliases])
    expect(names.filter((name) => name.split(' ').some((word) => gold.noNames.includes(word)))).toEqual([])
  })

  it('makes questions of nothing but the story, that load without errors', () => {
    expect(questions.length).toBeGreaterThan(0)
    const { findings } = readSet(JSON.stringify(made.set))
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(made.set?.article.blocks.filter((block) => block.text.startsWith(gold.leftover))).toEqual([])
  })
})
