import type { App, StageEvent } from '../app.ts'
import { mountView, type Mounted } from './mount.tsx'
import type { SceneData, SceneKey } from './script.ts'
import { scripts } from './scripts.ts'

/** What runs the scenes: Phaser, or the page alone where there is nothing to draw on. */
export interface Engine {
  startScene<K extends SceneKey>(key: K, data: SceneData[K]): void
  /** New data for the scene that is running; its view stays. */
  updateScene<K extends SceneKey>(key: K, data: SceneData[K]): void
  /** The desk as it is in this scene, whose view is up already. */
  dress(key: SceneKey): void
  stage(event: StageEvent): void
  destroy(): void
}

export interface Parents {
  readonly canvasParent: HTMLElement
  readonly overlayParent: HTMLElement
}

/** Scenes without a canvas: the same views, nothing behind them. */
export function createPageEngine(app: App, { overlayParent }: Parents): Engine {
  let mounted: Mounted | null = null
  return {
    startScene(key, data) {
      mounted?.unmount()
      mounted = mountView(app, overlayParent, key, scripts[key].view(data))
    },
    updateScene(key, data) {
      mounted?.update(scripts[key].view(data))
    },
    dress: () => undefined,
    stage: () => undefined,
    destroy() {
      mounted?.unmount()
      mounted = null
    },
  }
}
