import { plainText, tidy } from '../exchange/html.ts'
import { markdownText } from '../exchange/markdown.ts'
import { isSpace } from './answers.ts'
import { finish } from './escape.ts'

export type Markup = 'moodle' | 'html' | 'plain' | 'markdown'

export interface Words {
  readonly text: string
  readonly markup: Markup
  readonly media: number
  /** Whether bold type, lists, tables and the like were left out. */
  readonly formatted: boolean
}

const tag =
  /<\/?(?:p|br|b|i|u|s|em|strong|span|div|img|a|sub|sup|ul|ol|li|table|tbody|thead|tr|td|th|pre|code|h[1-6]|font|center|blockquote|hr|iframe|video|audio|script|style|object|embed)(?:\s[^<>]*)?\/?>/i
const entity = /&(?:[a-z]{2,8}\d?|#\d{1,7}|#x[\da-f]{1,6});/i
const formatting = /<(?:b|i|u|s|em|strong|sub|sup|table|font|code|pre|ul|ol)[\s>]/i

const nothing = (markup: Markup): Words => ({ text: '', markup, media: 0, formatted: false })
const none: Readonly<Record<Markup, Words>> = {
  moodle: nothing('moodle'),
  html: nothing('html'),
  plain: nothing('plain'),
  markdown: nothing('markdown'),
}

/** The words of a part of a question, escapes hidden, with its mark of format (`[html]`) or that of the question. */
export function wordsOf(part: string, inherited: Markup): Words {
  if (part === '') return none[inherited]
  let rest = part.trim()
  if (rest === '') return none[inherited]
  let markup = inherited
  const marked = rest.startsWith('[') ? /^\[(moodle|html|plain|markdown)\]/i.exec(rest) : null
  if (marked) {
    markup = marked[1]!.toLowerCase() as Markup
    rest = rest.slice(marked[0].length)
  }
  // Lines of the file are wrapped anywhere; \n is a line end that is meant.
  const written = finish(markup === 'markdown' || !rest.includes('\n') ? rest : rest.replaceAll('\n', ' '))
  if (markup === 'markdown') {
    const html = isHtml(written) ? plainText(written) : { text: written, media: 0 }
    const text = markdownText(html.text)
    return { text, markup, media: html.media, formatted: text !== html.text }
  }
  if (markup === 'html' || (markup === 'moodle' && isHtml(written))) {
    const { text, media } = plainText(markup === 'html' ? written.replaceAll('\n', ' ') : written)
    return { text, markup, media, formatted: formatting.test(written) }
  }
  return { text: tidied(written), markup, media: 0, formatted: false }
}

function isHtml(text: string): boolean {
  return (text.includes('<') && tag.test(text)) || (text.includes('&') && entity.test(text))
}

function tidied(text: string): string {
  return isTidy(text) ? text.trim() : tidy(text)
}

/** Whether the text is one line in which no two white spaces meet. */
function isTidy(text: string): boolean {
  let after = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const space = isSpace(unit)
    if (unit === 10 || (space && after)) return false
    after = space
  }
  return true
}
