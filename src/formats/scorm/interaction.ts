import { matchTargets } from '../../core/grading/match.ts'
import type { Answer } from '../../core/model/answer.ts'
import { textOf } from '../../core/model/article.ts'
import type { Question, QuestionSet } from '../../core/model/set.ts'
import { cutTo } from '../../core/session/cut.ts'
import type { Attempt } from '../../core/session/edition.ts'
import { cmiLimits, decimal, identifier, timeOfDay, timespan, type CmiValue } from './values.ts'

/** Choices, sources and targets are single characters in the data model. */
const letters = '0123456789abcdefghijklmnopqrstuvwxyz'

type Type = 'choice' | 'matching' | 'sequencing' | 'numeric' | 'fill-in'
interface Response {
  readonly type: Type
  readonly text: string
}

/**
 * One checked answer as interaction number `n`, from 0. `at`: epoch milliseconds at which it was checked; `offset`: minutes that
 * local clocks are behind UTC. Empty where `set` has no such question.
 */
export function interactionValues(
  set: QuestionSet,
  attempt: Attempt,
  { n, at, offset }: { readonly n: number; readonly at: number; readonly offset: number },
): readonly CmiValue[] {
  const place = set.questions.findIndex(({ id }) => id === attempt.question)
  const question = set.questions[place]
  if (!question) return []
  const { type, text } = responseOf(set, question, attempt.answer)
  const values: readonly CmiValue[] = [
    ['id', identifier(place + 1, question.id, attempt.attempt === 2 ? '_again' : '')],
    ['type', type],
    ['time', timeOfDay(at - attempt.elapsed, offset)],
    ['weighting', attempt.attempt === 1 ? '1' : '0'],
    ['student_response', text],
    ['result', attempt.correct ? 'correct' : attempt.credit > 0 ? decimal(attempt.credit) : 'wrong'],
    ['latency', timespan(attempt.elapsed)],
  ]
  return values.map(([name, value]) => [`cmi.interactions.${n}.${name}`, value])
}

function responseOf(set: QuestionSet, question: Question, answer: Answer): Response {
  const lettered = letteredResponse(question, answer)
  return lettered ?? { type: 'fill-in', text: line(wordsOf(set, question, answer)) }
}

/** As the data model writes choices, ties, orders and numbers; null where it can't. */
function letteredResponse(question: Question, answer: Answer): Response | null {
  switch (answer.kind) {
    case 'choice':
      return lettered('choice', answer.options.toSorted((a, b) => a - b).map(letter), ',')
    case 'verdict':
      // s, c or n: stands, contradicted, not stated.
      return { type: 'choice', text: answer.verdict.slice(0, 1) }
    case 'match': {
      const ties = answer.targets.map((target, item) => {
        const [one, other] = [letter(item), target === null ? null : letter(target)]
        return one !== null && other !== null ? `${one}.${other}` : null
      })
      return lettered('matching', ties, ',')
    }
    case 'order':
      return lettered('sequencing', answer.order.map(letter), ',')
    case 'short': {
      const text = answer.text.trim()
      return question.kind === 'short' && question.numeric && /^-?\d{1,10}(\.\d{1,10})?$/.test(text)
        ? { type: 'numeric', text }
        : null
    }
    case 'gap':
    case 'locate':
      return null
  }
}

function letter(index: number): string | null {
  return letters[index] ?? null
}

function lettered(type: Type, parts: readonly (string | null)[], by: string): Response | null {
  const text = parts.join(by)
  return parts.includes(null) || text.length > cmiLimits.string ? null : { type, text }
}

/** In words, for what has no letters. */
function wordsOf(set: QuestionSet, question: Question, answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'choice':
      return question.kind === 'choice'
        ? answer.options.map((index) => question.options[index]?.text ?? '')
        : []
    case 'match': {
      const targets = question.kind === 'match' ? matchTargets(question) : []
      return answer.targets.map((target) => targets[target ?? -1] ?? '')
    }
    case 'order':
      return question.kind === 'order' ? answer.order.map((index) => question.events[index]?.text ?? '') : []
    case 'gap':
      return answer.values
    case 'locate':
      return answer.spans.map((span) => textOf(set.article, span))
    case 'short':
      return [answer.text]
    case 'verdict':
      return [answer.verdict]
  }
}

/** One line that the data model's longest string holds; without the marks that some platforms take for their own separators. */
function line(parts: readonly string[]): string {
  const text = parts
    .map((part) => part.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .join(' | ')
    .replace(/\p{Cs}/gu, '\uFFFD')
  return cutTo(text, cmiLimits.string)
}
