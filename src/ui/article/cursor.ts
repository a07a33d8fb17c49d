import type { Span } from '../../core/model/answer.ts'
import type { Article } from '../../core/model/set.ts'
import { spansBetween, type WordPlace } from './words.ts'

/** The word that keys stand on; from `anchor` a mark is being drawn. */
export interface Cursor {
  readonly at: WordPlace
  readonly anchor: WordPlace | null
}

/** A mark once begun grows with every move; `extend` (Shift) begins one on the way. */
export function moveCursor(cursor: Cursor, to: WordPlace, extend: boolean): Cursor {
  return { at: to, anchor: cursor.anchor ?? (extend ? cursor.at : null) }
}

/** Enter or Space: the first press begins a mark, the second gives its spans. */
export function pressCursor(
  article: Article,
  cursor: Cursor,
): { readonly cursor: Cursor; readonly spans: readonly Span[] | null } {
  if (cursor.anchor === null) return { cursor: { at: cursor.at, anchor: cursor.at }, spans: null }
  return { cursor: { at: cursor.at, anchor: null }, spans: spansBetween(article, cursor.anchor, cursor.at) }
}
