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
