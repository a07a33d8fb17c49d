import { resolveQuote } from '../anchoring/resolve.ts'
import { evidenceOf } from '../model/evidence.ts'
import type { Process, Question, QuestionSet, TextQuote } from '../model/set.ts'
import { contestOf } from './contest.ts'
import type { Attempt, EditionState } from './edition.ts'
import { answerWorth, proofWorth } from './points.ts'

/** One question as the player left it. `status`, `proven` and `unsure` speak of the first attempt. */
export interface QuestionResult {
  readonly question: string
  readonly first: Attempt
  readonly second: Attempt | null
  readonly status: 'right' | 'missed'
  readonly proven: boolean
  /** The player said “not sure”; saying nothing is not being unsure. */
  readonly unsure: boolean
  /** The player disagrees with the key. */
  readonly contested: boolean
}

export interface ProcessTally {
  readonly process: Process
  readonly right: number
  readonly of: number
}

/** What an edition came to, counted over the questions answered so far; second attempts never count. */
export interface EditionResult {
  /** In the order in which they were asked. */
  readonly results: readonly QuestionResult[]
  readonly right: number
  /** Questions in the edition, answered or not. */
  readonly of: number
  readonly proven: number
  readonly points: number
  readonly maxPoints: number
  readonly longestRun: number
  /** Milliseconds over all attempts. */
  readonly elapsed: number
  /** How often the closed story was opened; see `lookBacksIn`. */
  readonly lookBacks: number
  /** Ids of the questions that a deadline left unanswered, in the order in which they would have been asked. */
  readonly unanswered: readonly string[]
  /** What the player got right, in the order of the story; `blocks` are ids, empty where nothing is cited. */
  readonly facts: readonly {
    readonly question: string
    readonly fact: string
    readonly blocks: readonly string[]
  }[]
  /** Ids of the missed questions, in the order in which they were asked. */
  readonly corrections: readonly string[]
  /** Only questions of which the player said how sure they were. */
  readonly calibration: {
    readonly sureRight: number
    readonly sureWrong: number
    readonly unsureRight: number
    readonly unsureWrong: number
  }
  /** Answered questions by reading process; processes that did not come up are left out. */
  readonly processes: readonly ProcessTally[]
}

const PROCESSES: readonly Process[] = ['locate', 'infer', 'integrate', 'evaluate']

/** Questions that `set` no longer has count by their attempts, but state no fact and no process. */
export function editionResult(set: QuestionSet, state: EditionState): EditionResult {
  const questions = new Map(set.questions.map((question) => [question.id, question]))
  const results = questionResults(state)
  const right = results.filter((result) => result.status === 'right')
  const told = results.filter((result) => result.first.sure !== undefined)
  const count = (sure: boolean, status: QuestionResult['status']): number =>
    told.filter((result) => result.first.sure === sure && result.status === status).length
  const asked = state.queue.filter((slot) => slot.attempt === 1)
  return {
    results,
    right: right.length,
    of: asked.length,
    proven: results.filter((result) => result.proven).length,
    points: state.points,
    maxPoints: asked.length * (answerWorth(1) + proofWorth(1, state.proof)),
    longestRun: state.longestRun,
    elapsed: state.attempts.reduce((sum, attempt) => sum + attempt.elapsed, 0),
    lookBacks: lookBacksIn(state),
    unanswered: asked
      .map(({ question }) => question)
      .filter((id) => state.phase === 'finished' && !results.some(({ question }) => question === id)),
    facts: statedFacts(
      set,
      right.flatMap((result) => questions.get(result.question) ?? []),
    ),
    corrections: results.filter((result) => result.status === 'missed').map((result) => result.question),
    calibration: {
      sureRight: count(true, 'right'),
      sureWrong: count(true, 'missed'),
      unsureRight: count(false, 'right'),
      unsureWrong: count(false, 'missed'),
    },
    processes: PROCESSES.flatMap((process) => {
      const those = results.filter((result) => questions.get(result.question)?.process === process)
      const tally = {
        process,
        right: those.filter((result) => result.status === 'right').length,
        of: those.length,
      }
      return those.length > 0 ? [tally] : []
    }),
  }
}

/** How often the closed story was opened up to now, for the question on the desk too. */
export function lookBacksIn({ attempts, phase, draft }: EditionState): number {
  const drafted = phase === 'asking' ? (draft.lookBacks ?? 0) : 0
  return attempts.reduce((sum, { lookBacks = 0 }) => sum + lookBacks, drafted)
}

function questionResults(state: EditionState): readonly QuestionResult[] {
  return state.attempts
    .filter((attempt) => attempt.attempt === 1)
    .map((first) => ({
      question: first.question,
      first,
      second:
        state.attempts.find((attempt) => attempt.attempt === 2 && attempt.question === first.question) ??
        null,
      status: first.correct ? 'right' : 'missed',
      proven: first.proofResult?.proven ?? false,
      unsure: first.sure === false,
      contested: contestOf(state, first.question) !== null,
    }))
}

function statedFacts(set: QuestionSet, right: readonly Question[]): EditionResult['facts'] {
  const order = set.article.blocks.map((block) => block.id)
  const place = (blocks: readonly string[]): number =>
    blocks[0] === undefined ? order.length : order.indexOf(blocks[0])
  return right
    .flatMap((question) =>
      question.fact === undefined
        ? []
        : [{ question: question.id, fact: question.fact, blocks: citedBlocks(set, evidenceOf(question)) }],
    )
    .filter((one, index, all) => all.findIndex((other) => other.fact === one.fact) === index)
    .toSorted((a, b) => place(a.blocks) - place(b.blocks))
}

/** Ids of the blocks in which the quotes stand, in the order of the story, each once. */
function citedBlocks(set: QuestionSet, quotes: readonly TextQuote[]): readonly string[] {
  const cited = new Set(
    quotes.flatMap((quote) => {
      const resolution = resolveQuote(set.article, quote)
      return resolution.ok ? [resolution.span.block] : []
    }),
  )
  return set.article.blocks.map((block) => block.id).filter((id) => cited.has(id))
}
