import { matchTargets } from '../grading/match.ts'
import type { Answer } from '../model/answer.ts'
import type { Question, QuestionSet } from '../model/set.ts'
import type { Calibration } from '../session/statistics.ts'
import type { GivenAnswer, GivenContest, Result } from './result.ts'

/** Of fewer results or answers a figure says little about a question. */
const fewResults = 10

/**
 * An answer is flagged as a rapid guess below this share of the time that the class usually takes. The normative threshold “NT10” of
 * Wise & Ma (2012), “Setting response time thresholds for a CAT item pool: the normative threshold method”, takes 10 % of the mean and
 * at most 10 seconds; here it is the median, which one player who went to lunch doesn't move.
 */
const rapidShare = 0.1
const rapidAtMost = 10
/** Of fewer times nobody knows what is usual. */
const rapidFrom = 5

/** How often one answer was given to a question, or to one of its parts. */
export interface Choice {
  /** Index of the pair, event or gap, in the set's order; null where the question is one whole. */
  readonly part: number | null
  /** Index of an option, target or event as a figure; a verdict; or the words that were typed or picked. */
  readonly value: string
  readonly count: number
  /** Whether it is (part of) a key; null where the set isn't known. */
  readonly right: boolean | null
}

export interface QuestionFigures {
  readonly question: string
  /** Results in which it was to be asked, and in which it was answered. */
  readonly asked: number
  readonly answered: number
  /** Left unanswered in an edition that was finished; the rest of `asked` were not reached. */
  readonly omitted: number
  readonly right: number
  /** Share of first answers that are right, 0 to 1; null where there is none. */
  readonly facility: number | null
  /**
   * Point-biserial correlation of this question with the share that a player has right of the others (item-rest), -1 to 1; null where
   * it isn't defined: fewer than three players, or no difference between them.
   */
  readonly discrimination: number | null
  readonly choices: readonly Choice[]
  /** Right answers of which a proof was asked, and those of them without one that proves. */
  readonly rightWithProof: number
  readonly rightUnproven: number
  /** Mean overlap of the proofs with the key, 0 to 1; null where none was asked. */
  readonly meanF1: number | null
  readonly calibration: Calibration
  /** Seconds; null where nobody answered. */
  readonly medianSeconds: number | null
  /** Editions whose answer came faster than anybody reads; see `rapidShare`. */
  readonly rapid: readonly string[]
  readonly contests: readonly (GivenContest & { readonly edition: string })[]
}

export type ApartReason = 'sameEdition' | 'sameNickname' | 'otherVersion' | 'corrections' | 'twoDesks'

/** A class's results of one version of one set. All figures are of first answers. */
export interface ClassFigures {
  /** What is counted, the earliest first. */
  readonly counted: readonly Result[]
  /** What isn't, and why. */
  readonly apart: readonly { readonly result: Result; readonly reason: ApartReason }[]
  readonly isFew: boolean
  /** In the set's order; questions that the set doesn't have, or all of them without one, in the order of their ids. */
  readonly questions: readonly QuestionFigures[]
  /** Mean of the players' shares of right answers, 0 to 1; null where nobody answered. */
  readonly meanScore: number | null
  readonly calibration: Calibration
}

/** Figures over `results`, of which only those of the version `hash` count. `set`: that version; null where it isn't known. The order of the results doesn't matter. */
export function classFigures(
  results: readonly Result[],
  hash: string,
  set: QuestionSet | null,
): ClassFigures {
  const { counted, apart } = sorted(results, hash)
  const scores = counted.flatMap((result) => scoreOf(result) ?? [])
  return {
    counted,
    apart,
    isFew: counted.length < fewResults,
    questions: questionIds(counted, set).map((id) =>
      figuresOf(
        id,
        counted,
        set?.questions.find((question) => question.id === id),
      ),
    ),
    meanScore: mean(scores),
    calibration: calibrationOf(counted.flatMap(({ answers }) => answers)),
  }
}

/** The version of a set that most results are of; of equals the one handed in last. Null where there is none. */
export function mainVersion(results: readonly Result[]): string | null {
  const versions = new Map<string, { count: number; last: number }>()
  for (const { set, at } of results) {
    const before = versions.get(set.hash) ?? { count: 0, last: 0 }
    versions.set(set.hash, { count: before.count + 1, last: Math.max(before.last, at) })
  }
  const [first] = [...versions].toSorted(
    ([oneHash, one], [otherHash, other]) =>
      other.count - one.count || other.last - one.last || compare(oneHash, otherHash),
  )
  return first?.[0] ?? null
}

/** Share of the answered questions that are right, 0 to 1; null where none was answered. */
export function scoreOf({ answers }: Result): number | null {
  return answers.length === 0 ? null : answers.filter(({ correct }) => correct).length / answers.length
}

function sorted(results: readonly Result[], hash: string): Pick<ClassFigures, 'counted' | 'apart'> {
  const counted: Result[] = []
  const apart: { result: Result; reason: ApartReason }[] = []
  const editions = new Set<string>()
  const nicknames = new Set<string>()
  // Of an edition that was handed in twice, the fuller one; of a nickname, the first edition.
  const ordered = results.toSorted(
    (one, other) =>
      one.at - other.at ||
      compare(one.edition, other.edition) ||
      other.answers.length - one.answers.length ||
      compare(JSON.stringify(one), JSON.stringify(other)),
  )
  for (const result of ordered) {
    const reason = reasonApart(result)
    if (reason) {
      apart.push({ result, reason })
      continue
    }
    counted.push(result)
    editions.add(result.edition)
    if (result.nickname !== null) nicknames.add(nameKey(result.nickname))
  }
  return { counted, apart }

  function reasonApart({ set, mode, edition, nickname }: Result): ApartReason | null {
    if (set.hash !== hash) return 'otherVersion'
    if (mode === 'corrections' || mode === 'twoDesks') return mode
    if (editions.has(edition)) return 'sameEdition'
    return nickname !== null && nicknames.has(nameKey(nickname)) ? 'sameNickname' : null
  }
}

function nameKey(nickname: string): string {
  return nickname.normalize('NFKC').toLowerCase()
}

function questionIds(counted: readonly Result[], set: QuestionSet | null): readonly string[] {
  const asked = new Set(counted.flatMap(({ asked }) => asked))
  const known = (set?.questions ?? []).map(({ id }) => id)
  const others = [...asked].filter((id) => !known.includes(id)).toSorted(compare)
  return [...known, ...others]
}

function figuresOf(id: string, counted: readonly Result[], question: Question | undefined): QuestionFigures {
  const asking = counted.filter(({ asked }) => asked.includes(id))
  const given = asking.flatMap((result) => {
    const answer = result.answers.find((each) => each.question === id)
    return answer ? [{ result, answer }] : []
  })
  const answers = given.map(({ answer }) => answer)
  const right = answers.filter(({ correct }) => correct)
  const withProof = answers.filter(({ f1 }) => f1 !== null)
  const rightWithProof = right.filter(({ f1 }) => f1 !== null)
  const median = medianOf(answers.map(({ seconds }) => seconds))
  const isRapid = ({ seconds }: GivenAnswer): boolean =>
    answers.length >= rapidFrom && median !== null && seconds < Math.min(rapidAtMost, median * rapidShare)
  return {
    question: id,
    asked: asking.length,
    answered: answers.length,
    omitted: asking.filter(
      ({ finished, answers }) => finished && !answers.some((each) => each.question === id),
    ).length,
    right: right.length,
    facility: answers.length === 0 ? null : right.length / answers.length,
    discrimination: discriminationOf(id, counted),
    choices: choicesOf(answers, question),
    rightWithProof: rightWithProof.length,
    rightUnproven: rightWithProof.filter(({ proven }) => !proven).length,
    meanF1: mean(withProof.map(({ f1 }) => f1 ?? 0)),
    calibration: calibrationOf(answers),
    medianSeconds: median,
    rapid: given.filter(({ answer }) => isRapid(answer)).map(({ result }) => result.edition),
    contests: counted.flatMap(({ edition, contests }) =>
      contests.filter((contest) => contest.question === id).map((contest) => ({ ...contest, edition })),
    ),
  }
}

/** Pearson's correlation of “right” with the share right of the player's other questions, over those who answered it and another. */
function discriminationOf(id: string, counted: readonly Result[]): number | null {
  const points = counted.flatMap(({ answers }) => {
    const own = answers.find(({ question }) => question === id)
    const rest = answers.filter(({ question }) => question !== id)
    if (!own || rest.length === 0) return []
    return [[Number(own.correct), rest.filter(({ correct }) => correct).length / rest.length] as const]
  })
  return points.length < 3 ? null : correlation(points)
}

function correlation(points: readonly (readonly [number, number])[]): number | null {
  const meanX = mean(points.map(([x]) => x)) ?? 0
  const meanY = mean(points.map(([, y]) => y)) ?? 0
  let xx = 0
  let yy = 0
  let xy = 0
  for (const [x, y] of points) {
    xx += (x - meanX) ** 2
    yy += (y - meanY) ** 2
    xy += (x - meanX) * (y - meanY)
  }
  // Sums of the same numbers may differ in their last digit.
  if (xx < 1e-12 || yy < 1e-12) return null
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))
}

function choicesOf(answers: readonly GivenAnswer[], question: Question | undefined): readonly Choice[] {
  const counts = new Map<string, Choice>()
  const add = (part: number | null, value: string, by: number, right?: boolean): void => {
    const name = JSON.stringify([part, value])
    const before = counts.get(name)
    counts.set(name, {
      part,
      value,
      count: (before?.count ?? 0) + by,
      right: before?.right ?? right ?? (question ? false : null),
    })
  }
  // Whatever could be chosen, first: what nobody chose is told as well.
  for (const { part, value, right } of question ? offered(question) : []) add(part, value, 0, right)
  for (const { answer, correct } of answers) {
    for (const { part, value } of valuesOf(answer)) {
      // Typed words are right as they were graded; a part of several says nothing about each.
      add(part, value, 1, part === null && answer.kind === 'short' ? correct : undefined)
    }
  }
  const offers = question && ['choice', 'verdict', 'match'].includes(question.kind)
  return [...counts.values()].toSorted(
    (one, other) =>
      (one.part ?? -1) - (other.part ?? -1) ||
      (offers ? 0 : other.count - one.count) ||
      (offers ? 0 : compare(one.value, other.value)),
  )
}

function offered(
  question: Question,
): readonly { readonly part: number | null; readonly value: string; readonly right: boolean }[] {
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ correct }, index) => ({
        part: null,
        value: String(index),
        right: correct === true,
      }))
    case 'verdict':
      return (['stands', 'contradicted', 'notStated'] as const).map((value) => ({
        part: null,
        value,
        right: value === question.answer,
      }))
    case 'match': {
      const targets = matchTargets(question)
      return question.pairs.flatMap((pair, part) =>
        targets.map((target, index) => ({ part, value: String(index), right: target === pair.target })),
      )
    }
    case 'order':
      return question.events.map((_event, part) => ({ part, value: String(part), right: true }))
    case 'gap':
      return question.gaps.map(({ answer }, part) => ({ part, value: answer, right: true }))
    case 'short':
    case 'locate':
      return []
  }
}

function valuesOf(answer: Answer): readonly { readonly part: number | null; readonly value: string }[] {
  switch (answer.kind) {
    case 'choice':
      return answer.options.map((index) => ({ part: null, value: String(index) }))
    case 'verdict':
      return [{ part: null, value: answer.verdict }]
    case 'match':
      return answer.targets.flatMap((target, part) =>
        target === null ? [] : [{ part, value: String(target) }],
      )
    case 'order':
      return answer.order.map((event, part) => ({ part, value: String(event) }))
    case 'gap':
      return answer.values.map((value, part) => ({ part, value: tidy(value) }))
    case 'short':
      return [{ part: null, value: tidy(answer.text) }]
    case 'locate':
      return []
  }
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function calibrationOf(answers: readonly GivenAnswer[]): Calibration {
  const count = (sure: boolean, correct: boolean): number =>
    answers.filter((answer) => answer.sure === sure && answer.correct === correct).length
  return {
    sureRight: count(true, true),
    sureWrong: count(true, false),
    unsureRight: count(false, true),
    unsureWrong: count(false, false),
  }
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const ordered = values.toSorted((one, other) => one - other)
  const middle = ordered.length >> 1
  const upper = ordered[middle] ?? 0
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? 0) + upper) / 2
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
