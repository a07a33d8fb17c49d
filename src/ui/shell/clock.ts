/** Where time comes from, in milliseconds: the machine's clock since the epoch, and one that only ever goes forward. */
export interface TimeSources {
  wall(): number
  monotonic(): number
}

// Both clocks are rounded, by up to a tenth of a second each where a browser hides its fingerprint.
const tolerance = 250

/**
 * A clock in epoch milliseconds that cannot be fooled: it never goes back, and goes on when the machine's clock is set back
 * (the monotonic one tells); it counts the time for which a machine slept, in which the monotonic one may stand still.
 * Whoever sets the machine's clock forward has slept, for all that can be known.
 */
export function createClock({ wall, monotonic }: TimeSources): () => number {
  // What lies between the two clocks: as last seen, and as it counts.
  let seen = wall() - monotonic()
  let counted = seen
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const ticked = monotonic()
    const gap = wall() - ticked
    // A small difference waits until it has grown: the rounding of many readings must not add up.
    if (Math.abs(gap - seen) > tolerance) {
      counted += Math.max(0, gap - seen)
      seen = gap
    }
    last = Math.max(last, ticked + counted)
    return Math.floor(last)
  }
}

/** The same clock, put forward so far that it begins no earlier than `floor`: time that was told once is not told again. */
export function notBefore(now: () => number, floor: number): () => number {
  const ahead = Math.max(0, floor - now())
  return () => now() + ahead
}
