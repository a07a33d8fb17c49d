import type { LanguageWords } from './language/language.ts'
import { readWords, type Word } from './words.ts'

const zeros = [0x0660, 0x06f0]

function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (zeros.find((zero) => code >= zero && code < zero + 10) ?? code))
  })
}

function valueOf(figure: string): number {
  const plain = figure.replaceAll('٫', '.').replaceAll('٬', ',')
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''))
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(plain)) return Number(plain.replaceAll('.', ''))
  return Number.parseFloat(plain.replace(',', '.'))
}

/** A number in a text, as written and by value. `spelled`: in letters. */
export interface Figure {
  readonly raw: string
  readonly value: number
  readonly spelled: boolean
}

/** Figures in digits of any script this project writes and, where the language is known, in words. Not those after a ¶. */
export function figuresIn(text: string, languages: readonly LanguageWords[]): readonly Figure[] {
  const figures: Figure[] = []
  for (const match of asciiDigits(text).matchAll(/(?<!¶\s*)(?<![\d.,٫٬])\d+(?:[.,٫٬]\d+)*/gu)) {
    figures.push({ raw: match[0], value: valueOf(match[0]), spelled: false })
  }
  const words = readWords(text)
  for (let at = 0; at < words.length; at++) {
    const found = languages.map((language) => spelledAt(words, at, language)).find((each) => each !== null)
    if (!found) continue
    const raw = words.slice(at, at + found.length).map((word) => word.raw)
    figures.push({ raw: raw.join(' '), value: found.value, spelled: true })
    at += found.length - 1
  }
  return figures
}

/** The number that begins at a word, and how many words it takes: “treinta y uno” is 31, by three. */
function spelledAt(
  words: readonly Word[],
  at: number,
  language: LanguageWords,
): { readonly value: number; readonly length: number } | null {
  const value = spelledValue(words[at]?.folded ?? '', language)
  if (value === null) return null
  const joined = language.numberJoint !== null && words[at + 1]?.folded === language.numberJoint
  const length = joined ? 3 : 2
  const unit = language.numbers.get(words[at + length - 1]?.folded ?? '')
  return value >= 10 && value < 100 && value % 10 === 0 && unit !== undefined && unit > 0 && unit < 10
    ? { value: value + unit, length }
    : { value, length: 1 }
}

/** “twenty-five” is 25; of “five-year” the first part counts. */
function spelledValue(word: string, language: LanguageWords): number | null {
  const whole = language.numbers.get(word)
  if (whole !== undefined) return whole
  const [first, second] = word.split('-')
  const value = language.numbers.get(first ?? '')
  if (value === undefined) return null
  const unit = second === undefined ? undefined : language.numbers.get(second)
  return value >= 20 && value < 100 && unit !== undefined && unit < 10 ? value + unit : value
}
