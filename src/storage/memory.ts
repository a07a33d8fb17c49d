import { missing, nothing, type Contents, type Tables } from './contents.ts'

/** Tables that last as long as the page. Values are kept as handed over; the store copies them on the way in and out. */
export function createMemory(initial: Contents = nothing): Tables {
  let events = [...initial.events]
  const drafts = new Map(initial.drafts.map(({ edition, draft }) => [edition, draft]))
  const sets = new Map(initial.sets.map(({ hash, set }) => [hash, set]))
  const imported = new Map(initial.imported.map((set) => [set.id, set]))
  const settings = new Map(initial.settings.map(({ key, value }) => [key, value]))

  const contents = (): Contents => ({
    events: [...events],
    drafts: Array.from(drafts, ([edition, draft]) => ({ edition, draft })),
    sets: Array.from(sets, ([hash, set]) => ({ hash, set })),
    imported: [...imported.values()],
    settings: Array.from(settings, ([key, value]) => ({ key, value })),
  })

  return {
    async append(added) {
      events.push(...added)
    },
    async events(edition) {
      return events.filter((event) => edition === undefined || event.edition === edition)
    },
    async putDraft(edition, draft) {
      if (draft) drafts.set(edition, draft)
      else drafts.delete(edition)
    },
    async draft(edition) {
      return drafts.get(edition) ?? null
    },
    async putSet(hash, set) {
      sets.set(hash, set)
    },
    async set(hash) {
      return sets.get(hash) ?? null
    },
    async putImported(set) {
      imported.set(set.id, set)
    },
    async deleteImported(id) {
      imported.delete(id)
    },
    async imported() {
      return [...imported.values()]
    },
    async putSetting(key, value) {
      settings.set(key, value)
    },
    async setting(key) {
      return settings.get(key)
    },
    async contents() {
      return contents()
    },
    async merge(incoming) {
      const added = missing(contents(), incoming)
      events.push(...added.events)
      for (const { edition, draft } of added.drafts) drafts.set(edition, draft)
      for (const { hash, set } of added.sets) sets.set(hash, set)
      for (const set of added.imported) imported.set(set.id, set)
      for (const { key, value } of added.settings) settings.set(key, value)
      return added
    },
    async clear() {
      const before = contents()
      events = []
      for (const table of [drafts, sets, imported, settings]) table.clear()
      return before
    },
  }
}
