import { htmlWords } from '../exchange/rich.ts'

export type Json = Readonly<Record<string, unknown>>

export function recordOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The words of a field with HTML; empty where it is no text. */
export function wordsIn(value: unknown, losses: Set<string>): string {
  const { text, media, formatted } = htmlWords(stringOf(value))
  if (media > 0) losses.add('media')
  if (formatted) losses.add('format')
  return text
}

/** The same of a field whose line ends are lines. */
export function linesIn(value: unknown, losses: Set<string>): string {
  return wordsIn(stringOf(value).replaceAll('\n', '<br>'), losses)
}
