import { arabic } from './ar.ts'
import { chinese } from './zh.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import { german } from './de.ts'
import type { LanguageWords } from './language.ts'
import { russian } from './ru.ts'
import { spanish } from './es.ts'
import { turkish } from './tr.ts'

const known: ReadonlyMap<string, LanguageWords> = new Map([
  ['en', english],
  ['ar', arabic],
  ['es', spanish],
  ['fr', french],
  ['de', german],
  ['ru', russian],
  ['tr', turkish],
  ['zh', chinese],
])

/** Null for a language that the rules don't know: rules that need words then have nothing to say. */
export function wordsOfLanguage(tag: string): LanguageWords | null {
  return known.get(baseOf(tag)) ?? null
}

/** `en` for `en-GB`. */
export function baseOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? ''
}
