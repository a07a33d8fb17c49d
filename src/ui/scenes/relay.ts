import type { StageEvent } from '../app.ts'
import type { Engine } from './engine.ts'
import type { SceneKey } from './script.ts'

export interface Relay extends Engine {
  /** Resolves when the first scene is up. */
  readonly started: Promise<void>
  /** From the next scene on `engine` runs them; what happens on the stage it answers at once. */
  handOver(engine: Engine): void
}

/** An engine that can be exchanged while a scene is up, without the player's losing focus or place. */
export function createRelay(first: Engine): Relay {
  let running = first
  let waiting: Engine | null = null
  let scene: SceneKey | null = null
  let start = (): void => undefined
  const started = new Promise<void>((resolve) => {
    start = resolve
  })
  let desk: Extract<StageEvent, { type: 'desk' }> = { type: 'desk', tray: 0, spike: 0, run: 0 }

  return {
    started,
    startScene(key, data) {
      scene = key
      if (waiting) {
        running.destroy()
        running = waiting
        waiting = null
      }
      running.startScene(key, data)
      start()
    },
    updateScene(key, data) {
      running.updateScene(key, data)
    },
    dress(key) {
      running.dress(key)
    },
    stage(event) {
      if (event.type === 'desk') desk = event
      if (event.type === 'stands') desk = { ...desk, tray: event.tray, run: event.run }
      if (event.type === 'struck') desk = { ...desk, spike: event.spike, run: 0 }
      const engine = waiting ?? running
      engine.stage(event)
    },
    handOver(engine) {
      waiting = engine
      if (scene) engine.dress(scene)
      engine.stage(desk)
    },
    destroy() {
      running.destroy()
      waiting?.destroy()
    },
  }
}
