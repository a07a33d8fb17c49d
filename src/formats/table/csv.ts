import type { Imported } from '../exchange/types.ts'
import { asText, written } from './formula.ts'
import { tableOf, type Row, type Table } from './table.ts'

export interface TableReading {
  /** The first one is what the file shows when it is opened. Empty where nothing could be read. */
  readonly tables: readonly Table[]
  readonly findings: Imported['findings']
}

export const tableLimits = {
  /** Rows with something in them. */
  rows: 25_000,
  columns: 200,
  /** Characters of a cell, as in Excel. */
  cell: 32_767,
} as const

/** Cells that begin with a quote and aren't quoted, looked at to the end; beyond, a quoted cell has to end on its line. */
const patience = 50

/** Where two part the text as evenly, the first one does: figures and sentences have commas. */
const delimiters = ['\t', ';', ',', '|'] as const
type Delimiter = (typeof delimiters)[number]

/** Reads separated values; which sign separates them is told by the text. Never throws; linear in its length. */
export function readCsv(text: string): TableReading {
  const declared = /^sep=([,;\t|])\n/.exec(text.slice(0, 10))
  const body = declared ? text.slice(declared[0].length) : text
  const delimiter = (declared?.[1] as Delimiter | undefined) ?? delimiterOf(body)
  const { rows, open, cut } = split(body, delimiter, declared ? 2 : 1)
  const findings = open.map((line) => ({
    code: 'csvQuote',
    severity: 'warning' as const,
    path: [],
    params: { line },
    place: { line },
  }))
  return {
    tables: rows.length === 0 ? [] : [tableOf(null, rows)],
    findings: cut ? [...findings, tooMuch] : findings,
  }
}

/** Some rows or columns were left out because there are more than a table of questions has. */
export const tooMuch = {
  code: 'tableTooMuch',
  severity: 'error',
  path: [],
  params: { rows: tableLimits.rows, columns: tableLimits.columns },
} as const

/** The sign by which the beginning of the text falls into columns the most evenly; a comma where none does. */
function delimiterOf(text: string): Delimiter {
  const beginning = text.slice(0, 40_000)
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const widths = split(beginning, delimiter, 1)
      .rows.slice(0, 60)
      .map((row) => row.cells.length)
    const counts = new Map<number, number>()
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
    const even = Math.max(0, ...counts.values()) / widths.length
    const many = widths.filter((width) => width > 1).length / widths.length
    const score = even + many
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** Rows as the text has them; an empty line is none. `open`: lines on which a quoted cell begins that has no end. */
function split(
  text: string,
  delimiter: Delimiter,
  firstLine: number,
): { readonly rows: readonly Row[]; readonly open: readonly number[]; readonly cut: boolean } {
  const rows: Row[] = []
  const open: number[] = []
  let failed = 0
  let cut = false
  let cells: string[] = []
  let line = firstLine
  let rowLine = firstLine
  let at = 0
  while (at <= text.length) {
    const start = skipBlanks(text, at, delimiter)
    const quoted = text[start] === '"' ? quotedCell(text, start, delimiter, failed < patience) : null
    if (quoted && !('value' in quoted)) failed++
    if (quoted && 'open' in quoted && open.length < patience) open.push(line)
    let end: number
    let cell: string
    if (quoted && 'value' in quoted) {
      cell = quoted.value
      end = quoted.end
    } else {
      end = cellEnd(text, at, delimiter)
      cell = text.slice(at, end)
    }
    if (cells.length < tableLimits.columns) cells.push(written(cell.trim()))
    else if (cell.trim() !== '') cut = true
    line += quoted && 'lines' in quoted ? quoted.lines : 0
    const stop = text[end]
    at = end + 1
    if (stop === delimiter) continue
    if (cells.some((each) => each !== '')) {
      if (rows.length === tableLimits.rows) return { rows, open, cut: true }
      rows.push({ number: rowLine, cells })
    }
    cells = []
    line++
    rowLine = line
  }
  return { rows, open, cut }
}

type Quoted =
  | { readonly value: string; readonly end: number; readonly lines: number }
  /** Nothing ends it. */
  | { readonly open: true }
  /** No quoted cell: words follow its second quote. */
  | { readonly bare: true }

/**
 * The quoted cell whose first quote is at `start`. A lone quote within it is one of its signs, as long as it stays on its line.
 * Without `patient`, it ends on its line and has no lone quotes.
 */
function quotedCell(text: string, start: number, delimiter: Delimiter, patient: boolean): Quoted {
  const last = Math.min(text.length, start + tableLimits.cell * 2)
  let lines = 0
  let value = ''
  let from = start + 1
  let lone = false
  for (let at = from; at < last; at++) {
    const sign = text[at]
    if (sign === '\n') {
      if (lone) return { bare: true }
      if (!patient) return { open: true }
      lines++
    }
    if (sign !== '"') continue
    if (text[at + 1] === '"') {
      value += text.slice(from, at + 1)
      at++
      from = at + 1
      continue
    }
    const after = skipBlanks(text, at + 1, delimiter)
    const next = text[after]
    if (next === undefined || next === '\n' || next === delimiter) {
      return { value: value + text.slice(from, at), end: after, lines }
    }
    if (lines > 0) return { open: true }
    if (!patient) return { bare: true }
    lone = true
  }
  return lone ? { bare: true } : { open: true }
}

/** Past blanks that aren't the delimiter themselves: tools write one before a quoted cell. */
function skipBlanks(text: string, from: number, delimiter: Delimiter): number {
  const blank = delimiter === '\t' ? ' ' : ' \t'
  for (let at = from; ; at++) {
    if (at >= text.length || !blank.includes(text[at]!)) return at
  }
}

function cellEnd(text: string, from: number, delimiter: Delimiter): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\n' || text[at] === delimiter) return at
  }
  return text.length
}

/** Separated values as RFC 4180 has them, with a byte order mark, by which spreadsheets know UTF-8; no cell is a formula. */
export function csvBytes(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map((cell) => quote(asText(cell))).join(',')}\r\n`)
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`)
}

function quote(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
