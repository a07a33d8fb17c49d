import { expect, it } from 'vitest'
import { timeLeft } from '../../../src/core/session/clock.ts'
import { openStore } from '../../../src/storage/open.ts'
import { createEditions } from '../../../src/ui/shell/play.ts'
import { everyKind } from '../../core/session/fixtures.ts'

const MINUTE = 60_000

/** A page with a store that outlives it; `at` is what its clock says. */
async function page() {
  const store = await openStore()
  const clock = { at: 1_000_000 }
  let ids = 0
  const load = () =>
    createEditions(
      store,
      () => `e${(ids += 1)}`,
      () => clock.at,
    )
  const deadline = {
    set: everyKind,
    hash: 'as written',
    seed: 1,
    size: 'all',
    proof: 'off',
    mode: 'deadline',
    limit: 10 * MINUTE,
  } as const
  return { clock, load, start: () => load().start({ ...deadline, at: clock.at }) }
}

it('a deadline goes on over a reload, from its events', async () => {
  const { clock, load, start } = await page()
  const id = await start()
  clock.at += 3 * MINUTE
  const session = (await load().open(id))!
  expect(timeLeft(session.state.value.clock, session.now())).toBe(7 * MINUTE)
})

it('a machine that was set back before a reload gives no time: an edition goes on no earlier than its last event', async () => {
  const { clock, load, start } = await page()
  const id = await start()
  const before = (await load().open(id))!
  clock.at += 3 * MINUTE
  await before.dispatch({ type: 'clock', change: 'paused', at: before.now() })
  await before.dispatch({ type: 'clock', change: 'resumed', at: before.now() })
  clock.at -= 60 * MINUTE
  const session = (await load().open(id))!
  expect(timeLeft(session.state.value.clock, session.now())).toBe(7 * MINUTE)
  clock.at += MINUTE
  expect(timeLeft(session.state.value.clock, session.now())).toBe(6 * MINUTE)
})

it('from memory, a reload opens no story that was closed, and forgets no look-back', async () => {
  const { load, clock } = await page()
  const id = await load().start({
    set: everyKind,
    hash: 'as written',
    seed: 1,
    size: 'all',
    proof: 'off',
    mode: 'fromMemory',
    at: clock.at,
  })
  const reading = (await load().open(id))!
  expect(reading.state.value.phase).toBe('reading')
  await reading.dispatch({ type: 'close', at: reading.now() })
  await reading.dispatch({ type: 'lookBack' })
  const after = (await load().open(id))!
  expect(after.state.value).toMatchObject({ phase: 'asking', draft: { lookBacks: 1 } })
})
