import { withinEdits } from '../anchoring/edits.ts'

/** From this many letters on, a word may have one slip, or two. */
const oneSlipFrom = 5
const twoSlipsFrom = 9

/**
 * Whether folded `typed` is folded `key` but for slips of the pen: word by word, one slip in words of five letters or more, two from
 * nine. A word with a digit must be exact.
 */
export function withinSlips(typed: string, key: string): boolean {
  const words = typed.split(' ')
  const wanted = key.split(' ')
  return words.length === wanted.length && words.every((word, index) => sameWord(word, wanted[index] ?? ''))
}

function sameWord(word: string, wanted: string): boolean {
  if (word === wanted) return true
  if (/\d/.test(word + wanted)) return false
  const letters = wanted.match(/\p{L}/gu)?.length ?? 0
  return letters >= oneSlipFrom && withinEdits(word, wanted, letters >= twoSlipsFrom ? 2 : 1)
}
