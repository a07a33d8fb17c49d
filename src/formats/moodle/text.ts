import { htmlWords, type Words } from '../exchange/rich.ts'
import { tidy } from '../exchange/html.ts'
import { markdownText } from '../exchange/markdown.ts'
import { childOf, isElement, type XmlElement, type XmlNode } from '../exchange/xml.ts'

export type Markup = 'auto' | 'html' | 'plain' | 'markdown'

/** What stands in the `text` of a part of a question, or in the part itself; tags that nobody escaped are tags again. */
export function sourceOf(part: XmlElement): string {
  return inside(childOf(part, 'text') ?? part).trim()
}

const beside = new Set(['file', 'feedback', 'tolerance', 'answer'])

function inside(element: XmlElement): string {
  const [first] = element.children
  // As nearly all are.
  if (element.children.length === 1 && typeof first === 'string') return first
  return element.children.map(markupOf).join('')
}

function markupOf(node: XmlNode): string {
  if (!isElement(node)) return node
  if (beside.has(node.name)) return ''
  if (node.children.length === 0) return `<${node.name}>`
  return `<${node.name}>${inside(node)}</${node.name}>`
}

/** The markup that a part says it has; `inherited` where it says nothing. */
export function markupIn(part: XmlElement, inherited: Markup): Markup {
  switch (part.attributes.get('format')?.trim().toLowerCase()) {
    case 'html':
    case '1':
      return 'html'
    case 'plain_text':
    case '2':
      return 'plain'
    case 'markdown':
    case '4':
      return 'markdown'
    case 'moodle_auto_format':
    case 'wiki_like':
    case '0':
      return 'auto'
    default:
      return inherited
  }
}

const block = /<(?:p|br|div|li|h[1-6]|tr)[\s/>]/i

export function wordsOf(source: string, markup: Markup): Words {
  if (markup === 'plain') return { text: tidy(source), media: 0, formatted: false }
  if (markup === 'auto' && !block.test(source)) return htmlWords(source.replaceAll('\n', '<br>'))
  if (markup !== 'markdown') return htmlWords(source)
  const { text, media, formatted } = htmlWords(source.replaceAll('\n', '<br>'))
  const plain = markdownText(text)
  return { text: plain, media, formatted: formatted || plain !== text }
}
