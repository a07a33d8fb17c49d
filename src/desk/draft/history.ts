import type { QuestionSet } from '../../core/model/set.ts'
import type { Key } from '../../i18n/key.ts'
import type { Edit } from './session.ts'

interface Step {
  readonly name: Key
  readonly field: string | undefined
  readonly before: QuestionSet
  readonly after: QuestionSet
  /** Epoch milliseconds of the last edit in it. */
  readonly at: number
}

/** What was done to a set and what was undone of it. Sets share what they have in common, so steps are small. */
export interface History {
  readonly present: QuestionSet
  /** The last step last. */
  readonly past: readonly Step[]
  /** The step that was undone last, last. */
  readonly future: readonly Step[]
}

/** Milliseconds without a key after which typing in the same field is another step. */
const pause = 2000
/** More than anybody undoes one by one. */
const mostSteps = 500

export function startHistory(set: QuestionSet): History {
  return { present: set, past: [], future: [] }
}

/** The same history where the edit changes nothing. `at`: epoch milliseconds. */
export function record(history: History, edit: Edit, at: number): History {
  const before = history.present
  const present = edit.apply(before)
  if (present === before) return history
  const last = history.past.at(-1)
  const goesOn =
    last !== undefined &&
    edit.field !== undefined &&
    last.field === edit.field &&
    history.future.length === 0 &&
    at - last.at < pause
  const step: Step = { name: edit.name, field: edit.field, before, after: present, at }
  const past = goesOn
    ? [...history.past.slice(0, -1), { ...step, name: last.name, before: last.before }]
    : [...history.past, step].slice(-mostSteps)
  return { present, past, future: [] }
}

export function undo(history: History): History {
  const step = history.past.at(-1)
  if (!step) return history
  return { present: step.before, past: history.past.slice(0, -1), future: [...history.future, step] }
}

export function redo(history: History): History {
  const step = history.future.at(-1)
  if (!step) return history
  // Typing that comes next isn't part of what was redone.
  const past = [...history.past, { ...step, field: undefined }]
  return { present: step.after, past, future: history.future.slice(0, -1) }
}
