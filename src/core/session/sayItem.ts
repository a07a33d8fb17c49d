import { segmentsOf } from '../model/translate.ts'
import type { Question } from '../model/set.ts'
import type { Labelled, PresentedItem } from './edition.ts'

/** The item in the words of `question`, which is its question translated; what is where, and how much it is worth, stays. */
export function sayItem(item: PresentedItem, question: Question): PresentedItem {
  const said = {
    ...item,
    prompt: question.prompt,
    ...(item.hint !== undefined && question.hint !== undefined && { hint: question.hint }),
  }
  if (said.kind === 'choice' && question.kind === 'choice')
    return { ...said, options: relabelled(said.options, question.options) }
  if (said.kind === 'order' && question.kind === 'order')
    return { ...said, events: relabelled(said.events, question.events) }
  if (said.kind === 'gap' && question.kind === 'gap') return { ...said, segments: segmentsOf(question.text) }
  return said
}

function relabelled(
  labels: readonly Labelled[],
  texts: readonly { readonly text: string }[],
): readonly Labelled[] {
  return labels.map(({ index, text }) => ({ index, text: texts[index]?.text ?? text }))
}
