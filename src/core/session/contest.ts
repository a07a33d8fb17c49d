import type { Contest, EditionState } from './edition.ts'

/** UTF-16 units of what a player writes against a key. */
export const LONGEST_NOTE = 500

/** What the player has against a question's key; null where nothing. */
export function contestOf({ contests }: EditionState, question: string): Contest | null {
  // A question may be called `constructor`.
  return Object.hasOwn(contests, question) ? (contests[question] ?? null) : null
}
