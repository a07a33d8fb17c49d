import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, type Said } from '../../src/cli/run.ts'
import type { Language } from '../../src/i18n/language.ts'
import { ferry, ferryText } from '../core/checks/ferry.ts'

const gift = `::Ferry:: When does it leave? {=At nine ~At noon}

::Why:: Why do you like it? {}

The bridge was closed. {T}
`
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-convert-'))
  await writeFile(join(folder, 'quiz.gift'), gift)
  await writeFile(join(folder, 'set.json'), ferryText)
  await writeFile(join(folder, 'other.json'), '{"name": "package"}')
  await writeFile(join(folder, 'empty.txt'), '')
})
afterAll(() => rm(folder, { recursive: true }))

async function* nothing(): AsyncGenerator<Uint8Array> {}

const sentences = async (language: Language, namespace: Said): Promise<object> =>
  JSON.parse(
    await readFile(join(import.meta.dirname, `../../assets/locales/${language}/${namespace}.json`), 'utf8'),
  ) as object

const at = (name: string): string => join(folder, name)
const convert = (...args: readonly string[]) => run(['convert', ...args], nothing(), sentences)

interface Whole {
  readonly items: readonly {
    readonly kind: string
    readonly id: string
    readonly prompt: string
    readonly place: object
  }[]
  readonly skipped: readonly { readonly code: string; readonly name: string }[]
  readonly findings: readonly { readonly code: string }[]
  readonly losses: readonly object[]
  readonly set: unknown
}
const parsed = (text: string): Whole => JSON.parse(text) as Whole

describe('stet convert', () => {
  it('says what was read, and names what was skipped by its place', async () => {
    const { out, exit } = await convert(at('quiz.gift'))
    expect(out).toContain('GIFT: 2 of 3 read')
    expect(out).toMatch(/line 3.*Essay question/)
    expect(exit).toBe(0)
  })

  it('says so in Arabic', async () => {
    const { out } = await convert(at('quiz.gift'), '--language', 'ar')
    expect(out).toContain('قُرئ 2 من 3')
  })

  it('prints exactly one object with --json: questions with their place, what was skipped, found and lost', async () => {
    const { out, err, exit } = await convert(at('quiz.gift'), '--json')
    const { items, skipped, findings, losses, set } = parsed(out)
    expect(items.map(({ kind, id }) => [kind, id])).toEqual([
      ['choice', 'q1'],
      ['verdict', 'q2'],
    ])
    expect(items[0]).toMatchObject({ prompt: 'When does it leave?', place: { line: 1 } })
    expect(skipped).toMatchObject([{ code: 'essay', name: 'Why' }])
    expect([findings, Array.isArray(losses), err, exit]).toEqual([[], true, '', 0])
    expect(set).toMatchObject({ format: 'stet-set/1', id: 'quiz', language: 'en' })
  })

  it('writes a set from another tool, and a set for one, from which the same set comes back', async () => {
    const { exit } = await convert(at('set.json'), '--to', 'gift', '--out', at('out.gift'))
    expect(exit).toBe(0)
    const back = await convert(at('out.gift'), '--to', 'native')
    expect(JSON.parse(back.out)).toEqual(ferry())
    expect(back.err).toContain('Stet’s own set travelled along')
  })

  it('lists what the other format can’t carry beside the file', async () => {
    const { out, err } = await convert(at('set.json'), '--to', 'aiken')
    expect(out).toContain('ANSWER:')
    expect(err).toContain('What Aiken can’t carry:')
  })

  it('reads a set of ours as one, whole or broken', async () => {
    const { items, set } = parsed((await convert(at('set.json'), '--json')).out)
    expect(items.map(({ id }) => id)).toEqual(ferry().questions.map(({ id }) => id))
    expect(set).toEqual(ferry())
  })

  it.each([
    ['a file of nothing', 'empty.txt', 'importEmpty'],
    ['JSON that is no set', 'other.json', 'formatMissing'],
  ])('exits with 1 on %s, and tells why in the object', async (_, name, code) => {
    const { out, exit } = await convert(at(name), '--json')
    expect(parsed(out).findings.map((finding) => finding.code)).toContain(code)
    expect([parsed(out).items, exit]).toEqual([[], 1])
  })

  it.each([
    ['no file', []],
    ['two files', ['a', 'b']],
    ['a format there isn’t', ['quiz.gift', '--to', 'papyrus']],
    ['an option there isn’t', ['quiz.gift', '--loud']],
    ['a file that isn’t there', ['nowhere.gift']],
    ['a folder', ['']],
  ])('exits with 2 on %s, and prints nothing but the reason', async (_, args) => {
    const [file, ...rest] = args
    const { out, err, exit } = await convert(...(file === undefined ? [] : [at(file), ...rest]))
    expect([out, exit]).toEqual(['', 2])
    expect(err.trim()).not.toBe('')
    expect(err).not.toContain('    at ')
  })

  it('exits with 2 where the file can’t be written', async () => {
    const { err, exit } = await convert(at('quiz.gift'), '--to', 'stet', '--out', at('no/where.json'))
    expect(err).toContain('ENOENT')
    expect(exit).toBe(2)
  })

  it('names its formats with --help', async () => {
    const { out, exit } = await convert('--help')
    expect(out).toMatch(/--from: stet .*gift/)
    expect(exit).toBe(0)
  })
})
