import { isAt, letter, number } from './chars.ts'

/** A stretch between quotation marks, marks included; `closed` is false where the closing mark is missing. Offsets: UTF-16 units. */
export interface Marked {
  readonly start: number
  readonly end: number
  readonly closed: boolean
  readonly double: boolean
}

const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '‘': '’',
  "'": "'",
  '‚': '‘’',
}

const openers = /["“„«»‹「『‘'‚]/g
const singles = new Set(["'", '‘', '‚', '‹'])

/**
 * Quotations of one line, outermost only, in order. A mark opens where nothing or a space, bracket or dash is before it and something
 * is behind it; a single mark closes only where no letter follows, so that an apostrophe is none. A mark that nothing closes holds to
 * the end of the line (a quotation goes on in the next paragraph), if it is a double one.
 */
export function marksIn(text: string, from: number, to: number): readonly Marked[] {
  const found: Marked[] = []
  // Where a closing mark was sought in vain up to the end of the line, it need not be sought again.
  const missing = new Set<string>()
  openers.lastIndex = from
  for (let match = openers.exec(text); match && match.index < to; match = openers.exec(text)) {
    const at = match.index
    const mark = match[0]
    if (missing.has(mark) || !opens(text, at, from, to)) continue
    const end = closing(text, at, to, closers[mark]!)
    if (end > 0) {
      found.push({ start: at, end, closed: true, double: !singles.has(mark) })
      openers.lastIndex = end
      continue
    }
    missing.add(mark)
    if (!singles.has(mark) && mark !== '»' && hasLetter(text, at, at + 8)) {
      found.push({ start: at, end: to, closed: false, double: true })
      return found
    }
  }
  return found
}

function hasLetter(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isAt(text, at, letter)) return true
  return false
}

function opens(text: string, at: number, from: number, to: number): boolean {
  const before = at > from ? text[at - 1]! : ' '
  const after = at + 1 < to ? text[at + 1]! : ' '
  const mark = text[at]!
  if (mark === '「' || mark === '『' || mark === '„' || mark === '«') return true
  if (mark === '»') return /[\s(]/.test(before) && at + 1 < to && isAt(text, at + 1, letter)
  if (mark === '“') return after.trim() !== '' || !/\S/.test(before)
  if (mark === '"') return (/[\s([{—–\-:,‘'/]/.test(before) || before === '\u200d') && /\S/.test(after)
  return /[\s([{—–"“]/.test(before) && (after === '[' || (at + 1 < to && isAt(text, at + 1, letter | number)))
}

/** Behind the mark that closes the quotation begun at `at`; 0 where there is none. */
function closing(text: string, at: number, to: number, wanted: string): number {
  const mark = text[at]!
  const isSingle = singles.has(mark)
  let depth = 0
  for (let next = at + 1; next < to; next++) {
    const char = text[next]!
    if (wanted.includes(char)) {
      if (isSingle && isAt(text, next + 1, letter | number)) continue
      if (depth > 0) depth--
      else return next + 1
    } else if (char === mark && mark !== '"' && mark !== "'" && mark !== '„') depth++
  }
  // The inner quotation was never closed: the first closing mark does for both.
  if (depth > 0) for (let next = to - 1; next > at; next--) if (wanted.includes(text[next]!)) return next + 1
  // A curly mark closed by a straight one, as careless typing has it.
  if (mark === '“') for (let next = at + 1; next < to; next++) if (text[next] === '"') return next + 1
  return 0
}
