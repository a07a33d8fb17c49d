import { teamCounts } from '../../../core/session/edition.ts'
import type { Settings } from '../../settings.ts'

/** How desks were set up, as it is kept for the next time. */
export interface LastTeams {
  readonly desks: (typeof teamCounts)[number]
  /** As they were typed; empty where nothing was. */
  readonly names: readonly string[]
  /** Questions for each desk; null: as many as suits their number. */
  readonly each: number | null
  /** Null: as in the settings. */
  readonly proof: Settings['proof'] | null
}

export const lastTeamsKey = 'teams'

const proofs: readonly Settings['proof'][] = ['set', 'bonus', 'required', 'off']

/** From what was kept; whatever isn't as it should be falls back to its default. */
export function readLastTeams(kept: unknown): LastTeams {
  const fields: Readonly<Record<string, unknown>> =
    typeof kept === 'object' && kept !== null ? { ...kept } : {}
  const { desks, names, each, proof } = fields
  const known: readonly unknown[] = Array.isArray(names) ? names : []
  return {
    desks: teamCounts.find((count) => count === desks) ?? 2,
    names: Array.from({ length: Math.max(...teamCounts) }, (_, index) => {
      const name = known[index]
      return typeof name === 'string' ? name : ''
    }),
    each: Number.isSafeInteger(each) && (each as number) > 0 ? (each as number) : null,
    proof: proofs.find((policy) => policy === proof) ?? null,
  }
}

const sizes = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20]

/** How many questions each of so many desks may be given, of `questions` in all; the last is the most there are. */
export function sharesOf(questions: number, desks: number): readonly number[] {
  const most = Math.floor(questions / desks)
  return most < 1 ? [] : [...sizes.filter((size) => size < most), most]
}

/** The wanted share, else about a dozen questions altogether. */
export function shareFor(questions: number, desks: number, wanted: number | null): number {
  const shares = sharesOf(questions, desks)
  if (wanted !== null && shares.includes(wanted)) return wanted
  return shares.findLast((share) => share <= Math.max(2, 12 / desks)) ?? 1
}
