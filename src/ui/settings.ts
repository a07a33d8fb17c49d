import type { ProofPolicy } from '../core/model/set.ts'

export type Language = 'en' | 'ar'

/** What the player set; kept as one record, applied live. */
export interface Settings {
  /** Null: follow the browser. */
  readonly language: Language | null
  readonly theme: 'auto' | 'light' | 'dark'
  readonly contrast: 'auto' | 'more'
  readonly motion: 'auto' | 'reduce'
  /** Factor on the root font size. */
  readonly textSize: 0.9 | 1 | 1.15 | 1.3 | 1.5
  /** `set`: as the set asks, else `bonus`. */
  readonly proof: 'set' | ProofPolicy
  readonly sureness: boolean
  readonly editionSize: 10 | 'all'
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
}
