import { unreadable } from '../exchange/imported.ts'
import { Reading } from '../exchange/reading.ts'
import { sidecarName, withSidecar } from '../exchange/sidecar.ts'
import { textOf } from '../exchange/text.ts'
import type { Imported, Importer, Input, Place } from '../exchange/types.ts'
import { isZip, unzip } from '../exchange/zip.ts'
import { outcomesOf } from './content.ts'
import { listOf, recordOf, wordsIn, type Json } from './json.ts'

/** Reads packages of H5P: the questions in their content, and the text between them as the story. */
export const h5pImporter: Importer = { format: 'h5p', detect, read }

const packageName = 'h5p.json'
const contentName = 'content/content.json'
export const sidecarPath = `content/${sidecarName}`

function detect({ bytes }: Input): number {
  if (!isZip(bytes)) return 0
  const archive = unzip(bytes, (name) => name === packageName)
  return 'files' in archive && archive.files.has(packageName) ? 1 : 0
}

function read({ bytes }: Input): Imported {
  const archive = unzip(bytes, (name) => [packageName, contentName, sidecarPath].includes(name))
  if ('fault' in archive) return unreadable(archive.fault)
  const head = recordOf(parse(archive.files.get(packageName)))
  const content = recordOf(parse(archive.files.get(contentName)))
  const library = head && libraryOf(head['mainLibrary'])
  if (!head || !content || !library) return unreadable('h5pBroken')
  const reading = new Reading()
  const title = wordsIn(head['title'], new Set()).replaceAll('\n', ' ')
  readContent(library, content, title, reading, 0)
  const language = head['language'] ?? head['defaultLanguage']
  const imported = {
    ...reading.finish(title === '' ? null : title),
    language:
      typeof language === 'string' && /^[a-z]{2,3}(?:-\w{2,8})*$/i.test(language) && language !== 'und'
        ? language
        : null,
  }
  const sidecar = archive.files.get(sidecarPath)
  return withSidecar(imported, sidecar && textOf(sidecar))
}

function parse(bytes: Uint8Array | undefined): unknown {
  if (!bytes) return null
  try {
    return JSON.parse(textOf(bytes)) as unknown
  } catch {
    return null
  }
}

/** The name without its version; null where it is none. */
function libraryOf(value: unknown): string | null {
  const name = typeof value === 'string' ? /^[\w.-]{1,100}/.exec(value.trim())?.[0] : undefined
  return name ?? null
}

/** They may be empty and are no question then. */
const containers = new Set([
  'H5P.QuestionSet',
  'H5P.Column',
  'H5P.Row',
  'H5P.RowColumn',
  'H5P.InteractiveBook',
  'H5P.CoursePresentation',
])

/** Deeper than any content that an editor lets somebody make. */
const deepest = 40

function readContent(library: string, params: Json, title: string, reading: Reading, depth: number): void {
  const place: Place = title === '' ? { file: contentName } : { file: contentName, id: title }
  const outcomes = outcomesOf(library, params, title, reading)
  if (outcomes) {
    for (const { outcome, losses } of outcomes) reading.add(outcome, title || library, place, losses)
    return
  }
  const within = nestedIn(params)
  if (within.length === 0 && containers.has(library)) return
  if (within.length === 0 || depth > deepest) {
    reading.add({ skip: 'unknownType', params: { type: library.slice(0, 40) } }, title || library, place, [])
    return
  }
  for (const { library: inner, params: own, title: name } of within)
    readContent(inner, own, name, reading, depth + 1)
}

interface Nested {
  readonly library: string
  readonly params: Json
  readonly title: string
}

/** The contents that a content holds, at any depth, in their order. */
function nestedIn(params: Json): readonly Nested[] {
  const found: Nested[] = []
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: params, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next
    const record = recordOf(value)
    const library = record && libraryOf(record['library'])
    const own = record && recordOf(record['params'])
    if (library && own) {
      const title = wordsIn(recordOf(record['metadata'])?.['title'], new Set())
      found.push({ library, params: own, title: /^untitled/i.test(title) ? '' : title.replaceAll('\n', ' ') })
    } else if (depth < deepest) {
      const children = record ? Object.values(record) : listOf(value)
      for (const child of children.toReversed()) {
        if (typeof child === 'object' && child !== null) waiting.push({ value: child, depth: depth + 1 })
      }
    }
  }
  return found
}
