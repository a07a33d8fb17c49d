import { readQuantity } from '../../core/grading/numerals.ts'

/** Thousands apart by commas, which are no decimal ones where there is a point or another comma. */
const grouped = /^\s*[-+\u2212]?\d{1,3}(?:,\d{3}){1,12}(?:\.\d{0,40}|(?<=,\d{3},\d{3}))\s*$/

/** A number as other tools write it, in plain figures; null where it is none. */
export function plainNumber(written: string): string | null {
  // As nearly all are written.
  if (/^-?(?:0|[1-9]\d{0,39})$/.test(written)) return written
  const bare = grouped.test(written) ? written.replaceAll(',', '') : written
  const found = /^\s*([-+\u2212]?)\s*(\d{0,40})(?:[.,](\d{0,40}))?(?:[eE]([-+]?\d{1,3}))?\s*$/.exec(bare)
  if (!found) return null
  const [, sign = '', whole = '', fraction = '', exponent] = found
  if (whole === '' && fraction === '') return null
  const negative = sign === '-' || sign === '\u2212'
  const power = Number(exponent ?? 0)
  if (Math.abs(power) > mostPower) return null
  const figures = power === 0 ? [whole, fraction] : shifted(whole, fraction, power)
  const decimals = figures[1] === '' ? '' : `.${figures[1]}`
  return `${negative ? '-' : ''}${trimmed(`${figures[0] || '0'}${decimals}`)}`
}

/** Powers of ten that are written out. */
const mostPower = 60

/** The figures before and after the point when it is moved to the right by so many places. */
function shifted(whole: string, fraction: string, places: number): readonly [string, string] {
  const point = whole.length + places
  const figures = `${'0'.repeat(Math.max(0, -point))}${whole}${fraction}`.padEnd(point, '0')
  const at = Math.max(0, point)
  return [figures.slice(0, at).replace(/^0+(?=\d)/, ''), figures.slice(at)]
}

/** The value, and where a range holds few whole numbers, those as well. */
export function numbersWithin(value: string, from: number, to: number): readonly string[] {
  if (!Number.isInteger(from) || !Number.isInteger(to) || to - from > 20) return [value]
  const whole = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => String(from + index))
  return [value, ...whole.filter((each) => each !== value)]
}

/** The number in the middle of a range, with at most one digit more than either end has. */
export function middleOf(from: string, to: string): string {
  const digits = Math.max(...[from, to].map((each) => each.split('.')[1]?.length ?? 0))
  return trimmed(((Number(from) + Number(to)) / 2).toFixed(Math.min(digits + 1, 20)))
}

/** Answers of a number question in plain figures, without their units, each once. */
export function plainAnswers(answers: readonly string[], language: string): readonly string[] {
  return [...new Set(answers.map((answer) => readQuantity(answer, language)?.value ?? answer))]
}

function trimmed(number: string): string {
  return number.includes('.') ? number.replace(/0{1,60}$/, '').replace(/\.$/, '') : number
}
