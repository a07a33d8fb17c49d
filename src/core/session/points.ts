import type { ProofPolicy } from '../model/set.ts'

/** Points for a whole answer; a returning question earns none. */
export function answerWorth(attempt: 1 | 2): number {
  return attempt === 1 ? 100 : 0
}

/** Points for a whole proof, on top of the answer's. The marking of a `locate` question is its proof and earns them too. */
export function proofWorth(attempt: 1 | 2, policy: ProofPolicy): number {
  return attempt === 1 && policy !== 'off' ? 50 : 0
}
