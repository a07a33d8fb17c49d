import type { BlockKind } from '../../core/model/set.ts'
import { blank } from '../exchange/blanks.ts'
import { plainText } from '../exchange/html.ts'
import { cdataName, isElement, textIn, type XmlElement, type XmlNode } from '../exchange/xml.ts'

/** An element within running text; `start` and `end` are UTF-16 units of its paragraph. A gap is one `blank`. */
export interface Slot {
  readonly element: XmlElement
  readonly start: number
  readonly end: number
}

export interface Paragraph {
  readonly kind: BlockKind
  readonly text: string
  readonly slots: readonly Slot[]
  /** The quotation that it is part of. */
  readonly quote: XmlElement | null
  /** Whether the file says that it is to be read, and no question. */
  readonly passage: boolean
}

export type Part = Paragraph | { readonly interaction: XmlElement }

/** What is met on the way: names of losses; notes of feedback within; whether values are made at random. */
export interface Met {
  readonly losses: Set<string>
  readonly feedback: { readonly identifier: string; readonly text: string }[]
  random: boolean
  /** The text of a file of the package, as paragraphs; null where there is none. */
  readonly passageOf: (href: string) => readonly Paragraph[] | null
}

export function metNothing(passageOf: Met['passageOf'] = () => null): Met {
  return { losses: new Set(), feedback: [], random: false, passageOf }
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const breaking = words(
  'address article aside blockquote caption contentBody dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre prompt rubricBlock section table tbody td tfoot th thead tr ul',
)
const media = words('audio canvas embed iframe img picture svg video')
const formats = words('b em i strong sub sup table tt u')
const silent = words('catalogInfo companionMaterialsInfo script style stylesheet template')
const feedbacks = words('feedbackInline feedbackBlock modalFeedback templateInline templateBlock')
const inline = words('textEntryInteraction inlineChoiceInteraction gap')
const passages = /(?:^|[\s_-])(?:context|passage|reading|stimulus|story)(?:$|[\s_-])/i

/** The paragraphs of an element and the interactions between them, in reading order. */
export function flowOf(root: XmlElement, met: Met): readonly Part[] {
  const parts: Part[] = []
  let chunks: string[] = []
  let length = 0
  /** Whether white space, or nothing, stands before what comes next. */
  let spaced = true
  let slots: Slot[] = []

  function flush(kind: BlockKind, quote: XmlElement | null, passage: boolean): void {
    const trimmed = chunks.join('').trimEnd()
    if (trimmed !== '') {
      parts.push({ kind, text: trimmed, slots: slots.map((slot) => tight(slot, trimmed)), quote, passage })
    }
    chunks = []
    length = 0
    spaced = true
    slots = []
  }
  function put(chunk: string): void {
    if (chunk === '') return
    chunks.push(chunk)
    length += chunk.length
    spaced = chunk.endsWith(' ') || chunk.endsWith('\n')
  }
  function say(more: string): void {
    const plain = more.replaceAll(blank, '').replace(/\s+/g, ' ')
    put(spaced ? plain.trimStart() : plain)
  }
  function breakLine(): void {
    if (length === 0) return
    if (spaced) {
      chunks.push(chunks.pop()!.slice(0, -1))
      length--
    }
    put('\n')
  }

  function walk(
    nodes: readonly XmlNode[],
    kind: BlockKind,
    quote: XmlElement | null,
    passage: boolean,
  ): void {
    for (const node of nodes) {
      if (!isElement(node)) say(node)
      else visit(node, kind, quote, passage)
    }
  }
  function visit(element: XmlElement, kind: BlockKind, quote: XmlElement | null, passage: boolean): void {
    const { name, attributes, children } = element
    if (formats.has(name)) met.losses.add('format')
    if (name === cdataName) {
      for (const [index, line] of cdataText(element, met).split('\n').entries()) {
        if (index > 0) flush(kind, quote, passage)
        say(line)
      }
    } else if (name === 'br') breakLine()
    else if (name === 'math') say(mathText(element))
    else if (inline.has(name)) {
      if (name === 'gap' || attributes.get('responseIdentifier') !== undefined) {
        slots.push({ element, start: length, end: length + 1 })
        put(blank)
      }
    } else if (name === 'hottext') {
      const start = length
      walk(children, kind, quote, passage)
      slots.push({ element, start, end: length })
    } else if (isInteraction(name)) {
      flush(kind, quote, passage)
      parts.push({ interaction: element })
    } else if (feedbacks.has(name)) {
      if (asks(element)) {
        met.random ||= name.startsWith('template')
        flush(kind, quote, passage)
        walk(children, kind, quote, passage)
        flush(kind, quote, passage)
      } else noteFeedback(element, met)
    } else if (name === 'printedVariable') met.random = true
    else if (name === 'object' || name === 'include') object(element, kind, quote)
    else if (media.has(name)) met.losses.add('media')
    else if (name === 'tr' && isLine(element)) {
      flush(kind, quote, passage)
      for (const cell of element.children) {
        if (!isElement(cell) || cell.children.length === 0) continue
        const before = length
        if (before > 0) put(spaced ? '| ' : ' | ')
        const start = length
        walk(cell.children, kind, quote, passage)
        if (length === start && before > 0) {
          chunks.pop()
          length = before
        }
      }
      flush(kind, quote, passage)
    } else if (silent.has(name) || (name === 'rubricBlock' && !isForReader(element))) return
    else if (breaking.has(name)) {
      flush(kind, quote, passage)
      const own = kindOf(element) ?? kind
      const within = name === 'blockquote' ? element : quote
      const read = passage || isPassage(element)
      walk(children, own, within, read)
      flush(own, within, read)
    } else walk(children, kind, quote, passage)
  }
  function object(element: XmlElement, kind: BlockKind, quote: XmlElement | null): void {
    const href = element.attributes.get('data') ?? element.attributes.get('href') ?? ''
    const found = /\.(?:x?html?|txt|xml)$/i.test(href) ? met.passageOf(href) : null
    if (found) {
      flush(kind, quote, false)
      parts.push(...found)
    } else met.losses.add('media')
  }

  walk(root.children, 'paragraph', null, isPassage(root))
  flush('paragraph', null, isPassage(root))
  return parts
}

/** All text of an element in one, lines apart by a line end; gaps are `blank`s. */
export function plainOf(element: XmlElement | null, met: Met): string {
  if (!element) return ''
  return paragraphsOf(flowOf(element, met))
    .map(({ text }) => text)
    .join('\n')
}

export function paragraphsOf(parts: readonly Part[]): readonly Paragraph[] {
  return parts.filter((part): part is Paragraph => !('interaction' in part))
}

/** What stands for a picture where there is nothing else to read: what is said of it, else a file's name of plain words. */
export function alternative(element: XmlElement): string {
  const texts: string[] = []
  const look = (at: XmlElement): void => {
    const { attributes } = at
    const said = ['alt', 'ariaLabel', 'aria-label', 'title', 'label'].map((name) =>
      attributes.get(name)?.trim(),
    )
    const text = said.find(Boolean) ?? nameInWords(attributes.get('src') ?? attributes.get('data') ?? '')
    if (text) texts.push(text)
    for (const child of at.children) if (isElement(child)) look(child)
  }
  look(element)
  return texts.join(' ')
}

function nameInWords(path: string): string {
  const name = path
    .split(/[/\\]/)
    .at(-1)!
    .replace(/\.\w{2,5}$/, '')
  const words = name.replace(/[\s_-]+/g, ' ').trim()
  const says = /^\p{L}{2,20}(?: \p{L}{1,20}){0,5}$/u.test(words) && !/[a-z][A-Z]/.test(words)
  return says && !/^(?:bild|fig(?:ure)?|foto|image|img|pic(?:ture)?|photo|untitled)\b/i.test(words)
    ? words
    : ''
}

function isInteraction(name: string): boolean {
  return name.endsWith('Interaction') && name !== 'endAttemptInteraction'
}

/** Whether a question stands within. */
function asks(element: XmlElement): boolean {
  return element.children.some((child) => isElement(child) && (isInteraction(child.name) || asks(child)))
}

/** Whether the cells of a row hold nothing but words and gaps, so that the row is a line. */
function isLine(row: XmlElement): boolean {
  const isFlat = (element: XmlElement): boolean =>
    element.children.every(
      (child) =>
        !isElement(child) ||
        inline.has(child.name) ||
        (!breaking.has(child.name) && !isInteraction(child.name) && child.name !== 'br' && isFlat(child)),
    )
  return row.children.every((cell) => !isElement(cell) || isFlat(cell))
}

function isPassage({ name, attributes }: XmlElement): boolean {
  return name === 'rubricBlock'
    ? attributes.get('use') !== 'instructions' && attributes.has('use')
    : passages.test(attributes.get('class') ?? '')
}

function isForReader({ attributes }: XmlElement): boolean {
  const view = (attributes.get('view') ?? '').trim()
  return view === '' || view.split(/\s+/).includes('candidate')
}

function kindOf({ name, attributes }: XmlElement): BlockKind | null {
  if (/^h[1-6]$/.test(name)) return 'heading'
  if (name === 'figcaption' || name === 'caption') return 'caption'
  const named = (attributes.get('class') ?? '').split(/\s+/)
  return named.includes('pullquote') ? 'pullquote' : named.includes('caption') ? 'caption' : null
}

/** Tools write HTML into CDATA. */
function cdataText(element: XmlElement, met: Met): string {
  const text = textIn(element)
  if (!/<\/?[a-z]|&[a-z#]/i.test(text)) return text
  const plain = plainText(text)
  if (plain.media > 0) met.losses.add('media')
  return plain.text
}

function noteFeedback(element: XmlElement, met: Met): void {
  if (element.name.startsWith('template')) {
    met.random = true
    return
  }
  const own = metNothing(met.passageOf)
  const text = plainOf(element, own)
  const identifier = element.attributes.get('identifier') ?? ''
  if (text !== '') met.feedback.push({ identifier, text })
  for (const loss of own.losses) met.losses.add(loss)
}

/** A formula in a line: `1/2`, `x^2`, `√(x)`. */
function mathText(element: XmlElement): string {
  const parts = element.children.flatMap((child) => {
    const text = isElement(child) ? mathText(child) : child.replace(/\s+/g, ' ').trim()
    return text === '' || (isElement(child) && child.name.startsWith('annotation')) ? [] : [text]
  })
  const [first = '', second = '', third = ''] = parts
  const bound = (text: string) => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`)
  switch (element.name) {
    case 'mfrac':
      return `${bound(first)}/${bound(second)}`
    case 'msup':
      return `${bound(first)}^${bound(second)}`
    case 'msub':
      return `${bound(first)}_${bound(second)}`
    case 'msubsup':
      return `${bound(first)}_${bound(second)}^${bound(third)}`
    case 'msqrt':
      return `√${bound(parts.join(''))}`
    case 'mroot':
      return `${bound(second)}√${bound(first)}`
    case 'mfenced':
      return `(${parts.join(', ')})`
    case 'mo':
      return ` ${first} `.replace(/^ ([()[\]{},.]) $/, '$1')
    default:
      return parts.join('').trim()
  }
}

/** Without the white space at its ends. */
function tight({ element, start, end }: Slot, text: string): Slot {
  let from = start
  let to = Math.min(end, text.length)
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  return { element, start: from, end: to }
}
