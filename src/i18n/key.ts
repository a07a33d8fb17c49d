import type app from '../../assets/locales/en/app.json'
import type classroom from '../../assets/locales/en/class.json'
import type contest from '../../assets/locales/en/contest.json'
import type desk from '../../assets/locales/en/desk.json'
import type editor from '../../assets/locales/en/editor.json'
import type exchange from '../../assets/locales/en/exchange.json'
import type modes from '../../assets/locales/en/modes.json'
import type pages from '../../assets/locales/en/pages.json'
import type play from '../../assets/locales/en/play.json'
import type reading from '../../assets/locales/en/reading.json'
import type share from '../../assets/locales/en/share.json'
import type sound from '../../assets/locales/en/sound.json'
import type stats from '../../assets/locales/en/stats.json'
import type story from '../../assets/locales/en/story.json'
import type suggest from '../../assets/locales/en/suggest.json'
import type teams from '../../assets/locales/en/teams.json'

/** What the game says; the desk says some of it too. */
export const gameNamespaces = [
  'app',
  'contest',
  'findings',
  'modes',
  'pages',
  'play',
  'reading',
  'share',
  'sound',
  'stats',
  'teams',
] as const

/** What only the Teacher's desk says; the game doesn't wait for it. */
export const deskNamespaces = ['class', 'desk', 'editor', 'exchange', 'story', 'suggest'] as const

/** One file each, in every language. */
export const namespaces = [...gameNamespaces, ...deskNamespaces] as const

export type Namespace = (typeof namespaces)[number]

type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type WithoutPlural<K extends string> = K extends `${infer Stem}_${PluralCategory}` ? Stem : K
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Paths<T[K]>}`
}[keyof T & string]

/** Every sentence of the interface, as the English files have it: `app:title.start`; plural suffixes left off. */
export type Key =
  | `app:${Paths<typeof app>}`
  | `contest:${Paths<typeof contest>}`
  | `story:${Paths<typeof story>}`
  | `share:${Paths<typeof share>}`
  | `editor:${Paths<typeof editor>}`
  | `desk:${Paths<typeof desk>}`
  | `class:${Paths<typeof classroom>}`
  | `exchange:${Paths<typeof exchange>}`
  | `modes:${Paths<typeof modes>}`
  | `pages:${Paths<typeof pages>}`
  | `play:${Paths<typeof play>}`
  | `reading:${Paths<typeof reading>}`
  | `sound:${Paths<typeof sound>}`
  | `stats:${Paths<typeof stats>}`
  | `suggest:${Paths<typeof suggest>}`
  | `teams:${Paths<typeof teams>}`

/** Findings carry their code at run time; tests hold the codes and the locales together. */
export type FindingKey = `findings:${string}` | `exchange:${'findings' | 'skipped' | 'losses'}.${string}`

/** Strings may be anybody's text. Numbers are written as the language writes them; `count` chooses the plural. */
export type Params = Readonly<Record<string, string | number>>
