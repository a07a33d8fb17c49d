import type { CheckContext } from '../context.ts'
import type { Params, Path, Rule } from '../rule.ts'

/** No text is empty or blank: a field that has nothing to say is left out; in a translation's lists a blank holds the place of what isn't translated. */
export const rule: Rule = {
  code: 'textEmpty',
  severity: 'error',
  *check(context) {
    for (const path of blanks(context.set, [])) {
      if (path[0] === 'translations' && path.length === 5) continue
      // The nearest name: that of the list for an entry of a list.
      const field = path.findLast((part) => typeof part === 'string') ?? ''
      yield { path, params: { ...whereOf(context, path), field } }
    }
  },
}

function* blanks(value: unknown, path: Path): Generator<Path> {
  if (typeof value === 'string') {
    if (value.trim() === '') yield path
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield* blanks(inner, [...path, Array.isArray(value) ? Number(key) : key])
    }
  }
}

function whereOf({ items }: CheckContext, [part, index]: Path): Params {
  if (part === 'questions' && typeof index === 'number') return items[index]?.where ?? {}
  if (part === 'names' && typeof index === 'number') return { whereKey: 'where.name', number: index + 1 }
  if (part === 'glossary' && typeof index === 'number') return { whereKey: 'where.term', number: index + 1 }
  if (part === 'translations') return { whereKey: 'where.translation', language: String(index) }
  return { whereKey: part === 'article' ? 'where.article' : 'where.file' }
}
