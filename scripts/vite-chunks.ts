import { fileURLToPath } from 'node:url'

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url))
const first = ['index.html', 'first.ts'].map(source)
const title = ['main.ts', 'ui/scenes/game.ts'].map(source)
const desk = ['desk.ts', 'desk/Desk.tsx'].map(source)

/**
 * Name of the file that a module of the title goes into, or null. What the title waits for travels in three files, not in sixty: what
 * stands before the game is there, what the desk waits for as well, and the rest. A browser spends two milliseconds on each, and small files compress less well.
 */
export function titleChunk(id: string, graph: Graph): string | null {
  if (first.includes(id)) return null
  if (closureOf(first, graph).has(id)) return 'first'
  if (!closureOf(title, graph).has(id)) return null
  return closureOf(desk, graph).has(id) ? 'shared' : 'title'
}

const closures = new WeakMap<readonly string[], ReadonlySet<string>>()

/** The modules and all that they import at once. */
function closureOf(roots: readonly string[], graph: Graph): ReadonlySet<string> {
  const known = closures.get(roots)
  if (known) return known
  const found = new Set<string>()
  const waiting = [...roots]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  closures.set(roots, found)
  return found
}
