import type { GameObjects, Scene } from 'phaser'
import { seeded } from '../../core/session/random.ts'
import { lampLight, type DeskSize } from './desk.ts'
import { spriteTexture } from './textures.ts'

/** Milliseconds for which dust drifts before it settles and the loop may sleep. */
const drifting = 14_000
const slowing = 3_000

interface Mote {
  readonly image: GameObjects.Image
  readonly across: number
  readonly down: number
  readonly depth: number
  readonly phase: number
}

/** A few motes in the lamp's light: drift, slow down, hang still. */
export class Dust {
  readonly #motes: readonly Mote[]
  #light = { x: 0, y: 0, radius: 1 }
  #warmth = 0
  #age = 0
  #left = 0

  constructor(scene: Scene, ratio: number, count: number) {
    const random = seeded('dust')
    this.#motes = Array.from({ length: count }, () => {
      const depth = 0.35 + random.next() * 0.65
      return {
        image: scene.add.image(0, 0, spriteTexture, 'mote').setScale((0.35 + depth * 0.45) / ratio),
        across: random.next() * 2 - 1,
        down: random.next(),
        depth,
        phase: random.next() * 6.28,
      }
    })
  }

  get still(): boolean {
    return this.#left <= 0
  }

  arrange(size: DeskSize): void {
    this.#light = lampLight(size)
    this.#draw()
  }

  /** From 0 to 1: a warmer lamp shows more of the dust. */
  warm(warmth: number): void {
    this.#warmth = warmth
    this.#draw()
  }

  /** Above the page, dust would lie on the paper like stains. */
  setVisible(visible: boolean): void {
    for (const { image } of this.#motes) image.setVisible(visible)
  }

  stir(): void {
    this.#left = drifting
  }

  settle(): void {
    this.#left = 0
  }

  advance(elapsed: number): void {
    if (this.still) return
    this.#left -= elapsed
    this.#age += elapsed * Math.min(1, Math.max(0, this.#left / slowing))
    this.#draw()
  }

  #draw(): void {
    const { x, y, radius } = this.#light
    const time = this.#age / 1000
    for (const { image, across, down, depth, phase } of this.#motes) {
      const drift = Math.sin(time * 0.21 * depth + phase)
      const fall = (down + time * 0.012 * depth) % 1
      const reach = Math.sqrt(1 - fall * 0.6)
      image.setPosition(x + (across * 0.72 + drift * 0.05) * radius * reach, y + fall * radius * 0.72)
      const inLight = Math.max(0, 1 - Math.hypot(across * 0.8, fall))
      image.setAlpha(
        (0.18 + 0.5 * depth) *
          (1 + 0.7 * this.#warmth) *
          Math.min(1, inLight * 1.6) *
          (0.75 + 0.25 * Math.sin(time * 0.7 + phase)),
      )
    }
  }
}
