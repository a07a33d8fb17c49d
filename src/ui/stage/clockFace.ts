/** What the desk clock shows of a deadline. Milliseconds throughout. */
export interface ClockReading {
  readonly left: number
  readonly of: number
}

const second = 1000
/** Share of the time from which on the clock is alarmed; the dial has it in red. */
const alarmed = 0.1

/** Share of the time that is left, from 0 to 1. A deadline of nothing has run out. */
export function shareLeft({ left, of }: ClockReading): number {
  return of > 0 ? Math.min(1, Math.max(0, left / of)) : 0
}

/** Radians clockwise from the top: once round in the whole of the time. */
export function handAngle(reading: ClockReading): number {
  return (1 - shareLeft(reading)) * Math.PI * 2
}

/** Whole seconds begun. */
export function secondsLeft({ left }: ClockReading): number {
  return Math.ceil(Math.max(0, left) / second)
}

/** Milliseconds until another whole second is over; null where none is left. */
export function untilTick({ left }: ClockReading): number | null {
  if (left <= 0) return null
  return left % second || second
}

export function isAlarmed(reading: ClockReading): boolean {
  return shareLeft(reading) <= alarmed
}
