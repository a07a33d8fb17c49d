import { seeded } from '../../../core/session/random.ts'
import type { Point } from '../geometry.ts'
import type { SpriteName } from '../textures.ts'
import type { Phase } from '../timeline.ts'
import type { Made } from './context.ts'

type Range = readonly [least: number, most: number]

/** Bits that something throws off: how many, of what, from where, how fast. */
export interface Burst {
  readonly seed: string
  readonly count: number
  readonly names: readonly SpriteName[]
  /** Where each sets out, by a chance from 0 to 1. */
  from(chance: number): Point
  /** Radians, 0 to the right and clockwise; of the point it sets out from. */
  towards(from: Point): number
  /** Radians by which they stray to either side. */
  readonly spread: number
  /** CSS pixels a second. */
  readonly speed: Range
  /** CSS pixels a second, gained each second. */
  readonly gravity: number
  readonly scale: Range
  readonly alpha?: number
  /** Milliseconds. */
  readonly lasts: number
}

interface Flight {
  readonly from: Point
  readonly angle: number
  readonly speed: number
  readonly gravity: number
}

/** Share of its speed that a bit keeps each second: the air holds paper and dust back. */
const kept = 0.04

/** Where a bit is so many seconds after it set out. */
export function flownTo({ from, angle, speed, gravity }: Flight, seconds: number): Point {
  const reach = (speed * (1 - kept ** seconds)) / -Math.log(kept)
  return {
    x: from.x + Math.cos(angle) * reach,
    y: from.y + Math.sin(angle) * reach + (gravity * seconds ** 2) / 2,
  }
}

/** The burst as a phase. Where motion is reduced its bits appear where they would have come to lie, and fade. */
export function burst(made: Made, reduced: boolean, what: Burst): Phase {
  const random = seeded(what.seed)
  const between = ([least, most]: Range) => least + random.next() * (most - least)
  const bits = Array.from({ length: what.count }, (_, index) => {
    const from = what.from(random.next())
    const angle = what.towards(from) + (random.next() * 2 - 1) * what.spread
    const name = what.names[index % what.names.length]!
    return {
      image: made.sprite(name, from.x, from.y).setVisible(false),
      flight: { from, angle, speed: between(what.speed), gravity: what.gravity },
      size: between(what.scale),
      turn: random.next() * 6.28,
      spin: (random.next() * 2 - 1) * 9,
      life: 0.6 + random.next() * 0.4,
    }
  })
  const alpha = what.alpha ?? 1
  return {
    lasts: what.lasts,
    draw(at) {
      const seconds = ((reduced ? 0.5 : at) * what.lasts) / 1000
      for (const { image, flight, size, turn, spin, life } of bits) {
        const { x, y } = flownTo(flight, seconds)
        image
          .setVisible(at < life)
          .setPosition(x, y)
          .setRotation(turn + spin * seconds)
          .setScale(size * made.unit)
          .setAlpha(alpha * Math.min(1, (life - at) * 3) * (reduced ? Math.min(1, at * 6) : 1))
      }
    },
  }
}
