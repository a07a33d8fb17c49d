import { isAt, letter, lower, mark, number, space, unitsAt, upper } from './chars.ts'
import type { Marked } from './marks.ts'

/** A word, number or mark of a line; a quotation is one token, so that nothing within it is taken for the reporter's words. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark' | 'quote'
  /** As written, without a possessive ending; empty for a quotation. */
  readonly text: string
  readonly low: string
  readonly isCapital: boolean
  readonly isPossessive: boolean
  /** Place of the quotation among the line's; -1 for others. */
  readonly quote: number
}

/** Tokens from `from` up to `to`, each quotation of `marked` as one. */
export function tokensOf(text: string, from: number, to: number, marked: readonly Marked[]): Token[] {
  const tokens: Token[] = []
  let at = from
  marked.forEach((each, quote) => {
    push(tokens, text, at, each.start)
    const { start, end } = each
    tokens.push({
      start,
      end,
      kind: 'quote',
      text: '',
      low: '',
      isCapital: false,
      isPossessive: false,
      quote,
    })
    at = each.end
  })
  push(tokens, text, at, to)
  return tokens
}

function push(tokens: Token[], text: string, from: number, to: number): void {
  let at = from
  while (at < to) {
    if (isAt(text, at, space)) {
      at++
      continue
    }
    const token = tokenAt(text, at, to)
    tokens.push(token)
    at = token.end
  }
}

function tokenAt(text: string, start: number, to: number): Token {
  const initials = initialsEnd(text, start, to)
  if (initials > start) return wordToken(text, start, initials)
  const figures = figuresEnd(text, start, to)
  // “34-year-old” is a word, “10-12” and “the 2015-founded” are figures first.
  const end = figures > start ? agedEnd(text, figures, to) : wordEnd(text, start, to)
  if (figures > start && end === figures) return bareToken(text, start, figures, 'number')
  if (end === start) return bareToken(text, start, start + unitsAt(text, start), 'mark')
  for (let at = start; at < end; at += unitsAt(text, at))
    if (isAt(text, at, letter)) return wordToken(text, start, end)
  return bareToken(text, start, end, 'mark')
}

/** “U.S.”, and “J.” before another capital. */
function initialsEnd(text: string, start: number, to: number): number {
  let end = start
  let count = 0
  while (end < to && isCapitalAt(text, end) && text[end + unitsAt(text, end)] === '.') {
    const next = end + unitsAt(text, end) + 1
    if (next > to) break
    end = next
    count++
  }
  if (count > 1) return end
  return count === 1 && end + 1 < to && isAt(text, end, space) && isCapitalAt(text, end + 1) ? end : start
}

function isCapitalAt(text: string, at: number): boolean {
  return isAt(text, at, upper)
}

/** “1,250.5%”, “$4”. */
function figuresEnd(text: string, start: number, to: number): number {
  const first = text[start]!
  let at = first === '$' || first === '€' || first === '£' || first === '¥' ? start + 1 : start
  let end = runEnd(text, at, to, number)
  if (end === at) return start
  for (;;) {
    const parted = text[end]
    if (end >= to || (parted !== '.' && parted !== ',' && parted !== ':')) break
    at = runEnd(text, end + 1, to, number)
    if (at === end + 1) break
    end = at
  }
  return end < to && text[end] === '%' ? end + 1 : end
}

/** Behind the letters that a hyphen ties to figures; where none does, `from`. */
function agedEnd(text: string, from: number, to: number): number {
  const isTied = from + 1 < to && (text[from] === '-' || text[from] === '‑') && isAt(text, from + 1, letter)
  return isTied ? wordEnd(text, from + 1, to) : from
}

/** Letters, also past apostrophes and hyphens that letters follow, and past a full stop before a small one. */
function wordEnd(text: string, start: number, to: number): number {
  let end = start
  while (end < to && (isAt(text, end, inWords) || text[end] === '\u200c' || text[end] === '\u200d'))
    end += unitsAt(text, end)
  if (end === start) return start
  while (end < to) {
    const parted = text[end]!
    const isJoint = parted === '.' ? isAt(text, end + 1, lower) : joints.includes(parted)
    const next = isJoint ? runEnd(text, end + 1, to, inWords) : end + 1
    if (next === end + 1) break
    end = next
  }
  return end
}

const inWords = letter | mark | number
const joints = "'’-‐‑&"

function runEnd(text: string, start: number, to: number, bits: number): number {
  let at = start
  while (at < to && isAt(text, at, bits)) at += unitsAt(text, at)
  return at
}

function wordToken(text: string, start: number, end: number): Token {
  const raw = text.slice(start, end)
  const last = raw[raw.length - 1]
  const isS = last === 's' || last === 'S'
  const isOwner = isS && isApostrophe(raw[raw.length - 2])
  const written = isOwner ? raw.slice(0, -2) : raw
  const isPlural = isS && isApostrophe(text[end]) && (end + 1 >= text.length || isAt(text, end + 1, space))
  const low = written.toLowerCase()
  return {
    start,
    end: isPlural ? end + 1 : end,
    kind: 'word',
    text: written,
    low: low.includes('’') ? low.replaceAll('’', "'") : low,
    isCapital: isCapitalAt(written, 0),
    isPossessive: isOwner || isPlural,
    quote: -1,
  }
}

function isApostrophe(char: string | undefined): boolean {
  return char === "'" || char === '’'
}

function bareToken(text: string, start: number, end: number, kind: 'number' | 'mark'): Token {
  const raw = text.slice(start, end)
  return {
    start,
    end,
    kind,
    text: raw,
    low: raw === '’' ? "'" : raw.toLowerCase(),
    isCapital: isCapitalAt(raw, 0),
    isPossessive: false,
    quote: -1,
  }
}
