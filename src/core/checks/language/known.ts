import { arabic } from './ar.ts'
import { english } from './en.ts'
import type { LanguageWords } from './language.ts'

const known: ReadonlyMap<string, LanguageWords> = new Map([
  ['en', english],
  ['ar', arabic],
])

export const knownLanguages: readonly LanguageWords[] = [...known.values()]

/** Null for a language that the rules don't know: rules that need words then have nothing to say. */
export function wordsOfLanguage(tag: string): LanguageWords | null {
  return known.get(baseOf(tag)) ?? null
}

/** `en` for `en-GB`. */
export function baseOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}
