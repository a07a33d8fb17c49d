import './Shown.css'
import { codeOf, piecesOf } from '../../../core/model/unseen.ts'

/** Somebody else's words where they are looked through: with a mark in place of each sign that nobody would see. */
export function Shown({ text }: { readonly text: string }) {
  return piecesOf(text).map((piece, index) =>
    piece.unseen ? (
      <span key={index} class="unseen-sign" dir="ltr">
        {codeOf(piece.text)}
      </span>
    ) : (
      piece.text
    ),
  )
}
