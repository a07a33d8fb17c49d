import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { firstKeys } from '../../scripts/vite-first-words.ts'

const page = readFileSync('src/index.html', 'utf8')
const { title }: { title: Record<string, string> } = JSON.parse(
  readFileSync('assets/locales/en/pages.json', 'utf8'),
)
const said = [...page.matchAll(/data-says="(\w+)"[^>]*>([^<]*)</g)].map(([, key, text]) => ({
  key: key!,
  text: text!.trim().replaceAll(/\s+/g, ' '),
}))

describe('the title in the page', () => {
  it('says in English what the game will say', () => {
    expect(said.length).toBeGreaterThan(3)
    expect(said.filter(({ key, text }) => title[key] !== text)).toEqual([])
  })

  it('has every sentence it shows in the languages that travel with it', () => {
    expect(said.map(({ key }) => key).filter((key) => !firstKeys.includes(key))).toEqual([])
    expect(firstKeys.filter((key) => title[key] === undefined)).toEqual([])
  })
})
