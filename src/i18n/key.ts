import type app from '../../assets/locales/en/app.json'
import type pages from '../../assets/locales/en/pages.json'
import type play from '../../assets/locales/en/play.json'

/** One file each, in every language. */
export const namespaces = ['app', 'findings', 'pages', 'play'] as const

export type Namespace = (typeof namespaces)[number]

type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type WithoutPlural<K extends string> = K extends `${infer Stem}_${PluralCategory}` ? Stem : K
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Paths<T[K]>}`
}[keyof T & string]

/** Every sentence of the interface, as the English files have it: `app:title.start`; plural suffixes left off. */
export type Key = `app:${Paths<typeof app>}` | `pages:${Paths<typeof pages>}` | `play:${Paths<typeof play>}`

/** Findings carry their code at run time; tests hold the codes and the locales together. */
export type FindingKey = `findings:${string}`

/** Strings may be anybody's text. Numbers are written as the language writes them; `count` chooses the plural. */
export type Params = Readonly<Record<string, string | number>>
