import type { Finding } from '../../core/model/finding.ts'

export type Path = Finding['path']

type Branch = Readonly<Record<string | number, unknown>>

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

/** What stands at a path of keys and indices; undefined where nothing does. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const part of path) {
    if (!isBranch(value) || !Object.hasOwn(value, part)) return undefined
    value = value[part]
  }
  return value
}

/**
 * The same value with another one at `path`, sharing all else; `undefined` takes a field or an entry out. The value itself where
 * nothing changes, or where the path leads nowhere: only its last field may be missing.
 */
export function changeAt<T>(root: T, path: Path, change: (value: unknown) => unknown): T {
  return changed(root, path, change) as T
}

function changed(value: unknown, [part, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (part === undefined) return change(value)
  if (!isBranch(value)) return value
  const has = Object.hasOwn(value, part)
  if (!has && (rest.length > 0 || Array.isArray(value))) return value
  const before = has ? value[part] : undefined
  const after = changed(before, rest, change)
  if (after === before) return value
  if (Array.isArray(value)) {
    return after === undefined ? value.toSpliced(Number(part), 1) : value.with(Number(part), after)
  }
  if (after !== undefined) return { ...value, [part]: after }
  const { [part]: _, ...others } = value
  return others
}

/** A list with an entry at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const entry = list[from]
  if (entry === undefined || from === to || to < 0 || to >= list.length) return list
  return list.toSpliced(from, 1).toSpliced(to, 0, entry)
}
