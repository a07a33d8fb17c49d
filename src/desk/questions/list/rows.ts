import type { Finding } from '../../../core/model/finding.ts'
import type { Kind, Process, Question, QuestionSet } from '../../../core/model/set.ts'
import { excerpt } from '../../../core/checks/words.ts'
import { marksByQuestion } from '../places.ts'

/** A question as the list shows it. */
export interface Row {
  readonly id: string
  readonly kind: Kind
  readonly process: Process
  /** The first words of the prompt. */
  readonly start: string
  readonly errors: number
  readonly warnings: number
}

const starts = new WeakMap<Question, string>()

function startOf(question: Question): string {
  const known = starts.get(question)
  if (known !== undefined) return known
  const start = excerpt(question.prompt, 60)
  starts.set(question, start)
  return start
}

/** One row a question. Rows that say the same as before are the same objects, and so is the list where all are. */
export function rowsOf(
  set: QuestionSet,
  findings: readonly Finding[],
  before: readonly Row[],
): readonly Row[] {
  const marks = marksByQuestion(findings)
  const rows = set.questions.map((question, index): Row => {
    const { id, kind, process } = question
    const { errors, warnings } = marks.get(index) ?? { errors: 0, warnings: 0 }
    const row = { id, kind, process, start: startOf(question), errors, warnings }
    const old = before[index]
    return old && isSame(old, row) ? old : row
  })
  return rows.length === before.length && rows.every((row, index) => row === before[index]) ? before : rows
}

function isSame(a: Row, b: Row): boolean {
  return (
    a.id === b.id &&
    a.kind === b.kind &&
    a.process === b.process &&
    a.start === b.start &&
    a.errors === b.errors &&
    a.warnings === b.warnings
  )
}

/** A stretch of rows, the last exclusive, that are made, or only kept room for. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly made: boolean
}

/** All of `count` rows in stretches: made are those of the window and the row `kept` (-1: none), which may have the focus. */
export function stretchesOf(
  count: number,
  { from, to }: { readonly from: number; readonly to: number },
  kept: number,
): readonly Stretch[] {
  const made = [
    { from, to },
    ...(kept >= 0 && (kept < from || kept >= to) ? [{ from: kept, to: kept + 1 }] : []),
  ]
  let at = 0
  const stretches: Stretch[] = []
  for (const each of made.toSorted((a, b) => a.from - b.from)) {
    stretches.push({ from: at, to: each.from, made: false }, { ...each, made: true })
    at = each.to
  }
  return [...stretches, { from: at, to: count, made: false }].filter((each) => each.from < each.to)
}

/** Which of equally high rows are to be there, the last exclusive: those in sight, some more on either side, and the one that has the focus. */
export function windowOf(
  count: number,
  height: number,
  view: { readonly top: number; readonly height: number },
): { readonly from: number; readonly to: number } {
  const beside = 12
  const from = Math.max(0, Math.floor(view.top / height) - beside)
  return {
    from: Math.min(from, count),
    to: Math.min(count, Math.ceil((view.top + view.height) / height) + beside),
  }
}
