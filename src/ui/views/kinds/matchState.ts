/** Per pair of the set, the index of its target, or null while it is untied. */
export type Ties = readonly (number | null)[]

export const untied = (pairs: number): Ties => Array.from({ length: pairs }, () => null)

export function tie(ties: Ties, pair: number, target: number | null): Ties {
  return ties.with(pair, target)
}

/** The pair to tie next, in the order shown: the first untied one after `from`, then from the top; `from` if all are tied. */
export function nextUntied(ties: Ties, shown: readonly number[], from: number): number {
  const at = shown.indexOf(from)
  const round = [...shown.slice(at + 1), ...shown.slice(0, at + 1)]
  return round.find((pair) => (ties[pair] ?? null) === null) ?? from
}
