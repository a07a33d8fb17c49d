import { effect } from '@preact/signals'
import { askToPersist } from '../../storage/persistence.ts'
import type { App } from '../app.ts'

/** Milliseconds between copies, unless an edition comes to its end. */
const every = 60_000

interface Surroundings {
  readonly copy: (at: number) => Promise<void>
  readonly now: () => number
  /** Calls after so many milliseconds, when nothing else is to be done. */
  readonly later: (run: () => void, after: number) => void
}

/** When copies are made: while something was written since the last, at most once a minute; soon after the end of an edition. */
export function createCopying({ copy, now, later }: Surroundings) {
  let last = now()
  let isChanged = false
  let dueAt = Infinity

  async function make(): Promise<void> {
    if (!isChanged) return
    isChanged = false
    dueAt = Infinity
    last = now()
    await copy(last)
  }

  return {
    written(ended: boolean): void {
      isChanged = true
      const at = ended ? now() : Math.max(now(), last + every)
      if (at >= dueAt) return
      dueAt = at
      later(() => {
        if (dueAt === at) void make()
      }, at - now())
    },
    /** The page is being hidden, and may not come back. */
    left(): void {
      void make()
    },
  }
}

/**
 * Offers what a database that is gone has left, and keeps a copy of the one that is there. `reload`: shows what was brought back; `dear`:
 * whatever is written is worth a promise of the browser, not only the end of an edition.
 */
export async function keepCopies(
  app: App,
  window: Window,
  { reload, dear }: { readonly reload: () => Promise<void> | void; readonly dear: boolean },
): Promise<void> {
  const { store } = app
  const later = (run: () => void, after: number): void => {
    setTimeout(() => {
      // Safari has none.
      if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 5000 })
      else run()
    }, after)
  }
  const copying = createCopying({ copy: (at) => store.keepCopy(at), now: () => app.now(), later })
  let asked = false
  store.onWritten((ended) => {
    copying.written(ended)
    if (asked || !(ended || dear)) return
    // Once there is something that is worth the question, which some browsers put to the user.
    asked = true
    void askToPersist()
  })
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState === 'hidden') copying.left()
  })
  const lost = await store.lostCopy()
  if (lost) offer(app, lost, reload)
}

const id = 'lostCopy'

function offer(
  app: App,
  { at, text }: { readonly at: number; readonly text: string },
  reload: () => Promise<void> | void,
): void {
  const { store } = app
  let isAnswered = false
  const answer = async (): Promise<void> => {
    isAnswered = true
    app.notices.value = app.notices.peek().filter((notice) => notice.id !== id)
    await store.answerLostCopy()
  }
  const bringBack = async (): Promise<void> => {
    const outcome = await store.importAll(text)
    await answer()
    const { t } = app.i18n.peek()
    app.announce(t(outcome.ok ? 'pages:data.restored' : 'pages:data.damaged'))
    if (outcome.ok) await reload()
  }
  effect(() => {
    const { t, date } = app.i18n.value
    if (isAnswered) return
    app.notices.value = [
      ...app.notices.peek().filter((notice) => notice.id !== id),
      {
        id,
        text: t('pages:notices.lostCopy', { date: date(at) }),
        actions: [
          { label: t('pages:notices.bringBack'), run: () => void bringBack() },
          { label: t('pages:notices.noThanks'), run: () => void answer() },
        ],
        onClose: () => void answer(),
      },
    ]
  })
}
