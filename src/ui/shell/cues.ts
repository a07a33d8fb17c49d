import type { Cue } from '../../audio/cue.ts'
import type { StageEvent } from '../app.ts'

/** A cue that answers an event: `after` so many milliseconds, `rate` a factor on its pitch. */
export interface TimedCue {
  readonly cue: Cue
  readonly after: number
  readonly rate: number
}

// When the canvas shows it: the stamp on the paper, the slip in the tray, the slip on the needle.
const stampFalls = 140
const bellRings = 480
const slipIsSpiked = 690

/** Right answers in a row from which on the bell rings, a step higher each time, until it has no more steps. */
const runOfBell = 3
const steps = [0, 2, 4, 7, 9, 12]

/** Milliseconds before the deadline from which on the clock is heard. */
const heardFrom = 15_000

/**
 * What is heard of an event, in the order of hearing. `leftBefore`: what the clock showed at the last event of it, null where
 * there was none. `still`: where motion is reduced nothing has to wait for what isn't moving.
 */
export function cuesOf(event: StageEvent, leftBefore: number | null, still: boolean): readonly TimedCue[] {
  return timed(event, leftBefore).map((cue) => (still ? { ...cue, after: 0 } : cue))
}

function timed(event: StageEvent, leftBefore: number | null): readonly TimedCue[] {
  switch (event.type) {
    case 'questionIn':
      return [at('paper')]
    case 'chosen':
      return [at('key')]
    case 'marked':
      return [at('marker')]
    case 'stands': {
      const step = steps[Math.min(event.run - runOfBell, steps.length - 1)]
      return [
        at('stamp', stampFalls),
        ...(step === undefined ? [] : [at('bell', bellRings, 2 ** (step / 12))]),
      ]
    }
    case 'struck':
      return [at('pencil'), at('spike', slipIsSpiked)]
    case 'press':
      return [at('press')]
    case 'clock':
      return tickOf(event, leftBefore)
    case 'desk':
      return []
  }
}

/** Once a second near the end, one as the clock goes: tick, tock. */
function tickOf(
  { left, running }: Extract<StageEvent, { readonly type: 'clock' }>,
  leftBefore: number | null,
): readonly TimedCue[] {
  if (left === null || leftBefore === null || !running || left > heardFrom || left <= 0) return []
  const second = Math.ceil(left / 1000)
  if (second >= Math.ceil(leftBefore / 1000)) return []
  return [at('tick', 0, second % 2 === 0 ? 1 : 0.9)]
}

function at(cue: Cue, after = 0, rate = 1): TimedCue {
  return { cue, after, rate }
}
