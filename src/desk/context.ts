import type { ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { App } from '../ui/app.ts'
import type { DraftSession, OpenDraft } from './draft/session.ts'
import type { DeskRoute } from './route.ts'

/** What the desk's pages share; made in desk.ts, handed down. The app beside it has words, settings, store and notices. */
export interface Desk {
  readonly app: App
  readonly route: ReadonlySignal<DeskRoute>
  go(route: DeskRoute, options?: { readonly replace?: boolean }): void
  /** For drafts, sets, questions and blocks: lower-case letters and figures. */
  newId(): string
  /** The same session for the same id as long as it is open; null where there is no such draft. */
  openDraft(id: string): Promise<OpenDraft | null>
}

export const DeskContext = createContext<Desk | null>(null)

/** Throws where a page stands outside a `DeskContext`. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('A page of the desk stands outside DeskContext')
  return desk
}

export const DraftContext = createContext<DraftSession | null>(null)

/** The draft that the page is about. Throws outside a `DraftContext`. */
export function useDraft(): DraftSession {
  const draft = useContext(DraftContext)
  if (!draft) throw new Error('A part of a draft stands outside DraftContext')
  return draft
}
