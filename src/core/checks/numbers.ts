import type { LanguageWords } from './language/language.ts'
import { readWords } from './words.ts'

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
  for (const word of readWords(text)) {
    const value = languages
      .map((language) => spelledValue(word.folded, language))
      .find((found): found is number => found !== null)
    if (value !== undefined) figures.push({ raw: word.raw, value, spelled: true })
  }
  return figures
}

/** “twenty-five” is 25; of “five-year” the first part counts. */
function spelledValue(word: string, language: LanguageWords): number | null {
  const [first, second] = word.split('-')
  const value = language.numbers.get(first ?? '')
  if (value === undefined) return null
  const unit = second === undefined ? undefined : language.numbers.get(second)
  return value >= 20 && value < 100 && unit !== undefined && unit < 10 ? value + unit : value
}
