import { alignSpan, quoteOf } from '../anchoring/quote.ts'
import { matchTargets } from '../grading/match.ts'
import type { Answer } from '../model/answer.ts'
import type { Question, QuestionSet, TextQuote } from '../model/set.ts'
import type { GivenAnswer, GivenContest } from './result.ts'

/** What accepting an objection changes: where else the key is proved, what else is right, or what the key is. */
export type Acceptance = 'alsoProves' | 'alsoRight' | 'newKey'

/**
 * What an objection comes to if it is accepted, and how it changes the set or a draft of it; null where it names neither words nor an
 * answer that could become right. Its words are read in `set`, which is the version that was played.
 */
export function acceptanceOf(
  set: QuestionSet,
  contest: GivenContest,
  given: GivenAnswer | undefined,
): { readonly change: Acceptance; apply(current: QuestionSet): QuestionSet } | null {
  const quotes = quotesOf(set, contest)
  const changed = (question: Question): Change | null => {
    const answered = given && !given.correct ? withAnswer(question, given.answer, quotes) : null
    return answered ?? withProof(question, quotes)
  }
  const played = set.questions.find(({ id }) => id === contest.question)
  const accepted = played && changed(played)
  if (!accepted) return null
  return {
    change: accepted.change,
    apply: (current) => ({
      ...current,
      questions: current.questions.map((question) =>
        question.id === contest.question ? (changed(question)?.question ?? question) : question,
      ),
    }),
  }
}

function quotesOf({ article }: QuestionSet, { spans }: GivenContest): readonly TextQuote[] {
  return spans.flatMap((span) => {
    const whole = alignSpan(article, span)
    return whole ? [quoteOf(article, whole)] : []
  })
}

interface Change {
  readonly change: Acceptance
  readonly question: Question
}

function withProof(question: Question, quotes: readonly TextQuote[]): Change | null {
  // What isn't stated is proved by no words.
  if (question.kind === 'verdict' && question.answer === 'notStated') return null
  const known = new Set((question.alsoProvedBy ?? []).map((quote) => JSON.stringify(quote)))
  const fresh = quotes.filter((quote) => !known.has(JSON.stringify(quote)))
  if (fresh.length === 0) return null
  return {
    change: 'alsoProves',
    question: { ...question, alsoProvedBy: [...(question.alsoProvedBy ?? []), ...fresh] },
  }
}

/** The question with the player's answer as right; null where such an answer can't be. */
function withAnswer(question: Question, answer: Answer, quotes: readonly TextQuote[]): Change | null {
  // With words that speak for it, the new key is proved by them; without, the teacher is told that its proof must be mended.
  const evidence = quotes.length > 0 ? { evidence: quotes, alsoProvedBy: undefined } : {}
  if (question.kind === 'short' && answer.kind === 'short') {
    const more = quotes.length > 0 ? { alsoProvedBy: [...(question.alsoProvedBy ?? []), ...quotes] } : {}
    return {
      change: 'alsoRight',
      question: { ...question, ...more, answers: [...question.answers, answer.text.trim()] },
    }
  }
  if (question.kind === 'gap' && answer.kind === 'gap') {
    const gaps = question.gaps.map((gap, index) => {
      const value = (answer.values[index] ?? '').trim()
      const isNew = value !== '' && value !== gap.answer && !(gap.accept ?? []).includes(value)
      return isNew ? { ...gap, accept: [...(gap.accept ?? []), value] } : gap
    })
    return { change: 'alsoRight', question: { ...question, gaps } }
  }
  if (question.kind === 'choice' && answer.kind === 'choice') {
    if (!answer.options.every((index) => question.options[index])) return null
    const options = question.options.map(({ text, why }, index) =>
      answer.options.includes(index) ? { text, correct: true } : { text, ...(why && { why }) },
    )
    return { change: 'newKey', question: { ...question, ...evidence, options } }
  }
  if (question.kind === 'verdict' && answer.kind === 'verdict') {
    const { nearest: _, ...rest } = question
    const silent =
      answer.verdict === 'notStated' ? { evidence: undefined, alsoProvedBy: undefined } : evidence
    return { change: 'newKey', question: { ...rest, ...silent, why: undefined, answer: answer.verdict } }
  }
  if (question.kind === 'match' && answer.kind === 'match') {
    const targets = matchTargets(question)
    const pairs = question.pairs.map((pair, index) => ({
      ...pair,
      target: targets[answer.targets[index] ?? -1] ?? pair.target,
    }))
    return { change: 'newKey', question: { ...question, ...evidence, pairs } }
  }
  return null
}
