import { readFileSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'

const trusted = [...readFileSync('src/desk.ts', 'utf8').matchAll(/([\w.]+\.worker\.ts)\?worker&url/g)]

describe('the policy of the desk', () => {
  it('trusts each worker that there is', () => {
    const all = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.worker.ts'))
      .map((path) => basename(path))
    expect(all.length).toBeGreaterThan(3)
    expect(new Set(trusted.map(([, file]) => file))).toEqual(new Set(all))
  })
})
