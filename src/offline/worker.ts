import type { Ask, Status } from './messages.ts'
import { keepSite, type Site } from './site.ts'

// The service worker: the game and the desk without a network. Pages register it in ui/shell/offline.ts.
declare const self: ServiceWorkerGlobalScope & { readonly site: Site }

const kept = keepSite({
  site: self.site,
  scope: self.registration.scope,
  caches: self.caches,
  fetch: (...asked) => self.fetch(...asked),
  wait: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds)
    }),
})

/** Pages of an earlier version may still ask for its files. */
async function tidyIfAlone(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (open.length === 0) await kept.tidy()
}

// A new version waits until all pages of the old one are closed, or until the player takes it.
self.addEventListener('install', (event) => event.waitUntil(kept.install()))

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), tidyIfAlone()]))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const answer = kept.answer(request.url)
  if (!answer) return
  event.respondWith(answer)
  if (request.mode === 'navigate') event.waitUntil(tidyIfAlone())
})

self.addEventListener('message', (event) => {
  const ask: Ask = event.data
  if (ask === 'takeOver') return event.waitUntil(self.skipWaiting())
  const port = event.ports[0]
  const answer = (status: Status) => port?.postMessage(status)
  if (ask === 'status') event.waitUntil(kept.status().then(answer))
  if (ask === 'more') event.waitUntil(kept.more().then(answer))
})
