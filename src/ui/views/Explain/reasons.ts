import { resolveQuote } from '../../../core/anchoring/resolve.ts'
import { whyOf } from '../../../core/grading/why.ts'
import { spanOrder } from '../../../core/model/article.ts'
import { evidenceOf } from '../../../core/model/evidence.ts'
import type { Answer, Span } from '../../../core/model/answer.ts'
import type { Article, Question, TextQuote, Verdict, Why } from '../../../core/model/set.ts'
import type { Attempt } from '../../../core/session/edition.ts'
import type { Highlight } from '../../app.ts'

/** What fails and why. A verdict has no words of the set's own; its name is the interface's. */
export interface Reasoned {
  readonly text: string | null
  readonly verdict: Verdict | null
  readonly why: Why
}

/** The places of quotations in the story, in its order, each once; those that don't resolve are left out. */
export function placesOf(article: Article, quotes: readonly TextQuote[]): readonly Span[] {
  const spans = new Map<string, Span>()
  for (const quote of quotes) {
    const resolution = resolveQuote(article, quote)
    if (resolution.ok) spans.set(JSON.stringify(resolution.span), resolution.span)
  }
  return [...spans.values()].toSorted(spanOrder(article))
}

/** Why what was answered fails, as far as the set gives reasons. */
export function chosenReasons(question: Question, answer: Answer): readonly Reasoned[] {
  return whyOf(question, answer).map(({ part, why }) => ({
    text: whatFails(question, answer, part),
    verdict: answer.kind === 'verdict' ? answer.verdict : null,
    why,
  }))
}

function whatFails(question: Question, answer: Answer, part: number | null): string | null {
  if (answer.kind === 'short') return answer.text
  if (part === null) return null
  if (answer.kind === 'gap') return answer.values[part] ?? null
  if (question.kind === 'choice') return question.options[part]?.text ?? null
  if (question.kind === 'match') return question.pairs[part]?.item ?? null
  return null
}

/** Why the wrong answers fail that were not given: so that none of them lingers as plausible. */
export function otherReasons(question: Question, answer: Answer): readonly Reasoned[] {
  const chosen = new Set(chosenReasons(question, answer).map(({ why }) => why))
  return wrongAnswers(question).filter(({ why }) => !chosen.has(why))
}

function wrongAnswers(question: Question): readonly Reasoned[] {
  switch (question.kind) {
    case 'choice':
      return reasoned(question.options.filter((option) => option.correct !== true))
    case 'verdict':
      return (['stands', 'contradicted', 'notStated'] as const).flatMap((verdict) => {
        const why = verdict === question.answer ? undefined : question.why?.[verdict]
        return why ? [{ text: null, verdict, why }] : []
      })
    case 'match':
    case 'gap':
    case 'short':
      return reasoned(question.distractors ?? [])
    case 'order':
    case 'locate':
      return []
  }
}

function reasoned(
  wrong: readonly { readonly text: string; readonly why?: Why | undefined }[],
): readonly Reasoned[] {
  return wrong.flatMap(({ text, why }) => (why ? [{ text, verdict: null, why }] : []))
}

/** The player's own marks: the proof, or the answer where that was to mark. */
function marksOf(attempt: Attempt): readonly Span[] {
  return attempt.answer.kind === 'locate' ? attempt.answer.spans : attempt.proof
}

export function inRole(role: Highlight['role'], spans: readonly Span[]): readonly Highlight[] {
  return spans.map((span) => ({ role, span }))
}

/** What the story shows beside an explanation: the proof, the player's marks, what misled, what came nearest. */
export function explanationHighlights(
  article: Article,
  question: Question,
  attempt: Attempt | null,
): readonly Highlight[] {
  const misled = attempt
    ? chosenReasons(question, attempt.answer).flatMap(({ why }) => why.evidence ?? [])
    : []
  const nearest = question.kind === 'verdict' ? (question.nearest ?? []).map((near) => near.evidence) : []
  return [
    ...inRole('evidence', placesOf(article, evidenceOf(question))),
    ...inRole('nearest', placesOf(article, nearest)),
    ...inRole('wrong', placesOf(article, misled)),
    ...inRole('proof', attempt ? marksOf(attempt) : []),
  ]
}
