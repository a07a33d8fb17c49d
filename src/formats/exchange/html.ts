import { decodeHTML } from 'entities'

export interface Plain {
  /** Paragraphs are apart by a line end. */
  readonly text: string
  /** Images, sounds and films that were left out. */
  readonly media: number
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

/** The words of an HTML fragment, its entities decoded once. Linear in its length, whatever it is; never throws. */
export function plainText(html: string): Plain {
  let text = ''
  let mediaCount = 0
  let muted: string | null = null
  let from = 0
  let endless = 0
  const say = (end: number): void => {
    if (muted !== null || end <= from) return
    const written = html.slice(from, end)
    text += written.includes('&') ? decodeHTML(written) : written
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
    else if (media.has(tag.name) && !tag.closing) mediaCount++
    else if (breaking.has(tag.name)) text += '\n'
  }
  say(html.length)
  return { text: tidy(text), media: mediaCount }
}

/** White space as a reader sees it: runs are one space, lines are trimmed, empty ones left out. */
export function tidy(text: string): string {
  if (/^\S+(?: \S+)*$/.test(text)) return text
  return text
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
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
  const start = /^<(\/?)([a-z][a-z0-9:-]{0,40})(?=[\s/>])/i.exec(html.slice(at, at + 50))
  if (!start) return null
  let quote: string | null = null
  const limit = Math.min(html.length, at + longest)
  for (let end = at + start[0].length; end < limit; end++) {
    const character = html[end]!
    if (quote !== null) {
      if (character === quote) quote = null
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') {
      return { name: start[2]!.toLowerCase(), closing: start[1] === '/', end: end + 1 }
    }
  }
  return null
}
