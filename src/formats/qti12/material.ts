import { tidy } from '../exchange/html.ts'
import { htmlWords } from '../exchange/rich.ts'
import { allOf, childrenOf, isElement, textIn, type XmlElement } from '../exchange/xml.ts'

const formattedText = ['mattext', 'matemtext', 'mat_formattedtext']
const pictures = new Set(['matimage', 'mataudio', 'matvideo', 'matapplet', 'matapplication'])

/** The words of `material` anywhere below, in their order; codes of what is left out go into `losses`. */
export function materialText(element: XmlElement, losses: Set<string>): string {
  const parts: string[] = []
  collect(element, parts, losses)
  return tidy(parts.join('\n'))
}

/** What is said of the pictures in what has no words. */
export function pictureText(element: XmlElement): string {
  const texts = allOf(element, ...formattedText).map((text) => htmlWords(sourceOf(text)).alternative ?? '')
  return tidy(texts.join('\n'))
}

function collect(element: XmlElement, parts: string[], losses: Set<string>): void {
  if (formattedText.includes(element.name)) {
    parts.push(wordsOf(element, losses))
  } else if (pictures.has(element.name)) losses.add('media')
  else if (element.name === 'matbreak') parts.push('')
  else if (element.name === 'math') parts.push(textIn(element))
  else for (const child of childrenOf(element)) collect(child, parts, losses)
}

function wordsOf(element: XmlElement, losses: Set<string>): string {
  const type = (element.attributes.get('texttype') ?? element.attributes.get('type') ?? '').toLowerCase()
  const written = sourceOf(element)
  const html =
    type.includes('html') ||
    /<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,2000})?\/?>|&(?:[a-z]{2,8}|#\d{2,6});/i.test(written)
  if (!html || type === 'plain') return tidy(written)
  // Canvas has plain text of which signs are as they stand.
  if (type === 'text/plain' && !/<\/(?:p|div|span|b|i|em|strong|sub|sup)>|<br|<img/i.test(written))
    return tidy(written)
  const { text, media, formatted } = htmlWords(written)
  if (media > 0) losses.add('media')
  if (formatted) losses.add('format')
  return text
}

/** XHTML within a text is what its tags say. */
function sourceOf(element: XmlElement): string {
  return element.children
    .map((node) => (isElement(node) ? `<${node.name}>${sourceOf(node)}</${node.name}>` : node))
    .join('')
}
