import type { ReadonlySignal, Signal } from '@preact/signals'
import type { QuestionSet } from '../core/model/set.ts'
import type { Span } from '../core/model/answer.ts'
import type { PlacedFinding } from '../core/model/finding.ts'
import type { EditionAction, EditionState, Mode, Outcome } from '../core/session/edition.ts'
import type { Translator } from '../i18n/translator.ts'
import type { Store } from '../storage/store.ts'
import type { SpeechEngine } from './aloud/engine.ts'
import type { Settings } from './settings.ts'
import type { Offline } from './shell/offline.ts'

/** A set on the rack; `set` is null where the file is broken, and `findings` says why. */
export interface RackEntry {
  readonly id: string
  readonly source: 'shipped' | 'imported'
  readonly hash: string
  readonly set: QuestionSet | null
  readonly findings: readonly PlacedFinding[]
}

/** An edition as the rack, the title and the review list it. */
export interface EditionSummary {
  readonly state: EditionState
  /** The set as it was played; null only where it was lost with a damaged profile. */
  readonly set: QuestionSet | null
}

/** What is chosen before an edition; what isn't said is as the settings have it. */
export interface EditionOptions {
  readonly size?: number | 'all' | undefined
  readonly seed?: number | undefined
  readonly mode?: Mode | undefined
  /** Only these questions of the set: corrections, or what is due. */
  readonly questions?: readonly string[] | undefined
  /** `set`: as the set asks, else `bonus`. */
  readonly proof?: Settings['proof'] | undefined
  /** Milliseconds, of a deadline. */
  readonly limit?: number | undefined
  /** Names of the desks that take turns. */
  readonly teams?: readonly string[] | undefined
}

/** A story on the rack of which questions are due for review. */
export interface DueStory {
  readonly set: QuestionSet
  /** Ids, the longest due first. */
  readonly questions: readonly string[]
}

/** One edition in play: its state, and the only way to change it. */
export interface PlaySession {
  readonly set: QuestionSet
  readonly state: ReadonlySignal<EditionState>
  /** Epoch milliseconds, for the actions: never before the last event, whatever became of the machine's clock. */
  now(): number
  /** Resolves after the events are durable and `state` shows the outcome. Calls are carried out in turn. */
  dispatch(action: EditionAction): Promise<Outcome>
}

/** Where one can be. One hash route each; `navigate` writes the hash, and the hash starts the scene. */
export type Route =
  | { readonly scene: 'Title' }
  | { readonly scene: 'Rack' }
  | { readonly scene: 'Statistics' }
  | { readonly scene: 'Read'; readonly set: string }
  /** Round or Explain, as the edition's phase says. */
  | { readonly scene: 'Play'; readonly edition: string }
  | { readonly scene: 'FrontPage'; readonly edition: string }
  | { readonly scene: 'Review'; readonly edition: string; readonly question: string | null }

/** What happened on the page that canvas and ear answer. `from`: the element that caused it; `run`: right answers in a row. */
export type StageEvent =
  | { readonly type: 'questionIn'; readonly from: Element | null }
  /** An option, a tie, a place or a key: the answer in the making changed. */
  | { readonly type: 'chosen'; readonly from: Element | null }
  /** Words of the story were marked as proof. */
  | { readonly type: 'marked'; readonly from: Element | null }
  | { readonly type: 'stands'; readonly from: Element | null; readonly tray: number; readonly run: number }
  | { readonly type: 'struck'; readonly from: Element | null; readonly spike: number }
  /** Milliseconds left of those that the deadline had; null: no clock on the desk. `running`: it ticks. */
  | {
      readonly type: 'clock'
      readonly left: number | null
      readonly of: number
      readonly running: boolean
    }
  /** The front page comes off the press. */
  | { readonly type: 'press'; readonly from: Element | null }
  /** What lies on the desk, without anything happening: an edition taken up again, or left. */
  | { readonly type: 'desk'; readonly tray: number; readonly spike: number; readonly run: number }

/** `link`: the set is in the fragment. `address`: it is to be fetched from elsewhere; whatever stood behind `?set=`. */
export type Arrival =
  | { readonly kind: 'link'; readonly hash: string }
  | { readonly kind: 'address'; readonly text: string }
  /** Opened with the installed game. */
  | { readonly kind: 'files'; readonly files: readonly File[] }

/** All that views and scenes share; wired in main.ts, handed down, never imported as a global. */
export interface App {
  readonly i18n: ReadonlySignal<Translator>
  readonly settings: Signal<Settings>
  readonly store: Store
  /** Sets, in rack order; empty while loading. */
  readonly rack: ReadonlySignal<readonly RackEntry[]>
  readonly rackState: ReadonlySignal<'loading' | 'ready' | 'failed'>
  /** Reads a file's text, and adds nothing. */
  readSet(text: string): Promise<RackEntry>
  /** Reads a file's text into the rack. Broken ones come back with findings and are not added. */
  importSet(text: string): Promise<RackEntry>
  /** Puts a set on the rack, in place of a brought one of the same id. */
  putSet(set: QuestionSet): Promise<void>
  /** A set that the page's address brings, and that nobody has agreed to yet. */
  readonly arrival: Signal<Arrival | null>
  /** The text of an entry's file, broken or not. Rejects where it can't be had any more. */
  setText(entry: RackEntry): Promise<string>
  deleteSet(id: string): Promise<{ undo(): Promise<void> }>
  /** The title's first button was pressed before the game was there, or before the stories were. */
  readonly startWanted: Signal<boolean>
  editions(): Promise<readonly EditionSummary[]>
  /** What is due for review by the end of today, in rack order; a story of which nothing is due isn't listed. */
  due(): Promise<readonly DueStory[]>
  startEdition(set: string, options?: EditionOptions): Promise<string>
  /** Null where there is no such edition. */
  openEdition(id: string): Promise<PlaySession | null>
  /** To be called after the store was changed as a whole (backup read in, reset): settings, rack and editions are read anew. */
  storeChanged(): Promise<void>
  readonly route: ReadonlySignal<Route>
  navigate(route: Route, options?: { readonly replace?: boolean }): void
  readonly overlay: Signal<null | 'settings' | 'help' | 'pause'>
  /** Says a sentence in the polite (or assertive) live region. */
  announce(sentence: string, urgency?: 'polite' | 'assertive'): void
  stage(event: StageEvent): void
  /** Null until the game has been started, and where it is not to be kept: in a package. */
  readonly offline: Signal<Offline | null>
  /** Absent where the browser can't speak. */
  readonly speech?: SpeechEngine | undefined
  /** Once-only words to the player, such as lost storage; shown as a banner with a way out. */
  readonly notices: Signal<readonly Notice[]>
  now(): number
}

export interface Notice {
  readonly id: string
  readonly text: string
  /** The first is the one to be taken. */
  readonly actions?: readonly { readonly label: string; run(): void }[] | undefined
  /** Its cross was pressed. */
  onClose?(): void
  /** Folded away beneath it; read from left to right. */
  readonly details?: { readonly title: string; readonly text: string } | undefined
}

/** A highlight in the story panel: `proof` is the player's own marks, `evidence` the key's, `wrong` the excerpt of a failed option, `nearest` of a not-stated item, `contest` the words the player holds against the key. */
export interface Highlight {
  readonly span: Span
  readonly role: 'proof' | 'evidence' | 'wrong' | 'nearest' | 'contest'
}
