/** A stretch of a text and which of the ranges cover it, begin with it and end with it (indices into the ranges given). */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly covers: readonly number[]
  readonly opens: readonly number[]
  readonly closes: readonly number[]
}

/**
 * Cuts a text of `length` UTF-16 units at the ends of the ranges, which may overlap, so that each piece is covered evenly.
 * The pieces are whole and in order; ranges that lie outside or are empty cover nothing.
 */
export function segmentText(
  length: number,
  ranges: readonly { readonly start: number; readonly end: number }[],
): readonly Segment[] {
  const within = ranges.map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
  const cuts = new Set([0, length])
  for (const { start, end } of within) {
    if (start >= end) continue
    cuts.add(start)
    cuts.add(end)
  }
  const ordered = [...cuts].toSorted((a, b) => a - b)
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1]!
    const covering = (test: (range: { start: number; end: number }) => boolean): readonly number[] =>
      within.flatMap((range, at) => (range.start <= start && range.end >= end && test(range) ? [at] : []))
    return {
      start,
      end,
      covers: covering(() => true),
      opens: covering((range) => range.start === start),
      closes: covering((range) => range.end === end),
    }
  })
}
