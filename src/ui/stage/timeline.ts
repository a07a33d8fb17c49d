/** One stretch of an effect. `draw` gets 0 to 1, and 1 exactly once, whether the phase was played or skipped. */
export interface Phase {
  /** Milliseconds. */
  readonly lasts: number
  readonly draw: (progress: number) => void
}

/** Phases played one after the other. */
export interface Timeline {
  readonly done: boolean
  /** `elapsed`: milliseconds since the last call. */
  advance(elapsed: number): void
  /** Ends at once, in the state in which it would have ended. */
  finish(): void
}

export function playPhases(phases: readonly Phase[]): Timeline {
  let current = 0
  let spent = 0

  return {
    get done() {
      return current >= phases.length
    },
    advance(elapsed) {
      spent += elapsed
      for (let phase = phases[current]; phase; phase = phases[current]) {
        if (spent < phase.lasts) {
          phase.draw(spent / phase.lasts)
          return
        }
        spent -= phase.lasts
        current++
        phase.draw(1)
      }
    },
    finish() {
      for (let phase = phases[current]; phase; phase = phases[current]) {
        current++
        phase.draw(1)
      }
    },
  }
}

/** Timelines side by side; `ended` runs once, when the last of them is over. */
export function playTogether(timelines: readonly Timeline[], ended: () => void): Timeline {
  let over = false
  function close(): void {
    if (over || !timelines.every(({ done }) => done)) return
    over = true
    ended()
  }
  return {
    get done() {
      return over
    },
    advance(elapsed) {
      for (const timeline of timelines) timeline.advance(elapsed)
      close()
    },
    finish() {
      for (const timeline of timelines) timeline.finish()
      close()
    },
  }
}

/** A stretch in which nothing is drawn, in milliseconds. */
export const pause = (lasts: number): Phase => ({ lasts, draw: () => undefined })

export const easeOut = (progress: number) => 1 - (1 - progress) ** 3
export const easeIn = (progress: number) => progress ** 3
export const easeInOut = (progress: number) =>
  progress < 0.5 ? 4 * progress ** 3 : 1 - (2 - 2 * progress) ** 3 / 2
export const mix = (from: number, to: number, progress: number) => from + (to - from) * progress
