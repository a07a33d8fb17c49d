import type { CheckContext } from '../context.ts'
import type { Path, Rule } from '../rule.ts'

/** No text is empty or blank: a field that has nothing to say is left out. */
export const rule: Rule = {
  code: 'textEmpty',
  severity: 'error',
  *check(context: CheckContext) {
    yield* blanks(context.set, [])
  },
}

function* blanks(
  value: unknown,
  path: Path,
): Generator<{ readonly path: Path; readonly params: { readonly field: string } }> {
  if (typeof value === 'string') {
    if (value.trim() === '') yield { path, params: { field: fieldOf(path) } }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield* blanks(inner, [...path, Array.isArray(value) ? Number(key) : key])
    }
  }
}

/** `text` for the path to a text, `answers` for that to an entry of a list. */
function fieldOf(path: Path): string {
  return path.findLast((part) => typeof part === 'string') ?? ''
}
