import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { namespaces } from '../../src/i18n/key.ts'

const locales = join(import.meta.dirname, '../../assets/locales')

export const localeFiles = (language: string): readonly string[] =>
  readdirSync(join(locales, language)).toSorted()

/** Sentences by full key, `app:title.start`, plural suffixes kept. */
export function sentencesOf(language: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const namespace of namespaces) {
    flatten(
      JSON.parse(readFileSync(join(locales, language, `${namespace}.json`), 'utf8')),
      `${namespace}:`,
      found,
    )
  }
  return found
}

function flatten(node: Record<string, unknown>, prefix: string, into: Map<string, string>): void {
  for (const [name, value] of Object.entries(node)) {
    if (typeof value === 'string') into.set(prefix + name, value)
    else flatten(value as Record<string, unknown>, `${prefix}${name}.`, into)
  }
}

const plural = /^(.+)_(zero|one|two|few|many|other)$/

/** The key that code uses, and the plural category of this form of it, if it has one. */
export function formOf(key: string): { readonly stem: string; readonly category: string | null } {
  const match = plural.exec(key)
  return match ? { stem: match[1]!, category: match[2]! } : { stem: key, category: null }
}

export const stemsOf = (keys: Iterable<string>): ReadonlySet<string> =>
  new Set([...keys].map((key) => formOf(key).stem))

export const variablesIn = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map((match) => match[1]!))].toSorted()
