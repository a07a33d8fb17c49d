import { resolveQuote } from '../anchoring/resolve.ts'
import { mergeSpans } from '../anchoring/spans.ts'
import type { Span } from '../model/answer.ts'
import { evidenceOf } from '../model/evidence.ts'
import type { Article, Question, QuestionSet } from '../model/set.ts'
import type { Result } from './result.ts'

/** A stretch of a block that everybody marked alike: UTF-16 offsets. */
export interface HeatSegment {
  readonly start: number
  readonly end: number
  /** Proofs that cover it. */
  readonly count: number
  /** What proves a key stands here. */
  readonly stands: boolean
}

export interface HeatBlock {
  readonly block: string
  /** Whole and in order. */
  readonly segments: readonly HeatSegment[]
}

export interface Heat {
  readonly blocks: readonly HeatBlock[]
  /** The most proofs on one place. */
  readonly most: number
  /** Proofs with at least one mark. */
  readonly proofs: number
}

/** Where players marked their proofs against where the keys' evidence stands; `question`: of one only, null: of all that anybody was asked. */
export function heatOf(results: readonly Result[], set: QuestionSet, question: string | null): Heat {
  const cameUp = new Set(results.flatMap(({ asked }) => asked))
  const asked = set.questions.filter(({ id }) => (question === null ? cameUp.has(id) : id === question))
  const ids = new Set(asked.map(({ id }) => id))
  const proofs = results
    .flatMap(({ answers }) => answers.filter((each) => ids.has(each.question)))
    .map(({ answer, proof }) => mergeSpans(set.article, answer.kind === 'locate' ? answer.spans : proof))
    .filter((spans) => spans.length > 0)
  const keys = mergeSpans(
    set.article,
    asked.flatMap((each) => keySpans(set.article, each)),
  )
  const blocks = set.article.blocks.map(({ id, text }) => {
    const here = (span: Span): boolean => span.block === id
    return {
      block: id,
      segments: segmentsOf(
        text.length,
        proofs.flatMap((spans) => spans.filter(here)),
        keys.filter(here),
      ),
    }
  })
  return {
    blocks,
    most: blocks.reduce((most, { segments }) => Math.max(most, ...segments.map(({ count }) => count)), 0),
    proofs: proofs.length,
  }
}

/** Where what proves the key stands; for *not stated* what comes nearest. */
function keySpans(article: Article, question: Question): readonly Span[] {
  const nearest = question.kind === 'verdict' ? (question.nearest ?? []).map(({ evidence }) => evidence) : []
  return [...evidenceOf(question), ...(question.alsoProvedBy ?? []), ...nearest].flatMap((quote) => {
    const resolution = resolveQuote(article, quote)
    return resolution.ok ? [resolution.span] : []
  })
}

function segmentsOf(length: number, marks: readonly Span[], keys: readonly Span[]): readonly HeatSegment[] {
  /** By offset: how many marks and keys begin there, less those that end. */
  const changes = new Map<number, { marks: number; keys: number }>()
  const change = (at: number, by: Partial<{ marks: number; keys: number }>): void => {
    const before = changes.get(at) ?? { marks: 0, keys: 0 }
    changes.set(at, { marks: before.marks + (by.marks ?? 0), keys: before.keys + (by.keys ?? 0) })
  }
  change(0, {})
  change(length, {})
  for (const { start, end } of marks) {
    change(start, { marks: 1 })
    change(end, { marks: -1 })
  }
  for (const { start, end } of keys) {
    change(start, { keys: 1 })
    change(end, { keys: -1 })
  }
  const cuts = [...changes].toSorted(([one], [other]) => one - other)
  const segments: HeatSegment[] = []
  let count = 0
  let standing = 0
  for (const [index, [start, { marks, keys }]] of cuts.entries()) {
    count += marks
    standing += keys
    const end = cuts[index + 1]?.[0]
    if (end === undefined) break
    const last = segments.at(-1)
    const stands = standing > 0
    if (last && last.count === count && last.stands === stands)
      segments[segments.length - 1] = { ...last, end }
    else segments.push({ start, end, count, stands })
  }
  return segments
}
