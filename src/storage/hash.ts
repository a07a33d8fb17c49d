import type { QuestionSet } from '../core/model/set.ts'
import { canonicalJson } from '../formats/stet/canonical.ts'

/** SHA-256 of the set's canonical JSON, 64 hex digits: equal for equal contents, however the file was written. */
export async function hashSet(set: QuestionSet): Promise<string> {
  return sha256(canonicalJson(set))
}

/** SHA-256 of the text's UTF-8, in hex. */
export async function sha256(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  // Browsers hand out `subtle` on secure origins only; a school's server may speak plain http.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined
  return hex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : digest(bytes))
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const PRIMES = firstPrimes(64)
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)))

/** FIPS 180-4, section 6.2. */
function digest(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x2000_0000))
  view.setUint32(padded.length - 4, (message.length * 8) >>> 0)

  const hash = Uint32Array.from(INITIAL)
  const w = new Uint32Array(64)
  const word = (index: number): number => w[index] ?? 0
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 16; t++) w[t] = view.getUint32(block + t * 4)
    for (let t = 16; t < 64; t++) {
      const early = word(t - 15)
      const late = word(t - 2)
      const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
      const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
      w[t] = word(t - 16) + s0 + word(t - 7) + s1
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
    for (let t = 0; t < 64; t++) {
      const choose = (e & f) ^ (~e & g)
      const majority = (a & b) ^ (a & c) ^ (b & c)
      const t1 = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choose + (ROUNDS[t] ?? 0) + word(t)
      const t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
    }
    for (const [index, part] of [a, b, c, d, e, f, g, h].entries()) hash[index] = (hash[index] ?? 0) + part
  }
  const result = new DataView(new ArrayBuffer(32))
  for (const [index, part] of hash.entries()) result.setUint32(index * 4, part)
  return new Uint8Array(result.buffer)
}

function rotate(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by))
}

/** The first 32 bits behind the point: SHA-256 takes its constants from roots of primes. */
function fraction(root: number): number {
  return Math.floor((root % 1) * 0x1_0000_0000)
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return primes
}
