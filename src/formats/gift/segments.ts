import { isSpace } from './answers.ts'

/** A question's text around its answers, as it stands in the file, escapes hidden. */
export interface Segment {
  readonly line: number
  /** Before the braces, the name included. */
  readonly before: string
  /** Between the braces; null where there are none. */
  readonly answers: string | null
  /** After them. */
  readonly after: string
  /** `open`: the braces never end; `close`: they never begin; `several`: more than one pair; `cloze`: embedded answers. */
  readonly fault: 'open' | 'close' | 'several' | 'cloze' | null
}

interface Block {
  /** Of its opening brace. */
  readonly start: number
  /** Of its closing brace, or the length of the text. */
  readonly end: number
  readonly open: boolean
}

const cloze =
  /^\s*\d*\s*[:\uFDD0]\s*(?:SHORTANSWER|SA|MW|SAC|MWC|MULTICHOICE|MC|MULTIRESPONSE|MR|NUMERICAL|NM|REGEXP|RX)[A-Z_]{0,10}\s*[:\uFDD0]/i

/** The questions of a chunk: where no blank line parts them, each begins on the line after the one before. Linear. */
export function segmentsOf(text: string, line: number): readonly Segment[] {
  const { blocks, stray } = blocksOf(text)
  if (blocks.length === 0) {
    return [{ line, before: text, answers: null, after: '', fault: stray ? 'close' : null }]
  }
  const segments: Segment[] = []
  let from = 0
  let own: Block[] = []
  let number = line
  let lineEnd = -1
  for (const [index, block] of blocks.entries()) {
    own.push(block)
    const next = blocks[index + 1]
    if (!next) lineEnd = text.length
    else if (lineEnd < block.end) {
      const found = text.indexOf('\n', block.end)
      lineEnd = found === -1 ? text.length : found
    }
    if (next && lineEnd >= next.start) continue
    segments.push(segmentOf(text, from, lineEnd, own, number))
    number += linesIn(text, from, lineEnd) + 1
    from = lineEnd + 1
    own = []
  }
  return segments
}

function segmentOf(text: string, from: number, to: number, blocks: readonly Block[], line: number): Segment {
  let block = blocks[0]!
  let likely = 0
  for (const each of blocks) {
    if (!isAnswers(text, each.start + 1, each.end)) continue
    if (likely === 0) block = each
    likely++
  }
  if (likely !== 1) block = blocks[0]!
  return {
    // The line of the question is that of its first word.
    line: line + linesIn(text, from, Math.min(wordAt(text, from), to)),
    before: text.slice(from, block.start),
    answers: text.slice(block.start + 1, block.end),
    after: text.slice(block.end + 1, to),
    fault: faultOf(text, blocks, block, likely),
  }
}

function faultOf(text: string, blocks: readonly Block[], block: Block, likely: number): Segment['fault'] {
  if (blocks.some(({ start, end }) => isCloze(text, start + 1, end))) return 'cloze'
  if (blocks.length > 1 && likely !== 1) return 'several'
  return block.open ? 'open' : null
}

function isCloze(text: string, from: number, to: number): boolean {
  // Asked of every question, and most begin otherwise.
  const unit = text.charCodeAt(wordAt(text, from))
  return ((unit >= 48 && unit <= 58) || unit === 0xfdd0) && cloze.test(text.slice(from, to))
}

/** Whether the text within braces looks as answers do. */
function isAnswers(text: string, from: number, to: number): boolean {
  const at = wordAt(text, from)
  if (at >= to) return true
  const unit = text.charCodeAt(at)
  if (unit === 61 || unit === 126 || unit === 35 || unit === 62) return true
  return (unit === 84 || unit === 70) && /^(?:T|F|TRUE|FALSE)\s*(?:#|$)/.test(text.slice(at, to))
}

/** Of the first unit from there on that is no white space. */
function wordAt(text: string, from: number): number {
  let at = from
  while (isSpace(text.charCodeAt(at))) at++
  return at
}

/** Pairs of braces in a line, beyond which one more makes no difference. */
const mostInLine = 100

function blocksOf(text: string): { readonly blocks: readonly Block[]; readonly stray: boolean } {
  const blocks: Block[] = []
  let stray = false
  let depth = 0
  let start = 0
  /** Since the line began. */
  let inLine = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 123) {
      if (depth === 0) start = at
      depth++
    } else if (unit === 125) {
      if (depth === 0) stray = true
      else if (--depth === 0 && inLine < mostInLine && !isFormula(text, start, at)) {
        blocks.push({ start, end: at, open: false })
        inLine++
      }
    } else if (unit === 10 && depth === 0) inLine = 0
  }
  if (depth > 0) {
    // A brace too many within: then the last one closes.
    const last = text.lastIndexOf('}')
    if (last > start) blocks.push({ start, end: last, open: false })
    else blocks.push({ start, end: text.length, open: true })
  }
  return { blocks, stray }
}

/** Braces of TeX: x^{2}, a_{n}, \frac{1}{2}. */
function isFormula(text: string, start: number, end: number): boolean {
  if (isAnswers(text, start + 1, Math.min(end, start + 20))) return false
  const before = text.slice(Math.max(0, start - 20), start)
  return /(?:[\^_}]|\\[a-zA-Z]{1,19})$/.test(before)
}

function linesIn(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}
