import { signal } from '@preact/signals'
import type { App } from '../ui/app.ts'
import type { Desk } from './context.ts'
import { formatDeskRoute, parseDeskRoute, type DeskRoute } from './route.ts'

/** Wires the desk's pages to the app and to the page's address. */
export function createDesk(app: App, window: Window): Desk {
  const route = signal<DeskRoute>(parseDeskRoute(window.location.hash))
  window.addEventListener('hashchange', () => {
    route.value = parseDeskRoute(window.location.hash)
  })

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
    openDraft: async () => null,
  }
}
