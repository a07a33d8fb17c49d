/** One `LMSSetValue`: the element's name and what it is set to. */
export type CmiValue = readonly [element: string, value: string]

/** What the data model's types hold, in characters. */
export const cmiLimits = { identifier: 255, string: 255, suspendData: 4096 } as const

/** A CMITimespan, `HHHH:MM:SS.SS`; `length` in milliseconds, at most 9,999 hours. */
export function timespan(length: number): string {
  const most = (10_000 * 3600 - 1) * 100
  const hundredths = Math.min(most, Math.max(0, Math.round((Number.isFinite(length) ? length : 0) / 10)))
  const seconds = Math.floor(hundredths / 100)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours = '', minutes = '', rest = ''] = parts.map((part) => String(part).padStart(2, '0'))
  return `${hours.padStart(4, '0')}:${minutes}:${rest}.${String(hundredths % 100).padStart(2, '0')}`
}

/** A CMITime, `HH:MM:SS`, of a moment where clocks are `offset` minutes behind UTC; `at` in epoch milliseconds. */
export function timeOfDay(at: number, offset: number): string {
  return new Date(at - offset * 60_000).toISOString().slice(11, 19)
}

/** A CMIDecimal with two places at most. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** A CMIIdentifier, printable ASCII without spaces, unlike that of any other `place` (from 1) and still to be recognised. */
export function identifier(place: number, id: string, suffix = ''): string {
  const head = `q${place}_`
  const plain = id.replace(/[^\w.-]/g, '_')
  return `${head}${plain.slice(0, cmiLimits.identifier - head.length - suffix.length)}${suffix}`
}
