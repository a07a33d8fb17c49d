/**
 * Signs that nobody sees and that a text of the game never needs: they turn the order of letters round, hide words within words, or
 * steer a program. Joiners, soft hyphens and single marks of direction stand in honest texts. Flags are spelled with tags.
 */
const sign =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /\u{1F3F4}[\u{E0020}-\u{E007E}]{1,8}\u{E007F}|[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u180E\u200B\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]|\p{Surrogate}/gu

/** A piece of a text as it is written, or one of the signs that nobody sees. */
export interface Piece {
  readonly text: string
  readonly unseen: boolean
}

/** The pieces of a text in order; no two that can be seen follow each other. Empty for an empty text. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(sign)) {
    if (found.startsWith('\u{1F3F4}')) continue
    if (index > from) pieces.push({ text: text.slice(from, index), unseen: false })
    pieces.push({ text: found, unseen: true })
    from = index + found.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), unseen: false })
  return pieces
}

/** How a sign is looked up: `U+202E`. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
