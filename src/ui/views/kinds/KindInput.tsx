import './kinds.css'
import type { Answer } from '../../../core/model/answer.ts'
import type { PresentedItem } from '../../../core/session/edition.ts'
import type { LangOf } from '../said/useSaid.ts'
import { ChoiceInput } from './ChoiceInput.tsx'
import { GapInput } from './GapInput.tsx'
import { MatchInput } from './MatchInput.tsx'
import { OrderInput } from './OrderInput.tsx'
import { ShortInput } from './ShortInput.tsx'
import { VerdictInput } from './VerdictInput.tsx'

interface KindInputProps {
  readonly item: PresentedItem
  readonly answer: Answer | null
  readonly langOf: LangOf
  readonly labelledBy: string
  readonly onAnswer: (answer: Answer | null) => void
}

/** The input of the question's kind. `locate` has none of its own: it is answered in the story. */
export function KindInput({ item, answer, ...rest }: KindInputProps) {
  switch (item.kind) {
    case 'choice':
      return <ChoiceInput item={item} answer={answer?.kind === 'choice' ? answer : null} {...rest} />
    case 'verdict':
      return <VerdictInput item={item} answer={answer?.kind === 'verdict' ? answer : null} {...rest} />
    case 'match':
      return <MatchInput item={item} answer={answer?.kind === 'match' ? answer : null} {...rest} />
    case 'order':
      return <OrderInput item={item} answer={answer?.kind === 'order' ? answer : null} {...rest} />
    case 'gap':
      return <GapInput item={item} answer={answer?.kind === 'gap' ? answer : null} {...rest} />
    case 'short':
      return <ShortInput item={item} answer={answer?.kind === 'short' ? answer : null} {...rest} />
    case 'locate':
      return null
  }
}
