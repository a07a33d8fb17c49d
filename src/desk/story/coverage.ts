import { quotePlaces } from '../../core/anchoring/resolve.ts'
import { citedIn, keysOf } from '../../core/checks/cited.ts'
import { holdsFolded, lineOf } from '../../core/checks/words.ts'
import { mergeSpans } from '../../core/anchoring/spans.ts'
import type { Span } from '../../core/model/answer.ts'
import type {
  BlockKind,
  Difficulty,
  Kind,
  Name,
  Process,
  Question,
  QuestionSet,
  Verdict,
} from '../../core/model/set.ts'

import { finish } from './finish.ts'

/** Of no questions and no story. */
export const noCoverage: Coverage = {
  blocks: [],
  questions: 0,
  processes: { locate: 0, infer: 0, integrate: 0, evaluate: 0 },
  kinds: {},
  verdicts: { stands: 0, contradicted: 0, notStated: 0 },
  difficulties: { 1: 0, 2: 0, 3: 0 },
  parties: [],
}

/** Of one block: how many questions rest on it, and on which stretches of it. */
export interface BlockCoverage {
  readonly block: string
  readonly kind: BlockKind
  /** UTF-16 units. */
  readonly length: number
  readonly questions: number
  readonly spans: readonly Span[]
}

export interface Coverage {
  readonly blocks: readonly BlockCoverage[]
  readonly questions: number
  readonly processes: Readonly<Record<Process, number>>
  readonly kinds: Readonly<Partial<Record<Kind, number>>>
  readonly verdicts: Readonly<Record<Verdict, number>>
  readonly difficulties: Readonly<Record<Difficulty, number>>
  /** Persons and groups of the set's list: in how many questions' keys or proof each is named; the most named first. */
  readonly parties: readonly { readonly id: string; readonly name: string; readonly questions: number }[]
}

/** Which words of the story bear questions, and how the questions are mixed. Quotations that don't resolve bear nothing. */
export function coverage(set: QuestionSet): Coverage {
  return finish(coverageSteps(set))
}

/** The same in steps, one for each question, for a page that must not stand still. */
export function* coverageSteps(set: QuestionSet): Generator<unknown, Coverage, void> {
  const spans = new Map<string, Span[]>()
  const counts = new Map<string, number>()
  const processes = { locate: 0, infer: 0, integrate: 0, evaluate: 0 }
  const kinds: Partial<Record<Kind, number>> = {}
  const verdicts = { stands: 0, contradicted: 0, notStated: 0 }
  const difficulties = { 1: 0, 2: 0, 3: 0 }
  const parties = (set.names ?? []).filter(({ kind }) => kind === 'person' || kind === 'group').map(partyOf)
  const named = new Map<string, number>()
  for (const question of set.questions) {
    processes[question.process]++
    kinds[question.kind] = (kinds[question.kind] ?? 0) + 1
    difficulties[question.difficulty]++
    if (question.kind === 'verdict') verdicts[question.answer]++
    const borne = bearing(set, question)
    for (const span of borne) {
      const own = spans.get(span.block)
      if (own) own.push(span)
      else spans.set(span.block, [span])
    }
    for (const block of new Set(borne.map((span) => span.block)))
      counts.set(block, (counts.get(block) ?? 0) + 1)
    const line = namedIn(question)
    for (const { id, isIn } of parties) if (isIn(line)) named.set(id, (named.get(id) ?? 0) + 1)
    yield
  }
  return {
    blocks: set.article.blocks.map(({ id, kind, text }) => ({
      block: id,
      kind,
      length: text.length,
      questions: counts.get(id) ?? 0,
      spans: mergeSpans(set.article, spans.get(id) ?? []),
    })),
    questions: set.questions.length,
    processes,
    kinds,
    verdicts,
    difficulties,
    parties: parties
      .map(({ id, name }) => ({ id, name, questions: named.get(id) ?? 0 }))
      .toSorted((a, b) => b.questions - a.questions),
  }
}

/** What proves the key or comes nearest to it; the excerpts of wrong options bear no question. */
function bearing({ article }: QuestionSet, question: Question): readonly Span[] {
  return citedIn(question).flatMap(({ quote, roleKey }) => {
    if (roleKey === 'role.why') return []
    const places = quotePlaces(article, quote)
    return places.length === 1 ? places : []
  })
}

function namedIn(question: Question): string {
  const keys = keysOf(question).map(({ text }) => text)
  const items = question.kind === 'match' ? question.pairs.map(({ item }) => item) : []
  const words = citedIn(question).flatMap(({ quote, roleKey }) => (roleKey === 'role.why' ? [] : quote.exact))
  return [...keys, ...items, ...words].map(lineOf).join('\n')
}

function partyOf({ id, name, alsoKnownAs = [] }: Name) {
  const forms = [name, ...alsoKnownAs.map((alias) => alias.name)].map((form) => lineOf(form).trim())
  return { id, name, isIn: (line: string) => forms.some((form) => form !== '' && holdsFolded(line, form)) }
}
