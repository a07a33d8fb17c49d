import { useEffect, useRef, useState } from 'preact/hooks'
import type { Span } from '../../../core/model/answer.ts'
import { contestOf } from '../../../core/session/contest.ts'
import type { Contest } from '../../../core/session/edition.ts'
import type { PlaySession } from '../../app.ts'
import { useApp, useTranslator } from '../context.ts'

/** What speaks against a key, as it is being written. */
export interface Objection {
  readonly spans: readonly Span[]
  readonly note: string
}

/** The player's objection to one question's key: as it was kept, and as it is being written. */
export interface ContestDesk {
  readonly kept: Contest | null
  /** Null where nothing is being written. */
  readonly draft: Objection | null
  /** What was just taken back, as long as it can be had again. */
  readonly withdrawn: Contest | null
  /** The marks that the story shows. */
  readonly spans: readonly Span[]
  begin(): void
  change(part: Partial<Objection>): void
  /** Keeps what was written; false where nothing was. */
  keep(): boolean
  cancel(): void
  withdraw(): void
  undo(): void
  /** For one who goes on without having kept it: what was written isn't lost. */
  keepOnLeaving(): void
}

export function useContest(session: PlaySession, question: string): ContestDesk {
  const app = useApp()
  const { t } = useTranslator()
  const kept = contestOf(session.state.value, question)
  const [draft, setDraft] = useState<Objection | null>(null)
  const [withdrawn, setWithdrawn] = useState<Contest | null>(null)
  const latest = useRef<Objection | null>(null)

  function write(next: Objection | null): void {
    latest.current = next
    setDraft(next)
  }

  function contest({ spans, note }: Objection): void {
    void session.dispatch({ type: 'contest', question, spans, note, at: app.now() })
  }

  function keepOnLeaving(): void {
    const left = latest.current
    latest.current = null
    if (!left || isEmpty(left)) return
    const before = contestOf(session.state.peek(), question)
    if (before && before.spans === left.spans && before.note === left.note) return
    contest(left)
    app.announce(t('contest:keptSaid'))
  }

  const leaving = useRef(keepOnLeaving)
  leaving.current = keepOnLeaving
  useEffect(() => {
    const leave = (): void => leaving.current()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  return {
    kept,
    draft,
    withdrawn,
    spans: draft?.spans ?? kept?.spans ?? none,
    begin() {
      setWithdrawn(null)
      write({ spans: kept?.spans ?? none, note: kept?.note ?? '' })
    },
    change(part) {
      if (latest.current) write({ ...latest.current, ...part })
    },
    keep() {
      if (!latest.current || isEmpty(latest.current)) return false
      contest(latest.current)
      write(null)
      app.announce(t('contest:keptSaid'))
      return true
    },
    cancel: () => write(null),
    withdraw() {
      if (!kept) return
      setWithdrawn(kept)
      contest({ spans: none, note: '' })
      app.announce(t('contest:withdrawn'))
    },
    undo() {
      if (!withdrawn) return
      contest(withdrawn)
      setWithdrawn(null)
      app.announce(t('contest:restored'))
    },
    keepOnLeaving() {
      keepOnLeaving()
      setDraft(null)
    },
  }
}

const none: readonly Span[] = []

function isEmpty({ spans, note }: Objection): boolean {
  return spans.length === 0 && note.trim() === ''
}
