type Cell = string | number | boolean | null

/**
 * A table as RFC 4180 has it, with a byte order mark, by which spreadsheets know UTF-8. A text that a spreadsheet would take for a
 * formula is kept one by an apostrophe; figures stay figures.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '1' : '0'
  // White space before the sign doesn't keep every spreadsheet from trying.
  const text = /^\s*[=+\-@\t\r＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
