import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dropUnsaved, keepUnsaved, readUnsaved, type Unsaved } from '../../src/storage/unsaved.ts'

const storageOf = (entries = new Map<string, string>()) =>
  ({
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  }) as unknown as Storage
const refused = (): Storage => {
  throw new DOMException('No', 'SecurityError')
}
const number = fc.integer({ min: 0 })
const left: fc.Arbitrary<Unsaved> = fc.record({
  draft: fc.string(),
  text: fc.string({ unit: 'grapheme' }),
  at: number,
  after: number,
  under: number,
})

test('what was left comes back for its own draft, until it is dropped', () => {
  fc.assert(
    fc.property(left, fc.string(), (unsaved, other) => {
      fc.pre(other !== unsaved.draft)
      const storage = storageOf()
      keepUnsaved(() => storage, unsaved)
      expect(readUnsaved(() => storage, unsaved.draft)).toEqual(unsaved)
      expect(readUnsaved(() => storage, other)).toBe(null)
      dropUnsaved(() => storage, unsaved.draft)
      expect(readUnsaved(() => storage, unsaved.draft)).toBe(null)
    }),
  )
})

test('whatever else lies there is nothing, and so is a storage that refuses', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const storage = storageOf(new Map([['stet-unsaved-d', text]]))
      expect(readUnsaved(() => storage, 'd')).toBe(null)
    }),
  )
  expect(readUnsaved(refused, 'd')).toBe(null)
  keepUnsaved(refused, { draft: 'd', text: '', at: 0, after: 0, under: 0 })
  dropUnsaved(refused, 'd')
})
