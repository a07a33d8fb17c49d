/** Files of a folder of sets that are none themselves: the schema beside them, and the list of them. */
const besides = new Set(['set.schema.json', 'index.json'])

/** The sets among a folder's files, by id, so that a story stands before its retelling: `syria.json`, then `syria-a2.json`. */
export function setFiles(names: readonly string[]): readonly string[] {
  const id = (name: string) => name.slice(0, -'.json'.length)
  return names
    .filter((name) => name.endsWith('.json') && !name.startsWith('.') && !besides.has(name))
    .toSorted((a, b) => (id(a) < id(b) ? -1 : 1))
}
