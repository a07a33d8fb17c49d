/** How many bytes of a file are read at most. */
export const maxBytes = 16 * 1024 * 1024

/**
 * The text of a file: UTF-8 with or without its mark, UTF-16 by its mark or by its zeros, else Windows-1252, in which any
 * bytes are a text. Line ends become \n.
 */
export function textOf(bytes: Uint8Array): string {
  return lines(decodeBytes(bytes))
}

/** Bytes that are looked at to tell what a file is. */
export const headBytes = 100_000
const heads = new WeakMap<Uint8Array, string>()

/** The text of a file's beginning, made once for all who look at it. */
export function headOf(bytes: Uint8Array): string {
  const known = heads.get(bytes)
  if (known !== undefined) return known
  const head = xmlTextOf(bytes.subarray(0, headBytes))
  heads.set(bytes, head)
  return head
}

/** The text of an XML document: as `textOf`, and where it is no UTF-8, in the encoding that it declares. Line ends become \n. */
export function xmlTextOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  if (head.startsWith('<\0?\0')) return lines(new TextDecoder('utf-16le').decode(bytes))
  if (head.startsWith('\0<\0?')) return lines(new TextDecoder('utf-16be').decode(bytes))
  const declared = /^\s*<\?xml[^>]{0,100}\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]
  if (declared === undefined || (!/^iso-2022/i.test(declared) && isUtf8(bytes))) return textOf(bytes)
  // A mark or zeros say what it is whatever is declared, and what is declared as UTF-8 and is none is told by its bytes.
  if (/^utf/i.test(declared) || utf16Of(bytes)) return textOf(bytes)
  try {
    return lines(new TextDecoder(declared).decode(bytes))
  } catch {
    return textOf(bytes)
  }
}

const lines = (text: string): string => text.replace(/\r\n?/g, '\n')

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function decodeBytes(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(cutShort(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const seen = Math.min(bytes.length - (bytes.length % 2), 512)
  if (seen < 4) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < seen; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  // Letters of the West, spaces and line ends have a zero as their high byte.
  if (odd > seen / 8 && even === 0) return 'utf-16le'
  if (even > seen / 8 && odd === 0) return 'utf-16be'
  return null
}

/** Whether only few of the bytes are no UTF-8: then it is a damaged text and not one of another encoding. */
function cutShort(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const bad = text.split('\uFFFD').length - 1
  let whole = 0
  for (const character of text) if (character > '\u007F' && character !== '\uFFFD') whole++
  return whole > bad * 4
}
