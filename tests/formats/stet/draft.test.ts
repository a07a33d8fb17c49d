import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDraft, readOwnDraft } from '../../../src/formats/stet/draft.ts'
import { writeSet } from '../../../src/formats/stet/write.ts'
import { set } from '../../storage/fixtures.ts'

const codes = (text: string) => readDraft(text).findings.map(({ code }) => code)

describe('a draft is read', () => {
  test('whole where it is a set, playable or not', () => {
    const unplayable = { ...set, questions: [{ ...set.questions[0]!, evidence: [{ exact: 'gone' }] }] }
    expect(readDraft(writeSet(set))).toMatchObject({ set, mended: false })
    expect(readDraft(writeSet(unplayable))).toMatchObject({ set: unplayable, mended: false })
    expect(codes(writeSet(unplayable))).toContain('evidenceAbsent')
    expect(readOwnDraft(writeSet(unplayable))).toEqual(unplayable)
  })

  test.each([
    { what: 'a field that no set has', value: { ...set, extra: 1 }, read: set },
    { what: 'a missing title', value: { ...set, title: undefined }, read: { ...set, title: '' } },
    { what: 'a number for a text', value: { ...set, title: 7 }, read: { ...set, title: '7' } },
    { what: 'a missing format', value: { ...set, format: undefined }, read: set },
    { what: 'an unknown level', value: { ...set, level: 'Z9' }, read: set },
    {
      what: 'a question of an unknown kind',
      value: { ...set, questions: [{ kind: 'essay', id: 'e' }, ...set.questions] },
      read: set,
    },
    {
      what: 'no story',
      value: { ...set, article: undefined },
      read: { ...set, article: { title: '', language: 'en', blocks: [] } },
    },
  ])('mended with $what, which is found', ({ value, read }) => {
    const reading = readDraft(JSON.stringify(value))
    expect(reading.set).toEqual(read)
    expect(reading.mended).toBe(true)
    expect(reading.findings.some(({ severity }) => severity === 'error')).toBe(true)
  })

  test('with a comma too many', () => {
    const reading = readDraft(JSON.stringify(set).replace(/\}$/, ',}'))
    expect(reading.set).toEqual(set)
    expect(reading.findings.map(({ code }) => code)).toContain('jsonSyntax')
    expect(reading.mended).toBe(true)
  })

  test('with texts beyond a file’s limits, which stay', () => {
    const long = { ...set, title: 'x'.repeat(6000) }
    expect(readDraft(JSON.stringify(long))).toMatchObject({ set: long, mended: false })
    expect(readOwnDraft(JSON.stringify(long))?.title).toHaveLength(6000)
  })

  test.each(['', 'A story.', '[]', '{}', '{"format": "stet-set/9", "article": {}}'])(
    'not at all: %s',
    (text) => {
      expect(readDraft(text).set).toBeNull()
      expect(readDraft(text).findings.length).toBeGreaterThan(0)
    },
  )

  test('never with an exception, and what comes of it is read back the same', () => {
    const part = fc.jsonValue({ maxDepth: 4 })
    const nearly = fc
      .record(
        { article: part, questions: part, title: part, names: part, translations: part },
        { requiredKeys: [] },
      )
      .map((change) => JSON.stringify({ ...set, ...change }))
    fc.assert(
      fc.property(fc.oneof(nearly, fc.json(), fc.string()), (text) => {
        const { set: read } = readDraft(text)
        if (!read) return
        const again = readDraft(writeSet(read))
        expect(again.mended).toBe(false)
        expect(writeSet(again.set!)).toBe(writeSet(read))
      }),
    )
  })
})
