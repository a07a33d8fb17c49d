import type { GameObjects, Scene } from 'phaser'
import { handAngle, isAlarmed, secondsLeft, shareLeft, type ClockReading } from './clockFace.ts'
import { clockSize, type Rect } from './geometry.ts'
import { paintTexture, spriteSize, spriteTexture, type SpriteName } from './textures.ts'
import { easeOut, mix, pause, playPhases, type Phase, type Timeline } from './timeline.ts'

const dialKey = 'clockDial'
const dialSize = 56
/** Of the dial, within the picture of the clock. */
const middle = { x: clockSize.width / 2, y: 68 }
const hammerFoot = { x: clockSize.width / 2, y: 32 }

/** The clock on the desk. It is told the time; it keeps none. */
export class DeskClock {
  readonly #scene: Scene
  readonly #ratio: number
  readonly #body: GameObjects.Container
  readonly #ember: GameObjects.Image
  readonly #hand: GameObjects.Image
  readonly #hammer: GameObjects.Image
  #shown: ClockReading | null = null
  #motion: Timeline | null = null
  /** Where it had no place it stands for a moment only. */
  #tucked = false
  #home: Rect = { x: 0, y: 0, ...clockSize }

  constructor(scene: Scene, ratio: number) {
    this.#scene = scene
    this.#ratio = ratio
    this.#paintDial({ left: 0, of: 1 })
    this.#ember = this.#sprite('ember', middle.x, middle.y)
      .setScale(1.6 / ratio)
      .setAlpha(0)
    this.#hand = this.#sprite('clockHand', middle.x, middle.y).setOrigin(
      0.5,
      36 / spriteSize('clockHand').height,
    )
    this.#hammer = this.#sprite('clockHammer', hammerFoot.x, hammerFoot.y).setOrigin(0.5, 1)
    this.#body = scene.add
      .container(0, 0, [
        this.#sprite('shadow', middle.x, clockSize.height - 5).setScale(0.62 / ratio, 0.2 / ratio),
        this.#hammer,
        this.#sprite('clock', clockSize.width / 2, clockSize.height / 2),
        scene.add.image(middle.x, middle.y, dialKey).setScale(1 / ratio),
        this.#hand,
        this.#sprite('clockPin', middle.x, middle.y),
        this.#ember,
      ])
      .setVisible(false)
  }

  get moving(): boolean {
    return this.#motion !== null
  }

  /** Stands above everything else for as long as it moves. */
  get peeping(): boolean {
    return this.#tucked && this.#motion !== null
  }

  /** What is on the dial; null where there is no clock. */
  get reading(): ClockReading | null {
    return this.#shown
  }

  get visible(): boolean {
    return this.#body.visible && this.#body.alpha > 0
  }

  arrange(home: Rect, tucked: boolean): void {
    this.#home = home
    this.#tucked = tucked
    this.#body.setPosition(home.x, home.y).setScale(home.width / clockSize.width)
    if (!this.#motion) this.#rest()
  }

  /** Shows the time; null takes the clock away. `ticks`: the hand jumps, where it has anything to jump. */
  show(reading: ClockReading | null, ticks: boolean, reduced: boolean): void {
    const before = this.#shown
    this.finish()
    this.#shown = reading
    if (!reading) {
      if (before && !this.#tucked) this.#play([this.#fades(1, 0)])
      else this.#rest()
      return
    }
    this.#paintDial(reading)
    const alarm = isAlarmed(reading)
    const news = !before || (alarm && !isAlarmed(before)) || (reading.left <= 0 && before.left > 0)
    if (this.#tucked && !news) return this.#rest()
    const comes = !before || this.#tucked ? [this.#fades(0, 1)] : []
    const from = handAngle(before ?? reading)
    const jumps =
      !before || !ticks || secondsLeft(before) === secondsLeft(reading)
        ? []
        : [this.#tick(from, reading, reduced)]
    const rings = alarm && (news || jumps.length > 0) ? [this.#ring(reading, reduced)] : []
    const leaves = this.#tucked ? [pause(500), this.#fades(1, 0)] : []
    const phases = [...comes, ...jumps, ...rings, ...leaves]
    if (phases.length > 0) this.#play(phases)
    else this.#rest()
  }

  advance(elapsed: number): void {
    this.#motion?.advance(elapsed)
    if (this.#motion?.done) this.#end()
  }

  finish(): void {
    this.#motion?.finish()
    this.#end()
  }

  #play(phases: readonly Phase[]): void {
    this.#body.setVisible(true)
    if (this.#shown) this.#hand.setRotation(handAngle(this.#shown))
    this.#motion = playPhases(phases)
    this.#motion.advance(0)
  }

  #end(): void {
    if (!this.#motion) return
    this.#motion = null
    this.#rest()
  }

  #rest(): void {
    const reading = this.#shown
    this.#body
      .setVisible(reading !== null && !this.#tucked)
      .setAlpha(1)
      .setRotation(0)
    this.#body.setPosition(this.#home.x, this.#home.y)
    this.#hammer.setRotation(0)
    if (!reading) return
    this.#hand.setRotation(handAngle(reading))
    this.#ember.setAlpha(isAlarmed(reading) ? 0.4 : 0)
  }

  #fades(from: number, to: number): Phase {
    return { lasts: 180, draw: (at) => this.#body.setAlpha(mix(from, to, at)) }
  }

  /** The hand jumps a little too far and comes back. */
  #tick(from: number, reading: ClockReading, reduced: boolean): Phase {
    const to = handAngle(reading)
    return {
      lasts: 150,
      draw: (at) => {
        const jump = reduced ? 1 : easeOut(at) + Math.sin(at * Math.PI) * (1 - at) * 0.8
        this.#hand.setRotation(
          mix(from, to, at < 1 ? jump : 1) + (reduced ? 0 : Math.sin(at * 26) * (1 - at) * 0.02),
        )
      },
    }
  }

  /** The hammer between the bells; harder when the time is up. */
  #ring(reading: ClockReading, reduced: boolean): Phase {
    const hard = reading.left <= 0 ? 1 : 0.45
    return {
      lasts: reading.left <= 0 ? 400 : 220,
      draw: (at) => {
        this.#ember.setAlpha(0.4 + 0.6 * Math.sin(at * Math.PI))
        if (reduced) return
        const swing = Math.sin(at * 34) * (1 - at) * hard
        this.#hammer.setRotation(swing * 0.7)
        this.#body.setRotation(swing * 0.03).setPosition(this.#home.x + swing * 2.4, this.#home.y)
      },
    }
  }

  /** What is left, as a slice of the dial. */
  #paintDial(reading: ClockReading): void {
    const share = shareLeft(reading)
    paintTexture(this.#scene.textures, dialKey, dialSize, dialSize, this.#ratio, (context) => {
      if (share === 0) return
      context.fillStyle = isAlarmed(reading) ? '#c3142d8c' : '#e0a82e73'
      context.beginPath()
      context.moveTo(dialSize / 2, dialSize / 2)
      context.arc(dialSize / 2, dialSize / 2, dialSize / 2, handAngle(reading) - Math.PI / 2, Math.PI * 1.5)
      context.closePath()
      context.fill()
    })
  }

  #sprite(name: SpriteName, x: number, y: number): GameObjects.Image {
    return this.#scene.add.image(x, y, spriteTexture, name).setScale(1 / this.#ratio)
  }
}
