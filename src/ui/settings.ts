import type { ProofPolicy } from '../core/model/set.ts'
import { languages, type Language } from '../i18n/language.ts'

export const textSizes = [0.9, 1, 1.15, 1.3, 1.5] as const
export const lineSpacings = [1, 1.2, 1.4] as const
export const letterSpacings = [0, 0.04, 0.08, 0.12] as const
export const speeds = [0.75, 1, 1.25, 1.5] as const
/** Minutes. */
export const longestDeadline = 180
export const levels = [0, 0.25, 0.5, 0.75, 1] as const

/** What the player set; kept as one record, applied live. */
export interface Settings {
  /** Null: follow the browser. */
  readonly language: Language | null
  readonly theme: 'auto' | 'light' | 'dark'
  readonly contrast: 'auto' | 'more'
  readonly motion: 'auto' | 'reduce'
  /** Factor on the root font size. */
  readonly textSize: (typeof textSizes)[number]
  /** Factor on the line height of what is read. */
  readonly lineSpacing: (typeof lineSpacings)[number]
  /** In em, added between the letters of what is read; scripts whose letters join are left alone. */
  readonly letterSpacing: (typeof letterSpacings)[number]
  /** `easy`: OpenDyslexic for whatever it has letters for. */
  readonly font: 'standard' | 'easy'
  /** A band over the line being read. */
  readonly ruler: boolean
  /** Of reading aloud; 1 is the voice's own. */
  readonly speed: (typeof speeds)[number]
  /** Loudness of effects and of the room, 0 to 1. */
  readonly effects: (typeof levels)[number]
  readonly room: (typeof levels)[number]
  /** One press silences both; their levels stay. */
  readonly muted: boolean
  /** `set`: as the set asks, else `bonus`. */
  readonly proof: 'set' | ProofPolicy
  readonly sureness: boolean
  readonly editionSize: 10 | 'all'
  /** Minutes of the last deadline, 1 to `longestDeadline`; null: as the set suggests. */
  readonly deadlineMinutes: number | null
  /** Whether single letters, figures and signs act as shortcuts; off for those whose speech input or hands press them unasked. */
  readonly letterKeys: boolean
  /** Of a set that has translations: the tag of one, or `original`; null: the interface's language where there is one in it. */
  readonly questionsIn: string | null
}

export const defaultSettings: Settings = {
  language: null,
  theme: 'auto',
  contrast: 'auto',
  motion: 'auto',
  textSize: 1,
  lineSpacing: 1,
  letterSpacing: 0,
  font: 'standard',
  ruler: false,
  speed: 1,
  effects: 0.75,
  room: 0.25,
  muted: false,
  proof: 'set',
  sureness: true,
  editionSize: 10,
  deadlineMinutes: null,
  letterKeys: true,
  questionsIn: null,
}

export const settingsKey = 'settings'

const allowed: { readonly [K in Exclude<keyof Settings, 'questionsIn'>]: readonly Settings[K][] } = {
  language: [null, ...languages],
  theme: ['auto', 'light', 'dark'],
  contrast: ['auto', 'more'],
  motion: ['auto', 'reduce'],
  textSize: textSizes,
  lineSpacing: lineSpacings,
  letterSpacing: letterSpacings,
  font: ['standard', 'easy'],
  ruler: [true, false],
  speed: speeds,
  effects: levels,
  room: levels,
  muted: [true, false],
  proof: ['set', 'bonus', 'required', 'off'],
  sureness: [true, false],
  editionSize: [10, 'all'],
  deadlineMinutes: [null, ...Array.from({ length: longestDeadline }, (_, index) => index + 1)],
  letterKeys: [true, false],
}

/** Whether nothing can be heard. */
export function isSilent({ muted, effects, room }: Settings): boolean {
  return muted || (effects === 0 && room === 0)
}

/** One press: silent becomes audible and the other way round. Levels that were both at nothing come back to their defaults. */
export function toggledSound(settings: Settings): Settings {
  if (!isSilent(settings)) return { ...settings, muted: true }
  const { effects, room } = settings.effects === 0 && settings.room === 0 ? defaultSettings : settings
  return { ...settings, muted: false, effects, room }
}

/** Settings from what was kept; whatever isn't one of ours falls back to its default. */
export function readSettings(kept: unknown): Settings {
  if (typeof kept !== 'object' || kept === null) return defaultSettings
  const known = Object.entries(kept).filter(([key, value]) => {
    if (key === 'questionsIn') return typeof value === 'string' && /^[\w-]{1,60}$/.test(value)
    const values: readonly unknown[] = Object.hasOwn(allowed, key) ? allowed[key as keyof typeof allowed] : []
    return values.includes(value)
  })
  return { ...defaultSettings, ...Object.fromEntries(known) }
}
