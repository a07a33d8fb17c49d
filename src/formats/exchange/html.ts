import { decodeHTML } from 'entities'

export interface Plain {
  /** Paragraphs are apart by a line end. */
  readonly text: string
  /** Images, sounds and films that were left out. */
  readonly media: number
  /** What is said of the images, for who has nothing else to read. */
  readonly alternative: string
}

const breaking = new Set(
  'address article aside blockquote br caption dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
const media = new Set('img audio video object embed iframe svg'.split(' '))
const silent = new Set('script style template noscript'.split(' '))

/** Longer than any tag that a tool writes; and how far is looked where many a tag has had no end. */
const longestTag = 20_000
const doubtedTag = 200
const manyEndless = 100

/**
 * The words of an HTML fragment, its entities decoded once; a row of a table is a line, its cells apart by bars. Linear in its length,
 * whatever it is; never throws.
 */
export function plainText(html: string): Plain {
  let text = ''
  let mediaCount = 0
  const alternatives: string[] = []
  /** What is to stand before the next words of a cell. */
  let before = ''
  let cell: 'none' | 'empty' | 'filled' = 'none'
  let rowIsFilled = false
  let muted: string | null = null
  let from = 0
  let endless = 0
  const say = (end: number): void => {
    if (muted !== null || end <= from) return
    const written = html.slice(from, end)
    if (cell !== 'none' && /\S/.test(written)) {
      text += before
      before = ''
      cell = 'filled'
      rowIsFilled = true
    }
    text += written.includes('&') ? decodeHTML(written) : written
  }
  const breakLine = (name: string): void => {
    if (name === 'td' || name === 'th') {
      before = rowIsFilled ? ' | ' : ''
      cell = 'empty'
    } else if (cell === 'none' || name === 'tr' || name === 'table') {
      text += '\n'
      before = ''
      cell = 'none'
      rowIsFilled = false
    } else if (cell === 'filled') before = '\n'
  }
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', from)) {
    const tag = tagAt(html, at, endless < manyEndless ? longestTag : doubtedTag)
    if (!tag) {
      endless++
      // A bare “less than”.
      say(at + 1)
      from = at + 1
      continue
    }
    say(at)
    from = tag.end
    if (muted !== null) {
      if (tag.closing && tag.name === muted) muted = null
      continue
    }
    if (silent.has(tag.name) && !tag.closing) muted = tag.name
    else if (media.has(tag.name) && !tag.closing) {
      const { formula, alternative } = tag.name === 'img' ? saidOf(html.slice(at, tag.end)) : nothing
      if (formula === '') mediaCount++
      text += formula
      if (alternative !== '') alternatives.push(alternative)
    } else if (breaking.has(tag.name)) breakLine(tag.name)
  }
  say(html.length)
  return { text: tidy(text), media: mediaCount, alternative: tidy(alternatives.join(' ')) }
}

const nothing = { formula: '', alternative: '' } as const

/** What an image says in its attributes: the formula that it is a picture of, or what is to be seen. A file's name says nothing. */
function saidOf(tag: string): { readonly formula: string; readonly alternative: string } {
  const value = (name: RegExp): string => decodeHTML(name.exec(tag)?.[2] ?? '').trim()
  const alternative = value(/\salt\s*=\s*(["'])(.{0,2000}?)\1/is)
  const formula =
    value(/\sdata-equation-content\s*=\s*(["'])(.{0,2000}?)\1/is) ||
    (/^latex:\s*(.+)$/is.exec(alternative)?.[1] ?? '')
  return { formula, alternative: /\.\w{2,5}$/.test(alternative) ? '' : alternative }
}

/** White space as a reader sees it: runs are one space, lines are trimmed, empty ones left out. */
export function tidy(text: string): string {
  if (/^\S+(?: \S+)*$/.test(text)) return text
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
}

function tagAt(
  html: string,
  at: number,
  longest: number,
): { readonly name: string; readonly closing: boolean; readonly end: number } | null {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4)
    return { name: '', closing: false, end: end === -1 ? html.length : end + 3 }
  }
  nameAfter.lastIndex = at
  const start = nameAfter.exec(html)
  if (!start) return null
  /** The quotation mark that ends a value; 0 outside of one. */
  let quote = 0
  const limit = Math.min(html.length, at + longest)
  for (let end = at + start[0].length; end < limit; end++) {
    const unit = html.charCodeAt(end)
    if (quote !== 0) {
      if (unit === quote) quote = 0
    } else if (unit === 34 || unit === 39) quote = unit
    else if (unit === 62) return { name: start[2]!.toLowerCase(), closing: start[1] === '/', end: end + 1 }
  }
  return null
}

const nameAfter = /<(\/?)([a-z][a-z0-9:-]{0,40})(?=[\s/>])/iy
