import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { record, redo, startHistory, undo, type History } from '../../../src/desk/draft/history.ts'
import type { Edit } from '../../../src/desk/draft/session.ts'
import { set } from '../../storage/fixtures.ts'

const titled = (title: string, field?: string): Edit => ({
  name: 'desk:edit.title',
  field,
  apply: (before) => (before.title === title ? before : { ...before, title }),
})

function times(count: number, step: (history: History) => History, history: History): History {
  return count === 0 ? history : times(count - 1, step, step(history))
}

describe('undo and redo', () => {
  test('any edits, all undone, give the set there was; redone, the set there is', () => {
    const edits = fc.array(
      fc.record({
        title: fc.string({ maxLength: 3 }),
        field: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
        after: fc.nat(4000),
      }),
    )
    fc.assert(
      fc.property(edits, (list) => {
        let at = 0
        const done = list.reduce(
          (history, { title, field, after }) => record(history, titled(title, field), (at += after)),
          startHistory(set),
        )
        const undone = times(list.length, undo, done)
        expect(undone.present).toBe(set)
        expect(times(list.length, redo, undone).present).toBe(done.present)
      }),
    )
  })

  test('any walk through edits, undos and redos keeps each step’s way back', () => {
    const walk = fc.array(fc.oneof(fc.string({ maxLength: 2 }), fc.constant(undo), fc.constant(redo)))
    fc.assert(
      fc.property(walk, (steps) => {
        let history = startHistory(set)
        for (const [at, step] of steps.entries()) {
          history = typeof step === 'string' ? record(history, titled(step), at) : step(history)
          const back = history.past.length > 0 ? redo(undo(history)) : history
          expect(back.present).toBe(history.present)
        }
        expect(times(steps.length, undo, history).present).toBe(set)
      }),
    )
  })

  test.each([
    { how: 'typing in one field', second: titled('ab', 'title'), at: 100, steps: 1 },
    { how: 'typing after a rest', second: titled('ab', 'title'), at: 5000, steps: 2 },
    { how: 'typing in another field', second: titled('ab', 'other'), at: 100, steps: 2 },
    { how: 'what isn’t typing', second: titled('ab'), at: 100, steps: 2 },
    { how: 'what changes nothing', second: titled('a'), at: 100, steps: 1 },
  ])('$how: $steps', ({ second, at, steps }) => {
    const history = record(record(startHistory(set), titled('a', 'title'), 0), second, at)
    expect(history.past).toHaveLength(steps)
  })

  test('an edit after an undo leaves nothing to redo', () => {
    const undone = undo(record(startHistory(set), titled('a'), 0))
    expect(undone.future).toHaveLength(1)
    expect(record(undone, titled('b'), 1).future).toEqual([])
  })
})
