import type { ChoiceQuestion, Question, QuestionSet, VerdictQuestion } from '../../core/model/set.ts'
import { lossesOf, type Holds } from '../exchange/losses.ts'
import type { Loss } from '../exchange/types.ts'
import { verdictOf, verdictWords } from './words.ts'

/** What a tool's sheet takes of a question, besides what it never has a place for. */
export interface Room {
  /** Why the whole question stays out, as the code of a loss; null where there is room for it. */
  unfit(question: Question): Pick<Loss, 'code' | 'params'> | null
  /** Losses that are the tool's own, of a question that gets across. */
  readonly own?: (question: Question) => readonly string[]
  readonly explanation?: boolean
}

/** The questions that a sheet has room for. None is shortened: one that is too long stays out and is named. */
export function fitting(set: QuestionSet, room: Room): readonly Question[] {
  return set.questions.filter((question) => room.unfit(question) === null)
}

export function lossesOfSheet(set: QuestionSet, room: Room): readonly Loss[] {
  const kept = fitting(set, room)
  const holds: Holds = { question: () => true, story: 'none', explanation: () => room.explanation === true }
  return [
    ...lossesOf({ ...set, questions: kept }, holds),
    ...set.questions.flatMap((question) => {
      const reason = room.unfit(question)
      return reason ? [{ ...reason, question: question.id }] : []
    }),
    ...kept.flatMap((question) => {
      const own = [...(looksLikeVerdict(question) ? ['asVerdict'] : []), ...(room.own?.(question) ?? [])]
      return own.map((code) => ({ code, question: question.id }))
    }),
  ]
}

/** A choice among verdicts alone: a sheet can't tell it from a statement that is to be judged. */
function looksLikeVerdict(question: Question): boolean {
  if (question.kind !== 'choice') return false
  const said = question.options.map((option) => verdictOf(option.text))
  const right = question.options.filter((option) => option.correct)
  return (
    right.length === 1 &&
    !said.includes(null) &&
    new Set(said).size === said.length &&
    said.includes('stands') &&
    said.includes('contradicted')
  )
}

/** Answers to choose from, right or wrong; of a statement, the three verdicts in the language of the set. */
export function choices(
  question: ChoiceQuestion | VerdictQuestion,
  set: QuestionSet,
): readonly { readonly text: string; readonly correct: boolean }[] {
  if (question.kind === 'choice') {
    return question.options.map(({ text, correct }) => ({ text, correct: correct === true }))
  }
  const words = verdictWords(set.language)
  return (['stands', 'contradicted', 'notStated'] as const).map((verdict, at) => ({
    text: words[at]!,
    correct: verdict === question.answer,
  }))
}

export function isChoosing(question: Question): question is ChoiceQuestion | VerdictQuestion {
  return question.kind === 'choice' || question.kind === 'verdict'
}

/** The right ones as sheets name them: `1,3`. */
export function rightNumbers(options: readonly { readonly correct: boolean }[]): string {
  return options.flatMap(({ correct }, at) => (correct ? [String(at + 1)] : [])).join(',')
}

/** Too many answers, or none or only one to choose from. */
export function countUnfit(question: ChoiceQuestion, most: number): Pick<Loss, 'code' | 'params'> | null {
  const { length } = question.options
  if (length > most) return { code: 'tooManyOptions', params: { limit: most } }
  return length < 2 ? { code: 'kind' } : null
}
