/** Moves the entry at place `from` to place `to`, both from 0; places beyond the ends mean the ends. */
export function moveEntry(order: readonly number[], from: number, to: number): readonly number[] {
  const target = Math.max(0, Math.min(order.length - 1, to))
  const entry = order[from]
  if (entry === undefined || target === from) return order
  return order.toSpliced(from, 1).toSpliced(target, 0, entry)
}

/** The place a dragged entry would take: `middle` of the dragged one among the middles of all entries, in pixels. */
export function placeAt(middles: readonly number[], dragged: number, middle: number): number {
  return middles.filter((each, index) => index !== dragged && each < middle).length
}
