import './Shown.css'
import { codeOf, piecesOf } from '../../../core/model/unseen.ts'

/**
 * Somebody else's words where they are looked through: apart from what stands beside them, and with a mark in place of each sign
 * that nobody would see.
 */
export function Shown({ text, lang }: { readonly text: string; readonly lang?: string | undefined }) {
  return (
    <bdi lang={lang}>
      {piecesOf(text).map((piece, index) =>
        piece.unseen ? (
          <span key={index} class="unseen-sign" dir="ltr">
            {codeOf(piece.text)}
          </span>
        ) : (
          piece.text
        ),
      )}
    </bdi>
  )
}
