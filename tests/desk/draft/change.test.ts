import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange, changeBetween } from '../../../src/desk/draft/change.ts'

const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(undefined), fc.constant(null))
const key = fc.oneof(fc.constantFrom('a', 'b', 'c', '__proto__', '1', 'constructor'), fc.string())
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
}))

/** Another value that shares parts of the first: entries dropped, doubled, moved, replaced, deep inside too. */
function edited(before: unknown, random: () => number): unknown {
  const step = (inner: unknown) => (random() < 0.5 ? inner : edited(inner, random))
  if (Array.isArray(before)) {
    const list: unknown[] = before.map(step).filter(() => random() < 0.8)
    if (random() < 0.3) list.splice(Math.floor(random() * list.length), 0, before.at(0))
    return list
  }
  if (typeof before === 'object' && before !== null) {
    const entries = Object.entries(before).filter(() => random() < 0.8)
    if (random() < 0.3) entries.reverse()
    return Object.fromEntries(entries.map(([name, inner]) => [name, step(inner)]))
  }
  return random() < 0.5 ? before : 'new'
}

const written = (what: unknown) =>
  JSON.stringify(what, (_, inner: unknown) => (inner === undefined ? '∅' : inner))

describe('a change between two values', () => {
  test('leads from any one to any other, in the same order of fields, after a way through another thread', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        const change = changeBetween(before, after)
        const reached = change ? applyChange(before, structuredClone(change)) : before
        expect(written(reached)).toBe(written(after))
      }),
    )
  })

  test('many edits one after another lead to the set as if it were sent whole', () => {
    fc.assert(
      fc.property(
        value,
        fc.array(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), { maxLength: 6 }),
        (start, edits) => {
          let here: unknown = start
          let there: unknown = structuredClone(start)
          for (const chances of edits) {
            const next = edited(here, () => chances.next().value ?? 0)
            const change = changeBetween(here, next)
            if (change) there = applyChange(there, structuredClone(change))
            here = next
          }
          expect(written(there)).toBe(written(here))
        },
      ),
    )
  })

  test('a letter in one of a thousand texts weighs as little as one text', () => {
    const before = {
      story: 'x'.repeat(100_000),
      list: Array.from({ length: 1000 }, (_, index) => ({ id: `q${index}`, text: 'abc' })),
    }
    const after = { ...before, list: before.list.with(700, { id: 'q700', text: 'abcd' }) }
    expect(JSON.stringify(changeBetween(before, after)).length).toBeLessThan(100)
  })

  test('what an edit left alone stays the same object', () => {
    const before = { story: { text: 'a' }, list: [{ n: 1 }, { n: 2 }, { n: 3 }] }
    const after = { story: before.story, list: [before.list[0], before.list[2]] }
    const reached = applyChange(before, changeBetween(before, after)!) as typeof before
    expect(reached.story).toBe(before.story)
    expect(reached.list[1]).toBe(before.list[2])
  })
})
