import type { QuestionSet } from '../model/set.ts'
import type { CheckContext } from './context.ts'
import type { Params, Path } from './rule.ts'

/** Every text of a set, in order; names of fields are none. */
export function textsIn(set: QuestionSet): Generator<{ readonly path: Path; readonly text: string }> {
  return textsOf(set, [])
}

function* textsOf(value: unknown, path: Path): Generator<{ readonly path: Path; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value }
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield* textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key])
    }
  }
}

/** How a sentence names the place of a text: the part of the set, and its field. */
export function fieldParams(context: CheckContext, path: Path): Params {
  // The nearest name: that of the list for an entry of a list.
  const field = path.findLast((part) => typeof part === 'string') ?? ''
  return { ...whereOf(context, path), field }
}

function whereOf({ items }: CheckContext, [part, index]: Path): Params {
  if (part === 'questions' && typeof index === 'number') return items[index]?.where ?? {}
  if (part === 'names' && typeof index === 'number') return { whereKey: 'where.name', number: index + 1 }
  if (part === 'glossary' && typeof index === 'number') return { whereKey: 'where.term', number: index + 1 }
  if (part === 'translations') return { whereKey: 'where.translation', language: String(index) }
  return { whereKey: part === 'article' ? 'where.article' : 'where.file' }
}
