import process from 'node:process'
import { expect } from '@playwright/test'
import { test } from './harness/serve.ts'
import { createEditing } from './killing/desk.ts'
import { createPlay } from './killing/play.ts'
import { killAgainAndAgain, type Killed, type Work } from './killing/series.ts'

test.skip(process.platform === 'win32', 'Windows has no process groups')

const seed = Number(process.env.STET_SEED ?? 1)
/** Half of them in play, half at the desk. `npm run soak:kill` asks for more, and for browsers that live longer. */
const kills = Number(process.env.STET_KILLS ?? 100) / 2
const longLived = process.env.STET_KILLS === undefined ? 0 : 0.05

async function expectNothingLost(work: Work, profile: string): Promise<void> {
  test.setTimeout(60_000 + kills * 8000)
  const killed: Killed = await killAgainAndAgain(work, { seed, kills, profile, longLived })
  test.info().annotations.push({ type: 'acknowledged', description: String(killed.acknowledged) })
  expect(killed.acknowledged, 'what was acknowledged before a kill').toBeGreaterThanOrEqual(kills)
}

test('a browser that is killed in play has every answer that it explained, and goes on where it was', async ({
  profile,
  baseURL,
}) => {
  await expectNothingLost(createPlay(`${baseURL}/`), profile)
})

test('a browser that is killed at the desk has all that it said was saved, and what was typed 250 ms before', async ({
  profile,
  baseURL,
}) => {
  await expectNothingLost(createEditing(`${baseURL}/`), profile)
})
