/**
 * Escaped signs stand for themselves, so while a file is taken apart they are noncharacters of Unicode (U+FDD0 and on), which no
 * text has; `finish` turns them into the signs.
 */
const signs = ':#={}~\n'
const first = 0xfdd0

/** Stands for a backslash that is meant while the others are looked at. */
const backslash = '\uFDD8'
const escapes = [...signs].map((sign, at) => ({
  sign,
  written: sign === '\n' ? String.raw`\n` : `\\${sign}`,
  hidden: String.fromCharCode(first + at),
}))

/** The text with its escapes hidden; an unknown escape keeps its backslash, as at Moodle's. */
export function hideEscapes(text: string): string {
  if (!text.includes('\\')) return text
  let rest = text.replaceAll('\\\\', backslash)
  for (const { written, hidden } of escapes) rest = rest.replaceAll(written, hidden)
  return rest.replaceAll(backslash, '\\')
}

/** The text with the signs that `hideEscapes` had hidden. */
export function finish(text: string): string {
  // Most texts hide none, and this is asked of every one.
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= first && unit < first + signs.length) return shown(text)
  }
  return text
}

function shown(text: string): string {
  return escapes.reduce((rest, { hidden, sign }) => rest.replaceAll(hidden, sign), text)
}

/** Text for a file: what would be taken for a sign of the format is escaped, a line end is written \n. */
export function escapeGift(text: string): string {
  return text.replace(/[\\:#={}~]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)
}
