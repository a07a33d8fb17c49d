import { isAt, letter, number } from '../text/chars.ts'

const small = 'two three four five six seven eight nine ten eleven twelve'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * The words with another number, weekday, month or year, of the same form and one that stands nowhere in the text; null where there is
 * none, or where the words hold no single one.
 */
export function otherValue(words: string, text: string): string | null {
  const year = /\b(?:1[5-9]|20)\d\d\b/.exec(words)
  if (year)
    return swap(
      words,
      year,
      [3, -4, 7, -9].map((by) => String(Number(year[0]) + by)),
      text,
    )
  const named = /[A-Za-z]+/.exec(words)
  if (named) {
    for (const list of [weekdays, months, small, tens]) {
      const at = list.indexOf(list === small || list === tens ? named[0].toLowerCase() : named[0])
      if (at < 0) continue
      const turned = [2, 4, 3, 5, 1].map((by) => list[(at + by) % list.length]!)
      const isCapital = /^[A-Z]/.test(named[0])
      const cased = turned.map((each) => (isCapital ? each[0]!.toUpperCase() + each.slice(1) : each))
      return swap(words, named, cased, text)
    }
  }
  const figures = /\d+(?:[.,]\d+)*/.exec(words)
  if (!figures || figures[0] === '1' || figures[0].startsWith('0')) return null
  const lead = Number(figures[0][0])
  const leads = [3, -2, 5, 2, -1, 4].map((by) => lead + by).filter((each) => each > 1 && each < 10)
  return swap(
    words,
    figures,
    leads.map((each) => `${each}${figures[0].slice(1)}`),
    text,
  )
}

function swap(words: string, found: RegExpExecArray, others: readonly string[], text: string): string | null {
  const low = text.toLowerCase()
  const other = others.find((each) => spellings(each).every((spelling) => !stands(low, spelling)))
  return other === undefined
    ? null
    : `${words.slice(0, found.index)}${other}${words.slice(found.index + found[0].length)}`
}

/** A small number in words and in figures. */
function spellings(value: string): readonly string[] {
  const low = value.toLowerCase()
  const at = small.indexOf(low)
  if (at >= 0) return [low, String(at + 2)]
  const ten = tens.indexOf(low)
  if (ten >= 0) return [low, String((ten + 2) * 10)]
  const word = small[Number(low) - 2] ?? tens[Number(low) / 10 - 2]
  return word === undefined ? [low] : [low, word]
}

function stands(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    if (!isAt(text, at - 1, letter | number) && !isAt(text, at + value.length, letter | number)) return true
  }
  return false
}
