import type { QuestionSet } from '../../core/model/set.ts'

/** The set as a file's text, for people to read as well; `readSet` and `readDraft` read it back to the same set. */
export function writeSet(set: QuestionSet): string {
  return `${JSON.stringify(set, null, 2)}\n`
}
