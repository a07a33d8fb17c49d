import { isOut, newClock, run, stop } from './clock.ts'
import { contestOf } from './contest.ts'
import type { Attempt, Clock, Draft, EditionEvent, EditionState, Slot } from './edition.ts'

/** A missed question returns with at least this many others between, where that many remain. */
const BETWEEN = 3

export type Started = Extract<EditionEvent, { type: 'started' }>
type Following = Exclude<EditionEvent, Started>

/** The state of an edition of which only the start is written down. */
export function begin(event: Started): EditionState {
  return {
    id: event.edition,
    set: event.set,
    seed: event.seed,
    mode: event.mode,
    proof: event.proof,
    startedAt: event.at,
    finishedAt: null,
    queue: event.questions.map((question) => ({ question, attempt: 1 })),
    position: 0,
    phase: event.mode === 'fromMemory' ? 'reading' : 'asking',
    draft: emptyDraft(0),
    attempts: [],
    points: 0,
    run: 0,
    longestRun: 0,
    clock: event.limit === undefined ? null : run(newClock(event.limit), event.at),
    teams: event.teams ?? [],
    contests: {},
  }
}

/** The state after one more event; null where the event can't have happened in this state. */
export function advance(state: EditionState, event: Following): EditionState | null {
  if (event.edition !== state.id) return null
  const last = state.position === state.queue.length - 1
  switch (event.type) {
    case 'answered':
      return state.phase === 'asking' && fitsSlot(state, event.attempt)
        ? { ...answered(state, event.attempt), clock: state.clock && stop(state.clock, event.at) }
        : null
    case 'moved':
      if (state.phase !== 'explaining' || last || event.to !== state.position + 1) return null
      return {
        ...state,
        phase: 'asking',
        position: event.to,
        draft: emptyDraft(event.to),
        clock: state.clock && run(state.clock, event.at),
      }
    case 'clock': {
      if (state.phase !== 'asking' && state.phase !== 'explaining') return null
      const clock = state.clock && changed(state.clock, event, state.phase === 'asking')
      return clock ? { ...state, clock } : null
    }
    case 'closed':
      return state.phase === 'reading' ? { ...state, phase: 'asking' } : null
    case 'contested':
      return contested(state, event)
    case 'finished':
      return (state.phase === 'explaining' && last) ||
        (state.phase === 'asking' && isOut(state.clock, event.at))
        ? {
            ...state,
            phase: 'finished',
            finishedAt: event.at,
            clock: state.clock && stop(state.clock, event.at),
          }
        : null
    case 'discarded':
      return state.phase === 'finished' || state.phase === 'discarded'
        ? null
        : { ...state, phase: 'discarded' }
  }
}

/** Null where the change makes no sense now. */
function changed(
  clock: Clock,
  { change, at, by = 0 }: Extract<EditionEvent, { type: 'clock' }>,
  asking: boolean,
): Clock | null {
  if (clock.limit === null) return null
  switch (change) {
    case 'paused':
      return clock.paused ? null : { ...stop(clock, at), paused: true }
    case 'resumed': {
      if (!clock.paused) return null
      const resumed = { ...clock, paused: false }
      return asking ? run(resumed, at) : resumed
    }
    case 'extended': {
      if (!Number.isFinite(by) || by <= 0) return null
      // What ran over the limit while nobody was looking isn't taken from the extension.
      const stopped = stop(clock, at)
      const spent = Math.min(stopped.spent, clock.limit)
      return { ...stopped, spent, limit: clock.limit + by, since: clock.since === null ? null : at }
    }
    case 'switchedOff':
      return { ...stop(clock, at), limit: null, paused: false }
  }
}

/** Null where the question wasn't checked, or where there is nothing to take back. */
function contested(
  state: EditionState,
  { question, spans, note, at }: Extract<EditionEvent, { type: 'contested' }>,
): EditionState | null {
  if (state.phase === 'discarded' || !state.attempts.some((each) => each.question === question)) return null
  const isTakenBack = spans.length === 0 && note === ''
  if (isTakenBack && !contestOf(state, question)) return null
  const others = Object.entries(state.contests).filter(([id]) => id !== question)
  const contests = isTakenBack ? others : [...others, [question, { spans, note, at }] as const]
  return { ...state, contests: Object.fromEntries(contests) }
}

function emptyDraft(slot: number): Draft {
  return { slot, answer: null, proof: [], hintShown: false }
}

function fitsSlot(state: EditionState, attempt: Attempt): boolean {
  const slot = state.queue[state.position]
  return (
    attempt.slot === state.position && attempt.question === slot?.question && attempt.attempt === slot.attempt
  )
}

function answered(state: EditionState, attempt: Attempt): EditionState {
  const next: EditionState = {
    ...state,
    phase: 'explaining',
    attempts: [...state.attempts, attempt],
    points: state.points + attempt.answerPoints + attempt.proofPoints,
  }
  if (attempt.attempt === 2) return next
  const run = attempt.correct ? state.run + 1 : 0
  return {
    ...next,
    run,
    longestRun: Math.max(state.longestRun, run),
    queue: attempt.correct ? state.queue : requeued(state.queue, state.position),
  }
}

function requeued(queue: readonly Slot[], position: number): readonly Slot[] {
  const missed = queue.slice(position, position + 1).map(({ question }): Slot => ({ question, attempt: 2 }))
  // `toSpliced` stops at the end of the list where fewer remain.
  return queue.toSpliced(position + 1 + BETWEEN, 0, ...missed)
}
