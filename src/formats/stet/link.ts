import type { QuestionSet } from '../../core/model/set.ts'
import { canonicalJson } from './canonical.ts'
import { limits } from './limits.ts'

/** What a link with a set in it begins with; the version and the data follow. */
const prefix = '#/set/'
const version = 1

/** Bytes before the deflated text: how many there are (3) and their checksum (4). */
const headLength = 7

/** The text of a set's file, or why the link holds none. */
export type LinkResult =
  | { readonly ok: true; readonly text: string }
  /** `newer`: of a later version. `truncated`: its end is missing. `damaged`: other letters than were sent. */
  | { readonly ok: false; readonly problem: 'newer' | 'truncated' | 'damaged' | 'tooLarge' }

export function isLink(hash: string): boolean {
  return hash.startsWith(prefix)
}

/**
 * The fragment of an address that carries the whole set: `#/set/1/DATA`. DATA is base64url of the number of bytes, their CRC-32,
 * and the canonical JSON in raw deflate, which has no checksum of its own.
 */
export async function writeLink(set: QuestionSet): Promise<string> {
  const text = new TextEncoder().encode(canonicalJson(set))
  const deflated = await gathered(
    new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    Infinity,
  )
  const bytes = new Uint8Array(headLength + deflated.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, deflated.length * 0x100)
  view.setUint32(3, crc32(deflated))
  bytes.set(deflated, headLength)
  return `${prefix}${version}/${base64url(bytes)}`
}

/** Reads the fragment of an address. Never throws, and stops inflating at 4 MiB; the text may be no set all the same. */
export async function readLink(hash: string): Promise<LinkResult> {
  const [, written = '', data = ''] = /^#\/set\/(\d{1,9})(?:\/(.*))?$/su.exec(hash) ?? []
  if (Number(written) > version) return { ok: false, problem: 'newer' }
  if (Number(written) !== version) return { ok: false, problem: 'damaged' }
  // A base64 of the limit is longer than any deflated text within it.
  if (data.length > limits.bytes * 1.5) return { ok: false, problem: 'tooLarge' }
  const bytes = bytesOf(data)
  if (!bytes) return { ok: false, problem: 'damaged' }
  if (bytes.length < headLength) return { ok: false, problem: 'truncated' }
  const view = new DataView(bytes.buffer)
  const length = view.getUint32(0) >>> 8
  const deflated = bytes.subarray(headLength)
  if (deflated.length < length) return { ok: false, problem: 'truncated' }
  if (deflated.length > length || crc32(deflated) !== view.getUint32(3)) {
    return { ok: false, problem: 'damaged' }
  }
  try {
    const inflated = await gathered(
      new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw')),
      limits.bytes,
    )
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(inflated) }
  } catch (problem) {
    return { ok: false, problem: problem instanceof TooLarge ? 'tooLarge' : 'damaged' }
  }
}

class TooLarge extends Error {}

/** All bytes of a stream; rejects with `TooLarge` as soon as there are more than `most`. */
async function gathered(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      // What is left is never inflated.
      void reader.cancel().catch(() => undefined)
      throw new TooLarge()
    }
    chunks.push(value)
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

function base64url(bytes: Uint8Array): string {
  let binary = ''
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x2000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x2000))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Null where it is no base64url. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null
  // A letter alone at the end carries no whole byte: it is what was left of a longer link.
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text
  const binary = atob(whole.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb8_8320 : rest >>> 1
  return rest >>> 0
})

/** ISO 3309, as in zip and PNG. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff
  for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 0xff]!
  return ~crc >>> 0
}
