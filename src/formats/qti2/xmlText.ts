import { escapeXml } from '../exchange/xml.ts'

/** A piece of a document: an element by its name in QTI 2 or HTML, or text. */
export type Piece = Element | string
interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>
  readonly children: readonly Piece[]
}

export function element(
  name: string,
  attributes: Element['attributes'] = {},
  ...children: readonly Piece[]
): Element {
  return { name, attributes, children }
}

/** Names of HTML and of the manifest, which are the same in both versions. */
const html = new Set('blockquote br div h2 p'.split(' '))

/** The document as text; for QTI 3, names of QTI 2 become those of QTI 3. */
export function xmlText(root: Element, version: 2 | 3): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, version)}\n`
}

function written(piece: Piece, version: 2 | 3): string {
  if (typeof piece === 'string') return escapeXml(piece)
  const { name, attributes, children } = piece
  const own = version === 2 || html.has(name) ? name : `qti-${kebab(name)}`
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${version === 2 || key.includes(':') ? key : kebab(key)}="${escapeXml(String(value))}"`],
  )
  const inner = children.map((child) => written(child, version)).join('')
  return `<${own}${list.join('')}${inner === '' ? '/>' : `>${inner}</${own}>`}`
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
