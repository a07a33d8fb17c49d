import { signal } from '@preact/signals'
import type { QuestionSet } from '../core/model/set.ts'
import type { DeskDraft } from '../storage/contents.ts'
import type { Store } from '../storage/store.ts'
import { dropUnsaved, followsOn, keepUnsaved, readUnsaved } from '../storage/unsaved.ts'
import type { App } from '../ui/app.ts'
import type { Desk } from './context.ts'
import { createChecker } from './draft/checker.ts'
import { createDraftSession, type Channel, type SavedElsewhere } from './draft/create.ts'
import { readStored } from './draft/readStored.ts'
import type { OpenDraft } from './draft/session.ts'
import { formatDeskRoute, parseDeskRoute, type DeskRoute } from './route.ts'

/** Wires the desk's pages to the app and to the page's address. */
export function createDesk(app: App, window: Window): Desk {
  const route = signal<DeskRoute>(parseDeskRoute(window.location.hash))
  window.addEventListener('hashchange', () => {
    route.value = parseDeskRoute(window.location.hash)
  })
  const channel = openChannel()
  const opened = new Map<string, Promise<OpenDraft | null>>()

  async function open(id: string): Promise<OpenDraft | null> {
    const draft = await app.store.deskDraft(id)
    const set = draft && (await readStored(draft.text))
    if (!draft || !set) {
      opened.delete(id)
      return null
    }
    const checker = createChecker()
    const storage = () => window.localStorage
    const unsaved = await takeUnsaved(app.store, storage, draft)
    return createDraftSession({
      draft,
      set,
      unsaved,
      keepUnsaved(left) {
        if (left) keepUnsaved(storage, left)
        else dropUnsaved(storage, id)
      },
      store: app.store,
      channel,
      now: () => app.now(),
      checker,
      onHidden: (listener) => onHidden(window, listener),
      onShown: (listener) => onShown(window, listener),
      onClosed() {
        checker.close()
        opened.delete(id)
      },
    })
  }

  return {
    app,
    route,
    go(next, { replace = false } = {}) {
      const hash = formatDeskRoute(next)
      if (replace) window.location.replace(hash)
      else window.location.hash = hash
    },
    newId: () =>
      [...window.crypto.getRandomValues(new Uint32Array(2))]
        .map((word) => word.toString(36).padStart(7, '0'))
        .join(''),
    openDraft(id) {
      const session = opened.get(id) ?? open(id)
      opened.set(id, session)
      return session
    },
  }
}

/** What a page that was left had of the draft and the disk has not; where another tab has saved since, it becomes a version. */
async function takeUnsaved(
  store: Store,
  storage: () => Storage,
  draft: DeskDraft,
): Promise<QuestionSet | undefined> {
  const left = readUnsaved(storage, draft.id)
  if (!left) return undefined
  const set = left.text === draft.text ? null : await readStored(left.text)
  if (set && followsOn(left, draft)) return set
  if (set) await store.keepDeskVersion({ draft: draft.id, text: left.text, keptAt: left.at })
  dropUnsaved(storage, draft.id)
  return undefined
}

function onHidden(window: Window, listener: () => void): () => void {
  const listening = new AbortController()
  const { document } = window
  window.addEventListener('pagehide', listener, listening)
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') listener()
    },
    listening,
  )
  return () => listening.abort()
}

function onShown(window: Window, listener: () => void): () => void {
  window.addEventListener('focus', listener)
  return () => window.removeEventListener('focus', listener)
}

/** Without one, tabs notice each other when they are looked at and when they save. */
function openChannel(): Channel {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('stet-desk') : null
  return {
    // A channel has no origin to name: it reaches only pages of this one.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    post: (message) => channel?.postMessage(message),
    listen(listener) {
      const hear = ({ data }: MessageEvent<SavedElsewhere>): void => listener(data)
      channel?.addEventListener('message', hear)
      return () => channel?.removeEventListener('message', hear)
    },
  }
}
