import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { canonicalJson } from '../../src/formats/stet/canonical.ts'
import { hashSet, sha256 } from '../../src/storage/hash.ts'
import { set } from './fixtures.ts'

const known = [
  { text: '', hex: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  { text: 'abc', hex: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
  {
    text: 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    hex: '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  },
]

function withoutSubtle(): void {
  vi.stubGlobal('crypto', {})
}

function nested(depth: number): unknown {
  return JSON.parse('['.repeat(depth) + ']'.repeat(depth))
}

afterEach(() => vi.unstubAllGlobals())

describe('SHA-256', () => {
  test.each(known)(
    'of “$text” is the published one, with and without the browser’s own',
    async ({ text, hex }) => {
      expect(await sha256(text)).toBe(hex)
      withoutSubtle()
      expect(await sha256(text)).toBe(hex)
    },
  )

  test('without the browser’s own is the same for any text', async () => {
    withoutSubtle()
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300, unit: 'binary' }), async (text) => {
        const bytes = new TextEncoder().encode(text)
        expect(await sha256(text)).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
    )
  })

  test.each([55, 56, 63, 64, 119, 120, 100_000])('is right at a length of %d', async (length) => {
    withoutSubtle()
    const text = 'x'.repeat(length)
    expect(await sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
  })

  test('works where there is no crypto at all', async () => {
    vi.stubGlobal('crypto', undefined)
    expect(await sha256('abc')).toBe(known[1]?.hex)
  })
})

describe('canonical JSON', () => {
  test.each([
    { value: { b: 1, a: [true, null, 'é"\n'] }, json: '{"a":[true,null,"é\\"\\n"],"b":1}' },
    { value: { a: undefined, b: {} }, json: '{"b":{}}' },
    { value: [undefined, 1e21, -0], json: '[null,1e+21,0]' },
    { value: { ö: 1, z: 2, Z: 3, '10': 4, '9': 5 }, json: '{"10":4,"9":5,"Z":3,"z":2,"ö":1}' },
    { value: null, json: 'null' },
  ])('of $value is $json', ({ value, json }) => {
    expect(canonicalJson(value)).toBe(json)
  })

  test('keeps a key that an object literal would lose', () => {
    expect(canonicalJson(JSON.parse('{"__proto__": {"a": 1}}'))).toBe('{"__proto__":{"a":1}}')
  })

  test('is JSON that says the same, in one way only', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = canonicalJson(value)
        expect(canonicalJson(JSON.parse(json))).toBe(json)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('stops at nesting that only an attack would have', () => {
    expect(canonicalJson(nested(65))).toHaveLength(130)
    expect(() => canonicalJson(nested(66))).toThrow(RangeError)
  })
})

describe('the hash of a set', () => {
  test('is that of its contents, however they were written', async () => {
    const turned = Object.fromEntries(Object.entries(set).toReversed()) as unknown as typeof set
    expect(await hashSet(turned)).toBe(await hashSet(set))
    expect(await hashSet({ ...set, level: undefined })).toBe(await hashSet(set))
    expect(await hashSet(set)).toBe(createHash('sha256').update(canonicalJson(set)).digest('hex'))
    expect(await hashSet({ ...set, title: 'Another' })).not.toBe(await hashSet(set))
  })
})
