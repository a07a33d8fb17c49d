import type { EditionEvent } from '../core/session/edition.ts'

/** Events by edition, earliest start first; each edition's in the order in which they were appended. Without a start there is no edition. */
export function groupEditions(events: readonly EditionEvent[]): ReadonlyMap<string, readonly EditionEvent[]> {
  const groups = new Map<string, EditionEvent[]>()
  const starts = new Map<string, number>()
  for (const event of events) {
    const group = groups.get(event.edition)
    if (group) group.push(event)
    else groups.set(event.edition, [event])
    if (event.type === 'started' && !starts.has(event.edition)) starts.set(event.edition, event.at)
  }
  return new Map(
    [...starts]
      .toSorted(([, one], [, other]) => one - other)
      .map(([edition]) => [edition, groups.get(edition) ?? []]),
  )
}
