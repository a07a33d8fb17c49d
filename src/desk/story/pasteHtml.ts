import type { BlockKind } from '../../core/model/set.ts'
import { classify, readText, tidy, type Pasted, type RawBlock } from './paste.ts'

const left = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE NAV ASIDE FOOTER FORM BUTTON INPUT SELECT TEXTAREA IFRAME OBJECT EMBED SVG MATH HEAD VIDEO AUDIO CANVAS DIALOG'.split(
    ' ',
  ),
)
const parts = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER LI UL OL DL DT DD TABLE THEAD TBODY TFOOT TR TD TH CAPTION FIGURE FIGCAPTION BLOCKQUOTE H1 H2 H3 H4 H5 H6 HR PRE ADDRESS BODY HTML DETAILS SUMMARY'.split(
    ' ',
  ),
)
const hiddenStyle = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu

/**
 * The blocks of copied HTML. `parse` makes it a document of its own, in which nothing runs or loads, and only its text is taken.
 * Where it has no more than one block (an editor's single `pre` or `span`), the plain text says more: then null.
 */
export function readHtml(html: string, parse: (html: string) => Document): Pasted | null {
  const { body } = parse(allowed(html))
  const blocks: RawBlock[] = []
  let hidden = 0
  let line = ''
  const flush = (kind: BlockKind): void => {
    const plain = tidy(line)
    line = ''
    hidden += plain.hidden
    if (plain.text !== '') blocks.push({ kind, text: plain.text })
  }
  const walk = (node: Node, kind: BlockKind): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      line += node.nodeValue ?? ''
      return
    }
    if (!(node.nodeType === Node.ELEMENT_NODE)) return
    const element = node as HTMLElement
    if (isLeft(element)) return
    const tag = element.tagName
    if (tag === 'BR') {
      // Two of them, one after another, are a paragraph's end; one is a space.
      if (element.nextElementSibling?.tagName === 'BR') flush(kind)
      else line += ' '
      return
    }
    if (tag === 'PRE') {
      flush(kind)
      const read = readText(element.textContent ?? '')
      hidden += read.hidden
      blocks.push(...read.blocks)
      return
    }
    const own = kindOf(tag, kind)
    if (parts.has(tag)) flush(kind)
    for (const child of element.childNodes) walk(child, own)
    if (parts.has(tag)) flush(own)
  }
  walk(body, 'paragraph')
  flush('paragraph')
  return blocks.length < 2 ? null : { blocks: classifyMarked(blocks), hidden }
}

/** Without what the page's policy would refuse and report even where nothing of it is shown; of styles in attributes the text stays. */
function allowed(html: string): string {
  return html
    .replaceAll(/<style\b[^>]*>.*?<\/style\s*>|<base\b[^>]*>/gisu, '')
    .replaceAll(/<[a-z][^<>]*>/giu, (tag) => tag.replaceAll(/(\s)(style\s*=)/giu, '$1data-$2'))
}

function isLeft(element: HTMLElement): boolean {
  return (
    left.has(element.tagName.toUpperCase()) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    hiddenStyle.test(element.dataset['style'] ?? '')
  )
}

function kindOf(tag: string, around: BlockKind): BlockKind {
  if (/^H[1-6]$/u.test(tag)) return 'heading'
  if (tag === 'FIGCAPTION' || tag === 'CAPTION') return 'caption'
  if (tag === 'BLOCKQUOTE') return 'pullquote'
  return around
}

/** Where the page marks its headings, a short paragraph is not one. */
function classifyMarked(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const guessed = classify(blocks)
  if (!blocks.some(({ kind }) => kind === 'heading')) return guessed
  return guessed.map((block, index) => (block.kind === 'heading' ? (blocks[index] ?? block) : block))
}
