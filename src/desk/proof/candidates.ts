import { quoteOf } from '../../core/anchoring/quote.ts'
import { isUnproved } from '../../core/checks/errors/keyWithoutEvidence.ts'
import type { Span } from '../../core/model/answer.ts'
import type { Article, Question, QuestionSet } from '../../core/model/set.ts'
import { changeQuestion } from '../questions/edits.ts'
import { nearestSentences } from '../questions/nearest.ts'

/** Questions of the set whose key nothing proves, in their order. */
export function unproved(set: QuestionSet): readonly Question[] {
  return set.questions.filter(isUnproved)
}

/** The key of a question in words. Empty for a verdict and for words to be found. */
export function keyOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'choice':
      return question.options.filter(({ correct }) => correct === true).map(({ text }) => text)
    case 'match':
      return question.pairs.map(({ item, target }) => `${item} – ${target}`)
    case 'order':
      return question.events.map(({ text }) => text)
    case 'gap':
      return question.gaps.map(({ answer }) => answer)
    case 'short':
      return question.answers.slice(0, 1)
    case 'verdict':
    case 'locate':
      return []
  }
}

/** Sentences that may prove the question, the likeliest first; at most `most`. */
export function candidates(article: Article, question: Question, most: number): readonly Span[] {
  const text = question.kind === 'gap' ? question.text : ''
  // What the key says is rarer than what the prompt says, and so weighs more by itself.
  return nearestSentences(article, [question.prompt, text, ...keyOf(question)].join(' '), most)
}

/** The words as the question's evidence, behind what it has. */
export function attach(id: string, span: Span): (set: QuestionSet) => QuestionSet {
  return (set) =>
    changeQuestion(id, (question) => ({
      ...question,
      evidence: [...(question.evidence ?? []), quoteOf(set.article, span)],
    }))(set)
}
