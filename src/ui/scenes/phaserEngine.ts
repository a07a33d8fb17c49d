import { effect } from '@preact/signals'
import { CANVAS, Core, Game, Scale, Textures, WEBGL } from 'phaser'
import type { Translator } from '../../i18n/translator.ts'
import type { App } from '../app.ts'
import { paintDesk, paintWarmth } from '../stage/desk.ts'
import { pixelRatio } from '../stage/geometry.ts'
import { causeOf, takenRects } from '../stage/page.ts'
import { labelFont, stampFont, type StageWords } from '../stage/painted.ts'
import { readPalette } from '../stage/palette.ts'
import { densityFor, loadPictures, type Pictures } from '../stage/pictures.ts'
import { StageScene } from '../stage/scene.ts'
import '../stage/stage.css'
import type { Engine, Parents } from './engine.ts'
import type { SceneData, SceneKey } from './script.ts'
import { scripts } from './scripts.ts'
import { ViewScene } from './viewScene.ts'

/** The game is there for tests to look into. */
export interface PhaserEngine extends Engine {
  readonly game: Game
  readonly stageScene: StageScene
}

/**
 * Boots Phaser. Rejects if it can't have the renderer. The still desk is a canvas of its own, painted once a size:
 * what Phaser draws is small and lies on nothing, so that its canvas can rise above the page for the length of an
 * effect (the stamp has to be seen on the paper) and costs no fill rate for the desk.
 */
export async function createPhaserEngine(
  app: App,
  { canvasParent, overlayParent }: Parents,
  renderer: 'webgl' | 'canvas',
  weak: boolean,
): Promise<PhaserEngine> {
  const document = canvasParent.ownerDocument
  const window = document.defaultView
  if (!window) throw new Error('No window to draw in')
  const taken = new AbortController()
  const { signal } = taken

  canvasParent.classList.add('stage')
  const desk = document.createElement('canvas')
  desk.className = 'stage-desk'
  desk.ariaHidden = 'true'
  const warmth = document.createElement('canvas')
  warmth.className = 'stage-warmth'
  warmth.ariaHidden = 'true'
  canvasParent.append(desk, warmth)

  const size = () => ({
    width: Math.max(1, document.documentElement.clientWidth),
    height: Math.max(1, desk.clientHeight || window.innerHeight),
    ratio: pixelRatio(window.devicePixelRatio, weak),
  })
  const dir = () => app.i18n.peek().dir
  const palette = () => readPalette(canvasParent)
  const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)')
  let pictures: Pictures | null = null
  const stageScene = new StageScene({
    weak,
    size,
    dir,
    palette,
    pictures: () => pictures,
    words: () => stageWords(app.i18n.peek()),
    reducedMotion: () => app.settings.peek().motion === 'reduce' || lessMotion.matches,
    taken: () => takenRects(overlayParent),
    causeOf: (from) => causeOf(from, overlayParent, dir()),
    raise: (raised) => {
      game.canvas.dataset.raised = raised ? 'yes' : 'no'
    },
    warm: (share) => {
      warmth.style.opacity = String(share)
    },
    now: () => window.performance.now(),
    after(milliseconds, then) {
      const timer = window.setTimeout(() => {
        then()
        wake(game)
      }, milliseconds)
      return () => window.clearTimeout(timer)
    },
  })
  // On its way while Phaser starts.
  let asked = loadPictures(document, size().ratio)

  const { width, height, ratio } = size()
  const game = new Game({
    type: renderer === 'webgl' ? WEBGL : CANVAS,
    parent: canvasParent,
    transparent: true,
    banner: false,
    autoFocus: false,
    antialias: true,
    antialiasGL: false,
    powerPreference: 'low-power',
    // Several textures in one batch come out torn on some drivers (SwiftShader among them); so few sprites don't need it.
    maxTextures: 1,
    audio: { noAudio: true },
    input: { windowEvents: false, keyboard: false, mouse: false, touch: false, gamepad: false },
    loader: { imageLoadType: 'HTMLImageElement' },
    scale: { mode: Scale.NONE, width: width * ratio, height: height * ratio, zoom: 1 / ratio },
    images: { default: null, missing: null, white: null } as unknown as Record<string, string>,
    callbacks: { preBoot: addDefaultTextures },
  })
  signal.addEventListener('abort', () => {
    stageScene.stopClock()
    game.destroy(true)
    // A sleeping game never gets to its end.
    wake(game)
  })
  // Where the page is still being read, Phaser waits for its end.
  if (!game.isRunning)
    await new Promise<void>((resolve) => game.events.once(Core.Events.READY, () => resolve()))

  game.canvas.className = 'stage-ink'
  game.canvas.ariaHidden = 'true'
  game.canvas.dataset.renderer = renderer
  const scenes = new Map<SceneKey, ViewScene<SceneKey>>()
  game.scene.add('Stage', stageScene, true)
  for (const key of Object.keys(scripts) as SceneKey[]) {
    const scene = makeScene(key, app, overlayParent)
    scenes.set(key, scene)
    game.scene.add(key, scene, false)
  }
  game.events.on(Core.Events.POST_RENDER, () => {
    if (!stageScene.moving) game.loop.sleep()
  })

  function paintAll(): void {
    paintLight()
    stageScene.repaint()
    wake(game)
  }
  function paintLight(): void {
    const { width, height } = size()
    paintDesk(desk, { width, height, dir: dir() }, palette())
    paintWarmth(warmth, { width, height, dir: dir() })
  }
  /** Paints once more with the atlas, when it is there; a finer screen asks for the finer one. */
  async function paintWithPictures(): Promise<void> {
    const { ratio } = size()
    if (pictures && pictures.density < densityFor(ratio)) asked = loadPictures(document, ratio)
    const found = await asked
    if (signal.aborted || !found || found === pictures) return
    pictures = found
    paintAll()
  }
  /** Paints once more when the letters of these words, asked for only now, are there. */
  async function paintWithFonts({ tray, spike, stands }: StageWords): Promise<void> {
    const sample = `STET ${tray}${spike}${stands}`
    const found = await Promise.all(
      [stampFont, labelFont(13)].map((font) => document.fonts.load(font, sample)),
    )
    if (found.flat().length > 0 && !signal.aborted) paintAll()
  }
  const resized = new ResizeObserver(() => {
    const { width, height, ratio } = size()
    if (game.scale.gameSize.width !== width * ratio || game.scale.gameSize.height !== height * ratio) {
      game.scale.setZoom(1 / ratio)
      game.scale.resize(width * ratio, height * ratio)
      paintLight()
      void paintWithPictures()
    }
    stageScene.arrange()
    wake(game)
  })
  resized.observe(desk)
  resized.observe(overlayParent)
  signal.addEventListener('abort', () => resized.disconnect())

  signal.addEventListener(
    'abort',
    effect(() => {
      void app.i18n.value
      void app.settings.value
      paintAll()
    }),
  )
  signal.addEventListener(
    'abort',
    effect(() => {
      void paintWithFonts(stageWords(app.i18n.value)).catch(() => undefined)
    }),
  )
  void paintWithPictures()
  // Whoever presses or types has read enough of what is still being printed.
  for (const type of ['pointerdown', 'keydown', 'wheel']) {
    document.addEventListener(type, () => stageScene.hurry(), { signal, capture: true, passive: true })
  }
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paintAll, { signal })
  game.canvas.addEventListener('webglcontextrestored', paintAll, { signal })

  function dress(key: SceneKey): void {
    stageScene.showProps(scripts[key].tray)
    wake(game)
  }

  let running: SceneKey | null = null
  return {
    game,
    stageScene,
    startScene(key, data) {
      if (running) game.scene.stop(running)
      running = key
      startScene(game, key, data)
      dress(key)
    },
    updateScene(key, data) {
      scenes.get(key)?.show(data)
    },
    dress,
    stage(event) {
      stageScene.play(event)
      wake(game)
    },
    destroy() {
      if (running) game.scene.stop(running)
      taken.abort()
      desk.remove()
      warmth.remove()
      canvasParent.classList.remove('stage')
    },
  }
}

function stageWords(translator: Translator): StageWords {
  const capitals = (text: string) => text.toLocaleUpperCase(translator.tag)
  return {
    dir: translator.dir,
    tray: capitals(translator.t('play:stage.tray')),
    spike: capitals(translator.t('play:stage.spike')),
    stands: capitals(translator.t('play:band.standsWords')),
    number: (value) => translator.number(value),
  }
}

/** The only place that starts a scene. */
function startScene<K extends SceneKey>(game: Game, key: K, data: SceneData[K]): void {
  game.scene.start(key, data)
}

function makeScene(key: SceneKey, app: App, overlayParent: HTMLElement): ViewScene<SceneKey> {
  return new ViewScene(scripts[key], app, overlayParent)
}

/** Lets the loop run until the stage is still again; the time slept is not made up for. */
function wake(game: Game): void {
  if (game.loop.running) return
  game.loop.resetDelta()
  game.loop.wake(true)
}

/** Phaser's own default textures are data: addresses, which a strict content policy refuses. */
function addDefaultTextures(game: Game): void {
  game.events.once(Core.Events.BOOT, () => {
    for (const key of ['__DEFAULT', '__MISSING', '__WHITE']) {
      const texture = game.textures.createCanvas(key, 4, 4)
      if (texture) {
        texture.context.fillStyle = '#fff'
        texture.context.fillRect(0, 0, 4, 4)
        texture.refresh()
      }
      game.textures.emit(Textures.Events.LOAD, key, texture)
    }
  })
}
