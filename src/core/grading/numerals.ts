import { plainDigits } from './digits.ts'
import { spelledNumberIn, type FoundNumber } from './numberWords.ts'
import { foldTyped } from './foldTyped.ts'

/** A number and what stands around it. `value`: decimal digits without needless zeros, so that equal means equal. */
export interface Quantity {
  readonly value: string
  /** Folded; empty where the number stands alone. */
  readonly unit: string
}

export interface QuantityContext {
  /** Tag of the language that says whether 1.500 is a thousand and a half, or one and a half. */
  readonly language: string
  /** The question; a unit that it names may be typed along. */
  readonly prompt: string
}

/** Whether both name the same value. A unit may be left out; a unit typed must be the key's, or the question's. */
export function sameQuantity(typed: string, key: string, { language, prompt }: QuantityContext): boolean {
  const ours = readQuantity(typed, language)
  const theirs = readQuantity(key, language)
  if (!ours || !theirs || ours.value !== theirs.value) return false
  if (ours.unit === '' || ours.unit === theirs.unit) return true
  const asked = unitOf(prompt).split(/[^\p{L}\p{M}\p{N}%$€£]+/u)
  return theirs.unit === '' && ours.unit.split(' ').every((word) => asked.includes(word))
}

/** Powers of ten that follow a number, folded. */
const magnitudes: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['bn', 9],
  ['trillion', 12],
  ['الف', 3],
  ['الاف', 3],
  ['مليون', 6],
  ['ملايين', 6],
  ['مليار', 9],
  ['مليارات', 9],
  ['تريليون', 12],
  ['millon', 6],
  ['millones', 6],
])

/** The one number in a text; null where there is none, or more than one. */
export function readQuantity(text: string, language: string): Quantity | null {
  const plain = plainDigits(text)
  const written = /\d/.test(plain)
    ? writtenNumber(plain, language)
    : spelledNumberIn(foldTyped(text), language)
  if (!written) return null
  const after = unitOf(written.after).split(' ')
  const { power, words } = powerOf(after, language)
  return {
    value: canonical(written.negative, written.whole, written.fraction, power),
    unit: [unitOf(written.before), ...after.slice(words)].join(' ').trim(),
  }
}

/** The power of ten that words after a number begin with, and how many words it takes: “mil millones” is 9, by 2. */
function powerOf(
  after: readonly string[],
  language: string,
): { readonly power: number; readonly words: number } {
  const spanish = /^es\b/i.test(language)
  let power = 0
  let words = 0
  for (const word of after) {
    const next = magnitudes.get(word) ?? (spanish && word === 'mil' ? 3 : undefined)
    if (next === undefined) break
    power += next
    words++
  }
  return { power, words }
}

/** Separators of groups and decimals, when a digit follows. */
const separators = new Set(['.', ',', '٫', '٬', "'", '’', ' ', '\u00A0', '\u2009', '\u202F'])

function writtenNumber(text: string, language: string): FoundNumber | null {
  const first = text.search(/\d/)
  // “.5” is a half.
  const bareFraction = /[.,٫]/.test(text.charAt(first - 1))
  const start = bareFraction ? first - 1 : first
  let end = first
  while (isDigit(text, end) || (separators.has(text.charAt(end)) && isDigit(text, end + 1))) end++
  const after = text.slice(end)
  if (/\d/.test(after)) return null
  const number = bareFraction
    ? { whole: '', fraction: text.slice(first, end) }
    : partsOf(text.slice(start, end), language)
  if (!number || /\D/.test(number.whole + number.fraction)) return null
  const before = text.slice(0, start)
  const sign = /[-\u2212]\s*(?=\p{Sc}?\s*$)/u
  return { ...number, negative: sign.test(before), before: before.replace(sign, ''), after }
}

function isDigit(text: string, at: number): boolean {
  return /^\d$/.test(text.charAt(at))
}

/** Whole and fraction of a number as written; null where its separators make no sense. */
function partsOf(
  written: string,
  language: string,
): { readonly whole: string; readonly fraction: string } | null {
  const decimal = decimalMark(written, language)
  const at = decimal === null ? written.length : written.lastIndexOf(decimal)
  const groups = written.slice(0, at).split(/\D/)
  const [head = '', ...tail] = groups
  // Groups have three digits, in India two but for the last.
  const grouped =
    head.length <= 3 &&
    tail.every((group, index) => group.length === 3 || (group.length === 2 && index < tail.length - 1))
  if (tail.length > 0 && !grouped) return null
  return { whole: groups.join(''), fraction: written.slice(at + 1) }
}

/** Which sign in a number parts whole from fraction; null: none does. */
function decimalMark(written: string, language: string): string | null {
  if (written.includes('٫')) return '٫'
  const marks = written.match(/[.,]/g) ?? []
  const last = marks.at(-1)
  if (last === undefined) return null
  const alone = marks.filter((mark) => mark === last).length === 1
  // With two kinds of sign, or with another group sign, the last is the decimal's.
  if (/[^\d.,]/.test(written) || marks.some((mark) => mark !== last)) return alone ? last : null
  if (!alone) return null
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(written) && last !== decimalMarkOf(language) ? null : last
}

const decimalMarks = new Map<string, string>()

function decimalMarkOf(language: string): string {
  const known = decimalMarks.get(language)
  if (known !== undefined) return known
  let mark = '.'
  try {
    mark = new Intl.NumberFormat(language).format(1.5).includes(',') ? ',' : '.'
  } catch {
    // Not a language tag: a finding of the reader's, and no reason to refuse an answer.
  }
  decimalMarks.set(language, mark)
  return mark
}

function canonical(negative: boolean, whole: string, fraction: string, power: number): string {
  const digits = whole + fraction.padEnd(power, '0')
  const point = whole.length + power
  const integer = digits.slice(0, point).replace(/^0+/, '') || '0'
  const decimals = withoutTrailingZeros(digits.slice(point))
  const value = decimals === '' ? integer : `${integer}.${decimals}`
  return negative && value !== '0' ? `-${value}` : value
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length
  while (end > 0 && digits.charAt(end - 1) === '0') end--
  return digits.slice(0, end)
}

/** The text beside a number, folded, with one sign for per cent; empty where it has no word or sign of its own. */
function unitOf(text: string): string {
  // Folding has made ئ a ي in the Arabic words.
  const unit = foldTyped(text).replace(/٪|per ?cent|por ?ciento|(?:في ال|بال)ما?ية/gu, '%')
  return /[\p{L}\p{N}\p{Sc}%]/u.test(unit) ? unit.replace(/^\+/, '') : ''
}
