import type { Kind, Process, Question } from '../model/set.ts'
import type { Random } from './random.ts'

const PROCESSES: readonly Process[] = ['locate', 'infer', 'integrate', 'evaluate']
/** How many plain retrieval questions open an edition, where the set has them. */
const OPENERS = 2

/**
 * Picks `size` questions (or all there are, if fewer) in the order in which they are asked: the easiest retrieval
 * first, then the set's own mix of processes, with as many kinds as it allows.
 */
export function pickQuestions(questions: readonly Question[], size: number, random: Random): Question[] {
  const shuffled = random.shuffle(questions)
  const openers = pickOpeners(shuffled, size)
  const quota = processQuota(questions, Math.min(size, questions.length), openers.length)
  const rest = pickRest(shuffled, openers, quota)
  return [...openers, ...spread(random.shuffle(rest), openers.at(-1)?.kind)]
}

/**
 * Places by process for an edition of `size`: the proportions of `questions` by largest remainder, with at least
 * `openers` for `locate`.
 */
export function processQuota(
  questions: readonly Question[],
  size: number,
  openers: number,
): Readonly<Record<Process, number>> {
  const counts = PROCESSES.map(
    (process) => questions.filter((question) => question.process === process).length,
  )
  let shares = largestRemainder(counts, size)
  if ((shares[0] ?? 0) < openers) shares = [openers, ...largestRemainder(counts.slice(1), size - openers)]
  const [locate = 0, infer = 0, integrate = 0, evaluate = 0] = shares
  return { locate, infer, integrate, evaluate }
}

/** Whole shares of `size` in proportion to `counts`; `size` is at most their sum, and so is no share above its count. */
function largestRemainder(counts: readonly number[], size: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)
  // In whole numbers, since fractions would break ties by their rounding.
  const shares = counts.map((count) => Math.floor((count * size) / total))
  const left = size - shares.reduce((sum, share) => sum + share, 0)
  const byRemainder = counts
    .map((count, index) => ({ index, remainder: (count * size) % total }))
    .toSorted((one, other) => other.remainder - one.remainder)
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

function pickOpeners(shuffled: readonly Question[], size: number): Question[] {
  const [first, ...others] = shuffled
    .filter((question) => question.process === 'locate')
    .toSorted((one, other) => one.difficulty - other.difficulty)
  if (!first) return []
  const easiest = others.filter((question) => question.difficulty === others[0]?.difficulty)
  const second = easiest.find((question) => question.kind !== first.kind) ?? easiest[0]
  return [first, ...(second ? [second] : [])].slice(0, Math.min(OPENERS, size))
}

/** Fills the places that the openers left, each time with the kind that was used least; rare kinds go first. */
function pickRest(
  shuffled: readonly Question[],
  openers: readonly Question[],
  quota: Readonly<Record<Process, number>>,
): Question[] {
  const picked = [...openers]
  const places = { ...quota, locate: quota.locate - openers.length }
  let candidates = shuffled.filter((question) => !openers.includes(question))
  for (;;) {
    candidates = candidates.filter((question) => places[question.process] > 0)
    const used = countKinds(picked)
    const available = countKinds(candidates)
    let best = candidates[0]
    if (!best) return picked.slice(openers.length)
    for (const question of candidates) {
      const less = (used.get(question.kind) ?? 0) - (used.get(best.kind) ?? 0)
      const rarer = (available.get(question.kind) ?? 0) - (available.get(best.kind) ?? 0)
      if (less < 0 || (less === 0 && rarer < 0)) best = question
    }
    const taken = best
    picked.push(taken)
    places[taken.process] -= 1
    candidates = candidates.filter((question) => question !== taken)
  }
}

/** The same questions so ordered that neighbours differ in kind wherever that can be, else as they were. */
function spread(questions: readonly Question[], before: Kind | undefined): Question[] {
  const ordered: Question[] = []
  let left = [...questions]
  let last = before
  while (left.length > 0) {
    const counts = countKinds(left)
    // A kind that fills more than half of the places left has to take this one, or it meets itself later.
    const pressing = left.find(
      (question) => question.kind !== last && (counts.get(question.kind) ?? 0) * 2 > left.length,
    )
    const next = pressing ?? left.find((question) => question.kind !== last) ?? left[0]
    if (!next) break
    ordered.push(next)
    left = left.filter((question) => question !== next)
    last = next.kind
  }
  return ordered
}

function countKinds(questions: readonly Question[]): Map<Kind, number> {
  const counts = new Map<Kind, number>()
  for (const { kind } of questions) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
