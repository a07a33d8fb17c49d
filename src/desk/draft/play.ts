import { readSet } from '../../formats/stet/read.ts'
import { writeSet } from '../../formats/stet/write.ts'
import type { Desk } from '../context.ts'
import type { DraftSession } from './session.ts'

/**
 * Leaves for the game to try the draft out, from the question on, or all of it. Answers false, and stays, where its errors
 * don't let it be played.
 */
export async function playDraft(
  desk: Desk,
  session: DraftSession,
  questionId: string | null,
): Promise<boolean> {
  const set = session.set.peek()
  if (!readSet(writeSet(set), { advice: false }).set) return false
  await session.flush()
  if (session.saving.peek() === 'elsewhere') return false
  const address = new URLSearchParams({ draft: session.id })
  if (questionId !== null && set.questions.some(({ id }) => id === questionId)) {
    address.set('question', questionId)
  }
  window.location.href = `index.html?${address.toString()}`
  return true
}
