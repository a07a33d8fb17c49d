import { childOf, childrenOf, type XmlElement } from '../exchange/xml.ts'

/** What of a number's format is kept: a percentage, a date, a time, both. */
export type NumberFormat = 'plain' | 'percent' | 'date' | 'time' | 'dateTime'

/** The formats of cells, by their index in `styles.xml`. */
export function formatsOf(styles: XmlElement | null): readonly NumberFormat[] {
  if (!styles) return []
  const own = new Map(
    childrenOf(childOf(styles, 'numFmts') ?? styles, 'numFmt').map(({ attributes }) => [
      attributes.get('numFmtId') ?? '',
      attributes.get('formatCode') ?? '',
    ]),
  )
  const cells = childOf(styles, 'cellXfs')
  return cells === null
    ? []
    : childrenOf(cells, 'xf').map(({ attributes }) => {
        const id = attributes.get('numFmtId') ?? '0'
        return builtIn(Number(id)) ?? ofCode(own.get(id) ?? '')
      })
}

/** ECMA-376 part 1, 18.8.30, with the dates of East Asian versions. */
function builtIn(id: number): NumberFormat | null {
  if (id === 9 || id === 10) return 'percent'
  if (id === 22) return 'dateTime'
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time'
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date'
  return null
}

function ofCode(code: string): NumberFormat {
  const bare = code.slice(0, 300).replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
  const date = /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))
  const time = /[hs]/i.test(bare) || /\[(?:h+|m+|s+)\]/i.test(code.slice(0, 300))
  if (/general/i.test(bare)) return 'plain'
  if (date) return time ? 'dateTime' : 'date'
  if (time) return 'time'
  return bare.includes('%') ? 'percent' : 'plain'
}

/** A number as its cell shows it, as nearly as its value tells: dates as 2016-08-26, times as 14:05. */
export function shown(value: string, format: NumberFormat | undefined, date1904: boolean): string {
  const text = value.trim()
  const number = Number(text)
  if (text === '' || !Number.isFinite(number)) return text
  // What was typed, without the noise of binary fractions.
  const plain = (each: number): string => String(Number(each.toPrecision(15)))
  switch (format) {
    case 'percent':
      return `${plain(number * 100)}%`
    case 'date':
    case 'time':
    case 'dateTime':
      return moment(number, format, date1904) ?? plain(number)
    default:
      return Math.abs(number) < 1e15 ? plain(number) : text
  }
}

const dayMs = 86_400_000

/** Days since the last day of 1899, or since 1904, as a date; null out of a calendar's range. */
function moment(serial: number, format: 'date' | 'time' | 'dateTime', date1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_465) return null
  // Lotus had a 29 February 1900, and so has Excel.
  const days = date1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round((days * dayMs) / 1000) * 1000)
  const iso = at.toISOString()
  const day = iso.slice(0, 10)
  const time = iso.slice(17, 19) === '00' ? iso.slice(11, 16) : iso.slice(11, 19)
  if (format === 'time' && serial < 1) return time
  return format === 'date' && serial % 1 === 0 ? day : `${day} ${time}`
}
