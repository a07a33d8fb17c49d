import { createInertParser } from '../../ui/shell/trust.ts'
import { readText, type Pasted } from './paste.ts'
import { readHtml } from './pasteHtml.ts'

// Of each name a page may make one policy.
const parseInert = createInertParser(window)

/** What is being pasted, as blocks; null where the clipboard has no text. */
export function readClipboard(event: ClipboardEvent): Pasted | null {
  const data = event.clipboardData
  if (!data) return null
  const html = data.getData('text/html')
  const marked = html === '' ? null : readHtml(html, parseInert)
  if (marked) return marked
  const plain = readText(data.getData('text/plain'))
  return plain.blocks.length === 0 ? null : plain
}
