import type { QuestionSet } from '../../core/model/set.ts'

/**
 * Writes one state of a set after another as `formats/stet/write` does, in the time that what changed takes: questions, blocks and
 * translations that are shared with an earlier state are written once.
 */
export function createSetWriter(): (set: QuestionSet) => string {
  const known = new WeakMap<object, string>()

  function whole(value: unknown, indent: string): string {
    const text = JSON.stringify(value, null, 2)
    return indent === '' ? text : text.replaceAll('\n', `\n${indent}`)
  }

  function put(value: unknown, indent: string, path: readonly string[]): string {
    if (typeof value !== 'object' || value === null) return whole(value, indent)
    if (!isParted(path)) {
      const text = known.get(value) ?? whole(value, indent)
      known.set(value, text)
      return text
    }
    const inner = `${indent}  `
    const list = Array.isArray(value)
    const parts = list
      ? value.map((each: unknown) => inner + put(each ?? null, inner, [...path, '*']))
      : Object.entries(value).flatMap(([key, each]: readonly [string, unknown]) =>
          each === undefined ? [] : [`${inner}${JSON.stringify(key)}: ${put(each, inner, [...path, key])}`],
        )
    if (parts.length === 0) return list ? '[]' : '{}'
    const [open, close] = list ? '[]' : '{}'
    return `${open}\n${parts.join(',\n')}\n${indent}${close}`
  }

  return (set) => `${put(set, '', [])}\n`
}

/** What holds many things of which an edit changes one; each of those stands at one depth only. */
function isParted(path: readonly string[]): boolean {
  switch (path[0]) {
    case undefined:
      return true
    case 'article':
      return path.length === 1 || (path[1] === 'blocks' && path.length === 2)
    case 'questions':
      return path.length === 1
    case 'translations':
      return path.length <= 2
    default:
      return false
  }
}
