import { Scene, type GameObjects } from 'phaser'
import type { StageEvent } from '../app.ts'
import { Dust } from './dust.ts'
import { questionInEffect, standsEffect, struckEffect, type Cause, type EffectContext } from './effects.ts'
import { layoutStage, type Rect, type StageLayout } from './geometry.ts'
import type { Palette } from './palette.ts'
import { Props, type Counts } from './props.ts'
import type { StageWords } from './sprites.ts'
import { paintSprites } from './textures.ts'
import type { Timeline } from './timeline.ts'

/** What the stage must know of the page; asked anew each time. */
export interface StageSurroundings {
  readonly weak: boolean
  /** Window in CSS pixels, and canvas pixels for each of them. */
  size(): { readonly width: number; readonly height: number; readonly ratio: number }
  dir(): 'ltr' | 'rtl'
  palette(): Palette
  words(): StageWords
  reducedMotion(): boolean
  /** What on the page must not be covered. */
  taken(): readonly Rect[]
  causeOf(from: Element | null): Cause
  /** Brings the canvas above the page, or back beneath it. */
  raise(raised: boolean): void
}

/** Longest step an effect takes at once, in milliseconds, so that one slow frame doesn't swallow it. */
const longestStep = 120

/** What lives on the desk. Runs under all other scenes and outlives them. */
export class StageScene extends Scene {
  readonly #surroundings: StageSurroundings
  #props: Props | null = null
  #dust: Dust | null = null
  #tools: readonly GameObjects.Image[] = []
  #counts: Counts = { tray: 0, spike: 0 }
  #effect: Timeline | null = null
  #layout: StageLayout | null = null
  #propsShown = false
  #restingAlpha = 0
  #ratio = 1

  constructor(surroundings: StageSurroundings) {
    super('Stage')
    this.#surroundings = surroundings
  }

  create(): void {
    this.repaint()
  }

  get moving(): boolean {
    return this.#effect !== null || !(this.#dust?.still ?? true)
  }

  get counts(): Counts {
    return this.#counts
  }

  get layout(): StageLayout {
    if (!this.#layout) throw new Error('The stage is not up yet')
    return this.#layout
  }

  /** Tray and spike stand on the desk only while questions are being asked. */
  showProps(shown: boolean): void {
    this.finishEffect()
    this.#propsShown = shown
    this.arrange()
    this.#stirDust()
  }

  /** Draws everything anew: after a change of pixel ratio, colours or language. */
  repaint(): void {
    this.finishEffect()
    const { ratio } = this.#surroundings.size()
    this.#ratio = ratio
    this.children.removeAll(true)
    const words = this.#surroundings.words()
    paintSprites(this.textures, ratio, this.#surroundings.palette(), words)
    this.#dust = new Dust(this, ratio, this.#surroundings.weak ? 14 : 30)
    this.#tools = [this.add.image(0, 0, 'pencil'), this.add.image(0, 0, 'marker')]
    this.#props = new Props(this, ratio, words)
    this.#props.show(this.#counts)
    this.arrange()
    this.#stirDust()
  }

  /** Finds everything its place: after a change of size, or of what lies on the page. */
  arrange(): void {
    if (!this.#props || !this.#dust) return
    const { width, height, ratio } = this.#surroundings.size()
    if (ratio !== this.#ratio) {
      this.repaint()
      return
    }
    this.cameras.main
      .setSize(width * ratio, height * ratio)
      .setOrigin(0, 0)
      .setZoom(ratio)
    const dir = this.#surroundings.dir()
    const taken = this.#surroundings.taken()
    const layout = layoutStage({ width, height, dir, taken })
    this.#layout = layout
    this.#restingAlpha = this.#propsShown && !layout.tucked ? 1 : 0
    this.#props.arrange(layout)
    if (!this.#effect) this.#props.setAlpha(this.#restingAlpha)
    this.#arrangeTools(layout)
    this.#dust.arrange({ width, height, dir })
  }

  /** Answers what happened on the page. What was still in the air lands first. */
  play(event: StageEvent): void {
    this.finishEffect()
    if (!this.#props) {
      this.#remember(event)
      return
    }
    if (event.type === 'desk') {
      this.#remember(event)
      this.#props.show(this.#counts)
      return
    }
    if (event.type !== 'questionIn' && event.type !== 'stands' && event.type !== 'struck') return
    this.arrange()
    const cause = this.#surroundings.causeOf(event.from)
    const context: EffectContext = {
      scene: this,
      props: this.#props,
      ratio: this.#ratio,
      reduced: this.#surroundings.reducedMotion(),
      restingAlpha: this.#restingAlpha,
    }
    if (event.type === 'questionIn') {
      if (!context.reduced) this.#effect = questionInEffect(context, cause)
      return
    }
    // A second attempt, or a verdict seen again after a reload, adds nothing to the pile on which its slip lands.
    this.#props.show(this.#counts)
    this.#remember(event)
    this.#surroundings.raise(true)
    const effect = event.type === 'stands' ? standsEffect : struckEffect
    this.#effect = effect(context, cause, this.#counts)
    this.#effect.advance(0)
  }

  finishEffect(): void {
    this.#effect?.finish()
    this.#dropEffect()
  }

  override update(): void {
    // Not Phaser's smoothed delta, which stretches effects where frames are slow.
    const elapsed = Math.min(this.game.loop.rawDelta, longestStep)
    this.#dust?.advance(elapsed)
    this.#effect?.advance(elapsed)
    if (this.#effect?.done) this.#dropEffect()
  }

  /** Where nobody asks questions, pencil and marker lie where tray and spike would stand. */
  #arrangeTools({ tray, spike, scale, tucked }: StageLayout): void {
    const shown = !this.#propsShown && !tucked && scale > 0.6
    const mirrored = this.#surroundings.dir() === 'rtl'
    const middle = (tray.x + tray.width / 2 + spike.x + spike.width / 2) / 2
    const bottom = tray.y + tray.height
    const turned = mirrored ? -1 : 1
    for (const [index, tool] of this.#tools.entries()) {
      const lower = index === 1
      tool
        .setVisible(shown)
        .setPosition(middle + turned * (lower ? 44 : -24) * scale, bottom - (lower ? 30 : 76) * scale)
        .setRotation(turned * (lower ? 0.1 : -0.24) + (mirrored ? Math.PI : 0))
        .setFlipY(mirrored)
        .setScale((1.15 * scale) / this.#ratio)
    }
  }

  #dropEffect(): void {
    if (!this.#effect) return
    this.#effect = null
    this.#surroundings.raise(false)
  }

  #stirDust(): void {
    if (this.#surroundings.weak || this.#surroundings.reducedMotion()) this.#dust?.settle()
    else this.#dust?.stir()
  }

  #remember(event: StageEvent): void {
    if (event.type === 'desk') this.#counts = { tray: event.tray, spike: event.spike }
    if (event.type === 'stands') this.#counts = { ...this.#counts, tray: event.tray }
    if (event.type === 'struck') this.#counts = { ...this.#counts, spike: event.spike }
  }
}
