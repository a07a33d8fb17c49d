import type { Answer, Span } from '../model/answer.ts'
import type { Kind, ProofPolicy, Process, Difficulty, Topic, Verdict } from '../model/set.ts'

/**
 * `openDesk`: the story in view, no clock. `fromMemory`: the story is closed, and opening it counts as a look-back.
 * `deadline`: a clock for the whole edition. `corrections`: only what was missed, or is due again. `twoDesks`: teams take turns.
 */
export type Mode = 'openDesk' | 'fromMemory' | 'deadline' | 'corrections' | 'twoDesks'

/** How many teams can take turns on one screen. */
export const teamCounts = [2, 3, 4, 5, 6] as const

/** A deadline the player set. It runs only while a question is being asked: reading an explanation costs no time. */
export interface Clock {
  /** Milliseconds for the whole edition, with what it was extended by; null once it is switched off. */
  readonly limit: number | null
  /** Milliseconds used up to `since`, or altogether while it stands still. */
  readonly spent: number
  /** Epoch milliseconds at which it began to run; null while it stands still. */
  readonly since: number | null
  /** The player stopped it. */
  readonly paused: boolean
}

/** A key the player disagrees with: the words that speak against it, and why. */
export interface Contest {
  readonly spans: readonly Span[]
  readonly note: string
  /** Epoch milliseconds. */
  readonly at: number
}

/** One place in the queue. `attempt` is 1, or 2 for a missed question that comes back. */
export interface Slot {
  readonly question: string
  readonly attempt: 1 | 2
}

/** What the proof was worth. Blocks are ids, in the order of the story. */
export interface ProofResult {
  /** Best token-overlap F1 against the accepted spans, 0 to 1. */
  readonly f1: number
  /** Share of the proof's points, 0 to 1. */
  readonly credit: number
  readonly proven: boolean
  readonly marked: readonly string[]
  readonly stands: readonly string[]
}

/** One checked answer: what was answered and what it was worth. */
export interface Attempt {
  readonly slot: number
  readonly question: string
  readonly attempt: 1 | 2
  readonly answer: Answer
  readonly proof: readonly Span[]
  readonly sure?: boolean | undefined
  readonly hintShown: boolean
  /** How often the closed story was opened; only counted from memory. */
  readonly lookBacks?: number | undefined
  /** Share of the answer's points, 0 to 1. */
  readonly credit: number
  readonly correct: boolean
  /** Per pair, event, gap or option: whether that part stands; absent where there are no parts. */
  readonly parts?: readonly boolean[] | undefined
  /** Absent where no proof was asked (policy off, or `locate`, whose answer is the proof). */
  readonly proofResult?: ProofResult | undefined
  /** Points, whole; 0 for a second attempt. */
  readonly answerPoints: number
  readonly proofPoints: number
  /** Milliseconds the question was in view, as told by the caller; never scored. */
  readonly elapsed: number
}

/** What is written down, append-only; an edition is the fold of its events. `at`: epoch milliseconds. */
export type EditionEvent =
  | {
      readonly type: 'started'
      readonly edition: string
      readonly at: number
      readonly set: { readonly id: string; readonly hash: string; readonly title: string }
      readonly seed: number
      readonly mode: Mode
      readonly proof: ProofPolicy
      /** Question ids in the order in which they are asked. */
      readonly questions: readonly string[]
      /** Milliseconds; only of a `deadline`. */
      readonly limit?: number | undefined
      /** Names of the desks, in the order of their turns; only of `twoDesks`. */
      readonly teams?: readonly string[] | undefined
    }
  | { readonly type: 'answered'; readonly edition: string; readonly at: number; readonly attempt: Attempt }
  | { readonly type: 'moved'; readonly edition: string; readonly at: number; readonly to: number }
  | {
      readonly type: 'clock'
      readonly edition: string
      readonly at: number
      readonly change: 'paused' | 'resumed' | 'extended' | 'switchedOff'
      /** Milliseconds; only of `extended`. */
      readonly by?: number | undefined
    }
  /** The story was read and closed: the first question is asked. Only of `fromMemory`. */
  | { readonly type: 'closed'; readonly edition: string; readonly at: number }
  /** No spans and no note: taken back. */
  | {
      readonly type: 'contested'
      readonly edition: string
      readonly at: number
      readonly question: string
      readonly spans: readonly Span[]
      readonly note: string
    }
  | { readonly type: 'finished'; readonly edition: string; readonly at: number }
  | { readonly type: 'discarded'; readonly edition: string; readonly at: number }

/** The answer in the making. Kept beside the events so that a reload loses nothing. */
export interface Draft {
  readonly slot: number
  readonly answer: Answer | null
  readonly proof: readonly Span[]
  readonly sure?: boolean | undefined
  readonly hintShown: boolean
  readonly lookBacks?: number | undefined
}

export interface EditionState {
  readonly id: string
  readonly set: { readonly id: string; readonly hash: string; readonly title: string }
  readonly seed: number
  readonly mode: Mode
  readonly proof: ProofPolicy
  readonly startedAt: number
  readonly finishedAt: number | null
  /** First attempts and, behind them at the right distance, what came back. */
  readonly queue: readonly Slot[]
  /** Index into `queue` of the question on the desk. */
  readonly position: number
  /** `reading`: the story lies open and nothing is asked yet; only of `fromMemory`. */
  readonly phase: 'reading' | 'asking' | 'explaining' | 'finished' | 'discarded'
  readonly draft: Draft
  /** In the order in which they were checked; `attempts[i].slot` is an index into `queue`. */
  readonly attempts: readonly Attempt[]
  readonly points: number
  /** Right answers in a row up to now, and the longest such run; second attempts don't count. */
  readonly run: number
  readonly longestRun: number
  /** Only of a `deadline`. */
  readonly clock: Clock | null
  /** Names of the desks that take turns; empty in every other mode. */
  readonly teams: readonly string[]
  /** By question. */
  readonly contests: Readonly<Record<string, Contest>>
}

export type EditionAction =
  | { readonly type: 'answer'; readonly answer: Answer | null }
  | { readonly type: 'mark'; readonly spans: readonly Span[] }
  | { readonly type: 'sure'; readonly sure: boolean | undefined }
  | { readonly type: 'hint' }
  /** The closed story was opened. */
  | { readonly type: 'lookBack' }
  /** The story has been read: close it, and ask. */
  | { readonly type: 'close'; readonly at: number }
  /** Refused (state unchanged, `refused` says why) while the answer or a required proof is missing. */
  | { readonly type: 'check'; readonly at: number; readonly elapsed: number }
  | { readonly type: 'next'; readonly at: number }
  /** `by`: milliseconds, only of `extended`. */
  | {
      readonly type: 'clock'
      readonly change: 'paused' | 'resumed' | 'extended' | 'switchedOff'
      readonly at: number
      readonly by?: number | undefined
    }
  /** Once the clock has run out: the edition goes to press with what has been answered. */
  | { readonly type: 'press'; readonly at: number }
  /** Of a question that was checked, at any time after. No spans and no note: taken back. */
  | {
      readonly type: 'contest'
      readonly question: string
      readonly spans: readonly Span[]
      readonly note: string
      readonly at: number
    }
  | { readonly type: 'discard'; readonly at: number }

/** The outcome of an action: the next state, the events to write down before it is shown, or why nothing happened. */
export interface Outcome {
  readonly state: EditionState
  readonly events: readonly EditionEvent[]
  readonly refused?: 'answerMissing' | 'answerIncomplete' | 'proofMissing' | 'notNow' | undefined
}

export interface Labelled {
  /** Index in the set's own order. */
  readonly index: number
  readonly text: string
}

interface PresentedBase {
  readonly id: string
  /** 1-based place among first attempts, and their number; a returning question keeps its first number. */
  readonly number: number
  readonly of: number
  readonly returning: boolean
  readonly process: Process
  readonly difficulty: Difficulty
  readonly topic?: Topic | undefined
  readonly prompt: string
  readonly hint?: string | undefined
  /** `off` for `locate`, whose answer is the proof. */
  readonly proof: ProofPolicy
  readonly answerPoints: number
  readonly proofPoints: number
}

/** What the player may know before the check: no key, no evidence, no reasons; options in the seed's order. */
export type PresentedItem = PresentedBase &
  (
    | { readonly kind: 'choice'; readonly options: readonly Labelled[]; readonly pick: number }
    | { readonly kind: 'verdict'; readonly verdicts: readonly Verdict[] }
    | { readonly kind: 'match'; readonly items: readonly Labelled[]; readonly targets: readonly Labelled[] }
    | { readonly kind: 'order'; readonly events: readonly Labelled[] }
    /** `segments` has one more entry than there are gaps; `bank` is null where the player types. */
    | { readonly kind: 'gap'; readonly segments: readonly string[]; readonly bank: readonly string[] | null }
    | { readonly kind: 'locate' }
    | { readonly kind: 'short'; readonly numeric: boolean }
  )

export type PresentedOf<K extends Kind> = Extract<PresentedItem, { kind: K }>
