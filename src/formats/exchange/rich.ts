import { plainText, tidy } from './html.ts'

/** The words of a text with markup, and what was left out of it. */
export interface Words {
  readonly text: string
  /** Pictures, sounds and films. */
  readonly media: number
  /** What is said of the pictures. */
  readonly alternative?: string
  /** Whether bold type, lists, tables and the like were left out. */
  readonly formatted: boolean
}

const formatting = /<(?:b|i|u|s|em|strong|sub|sup|table|font|code|pre|ul|ol)[\s>]/i

/** Words of an HTML fragment, in which a line end is a space. */
export function htmlWords(html: string): Words {
  if (!html.includes('<') && !html.includes('&'))
    return { text: tidy(html.replaceAll('\n', ' ')), media: 0, formatted: false }
  return { ...plainText(html.replaceAll('\n', ' ')), formatted: formatting.test(html) }
}

/** A text as HTML: each line a paragraph, or the line alone where there is one. */
export function toHtml(text: string): string {
  const lines = text.split('\n').map(escapeHtml)
  return lines.length === 1 ? lines[0]! : lines.map((line) => `<p>${line}</p>`).join('')
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
