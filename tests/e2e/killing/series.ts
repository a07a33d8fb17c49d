import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { seeded, type Random } from '../../../src/core/session/random.ts'
import { startKillable, type Heard } from './browser.ts'

export interface Killing {
  readonly seed: number
  readonly kills: number
  /** An empty folder for the browser's profile. */
  readonly profile: string
  /** Share of browsers that live some seconds before they are killed: what the browser itself writes late is on the disk then. */
  readonly longLived?: number
}

/** `acknowledged`: how many things the page had said were kept. */
export interface Killed {
  readonly acknowledged: number
}

/** What is done in the page between two kills, and how it is compared afterwards. Methods throw where something was lost. */
export interface Work {
  /** Makes a new profile ready; nothing is killed yet. */
  begin(page: Page): Promise<void>
  /** Opens the page where the work goes on. */
  open(page: Page): Promise<void>
  /** Compares what is there with what had been acknowledged. */
  compare(page: Page): Promise<void>
  /** Works in the page without end. */
  go(page: Page, chances: readonly number[]): Promise<unknown>
  /** Takes down what the page had told before it was killed at `killedAt`; answers how much of it was an acknowledgement. */
  take(heard: readonly Heard[], killedAt: number): number
}

/** Things done in a browser's life: enough for more acknowledgements than kills by far, also where the machine is slow. */
const mostDone = 12

/** Kills the browser at moments told by the seed, again and again on one profile. Throws with the seed where anything was lost or torn. */
export async function killAgainAndAgain(work: Work, killing: Killing): Promise<Killed> {
  const random = seeded('kill', killing.seed)
  let acknowledged = 0
  let round = 0
  try {
    const first = await startKillable(killing.profile)
    await work.begin(first.page)
    await first.kill()
    for (; round < killing.kills; round++) acknowledged += await killOnce(work, killing, random)
    const last = await startKillable(killing.profile)
    await work.open(last.page)
    await work.compare(last.page)
    await last.kill()
  } catch (error) {
    throw new Error(`At kill ${round} with STET_SEED=${killing.seed}: ${String(error)}`, { cause: error })
  }
  return { acknowledged }
}

/** Answers how much was acknowledged before it. */
async function killOnce(work: Work, killing: Killing, random: Random): Promise<number> {
  const { page, heard, hearing, kill } = await startKillable(killing.profile)
  // Some are killed while they still open, with nothing new in their hands.
  const opening = random.next() < 0.15
  const opened = work.open(page).then(() => (opening ? undefined : work.compare(page)))
  if (opening) opened.catch(() => undefined)
  else await opened
  const chances = Array.from({ length: 500 }, () => random.next())
  const working = opening ? opened : work.go(page, chances)
  working.catch(() => undefined)
  // A number of things done and a moment after: a busy machine gets no further in a given time than to its start.
  if (!opening) await Promise.race([hearing(1 + Math.floor(random.next() * mostDone)), working])
  const life = random.next() < (killing.longLived ?? 0) ? 6000 : 0
  const moment = opening ? 700 : random.next() < 0.5 ? 0 : 60
  await wait(life + random.next() * moment)
  const killedAt = performance.now()
  await kill()
  return work.take(heard, killedAt)
}
