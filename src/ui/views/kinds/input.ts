import type { AnswerOf } from '../../../core/model/answer.ts'
import type { Kind } from '../../../core/model/set.ts'
import type { LangOf } from '../said/useSaid.ts'
import type { PresentedOf } from '../../../core/session/edition.ts'

/** What every kind's input is given. `answer` is in the set's own order; null while nothing is answered. */
export interface InputProps<K extends Kind> {
  readonly item: PresentedOf<K>
  readonly answer: AnswerOf<K> | null
  readonly langOf: LangOf
  /** Id of the element that holds the question. */
  readonly labelledBy: string
  readonly onAnswer: (answer: AnswerOf<K> | null) => void
}
