import { missing, mostVersions, nothing, nameOf, type Contents, type Note, type Tables } from './contents.ts'

/** Tables that last as long as the page. Values are kept as handed over; the store copies them on the way in and out. */
export function createMemory(initial: Contents = nothing): Tables {
  let events = [...initial.events]
  const drafts = new Map(initial.drafts.map(({ edition, draft }) => [edition, draft]))
  const sets = new Map(initial.sets.map(({ hash, set }) => [hash, set]))
  const imported = new Map(initial.imported.map((set) => [set.id, set]))
  const settings = new Map(initial.settings.map(({ key, value }) => [key, value]))
  const desk = new Map(initial.desk.map((draft) => [draft.id, draft]))
  let versions = [...initial.versions]
  const results = new Map(initial.results.map((result) => [result.id, result]))

  const stamps = new Map<string, number>()
  let owned = false

  function put(note: Note): void {
    stamps.set(nameOf(note), note.stamp)
    if (note.of === 'setting') settings.set(note.key, note.value)
    else if (note.value) drafts.set(note.key, note.value)
    else drafts.delete(note.key)
  }

  const contents = (): Contents => ({
    events: [...events],
    drafts: Array.from(drafts, ([edition, draft]) => ({ edition, draft })),
    sets: Array.from(sets, ([hash, set]) => ({ hash, set })),
    imported: [...imported.values()],
    settings: Array.from(settings, ([key, value]) => ({ key, value })),
    desk: [...desk.values()],
    versions: [...versions],
    results: [...results.values()],
  })

  return {
    async append(added) {
      events.push(...added)
    },
    async events(edition) {
      return events.filter((event) => edition === undefined || event.edition === edition)
    },
    async put(note) {
      put(note)
    },
    async ownsCopy() {
      return owned
    },
    async ownCopy() {
      owned = true
    },
    async redo(notes) {
      for (const note of notes) if (note.stamp > (stamps.get(nameOf(note)) ?? 0)) put(note)
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
    async setting(key) {
      return settings.get(key)
    },
    async desk() {
      return [...desk.values()]
    },
    async deskDraft(id) {
      return desk.get(id) ?? null
    },
    async swapDesk(draft, after) {
      const current = desk.get(draft.id) ?? null
      if ((current?.revision ?? null) !== after) return { ok: false, current }
      const revision = (after ?? 0) + 1
      desk.set(draft.id, { ...draft, revision })
      return { ok: true, revision }
    },
    async putDesk(whole) {
      desk.set(whole.draft.id, whole.draft)
      versions.push(...whole.versions)
    },
    async deleteDesk(id) {
      const draft = desk.get(id)
      if (!draft) return null
      const kept = versions.filter((version) => version.draft === id)
      desk.delete(id)
      versions = versions.filter((version) => version.draft !== id)
      return { draft, versions: kept }
    },
    async versions(draft) {
      return versions.filter((version) => version.draft === draft)
    },
    async addVersion(version) {
      versions.push(version)
      const tooMany = new Set(versions.filter(({ draft }) => draft === version.draft).slice(0, -mostVersions))
      versions = versions.filter((each) => !tooMany.has(each))
    },
    async results() {
      return [...results.values()]
    },
    async addResults(added) {
      const before = results.size
      for (const result of added) if (!results.has(result.id)) results.set(result.id, result)
      return results.size - before
    },
    async deleteResults(ids) {
      const found = ids.flatMap((id) => results.get(id) ?? [])
      for (const id of ids) results.delete(id)
      return found
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
      for (const draft of added.desk) desk.set(draft.id, draft)
      versions.push(...added.versions)
      for (const result of added.results) results.set(result.id, result)
      return added
    },
    async clear() {
      const before = contents()
      events = []
      versions = []
      for (const table of [drafts, sets, imported, settings, desk, results]) table.clear()
      return before
    },
  }
}
