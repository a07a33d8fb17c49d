import { createMemory } from './memory.ts'
import type { Store } from './store.ts'

/**
 * A store for trying a draft out: what is played lies in memory and counts nowhere, the only set that somebody brought is the
 * draft's text (null: none), and the settings stay those of `store`.
 */
export function createTrialStore(
  store: Store,
  set: { readonly id: string; readonly text: string } | null,
): Store {
  const memory = createMemory()
  return {
    ...store,
    status: store.status,
    append: (events) => memory.append(structuredClone(events)),
    events: (edition) => memory.events(edition),
    saveDraft: (edition, draft) =>
      memory.put({ of: 'draft', key: edition, value: structuredClone(draft), stamp: 0 }),
    draft: (edition) => memory.draft(edition),
    keepSet: (hash, kept) => memory.putSet(hash, kept),
    keptSet: (hash) => memory.set(hash),
    importedSets: async () => (set ? [{ ...set, addedAt: 0 }] : []),
    saveImportedSet: async () => undefined,
    deleteImportedSet: async () => undefined,
  }
}
