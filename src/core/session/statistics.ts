import type { Kind, Process, QuestionSet } from '../model/set.ts'
import type { Attempt, EditionState } from './edition.ts'

/** An edition with the set as it was played; null where that was lost. */
export interface PlayedEdition {
  readonly state: EditionState
  readonly set: QuestionSet | null
}

/** First answers, and what they came to. */
export interface Tally {
  readonly answered: number
  readonly right: number
  /** Answers for which a proof was asked, and those that were proved. */
  readonly proofs: number
  readonly proven: number
}

/** One point in time: an edition, or the editions of a week. */
export interface Period extends Tally {
  /** Epoch milliseconds at which it began. */
  readonly at: number
  readonly editions: number
}

export interface Calibration {
  readonly sureRight: number
  readonly sureWrong: number
  readonly unsureRight: number
  readonly unsureWrong: number
}

/** The player over time. Only first attempts count; editions without an answer don't. */
export interface Statistics {
  readonly editions: number
  readonly total: Tally
  /** Oldest first. */
  readonly periods: readonly Period[]
  /** What did not come up is left out, here and under `kinds`; so are answers whose question is lost. */
  readonly processes: readonly (Tally & { readonly process: Process })[]
  readonly kinds: readonly (Tally & { readonly kind: Kind })[]
  readonly calibration: Calibration
  /** Not in any of the above: questions that were missed before, and what a whole class answered. */
  readonly apart: {
    readonly corrections: Tally & { readonly editions: number }
    readonly twoDesks: Tally & { readonly editions: number }
  }
}

const processes: readonly Process[] = ['locate', 'infer', 'integrate', 'evaluate']
const kinds: readonly Kind[] = ['choice', 'verdict', 'match', 'order', 'gap', 'locate', 'short']

/** `set`: only editions of the set with this id; null: of all. */
export function statisticsOf(editions: readonly PlayedEdition[], set: string | null = null): Statistics {
  const wanted = editions
    .filter(({ state }) => set === null || state.set.id === set)
    .filter(({ state }) => firstAnswers(state).length > 0)
  const own = wanted.filter(({ state }) => state.mode !== 'corrections' && state.mode !== 'twoDesks')
  const answers = own.flatMap(({ state }) => firstAnswers(state))
  const asked = own.flatMap((edition) => {
    const questions = new Map(edition.set?.questions.map((question) => [question.id, question]))
    return firstAnswers(edition.state).flatMap((attempt) => {
      const question = questions.get(attempt.question)
      return question ? [{ question, attempt }] : []
    })
  })
  const among = <T>(values: readonly T[], of: (one: (typeof asked)[number]) => T) =>
    values.flatMap((value) => {
      const those = asked.filter((one) => of(one) === value)
      return those.length > 0 ? [{ value, tally: tallyOf(those.map(({ attempt }) => attempt)) }] : []
    })
  const apart = (mode: EditionState['mode']) => {
    const those = wanted.filter(({ state }) => state.mode === mode)
    return { editions: those.length, ...tallyOf(those.flatMap(({ state }) => firstAnswers(state))) }
  }
  const told = (sure: boolean, correct: boolean): number =>
    answers.filter((attempt) => attempt.sure === sure && attempt.correct === correct).length
  return {
    editions: own.length,
    total: tallyOf(answers),
    periods: own
      .map(({ state }) => ({ at: state.startedAt, editions: 1, ...tallyOf(firstAnswers(state)) }))
      .toSorted((one, other) => one.at - other.at),
    processes: among(processes, ({ question }) => question.process).map(({ value, tally }) => ({
      process: value,
      ...tally,
    })),
    kinds: among(kinds, ({ question }) => question.kind).map(({ value, tally }) => ({
      kind: value,
      ...tally,
    })),
    calibration: {
      sureRight: told(true, true),
      sureWrong: told(true, false),
      unsureRight: told(false, true),
      unsureWrong: told(false, false),
    },
    apart: { corrections: apart('corrections'), twoDesks: apart('twoDesks') },
  }
}

/** Periods put together where `startOf` names the same time for them, such as the beginning of their week; oldest first. */
export function gathered(periods: readonly Period[], startOf: (at: number) => number): readonly Period[] {
  const groups = new Map<number, Period>()
  for (const period of periods) {
    const at = startOf(period.at)
    const before = groups.get(at)
    groups.set(at, {
      at,
      editions: (before?.editions ?? 0) + period.editions,
      answered: (before?.answered ?? 0) + period.answered,
      right: (before?.right ?? 0) + period.right,
      proofs: (before?.proofs ?? 0) + period.proofs,
      proven: (before?.proven ?? 0) + period.proven,
    })
  }
  return [...groups.values()].toSorted((one, other) => one.at - other.at)
}

function firstAnswers({ attempts }: EditionState): readonly Attempt[] {
  return attempts.filter(({ attempt }) => attempt === 1)
}

function tallyOf(attempts: readonly Attempt[]): Tally {
  return {
    answered: attempts.length,
    right: attempts.filter(({ correct }) => correct).length,
    proofs: attempts.filter(({ proofResult }) => proofResult !== undefined).length,
    proven: attempts.filter(({ proofResult }) => proofResult?.proven === true).length,
  }
}
