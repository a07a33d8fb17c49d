import { deflateSync, strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isZip, unzip, zip, zipLimits } from '../../../src/formats/exchange/zip.ts'

interface Raw {
  readonly name: string
  readonly data: Uint8Array
  readonly method?: number
  readonly flags?: number
  /** What the directory says. */
  readonly size?: number
  readonly wide?: boolean
  /** Sizes stand after the data and are zero before it. */
  readonly descriptor?: boolean
}

function u16(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 255, value >> 8]))
}
function u32(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255)))
}
function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts))
}

/** An archive written by hand, so that any of its fields may lie. */
function rawZip(entries: readonly Raw[], count = entries.length): Uint8Array {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, data, method = 0, flags = 0, size = data.length, wide, descriptor } of entries) {
    const bytes = strToU8(name)
    const all = flags | (descriptor ? 8 : 0)
    const local = [
      u32(0x04034b50),
      u16(20, all, method, 0, 0),
      descriptor ? u32(0, 0, 0) : u32(0, data.length, size),
      u16(bytes.length, 0),
      bytes,
      data,
      descriptor ? u32(0x08074b50, 0, data.length, size) : new Uint8Array(),
    ]
    const extra = wide ? joined([u16(1, 16), u32(size, 0, data.length, 0)]) : new Uint8Array()
    directory.push(
      u32(0x02014b50),
      u16(20, 20, all, method, 0, 0),
      wide ? u32(0, 0xffffffff, 0xffffffff) : u32(0, data.length, size),
      u16(bytes.length, extra.length, 0, 0, 0),
      u32(0, at),
      bytes,
      extra,
    )
    files.push(...local)
    at += joined(local).length
  }
  const whole = joined(directory)
  const end = [u32(0x06054b50), u16(0, 0, count, count), u32(whole.length, at), u16(0)]
  return joined([...files, whole, ...end])
}

const text = strToU8('<item/>')
const deflated = deflateSync(text)

function textsOf(bytes: Uint8Array): Record<string, string> | string {
  const archive = unzip(bytes)
  if ('fault' in archive) return archive.fault
  return Object.fromEntries([...archive.files].map(([name, data]) => [name, Buffer.from(data).toString()]))
}

test('what was packed is unpacked, names in any script', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-zé停]{1,8}(\/[a-z]{1,5})?$/), fc.uint8Array({ maxLength: 9000 })),
      (files) => {
        const archive = unzip(zip(Object.entries(files)))
        const expected =
          Object.keys(files).length === 0 ? { fault: 'zipBroken' } : { files: new Map(Object.entries(files)) }
        expect(archive).toEqual(expected)
      },
    ),
    { numRuns: 100 },
  )
})

test.each<readonly [string, Uint8Array]>([
  ['stored', rawZip([{ name: 'a', data: text }])],
  ['deflated', rawZip([{ name: 'a', data: deflated, method: 8, size: 7 }])],
  [
    'with sizes after the data',
    rawZip([{ name: 'a', data: deflated, method: 8, size: 7, descriptor: true }]),
  ],
  ['stored with sizes after the data', rawZip([{ name: 'a', data: text, descriptor: true }])],
  ['with sizes of eight bytes', rawZip([{ name: 'a', data: deflated, method: 8, size: 7, wide: true }])],
  [
    'after a program that unpacks it',
    joined([strToU8('MZ'.repeat(99)), rawZip([{ name: 'a', data: text }])]),
  ],
  [
    'with a folder',
    rawZip([
      { name: 'b/', data: new Uint8Array() },
      { name: 'a', data: text },
    ]),
  ],
])('an entry is read: %s', (_how, bytes) => {
  expect(textsOf(bytes)).toEqual({ a: '<item/>' })
})

test('a name with backslashes is one with slashes', () => {
  expect(textsOf(rawZip([{ name: 'items\\a.xml', data: text }]))).toEqual({ 'items/a.xml': '<item/>' })
})

test('an entry __proto__ is an entry like any other', () => {
  const archive = unzip(rawZip([{ name: '__proto__', data: text }]))
  expect('files' in archive && [...archive.files.keys()]).toEqual(['__proto__'])
  expect(({} as Record<string, unknown>)['0']).toBeUndefined()
})

test('an archive within the archive stays packed', () => {
  const inner = zipSync({ a: text })
  const archive = unzip(zipSync({ 'inner.zip': inner }))
  expect('files' in archive && archive.files.get('inner.zip')).toEqual(inner)
})

const bomb = deflateSync(new Uint8Array(zipLimits.bytes + 1))

test.each<readonly [string, string, Uint8Array]>([
  [
    'an honest bomb',
    'zipTooLarge',
    rawZip([{ name: 'a', data: bomb, method: 8, size: zipLimits.bytes + 1 }]),
  ],
  ['a bomb that lies', 'zipTooLarge', rawZip([{ name: 'a', data: bomb, method: 8, size: 10 }])],
  [
    'one content under many names',
    'zipTooLarge',
    rawZip(Array.from({ length: 40 }, (_, n) => ({ name: `${n}`, data: bomb, method: 8, size: 1 << 20 }))),
  ],
  ['70,000 entries', 'zipTooMany', rawZip([{ name: 'a', data: text }], 60_000)],
  ['a name that leads out', 'zipName', rawZip([{ name: '../a', data: text }])],
  ['a name that leads out, with backslashes', 'zipName', rawZip([{ name: '..\\a', data: text }])],
  ['a name from the root', 'zipName', rawZip([{ name: '/etc/passwd', data: text }])],
  ['a name on a drive', 'zipName', rawZip([{ name: 'C:\\a', data: text }])],
  ['no name', 'zipName', rawZip([{ name: '', data: text }])],
  ['a password', 'zipLocked', rawZip([{ name: 'a', data: text, flags: 1 }])],
  ['another way of packing', 'zipLocked', rawZip([{ name: 'a', data: text, method: 14 }])],
  ['cut off', 'zipBroken', zipSync({ a: text }).subarray(0, 60)],
  ['damaged', 'zipBroken', rawZip([{ name: 'a', data: strToU8('\u0007nonsense'), method: 8, size: 900 }])],
  ['a directory that says more', 'zipBroken', rawZip([{ name: 'a', data: text }], 3)],
  ['less than it says', 'zipBroken', rawZip([{ name: 'a', data: deflated, method: 8, size: 8 }])],
])('refused: %s (%s)', (_what, fault, bytes) => {
  expect(isZip(bytes)).toBe(true)
  expect(unzip(bytes)).toEqual({ fault })
})

test('70,000 real entries are refused', () => {
  const files = Object.fromEntries(Array.from({ length: 70_000 }, (_, n) => [`${n}`, new Uint8Array()]))
  const bytes = zipSync(files, { level: 0 })
  expect(unzip(bytes)).toEqual({ fault: 'zipTooMany' })
})

test('what nobody asks for is not unpacked', () => {
  const bytes = rawZip([
    { name: 'film', data: bomb, method: 8, size: zipLimits.bytes + 1 },
    { name: 'a', data: text },
  ])
  const archive = unzip(bytes, (name) => name === 'a')
  expect('files' in archive && [...archive.files.keys()]).toEqual(['a'])
})

test('no damage to an archive makes it throw', () => {
  const whole = zipSync({ a: text, b: deflated })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
      const bytes = whole.slice()
      for (const [at, value] of changes) bytes[at] = value
      expect(unzip(bytes)).toBeTypeOf('object')
    }),
    { numRuns: 1500 },
  )
})
