import { readQuantity } from '../../core/grading/numerals.ts'

/** A number as other tools write it, in plain figures; null where it is none. */
export function plainNumber(written: string): string | null {
  const found = /^\s*([-+\u2212]?)\s*(\d{0,40})(?:[.,](\d{0,40}))?(?:[eE]([-+]?\d{1,3}))?\s*$/.exec(written)
  if (!found) return null
  const [, sign = '', whole = '', fraction = '', exponent] = found
  if (whole === '' && fraction === '') return null
  if (exponent !== undefined) {
    const value = Number(
      `${sign === '-' || sign === '\u2212' ? '-' : ''}${whole || '0'}.${fraction || '0'}e${exponent}`,
    )
    const short = String(value)
    if (!Number.isFinite(value)) return null
    return short.includes('e') ? (Math.abs(value) < 1 ? trimmed(value.toFixed(20)) : null) : short
  }
  const decimals = fraction === '' ? '' : `.${fraction}`
  return `${sign === '' || sign === '+' ? '' : '-'}${trimmed(`${whole || '0'}${decimals}`)}`
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
