import { cutTo } from './cut.ts'
import { teamCounts, type EditionState } from './edition.ts'

/** UTF-16 units of a desk's name. */
export const LONGEST_NAME = 24

/** Whether so many desks can take turns at so many questions, each at as many as the others. */
export function canTakeTurns(desks: number, questions: number): boolean {
  return teamCounts.some((count) => count === desks) && desks <= questions
}

/** The largest size up to `size` at which every desk gets the same number of questions. */
export function fairSize(size: number, desks: number): number {
  return size - (size % desks)
}

// What would hide, or turn round the writing of what stands beside a name.
const unseen = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu

/**
 * Names of the desks as they are shown: those given, trimmed and cut to `LONGEST_NAME`; `defaultName` of the place, from 1,
 * where nothing was given; and a figure behind a name that an earlier desk has already, or that reads like one.
 */
export function deskNames(
  given: readonly string[],
  defaultName: (place: number) => string,
): readonly string[] {
  const names: string[] = []
  for (const [index, name] of given.entries()) {
    const typed = tidy(name)
    names.push(toldApart(typed === '' ? tidy(defaultName(index + 1)) : typed, names))
  }
  return names
}

function tidy(name: string): string {
  return cutTo(name.replace(unseen, ' ').replace(/\s+/gu, ' ').trim(), LONGEST_NAME).trim()
}

function toldApart(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map(folded))
  for (let figure = 1; ; figure++) {
    const tail = figure === 1 ? '' : ` (${figure})`
    const told = cutTo(name, LONGEST_NAME - tail.length).trim() + tail
    if (!known.has(folded(told))) return told
  }
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

/** Index into `state.teams` of the desk to which a question goes, the second time as well; null without desks. */
export function teamOfQuestion({ teams, queue }: EditionState, question: string): number | null {
  if (teams.length === 0) return null
  const asked = queue.filter(({ attempt }) => attempt === 1).findIndex((each) => each.question === question)
  return asked < 0 ? null : asked % teams.length
}

/** The desk whose turn a slot of the queue is; null without desks, or where there is no such slot. */
export function teamOf(state: EditionState, slot: number): number | null {
  const question = state.queue[slot]?.question
  return question === undefined ? null : teamOfQuestion(state, question)
}

/** What one desk has come to; only first attempts count. */
export interface TeamScore {
  /** Index into `state.teams`. */
  readonly team: number
  readonly name: string
  readonly points: number
  readonly right: number
  readonly answered: number
  readonly proven: number
}

/** One per desk, in the order of their turns. */
export function teamScores(state: EditionState): readonly TeamScore[] {
  return state.teams.map((name, team) => {
    const own = state.attempts.filter(
      ({ question, attempt }) => attempt === 1 && teamOfQuestion(state, question) === team,
    )
    return {
      team,
      name,
      points: own.reduce((sum, each) => sum + each.answerPoints + each.proofPoints, 0),
      right: own.filter(({ correct }) => correct).length,
      answered: own.length,
      proven: own.filter(({ proofResult }) => proofResult?.proven ?? false).length,
    }
  })
}

export interface Standing extends TeamScore {
  /** From 1; desks with the same points share one, and the next is so many further on. */
  readonly place: number
}

/** All desks, most points first; of those with the same, in the order of their turns. */
export function standings(state: EditionState): readonly Standing[] {
  const scores = teamScores(state)
  return scores
    .toSorted((one, other) => other.points - one.points)
    .map((score) => ({ ...score, place: 1 + scores.filter(({ points }) => points > score.points).length }))
}
