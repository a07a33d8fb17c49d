import type { ProofPolicy } from '../core/model/set.ts'

export type Language = 'en' | 'ar'

export const textSizes = [0.9, 1, 1.15, 1.3, 1.5] as const

/** What the player set; kept as one record, applied live. */
export interface Settings {
  /** Null: follow the browser. */
  readonly language: Language | null
  readonly theme: 'auto' | 'light' | 'dark'
  readonly contrast: 'auto' | 'more'
  readonly motion: 'auto' | 'reduce'
  /** Factor on the root font size. */
  readonly textSize: (typeof textSizes)[number]
  /** `set`: as the set asks, else `bonus`. */
  readonly proof: 'set' | ProofPolicy
  readonly sureness: boolean
  readonly editionSize: 10 | 'all'
  /** Whether single letters, figures and signs act as shortcuts; off for those whose speech input or hands press them unasked. */
  readonly letterKeys: boolean
}

export const defaultSettings: Settings = {
  language: null,
  theme: 'auto',
  contrast: 'auto',
  motion: 'auto',
  textSize: 1,
  proof: 'set',
  sureness: true,
  editionSize: 10,
  letterKeys: true,
}

export const settingsKey = 'settings'

const allowed: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  language: [null, 'en', 'ar'],
  theme: ['auto', 'light', 'dark'],
  contrast: ['auto', 'more'],
  motion: ['auto', 'reduce'],
  textSize: textSizes,
  proof: ['set', 'bonus', 'required', 'off'],
  sureness: [true, false],
  editionSize: [10, 'all'],
  letterKeys: [true, false],
}

/** Settings from what was kept; whatever isn't one of ours falls back to its default. */
export function readSettings(kept: unknown): Settings {
  if (typeof kept !== 'object' || kept === null) return defaultSettings
  const known = Object.entries(kept).filter(([key, value]) => {
    const values: readonly unknown[] = Object.hasOwn(allowed, key) ? allowed[key as keyof Settings] : []
    return values.includes(value)
  })
  return { ...defaultSettings, ...Object.fromEntries(known) }
}
