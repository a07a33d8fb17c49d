import type { QuestionSet } from '../../../core/model/set.ts'
import type { RackEntry } from '../../app.ts'

/** The entry that a brought set would stand in for; null where it has an id of its own, or is the same set. */
export function clashOf(brought: RackEntry, onRack: readonly RackEntry[]): RackEntry | null {
  return onRack.find(({ id, hash }) => id === brought.id && hash !== brought.hash) ?? null
}

/** The set under the first free id of `id-2`, `id-3` …; `mark` puts the number into its title. */
export function underNewId(
  set: QuestionSet,
  taken: readonly string[],
  mark: (title: string, number: number) => string,
): QuestionSet {
  const ids = new Set(taken)
  let number = 2
  while (ids.has(`${set.id}-${number}`)) number++
  return { ...set, id: `${set.id}-${number}`, title: mark(set.title, number) }
}
