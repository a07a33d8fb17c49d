import { untracked } from '@preact/signals'
import type { App, Route, StageEvent } from '../app.ts'
import { inspectMachine } from '../stage/renderer.ts'
import { createDirector, type Director } from './director.ts'
import { createPageEngine, type Engine, type Parents } from './engine.ts'

export interface GameHandle {
  /** Where to go; before the game is up, the last one counts. */
  go(route: Route): void
  stage(event: StageEvent): void
  destroy(): void
}

/**
 * Boots the game: Phaser's canvas in `canvasParent`, the scenes' views in `overlayParent`.
 * Without WebGL, 2D canvas or Phaser's own file the scenes run on the page alone.
 */
export function createGame(app: App, parents: Parents): GameHandle {
  let engine: Engine | null = null
  let director: Director | null = null
  let wanted: Route | null = null
  let destroyed = false

  async function boot(): Promise<void> {
    const booted = await bootEngine(app, parents)
    if (destroyed) {
      booted.destroy()
      return
    }
    engine = booted
    director = createDirector(app, booted)
    if (wanted) director.go(wanted)
  }
  void boot()

  return {
    go(route) {
      wanted = route
      // Called from an effect, which is to run again for another route and for nothing that a scene looks at.
      untracked(() => director?.go(route))
    },
    stage(event) {
      engine?.stage(event)
    },
    destroy() {
      destroyed = true
      director?.destroy()
      engine?.destroy()
    },
  }
}

async function bootEngine(app: App, parents: Parents): Promise<Engine> {
  const { ownerDocument } = parents.canvasParent
  const machine = inspectMachine(() => ownerDocument.createElement('canvas'))
  if (machine.renderer === 'none') return createPageEngine(app, parents)
  try {
    const { createPhaserEngine } = await import('./phaserEngine.ts')
    return await createPhaserEngine(app, parents, machine.renderer, machine.weak)
  } catch {
    return createPageEngine(app, parents)
  }
}
