import { Scene, type GameObjects } from 'phaser'
import type { StageEvent } from '../app.ts'
import { DeskClock } from './clock.ts'
import { untilTick, type ClockReading } from './clockFace.ts'
import { warmthOf } from './desk.ts'
import { Dust } from './dust.ts'
import { chosenEffect } from './effects/chosen.ts'
import type { Cause, EffectContext } from './effects/context.ts'
import { markedEffect } from './effects/marked.ts'
import { pressEffect } from './effects/press.ts'
import { questionInEffect } from './effects/questionIn.ts'
import { standsEffect } from './effects/stands.ts'
import { struckEffect } from './effects/struck.ts'
import { layoutStage, type Rect, type StageLayout } from './geometry.ts'
import type { StageWords } from './painted.ts'
import type { Palette } from './palette.ts'
import type { Pictures } from './pictures.ts'
import { Props, type Counts } from './props.ts'
import { paintSprites, spriteTexture } from './textures.ts'
import type { Timeline } from './timeline.ts'

/** What the stage must know of the page; asked anew each time. */
export interface StageSurroundings {
  readonly weak: boolean
  /** Window in CSS pixels, and canvas pixels for each of them. */
  size(): { readonly width: number; readonly height: number; readonly ratio: number }
  dir(): 'ltr' | 'rtl'
  palette(): Palette
  /** The atlas; null as long as it isn't there. */
  pictures(): Pictures | null
  words(): StageWords
  reducedMotion(): boolean
  /** What on the page must not be covered. */
  taken(): readonly Rect[]
  causeOf(from: Element | null): Cause
  /** Brings the canvas above the page, or back beneath it. */
  raise(raised: boolean): void
  /** Turns the lamp: 0 as always, 1 as warm as it gets. */
  warm(share: number): void
  /** Milliseconds of a clock that only goes forward. */
  now(): number
  /** Runs `then` after so many milliseconds; what comes back takes that back. */
  after(milliseconds: number, then: () => void): () => void
}

/** Events that are answered where they happened. */
type Happening = Exclude<StageEvent, { readonly type: 'desk' | 'clock' }>

/** Longest step an effect takes at once, in milliseconds, so that one slow frame doesn't swallow it. */
const longestStep = 120

/** What lives on the desk. Runs under all other scenes and outlives them. */
export class StageScene extends Scene {
  readonly #surroundings: StageSurroundings
  #props: Props | null = null
  #dust: Dust | null = null
  #tools: readonly GameObjects.Image[] = []
  #counts: Counts = { tray: 0, spike: 0 }
  #run = 0
  #clock: DeskClock | null = null
  #time: (ClockReading & { readonly running: boolean; readonly at: number }) | null = null
  #cancelTick: (() => void) | null = null
  #effect: Timeline | null = null
  /** What is under way covers words, or clings to some that may move: it gives way to whatever the player does next. */
  #yields = false
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
    return this.#effect !== null || (this.#clock?.moving ?? false) || !(this.#dust?.still ?? true)
  }

  /** The time on the desk clock, and whether it can be seen; null: there is none. */
  get clock(): (ClockReading & { readonly visible: boolean }) | null {
    const reading = this.#clock?.reading
    return reading ? { ...reading, visible: this.#clock?.visible ?? false } : null
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
    paintSprites(this.textures, ratio, this.#surroundings.pictures(), this.#surroundings.palette(), words)
    this.#dust = new Dust(this, ratio, this.#surroundings.weak ? 14 : 30)
    this.#dust.warm(warmthOf(this.#run))
    this.#tools = [
      this.add.image(0, 0, spriteTexture, 'pencil'),
      this.add.image(0, 0, spriteTexture, 'marker'),
    ]
    this.#props = new Props(this, ratio, words)
    this.#props.show(this.#counts)
    this.#clock = new DeskClock(this, ratio)
    this.arrange()
    this.#showClock()
    this.#clock.finish()
    this.#raiseClock()
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
    const layout = layoutStage({ width, height, dir, taken, clock: this.#time !== null })
    this.#layout = layout
    this.#restingAlpha = this.#propsShown && !layout.tucked ? 1 : 0
    this.#props.arrange(layout)
    if (!this.#effect) this.#props.setAlpha(this.#restingAlpha)
    this.#arrangeTools(layout)
    if (layout.clock) this.#clock?.arrange(layout.clock.rect, layout.clock.tucked)
    this.#dust.arrange({ width, height, dir })
  }

  /** Answers what happened on the page. What was still in the air lands first; only the clock goes by itself. */
  play(event: StageEvent): void {
    if (event.type === 'clock') {
      this.#setClock(event)
      return
    }
    this.finishEffect()
    if (event.type === 'desk') {
      this.#remember(event)
      this.#warm()
      this.#props?.show(this.#counts)
      return
    }
    if (!this.#props) {
      this.#remember(event)
      this.#warm()
      return
    }
    // Words and keys leave everything where it lies; and they come fast.
    if (event.type !== 'chosen' && event.type !== 'marked') this.arrange()
    this.#remember(event)
    // A slip that comes down throws its shadow on the desk; all else happens on the paper.
    this.#raise(event.type !== 'questionIn')
    this.#yields = event.type === 'press' || event.type === 'marked'
    this.#effect = this.#effectOf(event, this.#props)
    this.#effect.advance(0)
  }

  /** Ends what would be in the way of a player who is already going on. */
  hurry(): void {
    if (this.#yields) this.finishEffect()
  }

  /** No tick comes any more. */
  stopClock(): void {
    this.#cancelTick?.()
    this.#cancelTick = null
  }

  #effectOf(event: Happening, props: Props): Timeline {
    const { width, height } = this.#surroundings.size()
    const cause = this.#surroundings.causeOf(event.from)
    const context: EffectContext = {
      scene: this,
      props,
      ratio: this.#ratio,
      reduced: this.#surroundings.reducedMotion(),
      width,
      height,
      restingAlpha: this.#restingAlpha,
      nudge: (x, y) => this.cameras.main.setScroll(-x, -y),
      warm: () => this.#warm(),
    }
    switch (event.type) {
      case 'questionIn':
        return questionInEffect(context, cause)
      case 'chosen':
        return chosenEffect(context, cause)
      case 'marked':
        return markedEffect(context, cause)
      case 'press':
        return pressEffect(context, cause)
      case 'stands':
        return standsEffect(context, cause, this.#counts)
      case 'struck':
        return struckEffect(context, cause, this.#counts)
    }
  }

  #warm(): void {
    const warmth = warmthOf(this.#run)
    this.#surroundings.warm(warmth)
    this.#dust?.warm(warmth)
  }

  #setClock({ left, of, running }: Extract<StageEvent, { readonly type: 'clock' }>): void {
    const stood = this.#time !== null
    this.#time = left === null ? null : { left: Math.max(0, left), of, running, at: this.#surroundings.now() }
    // Tray and spike make room for it.
    if (stood !== (this.#time !== null)) this.arrange()
    this.#showClock()
  }

  /** Shows the time and waits for the end of the second that is running: in between, the loop may sleep. */
  #showClock(): void {
    this.stopClock()
    const time = this.#time
    const left = time ? Math.max(0, time.left - (time.running ? this.#surroundings.now() - time.at : 0)) : 0
    const reading = time && { left, of: time.of }
    this.#clock?.show(reading, time?.running ?? false, this.#surroundings.reducedMotion())
    this.#raiseClock()
    const wait = reading && time.running ? untilTick(reading) : null
    if (wait !== null) this.#cancelTick = this.#surroundings.after(wait, () => this.#showClock())
  }

  /** A clock without a place of its own shows itself above the page. */
  #raiseClock(): void {
    if (!this.#effect) this.#raise(this.#clock?.peeping ?? false)
  }

  #raise(raised: boolean): void {
    this.#surroundings.raise(raised)
    this.#dust?.setVisible(!raised)
  }

  finishEffect(): void {
    this.#effect?.finish()
    this.#dropEffect()
  }

  override update(): void {
    // Not Phaser's smoothed delta, which stretches effects where frames are slow.
    const elapsed = Math.min(this.game.loop.rawDelta, longestStep)
    this.#dust?.advance(elapsed)
    if (this.#clock?.moving) {
      this.#clock.advance(elapsed)
      this.#raiseClock()
    }
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
    this.#yields = false
    this.cameras.main.setScroll(0, 0)
    // What lies on the page may have changed meanwhile.
    this.#props?.setAlpha(this.#restingAlpha)
    this.#raiseClock()
  }

  #stirDust(): void {
    if (this.#surroundings.weak || this.#surroundings.reducedMotion()) this.#dust?.settle()
    else this.#dust?.stir()
  }

  #remember(event: StageEvent): void {
    if (event.type === 'desk') {
      this.#counts = { tray: event.tray, spike: event.spike }
      this.#run = event.run
    }
    if (event.type === 'stands') {
      this.#counts = { ...this.#counts, tray: event.tray }
      this.#run = event.run
    }
    if (event.type === 'struck') {
      this.#counts = { ...this.#counts, spike: event.spike }
      this.#run = 0
    }
  }
}
