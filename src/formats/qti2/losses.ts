import { readQuantity } from '../../core/grading/numerals.ts'
import type { Question, QuestionOf, QuestionSet } from '../../core/model/set.ts'
import { tidy } from '../exchange/html.ts'
import { lossesOf } from '../exchange/losses.ts'
import type { Loss } from '../exchange/types.ts'
import { evidenceAsRead, evidenceSpans } from './evidence.ts'

/**
 * Beside the common ones: `alsoProvedBy` (other places of a locate question), `quoteForm` (the same words, quoted in another way),
 * `accept` (other answers of a picked gap), `repeats` (an answer written twice), `numeric` (a number that isn't one in figures),
 * `numberForm` (numbers in plain figures, without units), `whiteSpace` (runs of it are one space).
 */
export function lossesInQti(set: QuestionSet): readonly Loss[] {
  const held = set.questions.filter((question) => isHeld(question, set))
  const common = lossesOf(set, {
    question: (question) => held.includes(question),
    title: true,
    language: true,
    story: held.length > 0 ? 'kinds' : 'none',
    evidence: ({ kind }) => kind === 'locate',
    explanation: () => true,
    notes: ({ kind }) => kind === 'choice' || kind === 'verdict',
    distractors: (question) =>
      question.kind === 'match' ||
      (question.kind === 'gap' && question.typed !== true) ||
      (question.kind === 'short' && numbersOf(question, set) === null),
    keepOrder: true,
  })
  const texts = [set.title, ...set.article.blocks.map(({ text }) => text)]
  return [
    ...common,
    ...(texts.some((text) => tidy(text) !== text) ? [{ code: 'whiteSpace' }] : []),
    ...held.flatMap((question) => ownLosses(question, set).map((code) => ({ code, question: question.id }))),
  ]
}

export function isHeld(question: Question, { article }: QuestionSet): boolean {
  if (question.kind === 'locate') return evidenceSpans(article, question) !== null
  return question.prompt.trim() !== ''
}

function ownLosses(question: Question, set: QuestionSet): readonly string[] {
  const own: readonly (readonly [string, boolean])[] = [
    ['whiteSpace', hasLooseSpace(question)],
    ...ofKind(question, set),
  ]
  return own.filter(([, is]) => is).map(([code]) => code)
}

function ofKind(question: Question, set: QuestionSet): readonly (readonly [string, boolean])[] {
  switch (question.kind) {
    case 'locate':
      return [
        ['alsoProvedBy', (question.alsoProvedBy ?? []).length > 0],
        ['quoteForm', !sameQuotes(question, set)],
      ]
    case 'gap':
      return [
        ['accept', !question.typed && question.gaps.some(({ accept = [] }) => accept.length > 0)],
        [
          'repeats',
          question.typed === true &&
            question.gaps.some(({ answer, accept = [] }) => repeats([answer, ...accept])),
        ],
      ]
    case 'short': {
      const numbers = numbersOf(question, set)
      return [
        ['numeric', question.numeric === true && numbers === null],
        ['numberForm', numbers !== null && numbers.join('\n') !== question.answers.join('\n')],
        ['repeats', numbers === null && repeats(question.answers)],
      ]
    }
    default:
      return []
  }
}

const repeats = (texts: readonly string[]): boolean => new Set(texts).size < texts.length

/** The answers of a numeric question in plain figures, each once; null where it is none or one of them is no number. */
export function numbersOf(
  { numeric, answers }: QuestionOf<'short'>,
  { article }: QuestionSet,
): readonly string[] | null {
  if (!numeric) return null
  const values = answers.map((answer) => readQuantity(answer, article.language)?.value)
  return values.every((value) => value !== undefined) ? [...new Set(values)] : null
}

function sameQuotes(question: Question, { article }: QuestionSet): boolean {
  const read = evidenceAsRead(article, question)
  const own = question.evidence ?? []
  return (
    own.length === read.length &&
    own.every(({ block, exact, prefix, suffix }, index) => {
      const other = read[index]!
      return (
        block === other.block && exact === other.exact && prefix === other.prefix && suffix === other.suffix
      )
    })
  )
}

/** Whether some text of the question has white space that isn't kept. */
function hasLooseSpace(value: unknown): boolean {
  if (typeof value === 'string') return tidy(value) !== value
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLooseSpace)
}
