import type { QuestionResult } from '../../../core/session/result.ts'

export const reviewFilters = ['all', 'missed', 'unproven', 'unsure', 'contested'] as const
export type ReviewFilter = (typeof reviewFilters)[number]

/** Whether the filter shows the question. Unproven: a proof was asked for and didn't stand. */
export function fits(
  filter: ReviewFilter,
  { status, proven, unsure, contested, first }: QuestionResult,
): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'missed':
      return status === 'missed'
    case 'unproven':
      return first.proofResult !== undefined && !proven
    case 'unsure':
      return unsure
    case 'contested':
      return contested
  }
}
