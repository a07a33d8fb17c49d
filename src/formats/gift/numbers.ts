import { middleOf, numbersWithin, plainNumber } from '../exchange/numbers.ts'

export interface NumberAnswer {
  /** As they are to be shown, the first one; more where a range holds few whole numbers. */
  readonly values: readonly string[]
  /** Whether other numbers count as right too. */
  readonly tolerant: boolean
}

/** Reads `1822`, `3.14:0.01` (with a tolerance) and `3..4` (a range); null where it is none of them. */
export function numberAnswer(text: string): NumberAnswer | null {
  const range = text.indexOf('..')
  const at = range === -1 ? text.indexOf(':') : range
  const first = plainNumber(at === -1 ? text : text.slice(0, at))
  if (first === null) return null
  if (at === -1) return { values: [first], tolerant: false }
  const second = plainNumber(text.slice(range === -1 ? at + 1 : at + 2))
  if (second === null) return null
  if (range === -1) {
    const by = Math.abs(Number(second))
    if (by === 0) return { values: [first], tolerant: false }
    return { values: numbersWithin(first, Number(first) - by, Number(first) + by), tolerant: true }
  }
  const [from, to] = Number(first) <= Number(second) ? [first, second] : [second, first]
  if (Number(from) === Number(to)) return { values: [from], tolerant: false }
  return { values: numbersWithin(middleOf(from, to), Number(from), Number(to)), tolerant: true }
}
