import { createEmptyCard, fsrs, Rating, type Card } from 'ts-fsrs'
import type { QuestionSet } from '../core/model/set.ts'
import type { EditionEvent } from '../core/session/edition.ts'
import { reviewsIn } from './reviews.ts'

// What a Date can hold, with room for the longest interval.
const lastDate = 8e15

// Whole days only, and the same for everybody: what is due can be told from the events alone.
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })

/** A question that was once missed, and when it is to be asked again. */
export interface Scheduled {
  readonly set: string
  readonly question: string
  /** Epoch milliseconds. */
  readonly due: number
}

/** Every question that was ever missed in a first attempt, by all its first attempts from then on. */
export function schedule(events: readonly EditionEvent[]): readonly Scheduled[] {
  const cards = new Map<string, { readonly set: string; readonly question: string; readonly card: Card }>()
  for (const { set, question, at, recall } of reviewsIn(events)) {
    const key = JSON.stringify([set, question])
    const before = cards.get(key)?.card
    if ((!before && recall !== 'Again') || Math.abs(at) > lastDate) continue
    const { card } = scheduler.next(before ?? createEmptyCard(at), at, Rating[recall])
    cards.set(key, { set, question, card })
  }
  return Array.from(cards.values(), ({ set, question, card }) => ({ set, question, due: card.due.getTime() }))
}

const DAY = 24 * 60 * 60 * 1000

/** The last millisecond of the local day of `at`. `offset`: minutes from local time to UTC, as `getTimezoneOffset` has it. */
export function endOfDay(at: number, offset: number): number {
  const ahead = offset * 60_000
  return (Math.floor((at - ahead) / DAY) + 1) * DAY - 1 + ahead
}

/**
 * Per set, in the order given, the ids of its questions that are due by the end of the local day of `at`, the longest due first.
 * Questions that a set no longer has are passed over, and so are sets of which nothing is due.
 */
export function dueStories(
  events: readonly EditionEvent[],
  sets: readonly QuestionSet[],
  at: number,
  offset: number,
): readonly { readonly set: QuestionSet; readonly questions: readonly string[] }[] {
  const until = endOfDay(at, offset)
  const due = schedule(events)
    .filter((each) => each.due <= until)
    .toSorted((one, other) => one.due - other.due)
  return sets.flatMap((set) => {
    const known = new Set(set.questions.map(({ id }) => id))
    const questions = due
      .filter((each) => each.set === set.id && known.has(each.question))
      .map(({ question }) => question)
    return questions.length > 0 ? [{ set, questions }] : []
  })
}
