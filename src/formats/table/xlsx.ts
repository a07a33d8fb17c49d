import { SaxesParser } from 'saxes'
import { allOf, childOf, childrenOf, readXml, textIn, type XmlElement } from '../exchange/xml.ts'
import { textOf } from '../exchange/text.ts'
import { unzip } from '../exchange/zip.ts'
import { tableLimits, tooMuch, type TableReading } from './csv.ts'
import { formatsOf, shown, type NumberFormat } from './numbers.ts'
import { tableOf, type Row, type Table } from './table.ts'

/** Elements of a sheet that are looked at: a template of Excel has tens of thousands of cells with nothing in them. */
const mostElements = 250_000
const mostSheets = 50
const lastRow = 1_048_576

/** Reads the sheets of an .xlsx workbook that can be seen, the first of them first. Never throws. */
export function readXlsx(bytes: Uint8Array): TableReading {
  const outer = unzip(bytes, (name) => name === '_rels/.rels')
  if ('fault' in outer) return broken(outer.fault)
  const main =
    target(treeOf(outer.files.get('_rels/.rels')), '', 'officeDocument')[0]?.path ?? 'xl/workbook.xml'
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const archive = unzip(
    bytes,
    (name) =>
      name.startsWith(folder) && /\.(?:xml|rels)$/i.test(name) && !/\/(?:drawings|theme)\//.test(name),
  )
  if ('fault' in archive) return broken(archive.fault)
  const tree = (name: string): XmlElement | null => treeOf(archive.files.get(name))
  const workbook = tree(main)
  if (workbook?.name !== 'workbook') return broken('xlsxBroken')
  const relations = tree(`${folder}_rels/${main.slice(folder.length)}.rels`)
  const strings = target(relations, folder, 'sharedStrings')[0]?.path ?? `${folder}sharedStrings.xml`
  const styles = target(relations, folder, 'styles')[0]?.path ?? `${folder}styles.xml`
  const context: Context = {
    strings: stringsOf(tree(strings)),
    formats: formatsOf(tree(styles)),
    date1904: /^(?:1|true)$/.test(childOf(workbook, 'workbookPr')?.attributes.get('date1904') ?? ''),
  }
  const parts = target(relations, folder, 'worksheet')
  const sheets = childrenOf(childOf(workbook, 'sheets') ?? workbook, 'sheet').slice(0, mostSheets)
  const tables: Table[] = []
  let cut = false
  let damaged = 0
  for (const [index, sheet] of sheets.entries()) {
    if (/hidden/i.test(sheet.attributes.get('state') ?? '')) continue
    const part = parts.find(({ id }) => id === sheet.attributes.get('id'))?.path
    const content = archive.files.get(part ?? `${folder}worksheets/sheet${index + 1}.xml`)
    if (!content) continue
    const read = readSheet(textOf(content), context)
    cut ||= read.cut
    if (read.damaged) damaged++
    if (read.rows.length > 0)
      tables.push(tableOf((sheet.attributes.get('name') ?? '').slice(0, 100), read.rows))
  }
  return {
    tables,
    findings: [...(damaged > 0 ? broken('xlsxBroken').findings : []), ...(cut ? [tooMuch] : [])],
  }
}

function treeOf(content: Uint8Array | undefined): XmlElement | null {
  const reading = content && readXml(textOf(content))
  return reading && 'root' in reading ? reading.root : null
}

function broken(code: string): TableReading {
  return { tables: [], findings: [{ code, severity: 'error', path: [], params: {} }] }
}

/** Parts that a relation of this kind leads to, as paths within the archive. */
function target(
  relations: XmlElement | null,
  folder: string,
  kind: string,
): readonly { readonly id: string; readonly path: string }[] {
  return childrenOf(relations ?? none, 'Relationship')
    .filter(({ attributes }) => attributes.get('Type')?.endsWith(`/${kind}`))
    .map(({ attributes }) => {
      const to = attributes.get('Target') ?? ''
      return { id: attributes.get('Id') ?? '', path: to.startsWith('/') ? to.slice(1) : folder + to }
    })
}

const none: XmlElement = { name: '', attributes: new Map(), children: [], line: 0 }

/** Shared strings; of rich text, the words of its runs, without their reading in small signs. */
function stringsOf(root: XmlElement | null): readonly string[] {
  return childrenOf(root ?? none, 'si').map((item) => {
    const own = childrenOf(item).filter(({ name }) => name === 't' || name === 'r')
    return unescapeCell(
      own
        .flatMap((each) => (each.name === 't' ? [each] : allOf(each, 't')))
        .map(textIn)
        .join(''),
    )
  })
}

/** Signs that XML can't hold, as a workbook writes them: `_x000D_`. */
function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

interface Context {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly date1904: boolean
}

interface SheetReading {
  readonly rows: readonly Row[]
  /** There was more than is read, or something stands where no sheet has a place. */
  readonly cut: boolean
  readonly damaged: boolean
}

class Enough extends Error {}

/** Cells in which something stands, row by row, as they come: a sheet may be far larger than what is on it. */
function readSheet(text: string, context: Context): SheetReading {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const rows = new Map<number, string[]>()
  let elements = 0
  let cut = false
  let row = 0
  let column = -1
  let type = ''
  let style = 0
  let value = ''
  let collects = false
  let skips = false

  parser.on('doctype', () => {
    throw new Error('no sheet has one')
  })
  parser.on('error', (problem) => {
    throw problem
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++elements > mostElements) throw new Enough()
    const own = attributes as Readonly<Record<string, string>>
    switch (local(name)) {
      case 'row':
        row = place(own['r'], lastRow) ?? row + 1
        column = -1
        break
      case 'c': {
        const reference = /^([A-Z]{1,3})([1-9]\d{0,6})$/i.exec(own['r'] ?? '')
        column = reference ? columnOf(reference[1]!) : column + 1
        if (reference) row = Number(reference[2])
        type = own['t'] ?? 'n'
        style = Number(own['s'] ?? 0)
        value = ''
        break
      }
      case 'v':
      case 't':
        collects = !skips
        break
      case 'rPh':
        skips = true
        break
    }
  })
  const onText = (piece: string): void => {
    if (collects && value.length < tableLimits.cell) value += piece
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', ({ name }) => {
    switch (local(name)) {
      case 'v':
      case 't':
        collects = false
        break
      case 'rPh':
        skips = false
        break
      case 'c': {
        const shownText = cellText(value, type, style, context).replace(/\r\n?/g, '\n').trim()
        if (shownText === '') break
        if (column >= tableLimits.columns || row > lastRow) {
          cut = true
          break
        }
        let cells = rows.get(row)
        if (!cells) {
          if (rows.size === tableLimits.rows) throw new Enough()
          rows.set(row, (cells = []))
        }
        while (cells.length <= column) cells.push('')
        cells[column] = shownText.slice(0, tableLimits.cell)
        break
      }
    }
  })
  let damaged = false
  try {
    parser.write(text).close()
  } catch (problem) {
    if (problem instanceof Enough) cut = true
    else damaged = true
  }
  const ordered = [...rows].toSorted(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells }))
  return { rows: ordered, cut, damaged }
}

function cellText(value: string, type: string, style: number, context: Context): string {
  switch (type) {
    case 's':
      return context.strings[Number(value)] ?? ''
    case 'inlineStr':
    case 'str':
      return unescapeCell(value)
    case 'b':
      return value === '' ? '' : value === '0' ? 'FALSE' : 'TRUE'
    case 'n':
      return shown(value, context.formats[style], context.date1904)
    default:
      return value
  }
}

function place(text: string | undefined, most: number): number | null {
  return text !== undefined && /^[1-9]\d{0,6}$/.test(text) && Number(text) <= most ? Number(text) : null
}

/** From 0: A is 0, XFD is 16,383. */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function local(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1)
}
