import { codeOf, piecesOf } from '../../model/unseen.ts'
import type { Rule } from '../rule.ts'
import { fieldParams, textsIn } from '../texts.ts'

const mostNamed = 3

/** No text has signs that nobody sees: they turn words round, or hide some from whoever looks through the set. */
export const rule: Rule = {
  code: 'textUnseen',
  severity: 'warning',
  *check(context) {
    for (const { path, text } of textsIn(context.set)) {
      const signs = new Set(piecesOf(text).flatMap((piece) => (piece.unseen ? [codeOf(piece.text)] : [])))
      if (signs.size === 0) continue
      yield {
        path,
        params: { ...fieldParams(context, path), signs: [...signs].slice(0, mostNamed).join(', ') },
      }
    }
  },
}
