import * as z from 'zod/mini'
import type { QuestionSet } from '../../core/model/set.ts'
import { setSchema } from './schema.ts'

type Path = readonly (string | number)[]
type Holder = Record<string | number, unknown>

/** Each round may lay bare what it hid, one level deeper; a set has no more levels than this. */
const mostRounds = 16

/** What stands for a field that has to be there and isn't; by name, or by the list it is in and its name. */
const stand: Readonly<Record<string, unknown>> = {
  format: 'stet-set/1',
  id: '',
  title: '',
  language: 'en',
  blocks: [],
  questions: [],
  'blocks.kind': 'paragraph',
  'names.kind': 'other',
  process: 'locate',
  difficulty: 1,
  prompt: '',
  explanation: '',
  text: '',
  exact: '',
  lacks: '',
  name: '',
  term: '',
  meaning: '',
  item: '',
  target: '',
  reason: 'notInText',
  options: [],
  pairs: [],
  events: [],
  gaps: [],
  answers: [],
  'questions.answer': 'stands',
  'gaps.answer': '',
}

/**
 * Makes a set of a value that is nearly one: what is missing is left blank, what has no place in a set is left out. What is
 * merely too long stays. Null where too little is like a set.
 */
export function mendSet(value: unknown): { readonly set: QuestionSet; readonly mended: boolean } | null {
  const first = z.safeParse(setSchema, value)
  if (first.success) return { set: first.data, mended: false }
  if (!isLikeSet(value)) return null
  const copy: unknown = structuredClone(value)
  let issues = first.error.issues
  for (let round = 0; round < mostRounds; round++) {
    const toMend = issues.filter(({ code }) => code !== 'too_big')
    if (toMend.length === 0) return { set: copy as QuestionSet, mended: round > 0 }
    const holes = new Set<unknown[]>()
    for (const issue of toMend) mendIssue(copy, issue, holes)
    for (const list of holes) removeHoles(list)
    const parsed = z.safeParse(setSchema, copy)
    if (parsed.success) return { set: parsed.data, mended: true }
    issues = parsed.error.issues
  }
  return null
}

/** Something of a story, or of questions, is there. */
function isLikeSet(value: unknown): value is object {
  return typeof value === 'object' && value !== null && ('article' in value || 'questions' in value)
}

function mendIssue(root: unknown, issue: z.core.$ZodIssue, holes: Set<unknown[]>): void {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  if (issue.code === 'unrecognized_keys') {
    const object = at(root, path)
    if (object) for (const key of issue.keys) delete object[key]
    return
  }
  // An unknown kind is told of its field; nothing else of the question can be relied on.
  const place = issue.code === 'invalid_union' && path.at(-1) === 'kind' ? path.slice(0, -1) : path
  const part = place.at(-1)
  const holder = at(root, place.slice(0, -1))
  if (part === undefined || !holder) return
  const found = holder[part]
  if (issue.code === 'invalid_type' && issue.expected === 'string' && isPlain(found)) {
    holder[part] = String(found)
  } else if (Array.isArray(holder)) {
    holder[Number(part)] = hole
    holes.add(holder)
  } else if (found !== undefined && !isRequired(place)) {
    delete holder[part]
  } else {
    holder[part] = standIn(place)
  }
}

const hole = Symbol('left out')

function removeHoles(list: unknown[]): void {
  list.splice(0, list.length, ...list.filter((entry) => entry !== hole))
}

function isPlain(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean'
}

function at(root: unknown, path: Path): Holder | null {
  let value = root
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return null
    value = (value as Holder)[part]
  }
  return typeof value === 'object' && value !== null ? (value as Holder) : null
}

function keysOf(path: Path): readonly string[] {
  const names = path.filter((part) => typeof part === 'string')
  return [names.slice(-2).join('.'), names.at(-1) ?? '']
}

function isRequired(path: Path): boolean {
  return path[0] === 'article' && path.length === 1 ? true : keysOf(path).some((key) => key in stand)
}

function standIn(path: Path): unknown {
  if (path[0] === 'article' && path.length === 1) return { title: '', language: 'en', blocks: [] }
  const key = keysOf(path).find((each) => each in stand)
  return key === undefined ? undefined : structuredClone(stand[key])
}
