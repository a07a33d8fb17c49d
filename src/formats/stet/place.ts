import type { Node } from 'jsonc-parser'
import type { Finding } from '../../core/model/finding.ts'

/** Lines end where editors end them: at \n, \r\n and \r. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length)
  return starts
}

/** Both from 1; the column in UTF-16 units. */
export function placeAt(
  starts: readonly number[],
  offset: number,
): { readonly line: number; readonly column: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - starts[low]! + 1 }
}

/** Where the value at a path begins, or the name of its field; where a field is missing, its object. */
export function offsetOf(root: Node, path: Finding['path'], atKey = false): number {
  let node = root
  let offset = root.offset
  for (const part of path) {
    const property = typeof part === 'string' ? propertyOf(node, part) : undefined
    const inner = typeof part === 'string' ? property?.children?.[1] : elementOf(node, part)
    if (!inner) break
    node = inner
    offset = atKey && property ? property.offset : inner.offset
  }
  return offset
}

/** The last of that name, whose value counts. */
function propertyOf(node: Node, name: string): Node | undefined {
  if (node.type !== 'object') return undefined
  return node.children?.findLast((property) => property.children?.[0]?.value === name)
}

function elementOf(node: Node, index: number): Node | undefined {
  return node.type === 'array' ? node.children?.[index] : undefined
}
