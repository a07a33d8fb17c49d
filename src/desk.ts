import { h, render } from 'preact'
import checkWorker from './desk/draft/check.worker.ts?worker&url'
import ownWorker from './desk/draft/own.worker.ts?worker&url'
import movedWorker from './desk/story/moved.worker.ts?worker&url'
import suggestWorker from './desk/suggestions/suggest.worker.ts?worker&url'
import { openStore } from './storage/open.ts'
import readWorker from './ui/bring/read.worker.ts?worker&url'
import { browserSpeech } from './ui/aloud/browser.ts'
import { createAnnouncer } from './ui/shell/announce.ts'
import { createClock } from './ui/shell/clock.ts'
import { createApp } from './ui/shell/create.ts'
import { tellOfFaults } from './ui/shell/faults.ts'
import { warnOfMemory } from './ui/shell/storageNotice.ts'
import { trustWorkers } from './ui/shell/trust.ts'
import { fetchText } from './ui/shell/fetchText.ts'
import { mountOverlays } from './ui/views/overlays/mount.tsx'
import { createDesk } from './desk/create.ts'
import { DeskView } from './desk/Desk.tsx'

function part(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page lacks its #${id}`)
  return element
}

const serviceWorker = new URL('sw.js', document.baseURI).href
trustWorkers(window, [checkWorker, movedWorker, ownWorker, readWorker, suggestWorker, serviceWorker])
const app = await createApp({
  page: 'desk',
  store: await openStore(),
  window,
  fetchText,
  announce: createAnnouncer(part('polite'), part('assertive')),
  now: createClock({ wall: () => Date.now(), monotonic: () => performance.now() }),
  speech: browserSpeech(window),
})
void app.load()
warnOfMemory(app)
tellOfFaults(app, window, 'desk')
mountOverlays(app, part('chrome'))
render(h(DeskView, { desk: createDesk(app, window) }), part('views'))
void import('./ui/shell/copies.ts').then(({ keepCopies }) =>
  keepCopies(app, window, { reload: () => window.location.reload(), dear: true }),
)
if (import.meta.env.PROD) {
  const { openOffline } = await import('./ui/shell/offline.ts')
  app.offline.value = openOffline(window, serviceWorker, () => performance.now())
}
