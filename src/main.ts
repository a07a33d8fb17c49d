import { effect } from '@preact/signals'
import { createSound } from './audio/create.ts'
import { openStore } from './storage/open.ts'
import readWorker from './ui/bring/read.worker.ts?worker&url'
import type { createGame as CreateGame } from './ui/scenes/game.ts'
import { browserSpeech } from './ui/aloud/browser.ts'
import { createClock } from './ui/shell/clock.ts'
import { createApp, type RunningApp } from './ui/shell/create.ts'
import { fetchText } from './ui/shell/fetchText.ts'
import { createAnnouncer } from './ui/shell/announce.ts'
import { connectSound } from './ui/shell/sound.ts'
import { mountOverlays } from './ui/views/overlays/mount.tsx'
import { tellOfFaults } from './ui/shell/faults.ts'
import { warnOfMemory } from './ui/shell/storageNotice.ts'
import { tonightOf } from './ui/shell/tonight.ts'
import { trustWorkers } from './ui/shell/trust.ts'
import { until } from './ui/shell/until.ts'
import { whenNobodyWaits } from './ui/shell/waiting.ts'
import { whenIdle } from './ui/shell/idle.ts'

function part(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page lacks its #${id}`)
  return element
}

/** The title that stood in the page before any of this was there. */
export interface FirstPage {
  /** Its first button was pressed: the game starts as soon as it can. */
  readonly pressed: boolean
  /** The text of an address that was asked for before the game was there; once, so that it can be asked for anew. */
  fetched(address: string): Promise<string> | undefined
  /** Resolves once no press of it is under way. */
  released(): Promise<void>
  /** The focus is in it. */
  readonly focused: boolean
  remove(): void
}

/** A package of a learning platform and a single file are complete as they are. */
function isSite(): boolean {
  const { dataset } = document.documentElement
  return import.meta.env.PROD && !('scorm' in dataset) && !('single' in dataset)
}

/** Keeps everything beside the database as well. */
async function copy(app: RunningApp): Promise<void> {
  await whenNobodyWaits(app, window)
  const { keepCopies } = await import('./ui/shell/copies.ts')
  await keepCopies(app, window, { reload: () => app.storeChanged(), dear: false })
}

/** Keeps the game on this device, and takes up what the installed game was opened with. */
async function keep(app: RunningApp, serviceWorker: string): Promise<void> {
  await whenNobodyWaits(app, window)
  const [{ openOffline }, { takeLaunches }] = await Promise.all([
    import('./ui/shell/offline.ts'),
    import('./ui/shell/launch.ts'),
  ])
  takeLaunches(app, window)
  app.offline.value = openOffline(window, serviceWorker, () => performance.now())
}

/**
 * Whoever pressed the first button before the game was there goes straight to a question: the title isn't made once more for it.
 * Resolves once the route leads there, or elsewhere, or nowhere since there is no story.
 */
async function startAtOnce(app: RunningApp): Promise<void> {
  const tonight = () => tonightOf(app.rack.value, app.i18n.value.language)
  const isLeft = () => app.route.value.scene !== 'Title'
  await until(() => isLeft() || tonight() !== null || app.rackState.value !== 'loading')
  const story = tonight()
  if (isLeft() || !story) return
  const edition = await app.startEdition(story.id)
  if (isLeft()) return
  app.navigate({ scene: 'Play', edition })
  await until(isLeft)
}

/** Wires the parts together and shows the first scene in place of `first`. Rejects where a part of the game can't be loaded. */
export async function main(first: FirstPage, createGame: typeof CreateGame): Promise<void> {
  const serviceWorker = new URL('sw.js', document.baseURI).href
  trustWorkers(window, [readWorker, serviceWorker])
  const store = await openStore()
  // Only the desk sends anybody here with a draft, and only a package is played for a learning platform: nobody else waits for what that takes.
  const { search } = window.location
  const trial = search.includes('draft=')
    ? await (await import('./ui/shell/trial.ts')).openTrial(store, search)
    : 'scorm' in document.documentElement.dataset
      ? (await import('./ui/shell/scorm.ts')).openScorm(store, window)
      : null
  const app = await createApp({
    store: trial?.store ?? store,
    window,
    fetchText: (address) => first.fetched(address) ?? fetchText(address),
    announce: createAnnouncer(part('polite'), part('assertive')),
    now: createClock({ wall: () => Date.now(), monotonic: () => performance.now() }),
    speech: browserSpeech(window),
    // Whoever put a file into the folder looks here.
    // oxlint-disable-next-line no-console
    warn: (line) => console.warn(line),
  })
  app.startWanted.value = first.pressed
  // Whoever pressed the first button waits for a question, not for the sound.
  const openEngine = async () => {
    await until(() => !app.startWanted.value)
    await whenIdle(window, 1000)
    return (await import('./audio/engine.ts')).openEngine()
  }
  connectSound(app, createSound(window, openEngine))
  void app.load()
  warnOfMemory(app)
  tellOfFaults(app, window, 'game')
  mountOverlays(app, part('chrome'))
  await first.released()
  app.startWanted.value = first.pressed
  if (first.pressed && !trial) await startAtOnce(app)
  const views = part('views')
  const game = createGame(app, { canvasParent: part('stage'), overlayParent: views })
  app.setStage((event) => game.stage(event))
  await trial?.start(app)
  const wasFocused = first.focused
  effect(() => game.go(app.route.value))
  if (isSite()) void keep(app, serviceWorker)
  if (!trial) void copy(app)
  // One takes the other's place: nobody sees an empty desk.
  await game.started
  first.remove()
  if (app.route.peek().scene !== 'Title') app.startWanted.value = false
  if (wasFocused) views.querySelector<HTMLElement>('.title-buttons button')?.focus()
}
