import { hideEscapes } from './escape.ts'

/** Lines that belong together: a question or several, a description, a category. Escapes are hidden. */
export interface Chunk {
  readonly text: string
  /** Of its first line, from 1. */
  readonly line: number
  /** From a comment before it: `[id:…]`. */
  readonly id: string | null
}

export interface Chunks {
  readonly chunks: readonly Chunk[]
  /** Whether comments carry tags. */
  readonly tagged: boolean
  /** What stands in the comment that holds our own set. */
  readonly sidecar: string | null
}

export const sidecarMark = '// stet-set: '

/** The file in chunks. A blank line ends one, unless it stands within braces that a later line closes. Linear. */
export function chunksOf(text: string): Chunks {
  const chunks: Chunk[] = []
  let sidecar: string | null = null
  let tagged = false
  let id: string | null = null
  let lines: string[] = []
  let from = 1
  let depth = 0
  let blankWithin = false
  let number = 0

  const flush = (): void => {
    if (lines.length > 0) {
      chunks.push({ text: lines.join('\n'), line: from, id })
      id = null
    }
    lines = []
    depth = 0
    blankWithin = false
  }

  for (const raw of text.split('\n')) {
    number++
    const shown = raw.trim()
    if (shown.startsWith('//')) {
      if (shown.startsWith(sidecarMark)) sidecar = shown.slice(sidecarMark.length)
      else {
        tagged ||= shown.includes('[tag:')
        id = /\[id:([^\]]{1,200})\]/.exec(shown)?.[1]?.trim() ?? id
      }
      // Keeps the count of lines.
      if (lines.length > 0) lines.push('')
      continue
    }
    if (shown === '') {
      if (depth > 0 && lines.at(-1)?.trim() !== '}') {
        blankWithin = true
        lines.push('')
      } else flush()
      continue
    }
    const line = hideEscapes(raw)
    const start = line.trimStart()
    if (start.startsWith('$CATEGORY:')) {
      flush()
      chunks.push({ text: shown, line: number, id: null })
      continue
    }
    if (lines.length > 0 && beginsAnew(start, lines, depth > 0 && blankWithin)) flush()
    if (lines.length === 0) from = number
    lines.push(line)
    depth = Math.max(0, depth + balance(line))
    if (depth === 0) blankWithin = false
  }
  flush()
  return { chunks, tagged, sidecar }
}

/** Whether the line is the first of another question: by its name, or because braces before it were never closed. */
function beginsAnew(line: string, before: readonly string[], afterBlankWithin: boolean): boolean {
  if (line.startsWith('::')) {
    const named = before.find((each) => each.trim() !== '')!.trimStart()
    // A name over several lines ends here.
    const open = named.startsWith('::') && !before.some((each, index) => closesName(each, index === 0))
    return !open
  }
  return afterBlankWithin && line.includes('{') && !/^[~=#}]/.test(line)
}

function closesName(line: string, first: boolean): boolean {
  return line.includes('::', first ? line.indexOf('::') + 2 : 0)
}

function balance(line: string): number {
  let sum = 0
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (unit === 123) sum++
    else if (unit === 125) sum--
  }
  return sum
}
