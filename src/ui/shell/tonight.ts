import type { RackEntry } from '../app.ts'

export type PlayableEntry = RackEntry & { readonly set: NonNullable<RackEntry['set']> }

/** Tonight's story: the first playable one in the interface's language, else in English, else the first. */
export function tonightOf(rack: readonly RackEntry[], language: string): PlayableEntry | null {
  const playable = rack.filter((entry): entry is PlayableEntry => entry.set !== null)
  const firstIn = (tag: string) => playable.find(({ set }) => set.language.split('-')[0] === tag)
  return firstIn(language) ?? firstIn('en') ?? playable[0] ?? null
}
