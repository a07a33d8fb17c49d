import { quoteOf } from '../../core/anchoring/quote.ts'
import { resolveQuote } from '../../core/anchoring/resolve.ts'
import { spanOrder } from '../../core/model/article.ts'
import type { Span } from '../../core/model/answer.ts'
import type { Article, Kind, Question, QuestionSet, TextQuote, Why } from '../../core/model/set.ts'
import { changeAt, moved, valueAt, type Path } from './at.ts'
import { asKind, blankQuestion } from './blank.ts'
import { translationsInStep } from './inStep.ts'

/** Pure; answers with the same set where nothing changes, and shares what it leaves alone. */
export type Change = (set: QuestionSet) => QuestionSet

/** Where the question stands, from 0; -1 where there is none. Of two with one id, the first is meant. */
export function indexOfQuestion(set: QuestionSet, id: string): number {
  return set.questions.findIndex((question) => question.id === id)
}

/** A question of a kind, behind the one that is named or at the end. */
export function addQuestion(kind: Kind, id: string, after: string | null): Change {
  return (set) => inserted(set, blankQuestion(kind, id), after)
}

/** A copy under another id, right behind the original; with the translations. */
export function duplicateQuestion(id: string, copy: string): Change {
  return (set) => {
    const question = set.questions[indexOfQuestion(set, id)]
    if (!question) return set
    return Object.entries(set.translations ?? {}).reduce(
      (result, [language, questions]) =>
        changeAt(result, ['translations', language, copy], (there) => there ?? questions[id]),
      inserted(set, { ...question, id: copy }, id),
    )
  }
}

function inserted(set: QuestionSet, question: Question, after: string | null): QuestionSet {
  const index = after === null ? -1 : indexOfQuestion(set, after)
  const place = index < 0 ? set.questions.length : index + 1
  return { ...set, questions: set.questions.toSpliced(place, 0, question) }
}

/** Without the question and, unless another one has the same id, without its translations. */
export function deleteQuestion(id: string): Change {
  return (set) => {
    const index = indexOfQuestion(set, id)
    if (index < 0) return set
    const without = { ...set, questions: set.questions.toSpliced(index, 1) }
    return indexOfQuestion(without, id) >= 0 ? without : withoutTranslations(without, id)
  }
}

/** Without what translates a question; without a language that then has nothing. */
function withoutTranslations(set: QuestionSet, id: string): QuestionSet {
  const { translations } = set
  if (!Object.values(translations ?? {}).some((questions) => Object.hasOwn(questions, id))) return set
  return Object.keys(translations ?? {}).reduce(
    (result, language) => changeAt(result, ['translations', language, id], () => undefined),
    set,
  )
}

/** `by` places towards the end, or towards the beginning where it is negative. */
export function moveQuestion(id: string, by: number): Change {
  return (set) => {
    const from = indexOfQuestion(set, id)
    const questions = moved(set.questions, from, from + by)
    return questions === set.questions ? set : { ...set, questions }
  }
}

/** A question changed, its translations kept in step. */
export function changeQuestion(id: string, change: (question: Question) => Question): Change {
  return (set) => changeQuestionAt(set, indexOfQuestion(set, id), change)
}

export function changeQuestionAt(
  set: QuestionSet,
  index: number,
  change: (question: Question) => Question,
): QuestionSet {
  const before = set.questions[index]
  if (!before) return set
  const after = change(before)
  if (after === before) return set
  return translationsInStep({ ...set, questions: set.questions.with(index, after) }, before, after)
}

export function changeKind(id: string, kind: Kind): Change {
  return changeQuestion(id, (question) => asKind(question, kind))
}

/** A field of a question, by its path in it; `undefined` leaves it out. */
export function putField(id: string, path: Path, value: unknown): Change {
  return changeQuestion(id, (question) => changeAt(question, path, () => value))
}

/** Why a wrong answer fails, by the path of its `why`; a verdict's first reason begins the list of them, its last one ends it. */
export function putWhy(id: string, path: Path, why: Why | undefined): Change {
  return changeQuestion(id, (question) => {
    if (question.kind !== 'verdict' || path.length !== 2) return changeAt(question, path, () => why)
    const next = changeAt(question.why ?? {}, path.slice(1), () => why)
    if (next === question.why) return question
    const { why: _, ...rest } = question
    return Object.keys(next).length > 0 ? { ...rest, why: next } : rest
  })
}

/** An entry at the end of a list of a question; a list that is not there yet begins with it. */
export function addEntry(id: string, list: Path, entry: unknown): Change {
  return changeQuestion(id, (question) =>
    changeAt(question, list, (value) => (Array.isArray(value) ? [...(value as unknown[]), entry] : [entry])),
  )
}

/** A list of a question without one entry; `optional`: without the list where it was the last. */
export function removeEntry(id: string, list: Path, index: number, optional = false): Change {
  return changeQuestion(id, (question) =>
    changeAt(question, list, (value) => {
      if (!Array.isArray(value) || index < 0 || index >= value.length) return value
      const rest: readonly unknown[] = value.toSpliced(index, 1)
      return optional && rest.length === 0 ? undefined : rest
    }),
  )
}

export function moveEntry(id: string, list: Path, index: number, by: number): Change {
  return changeQuestion(id, (question) =>
    changeAt(question, list, (value) => (Array.isArray(value) ? moved(value, index, index + by) : value)),
  )
}

/** The one option that is the key, or one more or fewer of several. A key says no longer why it fails. */
export function markKey(id: string, index: number, several: boolean): Change {
  return changeQuestion(id, (question) => {
    if (question.kind !== 'choice' || !question.options[index]) return question
    const options = question.options.map((option, at) => {
      const { correct: _, ...wrong } = option
      const wanted = at === index ? (several ? !option.correct : true) : several && option.correct === true
      if (wanted === (option.correct === true)) return option
      if (!wanted) return wrong
      const { why: _why, ...key } = wrong
      return { ...key, correct: true }
    })
    return options.every((option, at) => option === question.options[at])
      ? question
      : { ...question, options }
  })
}

/** Where each quotation of a list stands; only what resolves. */
export function spansOf(article: Article, quotes: readonly TextQuote[]): readonly Span[] {
  return quotes.flatMap((quote) => {
    const found = resolveQuote(article, quote)
    return found.ok ? [found.span] : []
  })
}

/** The quotations of exactly these spans, in the order of the story; those that are the same stay, and so do those that don't resolve. */
function withSpans(
  article: Article,
  quotes: readonly TextQuote[],
  spans: readonly Span[],
): readonly TextQuote[] {
  const known = new Map<string, TextQuote>()
  const lost: TextQuote[] = []
  for (const quote of quotes) {
    const found = resolveQuote(article, quote)
    if (found.ok) known.set(keyOf(found.span), quote)
    else lost.push(quote)
  }
  const kept = spans
    .toSorted(spanOrder(article))
    .map((span) => known.get(keyOf(span)) ?? quoteOf(article, span))
  const result = [...lost, ...kept]
  return result.length === quotes.length && result.every((quote) => quotes.includes(quote)) ? quotes : result
}

const keyOf = (span: Span): string => `${span.start} ${span.end} ${span.block}`

/** The words that stand at a list of quotations, or at `nearest`, are these; an empty list is left out. */
export function putEvidence(id: string, list: Path, spans: readonly Span[]): Change {
  return (set) =>
    changeQuestion(id, (question) =>
      changeAt(question, list, (value) => {
        const next =
          list.length === 1 && list[0] === 'nearest'
            ? nearestWith(set.article, value as Nearest | undefined, spans)
            : withSpans(set.article, (value as readonly TextQuote[] | undefined) ?? [], spans)
        return next.length === 0 ? undefined : next
      }),
    )(set)
}

type Nearest = readonly { readonly evidence: TextQuote; readonly lacks: string }[]

function nearestWith(article: Article, nearest: Nearest = [], spans: readonly Span[]): Nearest {
  const quotes = nearest.map(({ evidence }) => evidence)
  const next = withSpans(article, quotes, spans)
  if (next === quotes) return nearest
  return next.map((evidence) => nearest.find((each) => each.evidence === evidence) ?? { evidence, lacks: '' })
}

/** The quotations of a list of evidence, or of `nearest`, as the question has them now. */
export function quotesAt(question: Question, list: Path): readonly TextQuote[] {
  const value = valueAt(question, list)
  if (!Array.isArray(value)) return []
  return list.length === 1 && list[0] === 'nearest'
    ? (value as Nearest).map(({ evidence }) => evidence)
    : (value as readonly TextQuote[])
}
