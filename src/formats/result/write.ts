import type { Result } from '../../core/class/result.ts'
import { crc32, deflate, toBase64Url } from './packing.ts'

export const formatName = 'stet-result'
export const formatVersion = 1

/** Stands before the checksum and the length that begin a code: 4 bytes and 3 bytes, the highest first. */
const codeStart = 'STET1.'
export const headBytes = 7

/** The file's text. Equal results give equal texts. */
export function writeResult(result: Result): string {
  return `${JSON.stringify({ format: `${formatName}/${formatVersion}`, ...ordered(result) }, null, 1)}\n`
}

/**
 * The same as one word to be copied: `STET1.` and, in base64url, a CRC-32, the length in bytes and the deflated result. It says where
 * it ends, so that codes may be pasted one behind the other, broken into lines, or with words between them.
 */
export async function writeCode(result: Result): Promise<string> {
  const packed = await deflate(new TextEncoder().encode(JSON.stringify(ordered(result))))
  const bytes = new Uint8Array(headBytes + packed.length)
  bytes.set(packed, headBytes)
  const head = new DataView(bytes.buffer)
  // Of the length's four bytes the highest is 0, and the checksum takes its place.
  head.setUint32(3, packed.length)
  head.setUint32(0, crc32(bytes.subarray(4)))
  return codeStart + toBase64Url(bytes)
}

/** Its fields in the order of the format, whoever made it. */
function ordered({
  edition,
  set,
  nickname,
  mode,
  proof,
  at,
  finished,
  asked,
  answers,
  contests,
}: Result): Result {
  return {
    set: { id: set.id, hash: set.hash, title: set.title },
    edition,
    nickname,
    mode,
    proof,
    at,
    finished,
    asked,
    answers: answers.map(({ question, answer, correct, proof, f1, proven, sure, seconds }) => ({
      question,
      answer,
      correct,
      proof,
      f1,
      proven,
      sure,
      seconds,
    })),
    contests: contests.map(({ question, spans, note }) => ({ question, spans, note })),
  }
}
