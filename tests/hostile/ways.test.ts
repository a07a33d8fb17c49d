import { describe, expect, test } from 'vitest'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { exporters, importers, importFile } from '../../src/formats/exchange/registry.ts'
import { toSet } from '../../src/formats/exchange/toSet.ts'
import { readDraft } from '../../src/formats/stet/draft.ts'
import { readLink, writeLink } from '../../src/formats/stet/link.ts'
import { readSet } from '../../src/formats/stet/read.ts'
import { readResults } from '../../src/formats/result/read.ts'
import { writeCode, writeResult } from '../../src/formats/result/write.ts'
import { createTranslatorFrom } from '../../src/i18n/create.ts'
import { sentenceOf } from '../../src/i18n/findings.ts'
import findings from '../../assets/locales/en/findings.json' with { type: 'json' }
import { readBackup, writeBackup } from '../../src/storage/backup.ts'
import { nothing } from '../../src/storage/contents.ts'
import { hashSet } from '../../src/storage/hash.ts'
import { hostileFiles, hostileTexts } from './inputs.ts'
import { hostileResult, hostileSet, mixedSets } from './set.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const english = createTranslatorFrom('en', { en: { findings } }, { strict: true })
const setOf = (text: string) => hostileSet('hostile', (place) => `${text} ${place}`)
/** What no JSON, XML or UTF-8 carries, and a reader refuses. */
// oxlint-disable-next-line no-control-regex
const unprintable = /(?![\t\n\r\u0085])[\p{Cc}\uFFFE\uFFFF\p{Surrogate}]/u

/** How much hangs on what everything inherits from. */
const ownKeys = () =>
  [Object.prototype, Array.prototype, Function.prototype].map((each) => Reflect.ownKeys(each).length)
const untouched = ownKeys()

describe.each(hostileTexts)('$name', ({ text }) => {
  const set = setOf(text)
  const written = JSON.stringify(set)
  const carried = unprintable.test(text) ? null : set

  test('comes in by a file, a paste and a link as the text that it is, or is refused with what to do', async () => {
    const read = readSet(bytesOf(written))
    expect(read.set).toEqual(carried)
    const codes = read.findings.map((finding) => finding.code)
    expect(codes.includes(codeFor(text))).toBe(!carried)
    for (const finding of read.findings) expect(sentenceOf(english, finding).length).toBeGreaterThan(10)
    const draft = readDraft(written)
    expect(draft.set).toEqual(set)
    const link = await readLink(await writeLink(set))
    expect(link.ok && readSet(link.text).set).toEqual(carried)
  })

  test('comes in by a backup and by a result as the text that it is', async () => {
    const hash = await hashSet(set)
    const contents = {
      ...nothing,
      sets: [{ hash, set }],
      imported: [{ id: text, text: written, addedAt: 1 }],
      settings: [{ key: 'x', value: text }],
      desk: [{ id: text, title: text, text: written, updatedAt: 1, revision: 1 }],
    }
    expect(await readBackup(await writeBackup(contents))).toStrictEqual({ ok: true, contents })
    const result = hostileResult(set, hash, text)
    for (const given of [
      writeResult(result),
      await writeCode(result),
      `${text} ${await writeCode(result)}`,
    ]) {
      const { results } = await readResults(given)
      // A code is UTF-8, in which half a pair is none.
      expect(carried ? results : results.map(({ edition }) => edition)).toEqual(carried ? [result] : ['e1'])
    }
  })

  test('is no file of another tool that does harm', () => {
    for (const importer of importers) {
      const input = { name: text, bytes: bytesOf(text) }
      importer.detect(input)
      const imported = importer.read(input)
      const made = toSet(imported, { name: text, language: 'en' })
      const holds = imported.items.length + imported.story.length > 0
      expect(holds ? again(made) : made).toEqual(made)
    }
    expect(ownKeys()).toEqual(untouched)
  })
})

describe.each(exporters.flatMap(({ format }) => importers.filter((each) => each.format === format)))(
  'a file of $format',
  ({ format, read: readFile }) => {
    const { write } = exporters.find((each) => each.format === format)!

    test('brings in what it can of them as a set that can be kept', () => {
      let read = 0
      for (const set of mixedSets) {
        const imported = readFile({ name: 'x', bytes: write(set) })
        const made = toSet(imported, { name: 'x', language: 'en' })
        expect(again(made)).toEqual(made)
        const { items, skipped, findings: found } = imported
        read += items.length
        expect(items.length + skipped.length + found.length).toBeGreaterThan(0)
      }
      expect(read).toBeGreaterThan(0)
      expect(ownKeys()).toEqual(untouched)
    })
  },
)

function codeFor(text: string): string {
  return /\p{Surrogate}/u.test(text) ? 'textSurrogate' : 'textControl'
}

/** What a draft of it holds. */
function again(set: QuestionSet): QuestionSet | null {
  return readDraft(JSON.stringify(set)).set
}

describe.each(hostileFiles)('$name', ({ bytes, code }) => {
  const file = bytes()

  test('is refused by the game’s own readers, with what to do', async () => {
    const { set, findings: found } = readSet(file)
    expect(set).toBeNull()
    expect(found.map((each) => each.code)).toContain(code)
    for (const finding of found) expect(sentenceOf(english, finding).length).toBeGreaterThan(10)
    const draft = readDraft(file)
    expect(draft.set === null || draft.mended || draft.findings.length > 0).toBe(true)
    const text = new TextDecoder().decode(file)
    expect(await readBackup(text)).toMatchObject({ ok: false })
    const { results, refusals } = await readResults(text)
    expect(results).toEqual([])
    expect(refusals.length).toBeGreaterThan(0)
    expect(await readLink(`#/set/1/${text}`)).toMatchObject({ ok: false })
    expect(ownKeys()).toEqual(untouched)
  })

  test('is read by no other tool’s reader as more than it says', () => {
    expect(importFile({ name: 'x', bytes: file }).imported.items.length).toBeLessThan(5)
    for (const importer of importers) {
      const { items } = importer.read({ name: 'x.txt', bytes: file.subarray(0, 1_000_000) })
      expect({ [importer.format]: items.length < 5 }).toEqual({ [importer.format]: true })
    }
    expect(ownKeys()).toEqual(untouched)
  })
})

test('a set cut at any place is refused, with what to do', () => {
  const text = JSON.stringify(setOf('<b>'), null, 1)
  for (let end = 0; end < text.length; end += 23) {
    const { set, findings: found } = readSet(text.slice(0, end))
    expect(set).toBeNull()
    expect(found.length).toBeGreaterThan(0)
  }
})

test('there are sixty hostile inputs and more', () => {
  const names = [...hostileTexts, ...hostileFiles].map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(60)
})
