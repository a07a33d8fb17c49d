import { effect } from '@preact/signals'
import { openStore } from './storage/open.ts'
import { createClock } from './ui/shell/clock.ts'
import { createApp } from './ui/shell/create.ts'
import { createAnnouncer } from './ui/shell/announce.ts'
import { mountOverlays } from './ui/views/overlays/mount.tsx'
import { warnOfMemory } from './ui/shell/storageNotice.ts'

/** Fetches the text at an address relative to the page. Rejects on any answer but a good one. */
async function fetchText(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.text()
}

function part(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page lacks its #${id}`)
  return element
}

async function main(): Promise<void> {
  // Phaser comes in its own file, asked for while settings and sentences are still being read.
  const gameFile = import('./ui/scenes/game.ts')
  const app = await createApp({
    store: await openStore(),
    window,
    fetchText,
    announce: createAnnouncer(part('polite'), part('assertive')),
    now: createClock({ wall: () => Date.now(), monotonic: () => performance.now() }),
  })
  void app.load()
  warnOfMemory(app)
  mountOverlays(app, part('chrome'))
  const { createGame } = await gameFile
  const game = createGame(app, { canvasParent: part('stage'), overlayParent: part('views') })
  app.setStage((event) => game.stage(event))
  effect(() => game.go(app.route.value))
}

void main()
