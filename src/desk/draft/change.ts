/** What turns one plain value into another, by what is no longer the same object: small where little was edited, whatever the whole weighs. */
export type Change =
  | { readonly put: unknown }
  /** Fields of an object; `keys` where fields came, went or changed their order. */
  | { readonly fields: readonly (readonly [string, Change])[]; readonly keys?: readonly string[] }
  | { readonly entries: readonly (readonly [number, Change])[] }
  /** `drop` entries of a list from `from` on give way to `insert`. */
  | { readonly from: number; readonly drop: number; readonly insert: readonly unknown[] }

type Plain = Readonly<Record<string, unknown>>

/** Null where both are the same. What is shared by reference is taken to be unchanged and isn't looked into. */
export function changeBetween(before: unknown, after: unknown): Change | null {
  if (Object.is(before, after)) return null
  if (Array.isArray(before) && Array.isArray(after)) return listChange(before, after)
  if (isPlain(before) && isPlain(after)) return fieldsChange(before, after)
  return { put: after }
}

/** The value that `change` leads to from `before`, which stays as it is; what didn't change is shared with it. */
export function applyChange(before: unknown, change: Change): unknown {
  if ('put' in change) return change.put
  if ('fields' in change) {
    const old = before as Plain
    const changed = new Map(change.fields)
    return Object.fromEntries(
      (change.keys ?? Object.keys(old)).map((key) => {
        const own = Object.hasOwn(old, key) ? old[key] : undefined
        const inner = changed.get(key)
        return [key, inner ? applyChange(own, inner) : own]
      }),
    )
  }
  const list = [...(before as readonly unknown[])]
  if ('entries' in change) {
    for (const [index, inner] of change.entries) list[index] = applyChange(list[index], inner)
    return list
  }
  return [...list.slice(0, change.from), ...change.insert, ...list.slice(change.from + change.drop)]
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldsChange(before: Plain, after: Plain): Change | null {
  const old = Object.keys(before)
  const keys = Object.keys(after)
  const fields = keys.flatMap((key) => {
    if (!Object.hasOwn(before, key)) return [[key, { put: after[key] }] as const]
    const inner = changeBetween(before[key], after[key])
    return inner ? [[key, inner] as const] : []
  })
  const sameKeys = keys.length === old.length && keys.every((key, index) => key === old[index])
  if (sameKeys && fields.length === 0) return null
  return sameKeys ? { fields } : { fields, keys }
}

function listChange(before: readonly unknown[], after: readonly unknown[]): Change | null {
  if (before.length === after.length) {
    const entries = after.flatMap((value, index) => {
      const inner = changeBetween(before[index], value)
      return inner ? [[index, inner] as const] : []
    })
    return entries.length > 0 ? { entries } : null
  }
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && Object.is(before[from], after[from])) from++
  let tail = 0
  while (tail < shorter - from && Object.is(before[before.length - 1 - tail], after[after.length - 1 - tail]))
    tail++
  return {
    from,
    drop: before.length - from - tail,
    insert: after.slice(from, after.length - tail),
  }
}
