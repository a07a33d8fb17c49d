import { plainText } from '../exchange/html.ts'
import { markdownText } from '../exchange/markdown.ts'
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

/** The words of a part of a question, escapes hidden, with its mark of format (`[html]`) or that of the question. */
export function wordsOf(part: string, inherited: Markup): Words {
  let rest = part.trim()
  if (rest === '') return { text: '', markup: inherited, media: 0, formatted: false }
  let markup = inherited
  const marked = rest.startsWith('[') ? /^\[(moodle|html|plain|markdown)\]/i.exec(rest) : null
  if (marked) {
    markup = marked[1]!.toLowerCase() as Markup
    rest = rest.slice(marked[0].length)
  }
  // Lines of the file are wrapped anywhere; \n is a line end that is meant.
  const written = finish(markup === 'markdown' ? rest : rest.replaceAll('\n', ' '))
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
  if (!/\s\s|\n/.test(text)) return text.trim()
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
