export interface NumberAnswer {
  /** As they are to be shown, the first one; more where a range holds few whole numbers. */
  readonly values: readonly string[]
  /** Whether other numbers count as right too. */
  readonly tolerant: boolean
}

const number = String.raw`[-+\u2212]?\s*(?:\d{1,30}(?:[.,]\d{0,30})?|[.,]\d{1,30})(?:[eE][-+]?\d{1,3})?`
const form = new RegExp(String.raw`^\s*(${number})\s*(?:(:|\.\.)\s*(${number}))?\s*$`)

/** Reads `1822`, `3.14:0.01` (with a tolerance) and `3..4` (a range); null where it is none of them. */
export function numberAnswer(text: string): NumberAnswer | null {
  if (/^\d{1,30}$/.test(text)) return { values: [text], tolerant: false }
  const found = form.exec(text)
  if (!found) return null
  const first = plainNumber(found[1]!)
  if (found[2] === undefined) return { values: [first], tolerant: false }
  const second = plainNumber(found[3]!)
  if (found[2] === ':') {
    const tolerance = Math.abs(Number(second))
    if (tolerance === 0) return { values: [first], tolerant: false }
    return { values: around(first, Number(first) - tolerance, Number(first) + tolerance), tolerant: true }
  }
  const from = Math.min(Number(first), Number(second))
  const to = Math.max(Number(first), Number(second))
  if (from === to) return { values: [first], tolerant: false }
  return { values: around(middle(from, to, first, second), from, to), tolerant: true }
}

/** The value and, where the range holds few whole numbers, those as well. */
function around(value: string, from: number, to: number): readonly string[] {
  if (!Number.isInteger(from) || !Number.isInteger(to) || to - from > 20) return [value]
  const values = [value]
  for (let whole = from; whole <= to; whole++) if (String(whole) !== value) values.push(String(whole))
  return values
}

function middle(from: number, to: number, ...written: readonly string[]): string {
  const digits = Math.max(...written.map((each) => each.split('.')[1]?.length ?? 0))
  const fixed = ((from + to) / 2).toFixed(Math.min(digits + 1, 20))
  return fixed.includes('.') ? fixed.replace(/0{1,40}$/, '').replace(/\.$/, '') : fixed
}

/** With a point and without an exponent. */
function plainNumber(written: string): string {
  // As nearly all are written.
  if (/^-?\d+(?:\.\d+)?$/.test(written)) return written
  const plain = written
    .replace(/\s/g, '')
    .replace('\u2212', '-')
    .replace(/^\+/, '')
    .replace(',', '.')
    .replace(/\.$/, '')
  if (!/e/i.test(plain)) return plain.replace(/^(-?)\./, '$10.')
  const value = Number(plain)
  const short = String(value)
  if (!Number.isFinite(value) || /e/.test(short))
    return Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, '') : short
  return short
}
