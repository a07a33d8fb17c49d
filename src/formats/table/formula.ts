/** What a spreadsheet takes for a formula, white space before its sign or not. A plain number is none. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]|^[\t\r\n]/u
const number = /^-\d+(?:[.,]\d+)*$/
/** An apostrophe or more that keep a cell a text. */
const kept = /^('+)\s*[=+\-@\t\r＝＋－＠]/u

/**
 * The cell of a file of separated values that shows this text and isn't computed: an apostrophe stands before a sign that
 * a spreadsheet computes. `written` takes it away again.
 */
export function asText(text: string): string {
  const safe = !formula.test(text) || number.test(text)
  for (const mark of safe ? ['', "'", "''"] : ["'", "''"]) {
    if (written(mark + text) === text) return mark + text
  }
  return `''${text}`
}

/** The text that a cell was written of. An apostrophe that opens a quotation which ends later is one of its signs. */
export function written(cell: string): string {
  const marks = kept.exec(cell)?.[1]
  if (marks === undefined) return cell
  if (marks.length === 1) return quotation.test(cell) ? cell : cell.slice(1)
  return cell.slice(2)
}

/** A second apostrophe at the end of a word, with none within words counted. */
const quotation = /\S'(?!\p{L})/u
