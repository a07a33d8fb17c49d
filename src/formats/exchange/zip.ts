import { Inflate, inflateSync, strToU8, zipSync } from 'fflate'

/** What an archive may hold; an honest package of questions has far less. */
export const zipLimits = {
  entries: 5_000,
  /** Bytes of all entries together that are unpacked. */
  bytes: 32 * 1024 * 1024,
  name: 1_000,
} as const

export type Archive =
  | { readonly files: ReadonlyMap<string, Uint8Array> }
  /** `zipBroken`, `zipTooMany`, `zipTooLarge`, `zipName`, `zipLocked`: key of the sentence. */
  | { readonly fault: string }

/** Its message is the code. */
class Fault extends Error {}

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  /** Where its own header stands. */
  readonly at: number
}

/**
 * The entries of a zip archive by name, those that `wants` asks for; `\` in a name is `/`. Believes the directory at its end, and
 * stops where an entry unpacks to more than the directory says. Never throws.
 */
export function unzip(bytes: Uint8Array, wants: (name: string) => boolean = () => true): Archive {
  try {
    const { entries, contents } = openedOf(bytes)
    if (entries.length === 0) return { fault: 'zipBroken' }
    const wanted = entries.filter(({ name }) => !name.endsWith('/') && wants(name))
    if (wanted.reduce((sum, { size }) => sum + size, 0) > zipLimits.bytes) return { fault: 'zipTooLarge' }
    return { files: new Map(wanted.map((entry) => [entry.name, onceUnpacked(bytes, entry, contents)])) }
  } catch (problem) {
    return { fault: problem instanceof Fault ? problem.message : 'zipBroken' }
  }
}

interface Opened {
  readonly entries: readonly Entry[]
  /** What was unpacked of it, or why it couldn't be. */
  readonly contents: Map<Entry, Uint8Array | Fault>
}

/** Archives as they were opened: each reader that may be meant looks into the same one. */
const opened = new WeakMap<Uint8Array, Opened>()

function openedOf(bytes: Uint8Array): Opened {
  const known = opened.get(bytes)
  if (known) return known
  const made: Opened = { entries: directoryOf(bytes), contents: new Map() }
  opened.set(bytes, made)
  return made
}

function onceUnpacked(bytes: Uint8Array, entry: Entry, contents: Opened['contents']): Uint8Array {
  const known = contents.get(entry)
  if (known instanceof Fault) throw known
  if (known) return known
  try {
    const content = contentOf(bytes, entry)
    contents.set(entry, content)
    return content
  } catch (problem) {
    contents.set(entry, problem instanceof Fault ? problem : new Fault('zipBroken'))
    throw problem
  }
}

const endMark = 0x06054b50
const end64Mark = 0x07064b50
const entryMark = 0x02014b50
const fileMark = 0x04034b50
/** Of the end's record, and with the longest comment after it. */
const endSize = 22
const longestEnd = endSize + 0xffff

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function directoryOf(bytes: Uint8Array): readonly Entry[] {
  const view = viewOf(bytes)
  const end = endOf(view)
  let count = view.getUint16(end + 10, true)
  let size = view.getUint32(end + 12, true)
  let offset = view.getUint32(end + 16, true)
  let last = end
  if (end >= 20 && view.getUint32(end - 20, true) === end64Mark) {
    last = end - 20
    const record = long(view, end - 12)
    count = long(view, record + 32)
    size = long(view, record + 40)
    offset = long(view, record + 48)
    last = record
  }
  if (count > zipLimits.entries) throw new Fault('zipTooMany')
  // Something may stand before the archive, such as a program that unpacks it.
  const before = last - size - offset
  const entries: Entry[] = []
  for (let at = before + offset; at < last;) {
    if (entries.length >= zipLimits.entries) throw new Fault('zipTooMany')
    const { entry, next } = entryAt(bytes, view, at, before)
    entries.push(entry)
    at = next
  }
  if (entries.length !== count) throw new Fault('zipBroken')
  return entries
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - longestEnd)
  for (let at = view.byteLength - endSize; at >= first; at--) {
    if (view.getUint32(at, true) === endMark) return at
  }
  throw new Fault('zipBroken')
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  before: number,
): { readonly entry: Entry; readonly next: number } {
  if (view.getUint32(at, true) !== entryMark) throw new Fault('zipBroken')
  const flags = view.getUint16(at + 8, true)
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const name = nameOf(bytes.subarray(at + 46, nameEnd))
  if (!isSafeName(name)) throw new Fault('zipName')
  if (flags & 1) throw new Fault('zipLocked')
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const [size, packed, offset] = wideSizes(view, nameEnd, extraEnd, sizes)
  return {
    entry: {
      name,
      method: view.getUint16(at + 10, true),
      packed: packed!,
      size: size!,
      at: before + offset!,
    },
    next: extraEnd + view.getUint16(at + 32, true),
  }
}

/** Sizes that have no room in four bytes stand in an extra field, in the same order. */
function wideSizes(view: DataView, from: number, to: number, sizes: readonly number[]): readonly number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    return sizes.map((size) => {
      if (size !== 0xffffffff) return size
      next += 8
      return long(view, next - 8)
    })
  }
  return sizes
}

function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}

/** UTF-8, which is also written where the archive doesn't say so. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/')
}

/** A push of so many bytes brings out a thousand times as many at most. */
const step = 4096

function contentOf(bytes: Uint8Array, { method, packed, size, at }: Entry): Uint8Array {
  const view = viewOf(bytes)
  if (view.getUint32(at, true) !== fileMark) throw new Fault('zipBroken')
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const content = bytes.subarray(start, start + packed)
  if (content.length !== packed) throw new Fault('zipBroken')
  if (method === 0) {
    if (packed !== size) throw new Fault('zipBroken')
    return content
  }
  if (method !== 8) throw new Fault('zipLocked')
  if (packed <= step) {
    const whole = inflateSync(content)
    if (whole.length > size) throw new Fault('zipTooLarge')
    if (whole.length < size) throw new Fault('zipBroken')
    return whole
  }
  const whole = new Uint8Array(size)
  let filled = 0
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new Fault('zipTooLarge')
    whole.set(chunk, filled)
    filled += chunk.length
  })
  for (let from = 0; from < packed; from += step) {
    inflate.push(content.subarray(from, from + step), from + step >= packed)
  }
  if (filled !== size) throw new Fault('zipBroken')
  return whole
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** An archive of the entries in their order, the same bytes at any time; texts as UTF-8. */
export function zip(entries: Iterable<readonly [name: string, content: Uint8Array | string]>): Uint8Array {
  const files: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>
  for (const [name, content] of entries) {
    files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}

/** Names that lead out of the archive, and those that no tool gives. */
function isSafeName(name: string): boolean {
  if (name.length === 0 || name.length > zipLimits.name) return false
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u001f]/.test(name) || /^([/\\]|[a-z]:)/i.test(name)) return false
  return !name.split(/[/\\]/).includes('..')
}
