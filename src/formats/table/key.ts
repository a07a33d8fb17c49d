import type { Key, Role, Row } from './table.ts'
import { fold, headerRole, letterIndex } from './words.ts'

/** The options of a row as its cells have them, and which of them are right. */
export interface Keyed {
  readonly options: readonly string[]
  /** Indices of options; empty where what the row says names none, or one that isn't there. */
  readonly right: ReadonlySet<number>
}

/** The options of a row, and those that its `correct` cells name; null where it has no options or names none of any kind. */
export function rightOptions(row: Row, roles: readonly Role[], key: Key): Keyed | null {
  const { options, columns } = optionsOf(row, roles)
  const cells = roles.flatMap((role, at) => (role === 'correct' ? [row.cells[at] ?? ''] : []))
  const said = cells.filter((cell) => cell !== '')
  if (options.length === 0 || said.length === 0) return null
  const places =
    key === 'mark' ? marked(cells, columns) : said.flatMap((cell) => named(cell, options, columns, key))
  const right = places.map((place) => columns.indexOf(place))
  return { options, right: new Set(right.includes(-1) ? [] : right) }
}

/**
 * Cells to choose from, each with the number of its column among those of options: an empty one before it counts. One column for
 * all of them has them on lines, or parted by bars or semicolons.
 */
export function optionsOf(
  row: Row,
  roles: readonly Role[],
): { readonly options: readonly string[]; readonly columns: readonly number[] } {
  const cells = roles.flatMap((role, at) => (role === 'option' ? [row.cells[at] ?? ''] : []))
  const all = cells.length === 1 ? parts(cells[0]!) : cells
  const filled = all.map((text, column) => ({ text, column })).filter(({ text }) => text !== '')
  return { options: filled.map(({ text }) => text), columns: filled.map(({ column }) => column) }
}

function parts(cell: string): readonly string[] {
  const sign = ['\n', '|', ';'].find((each) => cell.includes(each))
  return sign === undefined ? [cell] : cell.split(sign).map((part) => part.trim())
}

function marked(cells: readonly string[], columns: readonly number[]): readonly number[] {
  if (cells.length < 2 || cells.length < columns.length) return []
  return cells.flatMap((cell, at) => (cell === '' || /^(?:0|false|no)$/i.test(cell) ? [] : [at]))
}

/** Columns of the options that a cell names; [-1] where it says something else. */
function named(
  cell: string,
  options: readonly string[],
  columns: readonly number[],
  key: Key,
): readonly number[] {
  if (key === 'text') return byText(cell, options).map((at) => columns[at] ?? -1)
  const bare = cell.slice(0, 200).replace(/^(\d+)\.0+$/, '$1')
  const all = bare.split(/[\s,;/&+.，、؛،|]+/u).filter((word) => word !== '')
  const words = all.filter((word) => !callsAnswer(word))
  const found = words.flatMap((word): readonly number[] => {
    if (key === 'letter') {
      const at = letterIndex(word)
      if (at !== null) return [at]
      const several = [...word].map(letterIndex)
      return word.length <= columns.length && several.every((each) => each !== null) ? several : [-1]
    }
    const first = key === 'number' ? 1 : 0
    const digits = decimal(word.replace(/^(?:answer|option|no)/i, ''))
    if (!/^\d{1,10}$/.test(digits)) return [-1]
    if (columns.includes(Number(digits) - first)) return [Number(digits) - first]
    // A spreadsheet makes “1,3” a 13.
    const each = [...digits].map((digit) => Number(digit) - first)
    const rising = each.every((at, index) => columns.includes(at) && (index === 0 || at > each[index - 1]!))
    return digits.length > 1 && rising ? each : [-1]
  })
  return found.length > 0 ? found : [-1]
}

/** “Answer” of “Answer 2”, in any of the languages. */
function callsAnswer(word: string): boolean {
  if (word.length < 2 || !/^\p{L}+$/u.test(word)) return false
  const role = headerRole(word)?.role
  return role === 'option' || role === 'answer'
}

function byText(cell: string, options: readonly string[]): readonly number[] {
  const find = (text: string): number => {
    const exact = options.indexOf(text)
    if (exact !== -1) return exact
    const own = fold(text)
    return own === '' ? -1 : options.findIndex((option) => fold(option) === own)
  }
  const whole = find(cell)
  if (whole !== -1) return [whole]
  for (const sign of ['\n', '|', ';', ',']) {
    if (cell.includes(sign)) {
      const each = cell.split(sign).map((part) => find(part.trim()))
      if (!each.includes(-1)) return each
    }
  }
  return [-1]
}

/** Arabic-Indic and full-width figures as those of ASCII. */
function decimal(text: string): string {
  return text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (figure) => String(figure.charCodeAt(0) & 15))
}
