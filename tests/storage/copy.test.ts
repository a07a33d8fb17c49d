import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeBackup } from '../../src/storage/backup.ts'
import { nothing } from '../../src/storage/contents.ts'
import { dropCopies, readCopy, writeCopy, type Files } from '../../src/storage/copy.ts'
import { contents, finished } from './fixtures.ts'

/** Files in memory; `tear` says how many characters of a writing arrive before it breaks off (null: all of them). */
function filesOf(tear: () => number | null = () => null) {
  const kept = new Map<string, string>()
  const files: Files = {
    read: async (name) => kept.get(name) ?? null,
    async write(name, text) {
      const most = tear()
      kept.set(name, text.slice(0, most ?? text.length))
      if (most !== null) throw new DOMException('Killed', 'AbortError')
    },
    remove: async (name) => void kept.delete(name),
  }
  return { files, kept }
}

const backupOf = async (count: number): Promise<string> =>
  writeBackup({ ...nothing, events: Array.from({ length: count }, () => finished('a')) })

describe('the copy beside the database', () => {
  test('is the last that was written whole, whatever broke off after it and whatever the clock says', async () => {
    const steps = fc.array(fc.record({ at: fc.nat(), tear: fc.option(fc.nat(400), { nil: null }) }), {
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(steps, async (writings) => {
        let tear: number | null = null
        const { files } = filesOf(() => tear)
        let whole: { at: number; text: string } | null = null
        for (const [count, writing] of writings.entries()) {
          const copy = { at: writing.at, text: await backupOf(count + 1) }
          ;({ tear } = writing)
          // oxlint-disable-next-line no-loop-func
          const outcome = await writeCopy(files, copy).then(
            () => true,
            () => false,
          )
          if (outcome) whole = copy
          expect(await readCopy(files)).toEqual(whole)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('counts for nothing once a character of it was changed', async () => {
    const text = await backupOf(1)
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length + 80), fc.constantFrom('x', '7', ' '), async (at, character) => {
        const { files, kept } = filesOf()
        await writeCopy(files, { at: 5, text })
        const [[name, whole]] = [...kept] as [[string, string]]
        const changed = whole.slice(0, at) + character + whole.slice(at + 1)
        fc.pre(changed !== whole)
        kept.set(name, changed)
        expect(await readCopy(files)).toBe(null)
      }),
      { numRuns: 60 },
    )
  })

  test('is nothing where there was nothing to be copied, or it was dropped', async () => {
    const { files } = filesOf()
    expect(await readCopy(files)).toBe(null)
    await writeCopy(files, {
      at: 1,
      text: await writeBackup({ ...nothing, settings: [{ key: 'k', value: 1 }] }),
    })
    expect(await readCopy(files)).toBe(null)
    const text = await writeBackup(await contents())
    await writeCopy(files, { at: 2, text })
    expect(await readCopy(files)).toEqual({ at: 2, text })
    await dropCopies(files)
    expect(await readCopy(files)).toBe(null)
  })

  test('is nothing where the browser has no place for it', async () => {
    const refuse = () => Promise.reject(new DOMException('No', 'SecurityError'))
    const files: Files = { read: refuse, write: refuse, remove: refuse }
    expect(await readCopy(files)).toBe(null)
    await dropCopies(files)
  })
})
