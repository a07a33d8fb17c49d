import { useEffect, useRef, useState } from 'preact/hooks'
import type { Span } from '../../../core/model/answer.ts'
import { contestOf } from '../../../core/session/contest.ts'
import type { Contest } from '../../../core/session/edition.ts'
import type { PlaySession } from '../../app.ts'
import { useApp, useTranslator } from '../context.ts'
import { pendingKey, readPending, type Objection, type PendingObjection } from './pending.ts'

/** The player's objection to one question's key: as it was kept, and as it is being written. */
export interface ContestDesk {
  readonly kept: Contest | null
  /** Null where nothing is being written. */
  readonly draft: Objection | null
  /** What is being written was begun before the page was loaded anew. */
  readonly isResumed: boolean
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
  const [isResumed, setResumed] = useState(false)
  const latest = useRef<Objection | null>(null)
  const edition = session.state.peek().id

  function save(pending: PendingObjection | null): void {
    void app.store.saveSetting(pendingKey, pending)
  }

  function write(next: Objection | null): void {
    latest.current = next
    setDraft(next)
    save(next && { edition, question, ...next })
  }

  async function contest({ spans, note }: Objection): Promise<void> {
    await session.dispatch({ type: 'contest', question, spans, note, at: app.now() })
  }

  function keepOnLeaving(): void {
    const left = latest.current
    if (!left) return
    latest.current = null
    setDraft(null)
    const before = contestOf(session.state.peek(), question)
    const isKept = before?.spans === left.spans && before.note === left.note
    if (isEmpty(left) || isKept) return save(null)
    app.announce(t('contest:keptSaid'))
    // Only once it is kept is it no longer in the making.
    void contest(left).then(() => save(null))
  }

  const leaving = useRef(keepOnLeaving)
  leaving.current = keepOnLeaving
  useEffect(() => {
    let isHere = true
    void app.store.setting(pendingKey).then((stored) => {
      const pending = readPending(stored, edition, question)
      if (!isHere || !pending || latest.current) return
      setResumed(true)
      write(pending)
    })
    return () => {
      isHere = false
      leaving.current()
    }
  }, [])

  return {
    kept,
    draft,
    isResumed,
    withdrawn,
    spans: draft?.spans ?? kept?.spans ?? none,
    begin() {
      setWithdrawn(null)
      setResumed(false)
      write({ spans: kept?.spans ?? none, note: kept?.note ?? '' })
    },
    change(part) {
      if (latest.current) write({ ...latest.current, ...part })
    },
    keep() {
      const written = latest.current
      if (!written || isEmpty(written)) return false
      void contest(written).then(() => {
        write(null)
        app.announce(t('contest:keptSaid'))
      })
      return true
    },
    cancel: () => write(null),
    withdraw() {
      if (!kept) return
      setWithdrawn(kept)
      void contest({ spans: none, note: '' })
      app.announce(t('contest:withdrawn'))
    },
    undo() {
      if (!withdrawn) return
      void contest(withdrawn).then(() => setWithdrawn(null))
      app.announce(t('contest:restored'))
    },
    keepOnLeaving,
  }
}

const none: readonly Span[] = []

function isEmpty({ spans, note }: Objection): boolean {
  return spans.length === 0 && note.trim() === ''
}
