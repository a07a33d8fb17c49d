import { readdirSync, readFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuestionSet } from '../../../src/core/model/set.ts'
import { isLink, readLink, writeLink } from '../../../src/formats/stet/link.ts'
import { readSet } from '../../../src/formats/stet/read.ts'

const shipped = readdirSync('questions').filter(
  (name) => name.endsWith('.json') && name !== 'set.schema.json',
)
const fileOf = (name: string): QuestionSet => JSON.parse(readFileSync(`questions/${name}`, 'utf8'))
const ferry: QuestionSet = JSON.parse(readFileSync('tests/fixtures/sets/ferry.json', 'utf8'))

/** A link to any text, whatever it says of itself; made with Node's own deflate and checksum. */
function linkTo(text: string | Uint8Array, { extra = 0 } = {}): string {
  const deflated = deflateRawSync(text)
  const head = Buffer.alloc(7)
  head.writeUIntBE(deflated.length + extra, 0, 3)
  head.writeUInt32BE(crc32(deflated), 3)
  return `#/set/1/${Buffer.concat([head, deflated]).toString('base64url')}`
}

describe('a link that carries a set', () => {
  it.each(shipped)('brings %s back exactly as it was', async (name) => {
    const set = fileOf(name)
    const link = await writeLink(set)
    expect(link).toMatch(/^#\/set\/1\/[\w-]+$/)
    expect(isLink(link)).toBe(true)
    const read = await readLink(link)
    expect(read.ok && readSet(read.text).set).toEqual(set)
  })

  it('brings back any text that a set may hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), async (one, two) => {
        const set = { ...ferry, title: one, article: { ...ferry.article, title: two } }
        const read = await readLink(await writeLink(set))
        expect(read.ok && JSON.parse(read.text)).toEqual(set)
      }),
    )
  })

  it('that is cut short anywhere is said to be, and brings nothing', async () => {
    const link = await writeLink(ferry)
    const start = '#/set/1/'.length
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: start, max: link.length - 2 }), async (end) => {
        expect(await readLink(link.slice(0, end))).toEqual({ ok: false, problem: 'truncated' })
      }),
    )
  })

  it('of which a letter was changed never brings another set', async () => {
    const link = await writeLink(ferry)
    const start = '#/set/1/'.length
    const { text } = (await readLink(link)) as { readonly text: string }
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: start, max: link.length - 1 }),
        fc.constantFrom(...'Az09-_ %/é'),
        async (at, letter) => {
          const read = await readLink(link.slice(0, at) + letter + link.slice(at + 1))
          // The last letter has bits that stand for nothing.
          expect(read.ok ? read.text : text).toBe(text)
        },
      ),
    )
  })

  it('of a later version says so', async () => {
    expect(await readLink('#/set/2/whatever/that/is')).toEqual({ ok: false, problem: 'newer' })
  })

  it.each(['#/set/', '#/set/1x/AAAA', '#/set/0/AAAA', '#/set/1/!!!!', '#/rack', ''])(
    '%j is damaged',
    async (link) => {
      expect(await readLink(link)).toEqual({ ok: false, problem: 'damaged' })
    },
  )

  it('that inflates without end is let go at 4 MiB', async () => {
    const bomb = linkTo(Buffer.alloc(200 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(400_000)
    expect(await readLink(bomb)).toEqual({ ok: false, problem: 'tooLarge' })
  })

  it('that has more or other bytes than it says is damaged', async () => {
    expect(await readLink(linkTo('{}', { extra: -1 }))).toEqual({ ok: false, problem: 'damaged' })
    expect(await readLink(linkTo(Buffer.from([0xff, 0xfe, 0x80])))).toEqual({ ok: false, problem: 'damaged' })
  })

  it('of any letters is answered, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.base64String()), async (data) => {
        const read = await readLink(`#/set/1/${data}`)
        expect(read.ok).toBe(false)
      }),
    )
  })
})
