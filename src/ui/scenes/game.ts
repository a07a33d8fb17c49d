import { untracked } from '@preact/signals'
import type { App, Route, StageEvent } from '../app.ts'
import { whenNobodyWaits } from '../shell/waiting.ts'
import { inspectMachine } from '../stage/renderer.ts'
import { createDirector } from './director.ts'
import { createPageEngine, type Engine, type Parents } from './engine.ts'
import { createRelay } from './relay.ts'

export interface GameHandle {
  /** Resolves when the first scene is up. */
  readonly started: Promise<void>
  /** Where to go. */
  go(route: Route): void
  stage(event: StageEvent): void
  destroy(): void
}

/**
 * Starts the game: at once with the scenes' views in `overlayParent`, and with Phaser's canvas in `canvasParent` as soon as that
 * is there. Without WebGL, 2D canvas or Phaser's own file the scenes go on running on the page alone.
 */
export function createGame(app: App, parents: Parents): GameHandle {
  const relay = createRelay(createPageEngine(app, parents))
  const director = createDirector(app, relay)
  let destroyed = false

  async function boot(): Promise<void> {
    await relay.started
    // Phaser costs a slow machine the better part of a second.
    await whenNobodyWaits(app, window)
    const engine = await bootPhaser(app, parents)
    if (destroyed) engine?.destroy()
    else if (engine) relay.handOver(engine)
  }
  void boot()

  return {
    started: relay.started,
    go(route) {
      // Called from an effect, which is to run again for another route and for nothing that a scene looks at.
      untracked(() => director.go(route))
    },
    stage: (event) => relay.stage(event),
    destroy() {
      destroyed = true
      director.destroy()
      relay.destroy()
    },
  }
}

/** Null where there is nothing to draw with. */
async function bootPhaser(app: App, parents: Parents): Promise<Engine | null> {
  const { ownerDocument } = parents.canvasParent
  const machine = inspectMachine(() => ownerDocument.createElement('canvas'))
  if (machine.renderer === 'none') return null
  try {
    const { createPhaserEngine } = await import('./phaserEngine.ts')
    return await createPhaserEngine(app, parents, machine.renderer, machine.weak)
  } catch {
    return null
  }
}
