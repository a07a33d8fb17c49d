import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../src/ui/styles/base.css'), 'utf8')

type Tokens = ReadonlyMap<string, string>

function tokensIn(selector: string): Tokens {
  const at = css.indexOf(`${selector} {`)
  if (at < 0) throw new Error(`base.css has no ${selector}`)
  const body = css.slice(at, css.indexOf('}', at))
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!.trim()]))
}

const usual = tokensIn(':root')
const palettes: Readonly<Record<string, Tokens>> = {
  usual,
  'more contrast': new Map([...usual, ...tokensIn(":root[data-contrast='more']")]),
}
const papers = ['light', 'dark'] as const

function colour(tokens: Tokens, name: string, paper: (typeof papers)[number]): string {
  const value = tokens.get(name)
  if (value === undefined) throw new Error(`No token --${name}`)
  const pair = /^light-dark\(([^,]+),([^)]+)\)$/.exec(value)
  return (pair ? pair[papers.indexOf(paper) + 1]! : value).trim()
}

/** Relative luminance of `#rgb` or `#rrggbb`, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const digits = /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(hex) ? hex.slice(1) : null
  if (digits === null) throw new Error(`${hex} is not an opaque colour`)
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(long.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(one: string, other: string): number {
  const [dim, bright] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (bright! + 0.05) / (dim! + 0.05)
}

const surfaces = ['paper', 'paper-2', 'card']
const text: readonly (readonly [string, string])[] = [
  ...surfaces.flatMap((surface) =>
    ['ink', 'ink-2', 'red', 'green', 'blue', 'amber'].map((ink) => [ink, surface] as const),
  ),
  ['margin-ink', 'paper'],
  ['red', 'red-wash'],
  ['green', 'green-wash'],
  ['blue', 'blue-wash'],
  ['amber', 'amber-wash'],
  ['ink', 'red-wash'],
  ['ink', 'green-wash'],
  ['ink', 'blue-wash'],
  ['ink', 'amber-wash'],
  ['ink', 'marker'],
  ['on-pri', 'pri'],
  ['on-strong', 'strong'],
  ['desk-ink', 'desk-0'],
  ['desk-ink', 'desk-1'],
  ['desk-ink', 'desk-fill'],
  ['desk-ink-2', 'desk-1'],
]
/** What marks a control or its focus. */
const controls: readonly (readonly [string, string])[] = [
  ...surfaces.flatMap((surface) => ['edge', 'focus'].map((line) => [line, surface] as const)),
  ['desk-edge', 'desk-0'],
  ['desk-edge', 'desk-1'],
  ['lamp', 'desk-1'],
  ['desk-ok', 'desk-1'],
  ['desk-no', 'desk-1'],
]

describe.each(Object.entries(palettes))('the %s tokens', (_, tokens) => {
  describe.each(papers)('on %s paper', (paper) => {
    const ratio = ([front, back]: readonly [string, string]) =>
      contrast(colour(tokens, front, paper), colour(tokens, back, paper))
    const below = (pairs: typeof text, least: number) =>
      pairs
        .filter((pair) => ratio(pair) < least)
        .map((pair) => `${pair.join(' on ')}: ${ratio(pair).toFixed(2)}`)

    it('let text be read: 4.5 to 1 and more', () => {
      expect(below(text, 4.5)).toEqual([])
    })

    it('let controls and the focus be seen: 3 to 1 and more', () => {
      expect(below(controls, 3)).toEqual([])
    })
  })
})

describe('measuring contrast', () => {
  it.each([
    ['#000', '#fff', 21],
    ['#ffffff', '#fff', 1],
    ['#777777', '#ffffff', 4.48],
  ])('finds %s on %s at %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2)
  })
})
