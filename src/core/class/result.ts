import type { Answer, Span } from '../model/answer.ts'
import type { ProofPolicy, QuestionSet } from '../model/set.ts'
import type { Attempt, EditionState, Mode } from '../session/edition.ts'

/** UTF-16 units of the made-up name that a player may put on a result. */
export const LONGEST_NICKNAME = 40

/** The first answer to one question. */
export interface GivenAnswer {
  readonly question: string
  readonly answer: Answer
  readonly correct: boolean
  readonly proof: readonly Span[]
  /** Overlap of the proof with what proves the key, 0 to 1 in thousandths; null where no proof was asked. */
  readonly f1: number | null
  readonly proven: boolean
  /** Null where the player didn't say. */
  readonly sure: boolean | null
  /** Seconds the question was in view, as the lower end of a band; see `secondsBand`. */
  readonly seconds: number
}

export interface GivenContest {
  readonly question: string
  readonly spans: readonly Span[]
  readonly note: string
}

/** What one player hands in of one edition: first answers only, and nothing about the player but a nickname. */
export interface Result {
  /** The edition's own id, so that the same edition handed in twice is known as one. */
  readonly edition: string
  readonly set: { readonly id: string; readonly hash: string; readonly title: string }
  /** Null where the player gave none. */
  readonly nickname: string | null
  readonly mode: Mode
  readonly proof: ProofPolicy
  /** Epoch milliseconds of the beginning, to the whole minute. */
  readonly at: number
  readonly finished: boolean
  /** Ids of the questions, in the order in which they are asked. */
  readonly asked: readonly string[]
  /** In the order in which they were answered, each question once. */
  readonly answers: readonly GivenAnswer[]
  readonly contests: readonly GivenContest[]
}

const MINUTE = 60_000

/**
 * Milliseconds as whole seconds, the coarser the longer: single seconds below 20, fives below 60, halves of a minute to 10 minutes,
 * and no more than that. Enough to tell a guess from a reading, and no record of anybody's evening.
 */
export function secondsBand(milliseconds: number): number {
  const seconds = Math.min(600, Math.max(0, Math.floor(milliseconds / 1000)))
  const step = seconds < 20 ? 1 : seconds < 60 ? 5 : 30
  return Math.floor(seconds / step) * step
}

/** An edition as its player hands it in, finished or not. A nickname is trimmed and cut; an empty one is none. */
export function resultOf(state: EditionState, set: QuestionSet, nickname = ''): Result {
  const asked = state.queue.filter(({ attempt }) => attempt === 1).map(({ question }) => question)
  const order = new Map(asked.map((question, index) => [question, index]))
  return {
    edition: state.id,
    set: { id: state.set.id, hash: state.set.hash, title: set.title },
    nickname: tidyNickname(nickname),
    mode: state.mode,
    proof: state.proof,
    at: Math.floor(state.startedAt / MINUTE) * MINUTE,
    finished: state.phase === 'finished',
    asked,
    answers: state.attempts.filter(({ attempt }) => attempt === 1).map(given),
    contests: Object.entries(state.contests)
      .toSorted(([one], [other]) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
      .map(([question, { spans, note }]) => ({ question, spans, note })),
  }
}

/** As it is kept: single spaces, no control characters, at most `LONGEST_NICKNAME` units; null where nothing is left. */
function tidyNickname(nickname: string): string | null {
  const line = nickname
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NICKNAME)
    // A cut may go through a character of two units.
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
  return line === '' ? null : line
}

function given({ question, answer, correct, proof, proofResult, sure, elapsed }: Attempt): GivenAnswer {
  return {
    question,
    answer,
    correct,
    proof,
    f1: proofResult ? Math.round(proofResult.f1 * 1000) / 1000 : null,
    proven: proofResult?.proven ?? false,
    sure: sure ?? null,
    seconds: secondsBand(elapsed),
  }
}
