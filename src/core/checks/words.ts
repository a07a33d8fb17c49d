import { tokenize } from '../anchoring/tokens.ts'

const dotted = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu

/** “U.S.” as “US”, so that it is one word. */
function joinAcronyms(text: string): string {
  return text.replace(dotted, (acronym) => acronym.replaceAll('.', ''))
}

/** One word made comparable: case, accents and vowel signs, Arabic letter variants and the English possessive folded away. */
export function foldWord(word: string): string {
  // Most words have nothing to fold, and this is asked of every word of every text.
  if (/^[a-z0-9]+$/.test(word)) return word
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u00AD\u200C\u200D]/gu, '')
    .toLowerCase()
    .replace(/[\u2018-\u201B]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/'s?$/, '')
    .replace(/[ٱأإآ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
}

/** A word as it stands, and whether it opens a sentence, a quotation or the text. */
export interface Word {
  readonly raw: string
  readonly folded: string
  readonly opens: boolean
}

/** French and its neighbours write a short word and the next as one: “l’Algérie”. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L}{2})/iu

export function readWords(text: string): readonly Word[] {
  const joined = joinAcronyms(text)
  const words: Word[] = []
  let end = 0
  for (const token of tokenize(joined)) {
    const raw = joined.slice(token.start, token.end).replace(elided, '')
    const opens = words.length === 0 || /[.!?؟:…\n“"‘'«„([—]/u.test(joined.slice(end, token.start))
    words.push({ raw, folded: foldWord(raw), opens })
    end = token.end
  }
  return words
}

/** The comparable words of a text, in order. */
export function wordsOf(text: string): readonly string[] {
  return readWords(text).map((word) => word.folded)
}

/** The words on one line with a space on either side of each, so that `includes` finds whole words only. */
export function lineOf(text: string): string {
  return ` ${wordsOf(text).join(' ')} `
}

/** Whether words that are folded already stand in a row in a line made by `lineOf`. */
export function holdsFolded(line: string, words: string): boolean {
  return line.includes(` ${words} `)
}

/** Two texts that a reader would call the same: marks and case don't tell them apart; signs do where there are no words. */
export function sameText(text: string): string {
  const line = lineOf(text).trim()
  return line === '' ? text.normalize('NFKC').replace(/\s+/gu, ' ').trim() : line
}

/** The first words of a text, at most `most` characters and an ellipsis. */
export function excerpt(text: string, most = 48): string {
  const start = text
    .slice(0, most * 4)
    .replace(/\s+/gu, ' ')
    .trim()
  const characters = Array.from(start)
  if (characters.length <= most && text.length <= most * 4) return characters.join('')
  const cut = characters.slice(0, most).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`
}
