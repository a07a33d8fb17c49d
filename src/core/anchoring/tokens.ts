/** A word in a text: UTF-16 offsets, end exclusive. */
export interface Token {
  readonly start: number
  readonly end: number
}

// Scripts without spaces between words stand one character a word, so that marking and overlap have units to count.
const spaceless = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]`
const single = String.raw`(?=\p{L})${spaceless}\p{M}*`
const letter = String.raw`(?:(?!(?=\p{L})${spaceless})[\p{L}\p{N}\p{M}])`
// Zero-width joiners and soft hyphens stand inside words; a separator only between digits, so that “1,000” is one word.
const inner = String.raw`['’\-‐‑\u00AD\u200C\u200D]|(?<=\p{Nd})[.,٫٬](?=\p{Nd})`
const word = new RegExp(`${single}|${letter}+(?:(?:${inner})${letter}+)*`, 'gu')

/** The words of a text, in order: runs of letters, digits and marks with inner apostrophes and hyphens; CJK by character. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(word)) {
    tokens.push({ start: match.index, end: match.index + match[0].length })
  }
  return tokens
}
