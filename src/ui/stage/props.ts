import type { GameObjects, Scene } from 'phaser'
import { slipInStack, slipOnSpike, spikeSize, traySize, type Point, type StageLayout } from './geometry.ts'
import { labelFont, type StageWords } from './painted.ts'
import { paintTexture, spriteSize, spriteTexture, type SpriteName } from './textures.ts'

export interface Counts {
  readonly tray: number
  readonly spike: number
}

type LabelKey = 'trayLabel' | 'spikeLabel'

/** More slips than these aren't told apart by the eye. */
const mostSlips = 24
const trayFloor = traySize.height - 56
const spikeFoot = spikeSize.height - 46
const needleX = spikeSize.width / 2
const needleY = spikeFoot - spriteSize('needle').height / 2

/** Tray and spike with their slips, in the units of the layout's scale 1 inside two containers. */
export class Props {
  readonly tray: GameObjects.Container
  readonly spike: GameObjects.Container
  readonly #scene: Scene
  readonly #ratio: number
  readonly #traySlips: GameObjects.Container
  readonly #spikeSlips: GameObjects.Container
  /** The needle again, above the hole in the topmost slip. */
  readonly #needleFront: GameObjects.Image
  #counts: Counts = { tray: 0, spike: 0 }
  readonly #words: StageWords
  #layout: StageLayout | null = null

  constructor(scene: Scene, ratio: number, words: StageWords) {
    this.#scene = scene
    this.#ratio = ratio
    this.#words = words
    this.#traySlips = scene.add.container(0, 0)
    this.#spikeSlips = scene.add.container(0, 0)
    this.#needleFront = this.sprite('needle', needleX, needleY)
    this.#paintLabels()
    this.tray = scene.add.container(0, 0, [
      this.sprite('shadow', traySize.width / 2, traySize.height - 12).setScale(1.34 / ratio, 0.3 / ratio),
      this.sprite('trayBack', traySize.width / 2, traySize.height - 62),
      this.#traySlips,
      this.sprite('trayFront', traySize.width / 2, traySize.height - 27),
      this.#label('trayLabel', traySize.width / 2, traySize.height - 21),
    ])
    this.spike = scene.add.container(0, 0, [
      this.sprite('shadow', needleX, spikeSize.height - 34).setScale(0.9 / ratio, 0.3 / ratio),
      this.sprite('spikeFoot', needleX, spikeSize.height - 46),
      this.sprite('needle', needleX, needleY),
      this.#spikeSlips,
      this.#needleFront,
      this.#label('spikeLabel', needleX, spikeSize.height - 11),
    ])
  }

  get counts(): Counts {
    return this.#counts
  }

  /** The image at its natural size, its middle at the given point. */
  sprite(name: SpriteName, x: number, y: number): GameObjects.Image {
    return this.#scene.add.image(x, y, spriteTexture, name).setScale(1 / this.#ratio)
  }

  arrange(layout: StageLayout): void {
    this.#layout = layout
    this.tray.setPosition(layout.tray.x, layout.tray.y).setScale(layout.scale)
    this.spike.setPosition(layout.spike.x, layout.spike.y).setScale(layout.scale)
    this.#paintLabels()
  }

  show(counts: Counts): void {
    this.#counts = counts
    this.#traySlips.removeAll(true)
    const inTray = Math.min(counts.tray, mostSlips)
    for (let index = 0; index < inTray; index++) {
      const { lift, askew, aside } = slipInStack(index, inTray)
      const slip = this.sprite('traySlip', traySize.width / 2 + aside, trayFloor - lift)
      this.#traySlips.add(slip.setRotation(askew))
    }
    this.#spikeSlips.removeAll(true)
    const onSpike = Math.min(counts.spike, mostSlips)
    for (let index = 0; index < onSpike; index++) {
      const { lift, askew } = slipOnSpike(index, onSpike)
      this.#spikeSlips.add(this.sprite('spikeSlip', needleX, spikeFoot - 8 - lift).setRotation(askew))
    }
    const hole = this.topSlip('spike')?.y ?? spikeFoot
    const needle = spriteSize('needle')
    const shown = hole - 1 - (needleY - needle.height / 2)
    this.#needleFront.setCrop(0, 0, needle.width * this.#ratio, Math.max(0, shown) * this.#ratio)
    this.#paintLabels()
  }

  setAlpha(alpha: number): void {
    for (const part of [this.tray, this.spike]) part.setAlpha(alpha).setVisible(alpha > 0)
  }

  topSlip(pile: 'tray' | 'spike'): GameObjects.Image | null {
    const slips = (pile === 'tray' ? this.#traySlips : this.#spikeSlips).list
    return (slips.at(-1) as GameObjects.Image | undefined) ?? null
  }

  /** In world units: where the next slip comes to lie. */
  landing(pile: 'tray' | 'spike'): Point {
    const { scale, tray, spike } = this.#layout ?? {
      scale: 1,
      tray: traySizeAtOrigin,
      spike: traySizeAtOrigin,
    }
    if (pile === 'tray') {
      const { lift } = slipInStack(this.#counts.tray, this.#counts.tray + 1)
      return { x: tray.x + (traySize.width / 2) * scale, y: tray.y + (trayFloor - lift) * scale }
    }
    const { lift } = slipOnSpike(this.#counts.spike, this.#counts.spike + 1)
    return { x: spike.x + needleX * scale, y: spike.y + (spikeFoot - 8 - lift) * scale }
  }

  /** In world units: the point of the needle. */
  needlePoint(): Point {
    const { scale, spike } = this.#layout ?? { scale: 1, spike: traySizeAtOrigin }
    return { x: spike.x + needleX * scale, y: spike.y + (spikeFoot - spriteSize('needle').height) * scale }
  }

  #label(key: LabelKey, x: number, y: number): GameObjects.Image {
    return this.#scene.add.image(x, y, key).setScale(1 / this.#ratio)
  }

  #paintLabels(): void {
    const scale = this.#layout?.scale ?? 1
    this.#paintLabel('trayLabel', 200, this.#words.tray, this.#counts.tray, '#33230a', scale)
    this.#paintLabel('spikeLabel', 200, this.#words.spike, this.#counts.spike, '#ffb9b9', scale)
  }

  #paintLabel(key: LabelKey, room: number, word: string, count: number, ink: string, scale: number): void {
    const size = Math.max(13, 9.5 / scale)
    const words = this.#words
    const figure = words.number(count)
    paintTexture(this.#scene.textures, key, room, 40, this.#ratio, (context) => {
      context.direction = words.dir
      context.textAlign = 'center'
      context.textBaseline = 'middle'
      context.font = labelFont(size)
      const whole = word === '' ? figure : `${word} · ${figure}`
      const text = context.measureText(whole).width <= room - 26 ? whole : figure
      if (key === 'spikeLabel') {
        // Dark behind the words: the spike may stand on pale paper for the length of an effect.
        const across = context.measureText(text).width + 18
        context.fillStyle = '#141a28e6'
        context.beginPath()
        context.roundRect((room - across) / 2, 20 - size * 0.78, across, size * 1.56, size * 0.78)
        context.fill()
      }
      context.fillStyle = ink
      context.fillText(text, room / 2, 20.5)
    })
  }
}

const traySizeAtOrigin = { x: 0, y: 0, ...traySize }
