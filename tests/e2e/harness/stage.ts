import '../../../src/ui/styles/base.css'
import './stage.css'
import { signal } from '@preact/signals'
import type { EditionState } from '../../../src/core/session/edition.ts'
import type { App, PlaySession, Route } from '../../../src/ui/app.ts'
import { createDirector } from '../../../src/ui/scenes/director.ts'
import { createGame } from '../../../src/ui/scenes/game.ts'
import { defaultSettings } from '../../../src/ui/settings.ts'

const params = new URLSearchParams(location.search)
const dir = params.get('dir') === 'rtl' ? 'rtl' : 'ltr'
document.documentElement.dir = dir

const state = signal({
  id: 'e1',
  phase: 'asking',
  attempts: [],
} as unknown as EditionState)
const session = {
  state,
  set: { id: 's' },
  dispatch: () => Promise.reject(new Error('not here')),
} as unknown as PlaySession
const navigated: Route[] = []
const words: Readonly<Record<string, string>> = {
  'play:stage.tray': 'Out to press',
  'play:stage.spike': 'Corrections',
  'play:band.standsWords': 'it stands',
}
const translator = { dir, language: 'en', t: (key: string) => words[key] ?? key, number: String }
let clock = 0

const app = {
  i18n: signal(translator),
  settings: signal({ ...defaultSettings, motion: params.get('motion') === 'reduce' ? 'reduce' : 'auto' }),
  overlay: signal(null),
  notices: signal([]),
  navigate: (route: Route) => navigated.push(route),
  stage: () => undefined,
  rackState: signal('ready'),
  startWanted: signal(false),
  openEdition: (id: string) => Promise.resolve(id === 'e1' ? session : null),
  now: () => ++clock,
} as unknown as App

const canvasParent = document.getElementById('stage')!
const overlayParent = document.getElementById('views')!

async function boot(renderer: 'webgl' | 'canvas', weak = false) {
  // Loaded late, as the game does: without a 2D canvas Phaser can't even be loaded.
  const { createPhaserEngine } = await import('../../../src/ui/scenes/phaserEngine.ts')
  const engine = await createPhaserEngine(app, { canvasParent, overlayParent }, renderer, weak)
  return { engine, director: createDirector(app, engine) }
}

const stageHarness = {
  app,
  state,
  navigated,
  boot,
  game: () => createGame(app, { canvasParent, overlayParent }),
}

declare global {
  interface Window {
    stageHarness: typeof stageHarness
  }
}
window.stageHarness = stageHarness
