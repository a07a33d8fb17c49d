import { Scene, Scenes } from 'phaser'
import type { App } from '../app.ts'
import { mountView, type Mounted } from './mount.tsx'
import type { SceneData, SceneKey, SceneScript } from './script.ts'

/** A scene of the game as Phaser runs it: its view comes up with it and is taken down with it. */
export class ViewScene<K extends SceneKey> extends Scene {
  readonly #script: SceneScript<K>
  readonly #app: App
  readonly #overlayParent: HTMLElement
  #data: SceneData[K] | null = null
  #mounted: Mounted | null = null

  constructor(script: SceneScript<K>, app: App, overlayParent: HTMLElement) {
    super(script.key)
    this.#script = script
    this.#app = app
    this.#overlayParent = overlayParent
  }

  /** The instance is used again for each start: nothing of the last one may be left. */
  init(data: SceneData[K]): void {
    this.#takeDown()
    this.#data = data
  }

  create(): void {
    if (!this.#data) return
    this.#mounted = mountView(this.#app, this.#overlayParent, this.#script.key, this.#script.view(this.#data))
    for (const end of ends) this.events.once(end, this.#takeDown)
  }

  /** New data for the view that is up. */
  show(data: SceneData[K]): void {
    this.#data = data
    this.#mounted?.update(this.#script.view(data))
  }

  readonly #takeDown = (): void => {
    for (const end of ends) this.events.off(end, this.#takeDown)
    this.#mounted?.unmount()
    this.#mounted = null
  }
}

const ends = [Scenes.Events.SHUTDOWN, Scenes.Events.DESTROY] as const
