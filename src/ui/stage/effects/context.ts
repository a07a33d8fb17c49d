import type { GameObjects, Scene } from 'phaser'
import type { Point, Rect } from '../geometry.ts'
import type { Props } from '../props.ts'
import type { SpriteName } from '../textures.ts'

/** Where an effect starts, and what it may do there. */
export interface Cause {
  readonly rect: Rect
  /** The lines of its text that are in the window. */
  readonly lines: readonly Rect[]
  /** The answer that fell, if it is in view. */
  readonly fallen: Rect | null
  /** The way in which the element is read. */
  readonly dir: 'ltr' | 'rtl'
  /** Pushes the page's own paper, in CSS pixels and radians; does nothing where there is none. */
  shake(x: number, y: number, turn: number): void
  /** Shows only so many CSS pixels of the paper, from its top; null: all of it. */
  unroll(shown: number | null): void
  /** Opacity of the paper; null: as it was. */
  fade(alpha: number | null): void
  /** The stamp in the page, if it has one: hidden until the one in the air has come down on it. */
  readonly stamp: { readonly middle: Point; readonly width: number; setShown(shown: boolean): void } | null
}

export interface EffectContext {
  readonly scene: Scene
  readonly props: Props
  readonly ratio: number
  readonly reduced: boolean
  /** Window in CSS pixels. */
  readonly width: number
  readonly height: number
  /** Opacity of tray and spike at rest. */
  readonly restingAlpha: number
  /** Moves all that lies on the desk, in CSS pixels. */
  nudge(x: number, y: number): void
  /** Turns the lamp to what the run of right answers has earned. */
  warm(): void
}

/** The sprites of one effect, which leave with it. */
export interface Made {
  /** Scale at which a sprite has its natural size. */
  readonly unit: number
  sprite(name: SpriteName, x: number, y: number): GameObjects.Image
  destroy(): void
}

export function makeSprites({ props, ratio }: EffectContext): Made {
  const made: GameObjects.Image[] = []
  return {
    unit: 1 / ratio,
    sprite(name, x, y) {
      const image = props.sprite(name, x, y)
      made.push(image)
      return image
    },
    destroy() {
      for (const image of made) image.destroy()
    },
  }
}

export const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 })
