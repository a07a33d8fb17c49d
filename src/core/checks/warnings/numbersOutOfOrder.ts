import { itemsOf } from '../context.ts'
import type { LanguageWords } from '../language/language.ts'
import { figuresIn } from '../numbers.ts'
import type { Rule } from '../rule.ts'
import { lineOf, wordsOf } from '../words.ts'

/**
 * Options that are numbers of one unit (“8 hours”, “12 hours”), or dates by month, stand neither from low to high nor from high to low.
 * Only where every option has one figure and else the same words, or a month and at most a day and a year.
 */
export const rule: Rule = {
  code: 'numbersOutOfOrder',
  severity: 'warning',
  *check(context) {
    const languages = context.language ? [context.language] : context.languages
    for (const { question, path, where } of itemsOf(context, 'choice')) {
      const texts = question.options.map((option) => option.text)
      const values = orderedValues(texts, languages)
      if (!values || values.length < 3) continue
      const rises = values.every((value, index) => index === 0 || value >= values[index - 1]!)
      const falls = values.every((value, index) => index === 0 || value <= values[index - 1]!)
      if (!rises && !falls) yield { path: [...path, 'options'], params: where }
    }
  },
}

/** What texts of one unit, or dates, come to; null where they are nothing that has an order. */
export function orderedValues(
  texts: readonly string[],
  languages: readonly LanguageWords[],
): readonly number[] | null {
  return amounts(texts, languages) ?? dates(texts, languages)
}

function amounts(texts: readonly string[], languages: readonly LanguageWords[]): readonly number[] | null {
  const values: number[] = []
  const units = new Set<string>()
  for (const text of texts) {
    const [figure, second] = figuresIn(text, languages)
    if (!figure || second) return null
    values.push(figure.value)
    const rest = lineOf(text.replace(/\p{Nd}+(?:[.,٫٬]\p{Nd}+)*/gu, ' '))
    units.add(
      rest
        .split(' ')
        .filter((word) => word !== '' && !(figure.spelled && word === lineOf(figure.raw).trim()))
        .map((word) => word.replace(/s$/, ''))
        .join(' '),
    )
  }
  return units.size === 1 ? values : null
}

function dates(texts: readonly string[], languages: readonly LanguageWords[]): readonly number[] | null {
  const values: number[] = []
  for (const text of texts) {
    const words = wordsOf(text)
    const month = languages
      .map(({ months }) => months.findIndex((name) => words.includes(name)))
      .find((index) => index >= 0)
    if (month === undefined || words.length > 3) return null
    const figures = figuresIn(text, languages).map((figure) => figure.value)
    if (figures.length !== words.length - 1) return null
    const year = figures.find((value) => value > 31) ?? 0
    const day = figures.find((value) => value <= 31) ?? 0
    values.push(year * 500 + month * 32 + day)
  }
  return values
}
