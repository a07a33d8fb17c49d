import type { Span } from '../../../core/model/answer.ts'
import { isSpan } from '../../../core/session/recognize.ts'

/** What speaks against a key, as it is being written. */
export interface Objection {
  readonly spans: readonly Span[]
  readonly note: string
}

/** An objection in the making, with its question: kept at every stroke, so that a page that goes away loses nothing. */
export interface PendingObjection extends Objection {
  readonly edition: string
  readonly question: string
}

export const pendingKey = 'objection'

/** What was being written against this question of this edition when the page went away; null where nothing was. */
export function readPending(kept: unknown, edition: string, question: string): Objection | null {
  if (typeof kept !== 'object' || kept === null) return null
  const fields: Readonly<Record<string, unknown>> = { ...kept }
  const { spans, note } = fields
  if (fields['edition'] !== edition || fields['question'] !== question) return null
  return Array.isArray(spans) && spans.every(isSpan) && typeof note === 'string' ? { spans, note } : null
}
