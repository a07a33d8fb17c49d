import { decodeHTML } from 'entities'
import { SaxesParser } from 'saxes'

export interface XmlAttributes extends Iterable<readonly [name: string, value: string]> {
  get(name: string): string | undefined
  has(name: string): boolean
}

/** An element with its local names: prefixes are left off. */
export interface XmlElement {
  readonly name: string
  readonly attributes: XmlAttributes
  readonly children: readonly XmlNode[]
  /** From 1. */
  readonly line: number
}
/** Name of the element that stands for a CDATA section, where a reader asks for them apart. */
export const cdataName = '#cdata'
export type XmlNode = XmlElement | string

const xmlLimits = { depth: 200, nodes: 250_000, text: 8_000_000 } as const
/** Signs that are mended in a document, and closing tags that fit none: beyond, it is none that a tool wrote. */
const mostMended = 20_000
const mostStrays = 500

export type XmlReading =
  | {
      readonly root: XmlElement
      readonly comments: readonly string[]
      /** Line of the first tag that was closed for another and read by where it must end; null where all tags match. */
      readonly mended: number | null
    }
  /** `xmlBroken`, `xmlDoctype` (an internal subset), `xmlTooDeep`, `xmlTooMuch`: key of the sentence. */
  | { readonly fault: string; readonly line: number }

/** Its message is the code. */
class Refusal extends Error {}

interface Open {
  readonly name: string
  readonly attributes: XmlAttributes
  readonly line: number
  /** How much was done when it began. */
  readonly from: number
}

export interface Renaming {
  readonly element: (local: string) => string
  readonly attribute: (local: string) => string
}

interface Options {
  readonly cdata: boolean
  readonly rename: Renaming
}

const same: Renaming = { element: (local) => local, attribute: (local) => local }

/**
 * Reads a document into a tree. An external DOCTYPE is passed over, nothing is ever fetched, no entity declared; those of HTML are
 * known. A bare &, < or quotation mark that can be nothing else is mended, and so is a closing tag that fits none. With `cdata`, sections of it
 * are elements named `cdataName`; with `rename`, names are what it makes of the local ones. Never throws.
 */
export function readXml(text: string, options: Partial<Options> = {}): XmlReading {
  const { cdata, rename } = { cdata: false, rename: same, ...options }
  const trimmed = text.trimStart()
  const before = text.slice(0, text.length - trimmed.length).split('\n').length - 1
  let reading = parse(trimmed, { cdata, rename, strict: true })
  if ('fault' in reading && reading.fault === 'xmlBroken') {
    // A declaration with a slip in it says nothing that isn't known by now.
    const mended = mend(trimmed.replace(/^<\?xml\s[^>\n]{0,300}\?>/, ''))
    const again = parse(mended, { cdata, rename, strict: false })
    if ('root' in again || mended !== trimmed) reading = again
  }
  if ('fault' in reading) return { ...reading, line: reading.line + before }
  return reading.mended === null ? reading : { ...reading, mended: reading.mended + before }
}

/** Entities of HTML by name, as tools write them into XML without declaring them. */
const entities = new Proxy<Record<string, string>>(Object.create(null) as Record<string, string>, {
  get(known, name) {
    if (typeof name !== 'string') return undefined
    const before = known[name]
    if (before !== undefined || !/^\w{1,40}$/.test(name)) return before
    const decoded = decodeHTML(`&${name};`)
    if (decoded.endsWith(';') && decoded.length > 1) return undefined
    known[name] = decoded
    return decoded
  },
})

const whole = /&(?:#\d{1,8}|#x[0-9a-f]{1,8}|[a-z]\w{0,40});/iy

const endOfValue = /[\s/>?]|[\w:-]{1,40}=["']/y

/** The document with what can only be meant as text written as text: outside of CDATA and comments, a bare & and a < before no name. */
function mend(text: string): string {
  const parts: string[] = []
  let from = 0
  const put = (end: number, instead: string, next: number): void => {
    parts.push(text.slice(from, end), instead)
    from = next
  }
  let inTag = false
  let value: number | null = null
  for (let at = 0; at < text.length; at++) {
    if (parts.length > mostMended * 2) return text
    const code = text.charCodeAt(at)
    if (code === 0x26) {
      whole.lastIndex = at
      const known = whole.exec(text)?.[0]
      if (known === undefined || !isKnown(known)) put(at, '&amp;', at + 1)
    } else if (code === 0x3c) {
      const end = text.startsWith('<![CDATA[', at) ? ']]>' : text.startsWith('<!--', at) ? '-->' : null
      if (end !== null) {
        const found = text.indexOf(end, at + 4)
        at = found === -1 ? text.length : found + 2
      } else if (/[\s\d=<]/.test(text[at + 1] ?? ' ')) put(at, '&lt;', at + 1)
      else if (/[a-z_]/i.test(text[at + 1]!)) inTag = true
    } else if (code === 0x3e) {
      inTag = false
      value = null
    } else if (inTag && (code === 0x22 || code === 0x27)) {
      if (value === null) value = code
      else if (value === code) {
        // A quotation mark ends the value only where the tag can go on.
        endOfValue.lastIndex = at + 1
        if (endOfValue.test(text)) value = null
        else put(at, code === 0x22 ? '&quot;' : '&apos;', at + 1)
      }
    } else if (
      (code < 0x20 && code !== 9 && code !== 10 && code !== 13) ||
      code === 0xfffe ||
      code === 0xffff
    ) {
      put(at, '', at + 1)
    }
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/** Whether the reference is one to a character or by a name that is known. */
function isKnown(reference: string): boolean {
  const name = reference.slice(1, -1)
  if (!name.startsWith('#')) return entities[name] !== undefined
  const code = Number(name[1] === 'x' || name[1] === 'X' ? `0x${name.slice(2)}` : name.slice(1))
  if (code < 0x20) return code === 9 || code === 10 || code === 13
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

function parse(
  text: string,
  { cdata: apart, rename, strict }: Options & { readonly strict: boolean },
): XmlReading {
  const parser = new SaxesParser({ xmlns: false, position: true })
  parser.ENTITIES = entities
  const open: Open[] = []
  /** What is done of all that is open: the children of each after those of the one around it. */
  const done: XmlNode[] = []
  const comments: string[] = []
  const elementNames = new Names(rename.element)
  const attributeNames = new Names(rename.attribute)
  const blanks = new Map<string, string>()
  /** Names and values of the tag that is being read. */
  let own: string[] = []
  let root: XmlElement | null = null
  let nodes = 0
  let length = 0
  let mended: number | null = null
  let slips = 0
  /** Closing tags that fit none, which the parser takes for text. */
  const strays = new Set<string>()

  function count(characters: number): void {
    nodes++
    length += characters
    if (nodes > xmlLimits.nodes || length > xmlLimits.text) throw new Refusal('xmlTooMuch')
  }
  function onText(written: string): void {
    const text =
      strays.size === 0 ? written : [...strays].reduce((rest, tag) => rest.replaceAll(tag, ''), written)
    const parent = open.at(-1)
    if (!parent) return
    const last = done.length > parent.from ? done.at(-1) : undefined
    if (typeof last === 'string') {
      count(text.length)
      done[done.length - 1] = last + text
      return
    }
    const known = blanks.get(text)
    if (known !== undefined) {
      // What sets tags apart is the same all over.
      length += text.length
      done.push(known)
      return
    }
    count(text.length)
    if (text.length < longestBlank && text.trim() === '') blanks.set(text, text)
    done.push(text)
  }

  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new Refusal('xmlDoctype')
  })
  parser.on('error', ({ message }) => {
    if (strict || ++slips > mostStrays || !/un(?:expected close|matched closing) tag/.test(message))
      throw new Refusal('xmlBroken')
    mended ??= parser.line
    const stray = /^.*unmatched closing tag: (.+)\.$/.exec(message)?.[1]
    if (stray !== undefined) strays.add(`</${stray}>`)
  })
  parser.on('comment', (comment) => {
    count(comment.length)
    comments.push(comment)
  })
  parser.on('attribute', ({ name, value }) => {
    count(value.length)
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) own.push(attributeNames.of(name), value)
  })
  parser.on('opentag', ({ name }) => {
    if (open.length >= xmlLimits.depth) throw new Refusal('xmlTooDeep')
    count(0)
    open.push({
      name: elementNames.of(name),
      attributes: own.length === 0 ? noAttributes : new AttributeList(own),
      line: parser.line,
      from: done.length,
    })
    if (own.length > 0) own = []
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (!element) return
    const { name, attributes, line, from } = element
    const children = from === done.length ? noChildren : done.splice(from)
    const closed: XmlElement = { name, attributes, children, line }
    if (open.length > 0) done.push(closed)
    else root ??= closed
  })
  parser.on('text', onText)
  parser.on('cdata', (text) => {
    if (!apart) return onText(text)
    count(text.length)
    if (open.length > 0)
      done.push({ name: cdataName, attributes: noAttributes, children: [text], line: parser.line })
  })

  try {
    parser.write(text).close()
  } catch (problem) {
    return { fault: problem instanceof Refusal ? problem.message : 'xmlBroken', line: parser.line }
  }
  return root ? { root, comments, mended } : { fault: 'xmlBroken', line: 1 }
}

/** Characters of white space between tags that are kept once for all. */
const longestBlank = 200
const noChildren: readonly XmlNode[] = []
const noAttributes: XmlAttributes = new Map()

/** Names and values in turn: most elements have none or few, and a map for each would take more room than all else. */
class AttributeList implements XmlAttributes {
  readonly #pairs: readonly string[]

  constructor(pairs: readonly string[]) {
    this.#pairs = pairs
  }

  get(name: string): string | undefined {
    for (let at = this.#pairs.length - 2; at >= 0; at -= 2) {
      if (this.#pairs[at] === name) return this.#pairs[at + 1]
    }
    return undefined
  }

  has(name: string): boolean {
    return this.get(name) !== undefined
  }

  *[Symbol.iterator](): Iterator<readonly [string, string]> {
    for (let at = 0; at < this.#pairs.length; at += 2) yield [this.#pairs[at]!, this.#pairs[at + 1]!]
  }
}

/** Names without their prefixes, each of them made once. */
class Names {
  readonly #known = new Map<string, string>()
  readonly #rename: (local: string) => string

  constructor(rename: (local: string) => string) {
    this.#rename = rename
  }

  of(name: string): string {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const made = this.#rename(name.slice(name.lastIndexOf(':') + 1))
    this.#known.set(name, made)
    return made
  }
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The children of that name, or all of them. */
export function childrenOf(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child
  return null
}

/** All below of one of the names, in document order. */
export function allOf(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = []
  const look = (at: XmlElement): void => {
    for (const child of at.children) {
      if (!isElement(child)) continue
      if (names.includes(child.name)) found.push(child)
      look(child)
    }
  }
  look(element)
  return found
}

/** The text of an element and all below, as it stands. */
export function textIn(node: XmlNode): string {
  if (typeof node === 'string') return node
  const [first] = node.children
  // As nearly all are.
  if (node.children.length === 1 && typeof first === 'string') return first
  return node.children.map(textIn).join('')
}

/** Text for an element's content or an attribute's value. What XML can't hold is left out. */
export function escapeXml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}
