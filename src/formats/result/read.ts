import type { Result } from '../../core/class/result.ts'
import { crc32, fromBase64Url, inflate } from './packing.ts'
import { limits, resultSchema } from './schema.ts'
import { formatName, formatVersion, headBytes } from './write.ts'

/** Why something was not taken for a result. Stable; each has its sentence at the desk. */
export type RefusalCode =
  /** No result and no code in it. */
  | 'nothing'
  /** A file of Stet's, but not a result: `format` names it. */
  | 'otherFormat'
  /** Written by a later Stet. */
  | 'newer'
  /** A code that ends before its end. */
  | 'cut'
  /** A code with a wrong character in it. */
  | 'mistyped'
  /** It says it is a result, and isn't one. */
  | 'damaged'
  | 'tooLarge'

export interface Refusal {
  readonly code: RefusalCode
  /** What the sentence quotes. */
  readonly params: Readonly<Record<string, string | number>>
}

export interface ResultReading {
  /** In the order in which they stand. */
  readonly results: readonly Result[]
  readonly refusals: readonly Refusal[]
}

/** Reads a file, a code, or many codes in any text. What is sound is taken, whatever else is wrong. Never rejects. */
export async function readResults(text: string): Promise<ResultReading> {
  if (text.length > limits.text) return collect([refuse('tooLarge', { limit: limits.text / 1024 / 1024 })])
  // Editors on some systems put a byte order mark before a file that they save.
  const bare = text.replace(/^\uFEFF/, '').trim()
  if (bare.startsWith('{') || bare.startsWith('[')) {
    const file = parse(bare)
    if (file !== undefined) return collect(readFile(file))
  }
  return collect(await readCodes(bare))
}

type Outcome = { readonly result: Result } | { readonly refusal: Refusal }

function refuse(code: RefusalCode, params: Refusal['params'] = {}): Outcome {
  return { refusal: { code, params } }
}

function collect(outcomes: readonly Outcome[]): ResultReading {
  return {
    results: outcomes.flatMap((outcome) => ('result' in outcome ? [outcome.result] : [])),
    refusals: outcomes.flatMap((outcome) => ('refusal' in outcome ? [outcome.refusal] : [])),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One result, or a list of them. */
function readFile(file: unknown): readonly Outcome[] {
  if (!Array.isArray(file)) return [readDocument(file)]
  if (file.length > limits.results) return [refuse('tooLarge', { limit: limits.text / 1024 / 1024 })]
  return file.length === 0 ? [refuse('nothing')] : file.map(readDocument)
}

function readDocument(file: unknown): Outcome {
  if (typeof file !== 'object' || file === null || !('format' in file)) return refuse('nothing')
  const { format, ...fields } = file
  const named = typeof format === 'string' ? /^(stet-[a-z]{1,20})\/([1-9]\d{0,5})$/.exec(format) : null
  if (!named) return refuse('nothing')
  const [, name = '', version] = named
  if (name !== formatName) return refuse('otherFormat', { format: name })
  if (Number(version) > formatVersion) return refuse('newer', { version: Number(version) })
  return readFields(fields)
}

function readFields(fields: unknown): Outcome {
  const { data } = resultSchema.safeParse(fields)
  return data ? { result: data } : refuse('damaged')
}

async function readCodes(text: string): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  // What stands before the first code is somebody's words.
  for (const found of text.matchAll(/STET(\d{1,6})\.(.*?)(?=STET\d{1,6}\.|$)/gisu)) {
    if (outcomes.length === limits.results) {
      outcomes.push(refuse('tooLarge', { limit: limits.text / 1024 / 1024 }))
      break
    }
    const [, version = '', body = ''] = found
    outcomes.push(await readCode(Number(version), body))
  }
  return outcomes.length === 0 ? [refuse('nothing')] : outcomes
}

/** Blanks, and what mail programs put where they break a line: quotation signs and characters that don't show. */
const filling = /[\s>\u200B-\u200F\u2060\uFEFF]+/g
const headLetters = Math.ceil((headBytes * 8) / 6)

/** `body`: what stands behind `STET1.`, up to the next code; it may hold other words behind the code's end. */
async function readCode(version: number, body: string): Promise<Outcome> {
  if (version > formatVersion) return refuse('newer', { version })
  const packed = body.replace(filling, '')
  // What the code begins with is quoted, to be found again in a long list.
  const about = { start: packed.slice(0, 8) }
  const head = bytesOf(packed.slice(0, headLetters))
  if (packed.length < headLetters) return refuse('cut', about)
  if (!head) return refuse('mistyped', about)
  const length = lengthIn(head)
  const letters = Math.ceil(((headBytes + length) * 8) / 6)
  if (length === 0 || length > limits.bytes) return refuse('mistyped', about)
  const own = packed.slice(0, letters)
  if (own.length < letters && isBase64Url(own)) return refuse('cut', about)
  const bytes = bytesOf(own)
  if (!bytes || own.length < letters) return refuse('mistyped', about)
  if (checksumIn(bytes) !== crc32(bytes.subarray(4))) return refuse('mistyped', about)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      await inflate(bytes.subarray(headBytes), limits.bytes),
    )
    return readFields(parse(text))
  } catch {
    return refuse('damaged')
  }
}

function bytesOf(letters: string): Uint8Array | null {
  return isBase64Url(letters) && letters.length % 4 !== 1 ? fromBase64Url(letters) : null
}

function isBase64Url(letters: string): boolean {
  return /^[\w-]*$/.test(letters)
}

function lengthIn(head: Uint8Array): number {
  const [, , , , high = 0, middle = 0, low = 0] = head
  return high * 0x1_0000 + middle * 0x100 + low
}

function checksumIn(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
}
