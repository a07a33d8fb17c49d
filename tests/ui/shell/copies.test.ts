import { expect, test } from 'vitest'
import { createCopying } from '../../../src/ui/shell/copies.ts'

/** A page whose time is moved by hand. */
function page() {
  let now = 0
  let waiting: { at: number; run: () => void }[] = []
  const copies: number[] = []
  const copying = createCopying({
    copy: async (at) => void copies.push(at),
    now: () => now,
    later: (run, after) => void waiting.push({ at: now + after, run }),
  })
  return {
    ...copying,
    copies,
    pass(milliseconds: number): void {
      now += milliseconds
      const due = waiting.filter(({ at }) => at <= now)
      waiting = waiting.filter(({ at }) => at > now)
      for (const { run } of due) run()
    },
  }
}

test('a copy is made a minute after the last, however much is written', () => {
  const { copies, pass, written } = page()
  for (let second = 0; second < 150; second++) {
    written(false)
    pass(1000)
  }
  expect(copies).toEqual([60_000, 120_000])
})

test('the end of an edition is copied at once, and once', () => {
  const { copies, pass, written } = page()
  pass(10_000)
  written(false)
  written(true)
  pass(0)
  expect(copies).toEqual([10_000])
  pass(200_000)
  expect(copies).toEqual([10_000])
})

test('a page that is hidden copies what was written since the last copy', () => {
  const { copies, left, pass, written } = page()
  left()
  written(false)
  pass(5000)
  left()
  left()
  expect(copies).toEqual([5000])
  pass(100_000)
  expect(copies).toEqual([5000])
})
