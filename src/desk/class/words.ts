import { matchTargets } from '../../core/grading/match.ts'
import type { Choice } from '../../core/class/statistics.ts'
import type { Question } from '../../core/model/set.ts'
import type { Translator } from '../../i18n/translator.ts'

/** What a choice says, as the player read or wrote it; without its question, its place in the list. */
export function choiceText(
  { value }: Choice,
  question: Question | undefined,
  { t, number }: Translator,
): string {
  const index = Number(value)
  if (value === 'stands' || value === 'contradicted' || value === 'notStated')
    return t(`play:verdict.${value}.name`)
  const listed = (text: string | undefined): string =>
    text ?? (Number.isSafeInteger(index) ? number(index + 1) : value)
  switch (question?.kind) {
    case 'choice':
      return listed(question.options[index]?.text)
    case 'match':
      return listed(matchTargets(question)[index])
    case 'order':
      return listed(question.events[index]?.text)
    default:
      return value
  }
}

/** What a part of a question is called: its item, its place in the order, its gap. */
export function partText(part: number, question: Question | undefined, { number }: Translator): string {
  const item = question?.kind === 'match' ? question.pairs[part]?.item : undefined
  return item ?? number(part + 1)
}
