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

const word =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|[$€£¥]?\p{N}+(?:[.,:]\p{N}+)*%?|[\p{L}\p{M}\p{N}\u200c\u200d]+(?:(?:['’\-‐‑&]|\.(?=\p{Ll}))[\p{L}\p{M}\p{N}]+)*|\S/gu
const isWord = /[\p{L}]/u
const isNumber = /^[$€£¥]?\p{N}/u
const capital = /^[\p{Lu}\p{Lt}]/u
const possessive = /['’]s$/iu

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
  for (const match of text.slice(from, to).matchAll(word)) {
    const start = from + match.index
    const raw = match[0]
    const kind = isNumber.test(raw) ? 'number' : isWord.test(raw) ? 'word' : 'mark'
    const isPossessive = kind === 'word' && possessive.test(raw)
    const written = isPossessive ? raw.slice(0, -2) : raw
    tokens.push({
      start,
      end: start + raw.length,
      kind,
      text: written,
      low: written.replaceAll('’', "'").toLowerCase(),
      isCapital: capital.test(written),
      isPossessive:
        isPossessive ||
        (kind === 'word' &&
          /^['’](?=\s|$)/u.test(text.slice(start + raw.length, start + raw.length + 2)) &&
          /s$/iu.test(raw)),
      quote: -1,
    })
  }
}
