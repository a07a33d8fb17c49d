import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBackup, writeBackup } from '../../src/storage/backup.ts'
import { nothing } from '../../src/storage/contents.ts'
import { canonicalJson } from '../../src/formats/stet/canonical.ts'
import { sha256 } from '../../src/storage/hash.ts'
import { contents, draft, set, started } from './fixtures.ts'

const file = await writeBackup(await contents())

/** A file whose checksum is right, whatever is in it. */
async function sealed(inside: unknown): Promise<string> {
  const checksum = await sha256(canonicalJson(inside))
  return JSON.stringify({ format: 'stet-backup/1', checksum, contents: inside })
}

describe('a backup', () => {
  test('comes back whole', async () => {
    expect(await readBackup(file)).toStrictEqual({ ok: true, contents: await contents() })
    expect(await readBackup(await writeBackup(nothing))).toStrictEqual({ ok: true, contents: nothing })
  })

  test('is the same text for the same contents', async () => {
    expect(await writeBackup(await contents())).toBe(file)
  })

  test('names its format first, for people who open it', () => {
    expect(file.startsWith('{\n "format": "stet-backup/1",\n "checksum": "')).toBe(true)
  })

  test.each([
    { how: 'a byte order mark', text: `\uFEFF${file}` },
    { how: 'other white space', text: JSON.stringify(JSON.parse(file)) },
  ])('comes back with $how', async ({ text }) => {
    expect(await readBackup(text)).toMatchObject({ ok: true })
  })

  test('of before there was a Teacher’s desk still comes back', async () => {
    const { desk: _desk, versions: _versions, results: _results, ...old } = await contents()
    expect(await readBackup(await sealed(old))).toStrictEqual({
      ok: true,
      contents: { ...old, desk: [], versions: [], results: [] },
    })
  })

  test('takes a setting that holds nothing', async () => {
    const kept = { ...nothing, settings: [{ key: 'a', value: undefined }] }
    expect(await readBackup(await writeBackup(kept))).toMatchObject({
      ok: true,
      contents: { settings: [{ key: 'a' }] },
    })
  })
})

describe('a file that is no backup, or a broken one, says which', () => {
  test.each([
    { text: '', code: 'backup.notJson' },
    { text: 'hello', code: 'backup.notJson' },
    { text: file.slice(0, -1), code: 'backup.notJson' },
    { text: 'null', code: 'backup.notOurs' },
    { text: '[]', code: 'backup.notOurs' },
    { text: '{}', code: 'backup.notOurs' },
    { text: JSON.stringify(set), code: 'backup.notOurs' },
    { text: '{"format": "stet-backup/"}', code: 'backup.notOurs' },
    { text: '{"format": "stet-backup/0"}', code: 'backup.notOurs' },
    { text: '{"format": "stet-backup/1.5"}', code: 'backup.notOurs' },
    { text: '{"format": "my-stet-backup/1"}', code: 'backup.notOurs' },
    { text: '{"format": 1}', code: 'backup.notOurs' },
    { text: '{"format": "stet-backup/1"}', code: 'backup.damaged' },
    { text: file.replace('"answerPoints": 100', '"answerPoints": 99'), code: 'backup.damaged' },
    { text: file.replace('Monday', 'Sunday'), code: 'backup.damaged' },
    { text: file.replace(/"checksum": "./, '"checksum": "g'), code: 'backup.damaged' },
    { text: file.replace('"checksum"', '"checksums"'), code: 'backup.damaged' },
    {
      text: `{"format": "stet-backup/1", "contents": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      code: 'backup.damaged',
    },
  ])('$code: $text', async ({ text, code }) => {
    expect(await readBackup(text)).toStrictEqual({ ok: false, code, params: {} })
  })

  test('backup.newer, with both versions', async () => {
    expect(await readBackup('{"format": "stet-backup/2", "anything": 1}')).toStrictEqual({
      ok: false,
      code: 'backup.newer',
      params: { version: 2, known: 1 },
    })
  })

  test('backup.tooLarge, with the limit in mebibytes', async () => {
    const most = 64 * 1024 * 1024
    expect(await readBackup(' '.repeat(most + 1))).toStrictEqual({
      ok: false,
      code: 'backup.tooLarge',
      params: { limit: 64 },
    })
    expect(await readBackup(' '.repeat(most))).toMatchObject({ code: 'backup.notJson' })
  })

  test.each([
    { what: 'a list of events', change: { events: {} } },
    { what: 'an event that is torn', change: { events: [{ ...started('e1'), seed: 'x' }] } },
    { what: 'a draft that is torn', change: { drafts: [{ edition: 'e1', draft: { ...draft, slot: -1 } }] } },
    { what: 'a draft of no edition', change: { drafts: [{ draft }] } },
    { what: 'a set under another hash', change: { sets: [{ hash: 'abc', set }] } },
    { what: 'a set without its story', change: { sets: [{ hash: 'abc', set: { ...set, article: null } }] } },
    { what: 'an imported set without text', change: { imported: [{ id: 'a', addedAt: 1 }] } },
    { what: 'an imported set of no time', change: { imported: [{ id: 'a', text: '', addedAt: null }] } },
    { what: 'a setting without a key', change: { settings: [{ value: 1 }] } },
    {
      what: 'a desk draft without text',
      change: { desk: [{ id: 'a', title: '', updatedAt: 1, revision: 1 }] },
    },
    { what: 'a version of no time', change: { versions: [{ draft: 'a', text: '' }] } },
    { what: 'a result of no set', change: { results: [{ id: 'a', text: '', addedAt: 1 }] } },
    { what: 'no settings', change: { settings: undefined } },
  ])('backup.damaged, even under a right checksum: $what', async ({ change }) => {
    expect(await readBackup(await sealed(nothing))).toMatchObject({ ok: true })
    const text = await sealed({ ...nothing, ...change })
    expect(await readBackup(text)).toStrictEqual({ ok: false, code: 'backup.damaged', params: {} })
  })

  test('never with an exception, whatever the text', async () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .jsonValue()
        .map((value) => JSON.stringify({ format: 'stet-backup/1', checksum: '', contents: value })),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expect((await readBackup(text)).ok).toBe(false)
      }),
    )
  })

  test('any one character changed is found', async () => {
    const at = fc.integer({ min: 0, max: file.length - 1 })
    await fc.assert(
      fc.asyncProperty(at, fc.constantFrom('x', '7', '"', '}'), async (index, character) => {
        const changed = file.slice(0, index) + character + file.slice(index + 1)
        const reading = await readBackup(changed)
        // White space between the parts is no part of what is kept.
        const same = changed === file || file.slice(index, index + 1).trim() === ''
        expect(reading.ok && !same).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
