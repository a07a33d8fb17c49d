import type { Finding } from '../core/model/finding.ts'
import type { Translator } from './create.ts'
import type { FindingKey, Key } from './key.ts'

type FormatName =
  Extract<Key, `exchange:formats.${string}`> extends `exchange:formats.${infer Name}` ? Name : never

/** What a format is called. */
export const formatName = (translator: Translator, format: FormatName): string =>
  translator.t(`exchange:formats.${format}`)

/** What was found wrong with a file of another format, was skipped in it, or doesn't get across. */
interface Told {
  readonly code: string
  readonly params?: Finding['params'] | undefined
}

export const findingSentence = (translator: Translator, told: Told): string =>
  said(translator, `exchange:findings.${told.code}`, told)

export const skippedSentence = (translator: Translator, told: Told): string =>
  said(translator, `exchange:skipped.${told.code}`, told)

export const lossSentence = (translator: Translator, told: Told): string =>
  said(translator, `exchange:losses.${told.code}`, told)

function said(translator: Translator, key: FindingKey, { params }: Told): string {
  return translator.t(key, params ?? {})
}

const parts = ['file', 'sheet', 'line', 'row', 'id'] as const

/** Where something stands in a file: “file a.xml · line 42”. Empty where the place says nothing. */
export function placeWords(
  { t }: Translator,
  place: { readonly [Part in (typeof parts)[number]]?: string | number | undefined },
): string {
  return parts
    .flatMap((part) => {
      const value = place[part]
      return value === undefined || value === '' ? [] : [t(`exchange:place.${part}`, { [part]: value })]
    })
    .join(' · ')
}
