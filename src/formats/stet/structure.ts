import * as z from 'zod/mini'
import type { Finding } from '../../core/model/finding.ts'
import type { QuestionSet } from '../../core/model/set.ts'
import { excerpt } from '../../core/checks/words.ts'
import { error, type Fault } from './fault.ts'
import { kinds, setSchema } from './schema.ts'

type Path = Finding['path']

/** The set, if the value has its shape; else what differs. */
export function readStructure(
  value: unknown,
): { readonly set: QuestionSet } | { readonly faults: readonly Fault[] } {
  const parsed = z.safeParse(setSchema, value)
  if (parsed.success) return { set: parsed.data }
  return { faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, value)) }
}

function faultsOf(issue: z.core.$ZodIssue, root: unknown): readonly Fault[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  const found = valueAt(root, path)
  const about = { ...placeOf(path, root), field: fieldOf(path) }
  if (issue.code === 'unrecognized_keys') {
    const object = placeOf([...path, ''], root)
    return issue.keys.map((key) => ({
      ...error('fieldUnknown', [...path, key], { ...object, field: excerpt(key) }),
      atKey: true,
    }))
  }
  if (issue.code === 'invalid_union') {
    if (found === undefined) return [error('fieldMissing', path, about)]
    return [
      error('kindUnknown', path, {
        ...about,
        found: shown(found),
        allowed: kinds.join(', '),
      }),
    ]
  }
  if (found === undefined) return [error('fieldMissing', path, about)]
  if (issue.code === 'invalid_value') {
    return [
      error('valueUnknown', path, {
        ...about,
        found: shown(found),
        allowed: issue.values.map(String).join(', '),
      }),
    ]
  }
  if (issue.code === 'too_big') {
    const code = Array.isArray(found) ? 'listTooLong' : 'textTooLong'
    return [error(code, path, { ...about, limit: Number(issue.maximum), found: lengthOf(found) })]
  }
  const expected = issue.code === 'invalid_type' ? issue.expected : 'object'
  return [
    error('wrongType', path, {
      ...about,
      expectedKey: typeKeys[expected] ?? 'type.object',
      foundKey: typeKey(found),
    }),
  ]
}

const typeKeys: Readonly<Record<string, string>> = {
  string: 'type.text',
  number: 'type.number',
  boolean: 'type.boolean',
  array: 'type.list',
  object: 'type.object',
  record: 'type.object',
}

function typeKey(value: unknown): string {
  if (value === null) return 'type.null'
  if (Array.isArray(value)) return 'type.list'
  return typeKeys[typeof value] ?? 'type.object'
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) || typeof value === 'string' ? value.length : 0
}

/** A value as a sentence quotes it. */
function shown(value: unknown): string {
  return typeof value === 'string' ? excerpt(value) : excerpt(JSON.stringify(value) ?? '')
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Record<string | number, unknown>)[part]
  }
  return value
}

/** The nearest name on the path; that of the list for an entry of a list. */
function fieldOf(path: Path): string {
  return excerpt(path.findLast((part) => typeof part === 'string') ?? '')
}

/** Which part of the file it is in, as a sentence names it. The last part of the path is the field itself. */
function placeOf(path: Path, root: unknown): Finding['params'] {
  const [part, index] = path
  if (part === 'questions' && typeof index === 'number') {
    const prompt = valueAt(root, ['questions', index, 'prompt'])
    const question = index + 1
    return typeof prompt === 'string' && prompt.trim() !== ''
      ? { whereKey: 'where.question', question, prompt: excerpt(prompt) }
      : { whereKey: 'where.questionAlone', question }
  }
  if (part === 'article' && path.length > 1) return { whereKey: 'where.article' }
  if (part === 'names' && typeof index === 'number') return { whereKey: 'where.name', number: index + 1 }
  if (part === 'glossary' && typeof index === 'number') return { whereKey: 'where.term', number: index + 1 }
  if (part === 'translations' && path.length > 1)
    return { whereKey: 'where.translation', language: excerpt(String(index)) }
  return { whereKey: 'where.file' }
}
