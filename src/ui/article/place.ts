/**
 * Between the story's text and the page: every stretch of a block's text stands in an element `data-at` (its first offset)
 * within an element `data-block` (the block's index). Words for screen readers only stand outside of these.
 */

export interface TextPlace {
  readonly block: number
  readonly offset: number
}

const numberIn = (element: Element, name: string): number => Number(element.getAttribute(name))

/** The offset that a node and an offset in it mean; null outside the story's text. */
export function placeOf(root: Element, node: Node, offset: number): TextPlace | null {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest('[data-block]')
  if (!element || !block || !root.contains(block)) return null
  const index = numberIn(block, 'data-block')
  const piece = element.closest('[data-at]')
  if (piece) {
    const length = piece.textContent.length
    const inner = node instanceof Element ? (offset > 0 ? length : 0) : offset
    return { block: index, offset: numberIn(piece, 'data-at') + inner }
  }
  // Between the pieces: what follows decides, or the end of the block.
  const pieces = [...block.querySelectorAll('[data-at]')]
  const boundary = document.createRange()
  boundary.setStart(node, offset)
  const next = pieces.find((each) => boundary.comparePoint(each, 0) >= 0)
  if (next) return { block: index, offset: numberIn(next, 'data-at') }
  const last = pieces.at(-1)
  return { block: index, offset: last ? numberIn(last, 'data-at') + last.textContent.length : 0 }
}

interface CaretDocument {
  caretPositionFromPoint?: (x: number, y: number) => { offsetNode: Node; offset: number } | null
  caretRangeFromPoint?: (x: number, y: number) => Range | null
}

/** The place in the text at a point of the window; null off the story. */
export function placeAtPoint(root: Element, x: number, y: number): TextPlace | null {
  const page = document as unknown as CaretDocument
  const position = page.caretPositionFromPoint?.(x, y)
  if (position) return placeOf(root, position.offsetNode, position.offset)
  const range = page.caretRangeFromPoint?.(x, y)
  return range ? placeOf(root, range.startContainer, range.startOffset) : null
}

const within = (node: Node, offset: number): number => Math.min(offset, node.textContent?.length ?? 0)

/** The range of a stretch of a block; null where the block isn't on the page. */
export function rangeOf(root: Element, block: number, start: number, end: number): Range | null {
  const pieces = [...root.querySelectorAll(`[data-block="${block}"] [data-at]`)]
  const from = pieces.findLast((piece) => numberIn(piece, 'data-at') <= start)
  const to = pieces.findLast((piece) => numberIn(piece, 'data-at') < end)
  const fromText = from?.firstChild
  const toText = to?.firstChild
  if (!from || !to || !fromText || !toText) return null
  const range = document.createRange()
  range.setStart(fromText, within(fromText, start - numberIn(from, 'data-at')))
  range.setEnd(toText, within(toText, end - numberIn(to, 'data-at')))
  return range
}

/** Boxes of a range, one for each line, in the coordinates of `root`'s content. */
export function boxesOf(root: Element, range: Range): readonly Box[] {
  const origin = root.getBoundingClientRect()
  const lines: Box[] = []
  for (const rect of range.getClientRects()) {
    if (rect.width < 1) continue
    const box = {
      left: rect.left - origin.left,
      top: rect.top - origin.top,
      width: rect.width,
      height: rect.height,
    }
    const last = lines.at(-1)
    // Pieces of one line come as boxes of their own.
    if (last && Math.abs(last.top - box.top) < box.height / 2) {
      const left = Math.min(last.left, box.left)
      const right = Math.max(last.left + last.width, box.left + box.width)
      lines[lines.length - 1] = { ...last, left, width: right - left }
    } else {
      lines.push(box)
    }
  }
  return lines
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
