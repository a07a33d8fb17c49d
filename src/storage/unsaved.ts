import type { DeskDraft } from './contents.ts'

/** What a page held of a draft when it was left, and the disk may not have got any more. */
export interface Unsaved {
  readonly draft: string
  readonly text: string
  /** Epoch milliseconds. */
  readonly at: number
  /** The revision that it was made from. */
  readonly after: number
  /** `updatedAt` of the saving that was under way, which makes the revision after that. */
  readonly under: number
}

const keyOf = (draft: string) => `stet-unsaved-${draft}`

/** Done when this returns, as a page that is left needs it. Never throws. */
export function keepUnsaved(storage: () => Storage, unsaved: Unsaved): void {
  try {
    storage().setItem(keyOf(unsaved.draft), JSON.stringify(unsaved))
  } catch {
    // Storage refused or full: what the disk has is all there is.
  }
}

/** Null where nothing, or nothing of ours, was kept. Never throws. */
export function readUnsaved(storage: () => Storage, draft: string): Unsaved | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(keyOf(draft)) ?? 'null')
    return isUnsaved(kept) && kept.draft === draft ? kept : null
  } catch {
    return null
  }
}

/** Never throws. */
export function dropUnsaved(storage: () => Storage, draft: string): void {
  try {
    storage().removeItem(keyOf(draft))
  } catch {
    // Refused: then there is nothing either.
  }
}

/** Whether it follows on what the disk has, so that nobody's saving is overwritten by it. */
export function followsOn({ after, under }: Unsaved, { revision, updatedAt }: DeskDraft): boolean {
  return revision === after || (revision === after + 1 && updatedAt === under)
}

function isUnsaved(value: unknown): value is Unsaved {
  if (typeof value !== 'object' || value === null) return false
  const { draft, text, at, after, under } = value as Readonly<Record<string, unknown>>
  return (
    typeof draft === 'string' &&
    typeof text === 'string' &&
    [at, after, under].every((each) => typeof each === 'number')
  )
}
