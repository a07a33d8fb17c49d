import type { QuestionSet } from '../model/set.ts'
import type { EditionEvent, EditionState } from './edition.ts'
import { advance, begin, type Started } from './fold.ts'
import { isEditionEvent } from './recognize.ts'

/**
 * The state that `events` tell, without the draft. The edition is that of the first `started` event; whatever doesn't
 * fit (torn, unknown, told twice, out of place, of another edition) is passed over. Null where nothing was started, or
 * where `set` isn't the one that was played. Never throws.
 */
export function replay(set: QuestionSet, events: readonly EditionEvent[]): EditionState | null {
  let state: EditionState | null = null
  for (const event of events) {
    if (!isEditionEvent(event)) continue
    if (event.type === 'started') state ??= playable(set, event) ? begin(event) : null
    else if (state) state = advance(state, event) ?? state
  }
  return state
}

function playable(set: QuestionSet, { questions }: Started): boolean {
  const known = new Set(set.questions.map((question) => question.id))
  return (
    questions.length > 0 &&
    new Set(questions).size === questions.length &&
    questions.every((question) => known.has(question))
  )
}
