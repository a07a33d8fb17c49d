import { plainDigits } from './digits.ts'

// Accents that a keyboard may lack. Marks that make another letter (Indic vowel signs, the kana's voicing) stay.
const accents = new RegExp(
  '[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F' + // Latin, Greek, Cyrillic
    '\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7' + // Hebrew points
    '\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED]', // Arabic
  'g',
)

/** The Cyrillic short i is a letter of its own; taken out of reach of `accents` while these go. */
const shortI = /[иИ]\u0306/g

/** Letters that don't decompose, as a keyboard without them writes them. */
const strokes: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
])
const stroke = new RegExp(`[${[...strokes.keys()].join('')}]`, 'g')

/** What can't be seen: soft hyphens, zero-width signs, marks of direction. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

const opening = new Set(['"', "'", '«', '»', '‹', '›', '(', '[', '¿', '¡', ' '])
const closing = new Set([
  '"',
  "'",
  '«',
  '»',
  '‹',
  '›',
  ')',
  ']',
  '.',
  ',',
  ';',
  ':',
  '!',
  '?',
  '،',
  '؛',
  '؟',
  '。',
  '、',
  ' ',
])

/**
 * Typed text made comparable: case, accents, width and ligatures, quotes, dashes, digits of other scripts, white space, invisible
 * characters, and the punctuation around it don't matter. Words do, articles too.
 */
export function foldTyped(text: string): string {
  const plain = plainDigits(text.normalize('NFKD'))
    .replace(shortI, 'й')
    .replace(accents, '')
    .replace(invisible, '')
    .replace(/[\u2018-\u201B\u02BC]/g, "'")
    .replace(/[\u201C-\u201F]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
  // Up and down again, so that letters with two small forms (ß and ss) meet.
  const small = plain
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(stroke, (letter) => strokes.get(letter) ?? letter)
  return bare(small.normalize('NFC'))
}

/** Without the punctuation around it, unless there is nothing else. */
function bare(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && opening.has(text.charAt(start))) start++
  while (start < end && closing.has(text.charAt(end - 1))) end--
  return start < end ? text.slice(start, end) : text.trim()
}
