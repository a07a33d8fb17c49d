import { error, type Fault } from './fault.ts'
import { limits } from './limits.ts'

const mebibyte = 1024 * 1024

/**
 * The text of a file without its byte order mark. On bytes that are no UTF-8, `text` is what could be read, for the sake of
 * places, and never to be used.
 */
export function decode(input: Uint8Array | string): { readonly text: string; readonly fault: Fault | null } {
  const size = sizeOf(input)
  if (size > limits.bytes) {
    const params = { size: Math.ceil((size / mebibyte) * 10) / 10, limit: limits.bytes / mebibyte }
    return { text: '', fault: error('fileTooLarge', [], params) }
  }
  if (typeof input === 'string') return checked(input.startsWith('\uFEFF') ? input.slice(1) : input)
  if ((input[0] === 0xff && input[1] === 0xfe) || (input[0] === 0xfe && input[1] === 0xff)) {
    return { text: '', fault: error('fileUtf16', []) }
  }
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(input))
  } catch {
    const { text, offset } = firstBadByte(input)
    return { text, fault: { ...error('fileNotUtf8', []), offset } }
  }
}

function checked(text: string) {
  return { text, fault: text.trim() === '' ? error('fileEmpty', []) : null }
}

/** Bytes in UTF-8; a string so long that it must be more isn't measured. */
function sizeOf(input: Uint8Array | string): number {
  if (typeof input !== 'string') return input.byteLength
  return input.length > limits.bytes ? input.length : new TextEncoder().encode(input).byteLength
}

/** The replacement character that stands for a bad byte is the first one that the bytes don't have themselves. */
function firstBadByte(bytes: Uint8Array): { readonly text: string; readonly offset: number } {
  const text = new TextDecoder('utf-8').decode(bytes)
  const encoder = new TextEncoder()
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let from = 0
  for (let offset = text.indexOf('\uFFFD'); offset !== -1; offset = text.indexOf('\uFFFD', from)) {
    at += encoder.encode(text.slice(from, offset)).byteLength
    if (bytes[at] !== 0xef || bytes[at + 1] !== 0xbf || bytes[at + 2] !== 0xbd) return { text, offset }
    at += 3
    from = offset + 1
  }
  return { text, offset: 0 }
}
