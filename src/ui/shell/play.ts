import { signal } from '@preact/signals'
import type { QuestionSet } from '../../core/model/set.ts'
import type { EditionAction, EditionEvent, EditionState, Outcome } from '../../core/session/edition.ts'
import { act } from '../../core/session/reduce.ts'
import { replay } from '../../core/session/replay.ts'
import { startEdition, type EditionStart } from '../../core/session/start.ts'
import { groupEditions } from '../../storage/editions.ts'
import type { Store } from '../../storage/store.ts'
import type { EditionSummary, PlaySession } from '../app.ts'
import { notBefore } from './clock.ts'

export type NewEdition = Omit<EditionStart, 'id'>

/** Editions in play and past ones: the reducer on one side, the store on the other. */
export interface Editions {
  /** Writes the start down and answers with the edition's id. */
  start(edition: NewEdition): Promise<string>
  /** The same object for the same id, as long as the page lives. Null where there is none, or its set is lost. */
  open(id: string): Promise<PlaySession | null>
  /** All that weren't discarded, latest first. */
  list(): Promise<readonly EditionSummary[]>
  /** Drops what is held in memory, after the store was changed as a whole. */
  forget(): void
}

export function createEditions(store: Store, newId: () => string, now: () => number): Editions {
  let opened = new Map<string, Promise<PlaySession | null>>()

  async function load(id: string): Promise<PlaySession | null> {
    const events = await store.events(id)
    const set = await setOf(store, events)
    const replayed = set && replay(set, events)
    if (!set || !replayed) return null
    const draft = await store.draft(id)
    const fits = draft !== null && replayed.phase === 'asking' && draft.slot === replayed.position
    const last = events.reduce((latest, { at }) => (at > latest ? at : latest), replayed.startedAt)
    return createSession(store, set, fits ? { ...replayed, draft } : replayed, notBefore(now, last))
  }

  return {
    async start(edition) {
      const { set, hash } = edition
      const id = newId()
      const { events } = startEdition({ id, ...edition })
      await store.keepSet(hash, set)
      await store.append(events)
      return id
    },
    open(id) {
      const session = opened.get(id) ?? load(id)
      opened.set(id, session)
      return session
    },
    async list() {
      const summaries: EditionSummary[] = []
      for (const events of groupEditions(await store.events()).values()) {
        const set = await setOf(store, events)
        const state = set && replay(set, events)
        if (state && state.phase !== 'discarded') summaries.push({ state, set })
      }
      return summaries.toSorted((a, b) => b.state.startedAt - a.state.startedAt)
    },
    forget() {
      opened = new Map()
    },
  }
}

async function setOf(store: Store, events: readonly EditionEvent[]): Promise<QuestionSet | null> {
  const started = events.find((event) => event.type === 'started')
  return started ? store.keptSet(started.set.hash) : null
}

function createSession(
  store: Store,
  set: QuestionSet,
  initial: EditionState,
  now: () => number,
): PlaySession {
  const state = signal(initial)
  let turn: Promise<unknown> = Promise.resolve()

  async function carryOut(action: EditionAction): Promise<Carried> {
    const outcome = act(set, state.peek(), action)
    if (outcome.refused) return { outcome, kept: Promise.resolve() }
    // What is shown has been written down: the events first, then the state.
    if (outcome.events.length > 0) await store.append(outcome.events)
    state.value = outcome.state
    const draft = outcome.state.phase === 'asking' ? outcome.state.draft : null
    return { outcome, kept: store.saveDraft(outcome.state.id, draft) }
  }

  return {
    set,
    state,
    now,
    dispatch(action) {
      const carried = turn.then(() => carryOut(action))
      // The next one waits for no draft: a page that goes away has the last stroke in the store's hands.
      turn = carried.catch(() => undefined)
      return carried.then(async ({ outcome, kept }) => {
        await kept
        return outcome
      })
    },
  }
}

interface Carried {
  readonly outcome: Outcome
  /** Resolves once the answer in the making is kept. */
  readonly kept: Promise<void>
}
