/** What the page looks like before anything was read from the database: a hint only, which a crash may lose. */
export interface FirstLook {
  readonly language: string | null
  readonly theme: string
  readonly contrast: string
  /** Factor on the root font size. */
  readonly textSize: number
}

const key = 'stet-first'

/** Null where nothing, or nothing of ours, was kept. Never throws. */
export function readFirstLook(storage: () => Storage): FirstLook | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(key) ?? 'null')
    return isFirstLook(kept) ? kept : null
  } catch {
    return null
  }
}

/** Never throws: where it can't be kept, the page looks as the browser asks until the settings are there. */
export function keepFirstLook(storage: () => Storage, look: FirstLook): void {
  try {
    storage().setItem(key, JSON.stringify(look))
  } catch {
    // Storage refused or full.
  }
}

function isFirstLook(value: unknown): value is FirstLook {
  if (typeof value !== 'object' || value === null) return false
  const { language, theme, contrast, textSize } = value as Readonly<Record<string, unknown>>
  return (
    (language === null || typeof language === 'string') &&
    typeof theme === 'string' &&
    typeof contrast === 'string' &&
    Number.isFinite(textSize)
  )
}
