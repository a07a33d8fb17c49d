import type { Distractor } from '../model/set.ts'
import { foldTyped } from './foldTyped.ts'
import { sameQuantity, type QuantityContext } from './numerals.ts'
import { withinSlips } from './slips.ts'

export interface TypedRules {
  /** Small slips of the pen are forgiven. */
  readonly slips?: boolean | undefined
  /** Numbers are compared by value. */
  readonly quantity?: QuantityContext | undefined
  /** Known wrong answers: what is written like one of them is neither a slip nor another way of writing the key. */
  readonly wrong?: readonly Distractor[] | undefined
}

/** Whether what was typed is one of the accepted texts. */
export function typedRight(text: string, accepted: readonly string[], rules: TypedRules): boolean {
  const typed = foldTyped(text)
  if (typed === '') return false
  const keys = accepted.map(foldTyped)
  if (keys.includes(typed)) return true
  if (rules.wrong?.some((distractor) => foldTyped(distractor.text) === typed)) return false
  const { slips, quantity } = rules
  return (
    (slips === true && keys.some((key) => withinSlips(typed, key))) ||
    (quantity !== undefined && accepted.some((key) => sameQuantity(text, key, quantity)))
  )
}
