/**
 * Escaped signs stand for themselves, so while a file is taken apart they are noncharacters of Unicode (U+FDD0 and on), which no
 * text has; `finish` turns them into the signs.
 */
const signs = ':#={}~\n'
const first = 0xfdd0

/** The text with its escapes hidden; an unknown escape keeps its backslash, as at Moodle's. */
export function hideEscapes(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\([\\:#={}~n])/g, (_all, sign: string) =>
    sign === '\\' ? '\\' : String.fromCharCode(first + signs.indexOf(sign === 'n' ? '\n' : sign)),
  )
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
  return text.replace(/[\uFDD0-\uFDD6]/g, (hidden) => signs[hidden.charCodeAt(0) - first]!)
}

/** Text for a file: what would be taken for a sign of the format is escaped, a line end is written \n. */
export function escapeGift(text: string): string {
  return text.replace(/[\\:#={}~]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)
}
