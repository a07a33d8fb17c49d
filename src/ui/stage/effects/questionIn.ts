import type { Point } from '../geometry.ts'
import { spriteSize } from '../textures.ts'
import { easeIn, easeOut, mix, pause, playPhases, playTogether, type Timeline } from '../timeline.ts'
import { makeSprites, type Cause, type EffectContext } from './context.ts'
import { burst } from './particles.ts'

const falls = 210
/** CSS pixels above its place in which the slip comes into the light. */
const height = 30

/** A slip drops on the desk, its shadow comes to meet it, and the air beneath drives dust and scraps out on all sides. Drawn under the page. */
export function questionInEffect(context: EffectContext, cause: Cause): Timeline {
  const { reduced, ratio } = context
  const { rect, dir } = cause
  const made = makeSprites(context)
  const shade = made.sprite('shadow', 0, 0)
  const natural = spriteSize('shadow')
  const castFrom = (above: number, alpha: number) =>
    shade
      .setPosition(
        rect.x + rect.width / 2 + (dir === 'rtl' ? -1 : 1) * above * 0.7,
        rect.y + rect.height / 2 + 10 + above * 0.9,
      )
      .setScale(
        (rect.width * (1.3 + above / 260)) / natural.width / ratio,
        (rect.height * (1.36 + above / 260)) / natural.height / ratio,
      )
      .setAlpha(alpha)
  castFrom(0, 0)

  const dust = playPhases([
    pause(reduced ? 0 : falls - 40),
    burst(made, reduced, {
      seed: 'dust',
      count: 26,
      names: ['mote', 'puff', 'mote'],
      from: (chance) => onEdge(cause, chance),
      towards: (from) => outwards(cause, from),
      spread: 0.35,
      speed: [30, 190],
      gravity: -14,
      scale: [0.35, 1],
      alpha: 0.8,
      lasts: 400,
    }),
  ])
  const scraps = playPhases([
    pause(reduced ? 0 : falls - 20),
    burst(made, reduced, {
      seed: 'paper',
      count: 7,
      names: ['scrap', 'shred'],
      from: (chance) => onEdge(cause, chance),
      towards: (from) => outwards(cause, from),
      spread: 0.5,
      speed: [90, 260],
      gravity: 260,
      scale: [0.35, 0.75],
      lasts: 460,
    }),
  ])
  const lands = reduced
    ? playPhases([{ lasts: 400, draw: (at) => castFrom(0, 0.7 * Math.sin(at * Math.PI)) }])
    : playPhases([
        {
          lasts: falls,
          draw: (at) => {
            const above = height * (1 - easeIn(at) * 0.35 - easeOut(at) * 0.65)
            cause.shake(0, -above, above * 0.00016 * (dir === 'rtl' ? -1 : 1))
            castFrom(above, mix(0.35, 0.85, at))
            if (at === 1) cause.shake(0, 0, 0)
          },
        },
        {
          lasts: 160,
          draw: (at) => {
            const bounce = Math.sin(at * Math.PI) * (1 - at) * 3
            cause.shake(0, at < 1 ? -bounce : 0, 0)
            castFrom(bounce, 0.85 * (1 - at))
          },
        },
      ])
  return playTogether([lands, dust, scraps], made.destroy)
}

/** A point on the edge of the paper, more often on its lower than on its upper one. */
function onEdge({ rect }: Cause, chance: number): Point {
  const { x, y, width, height } = rect
  if (chance < 0.44) return { x: x + (chance / 0.44) * width, y: y + height }
  if (chance < 0.58) return { x: x + ((chance - 0.44) / 0.14) * width, y }
  const side = (chance - 0.58) / 0.42
  return { x: side < 0.5 ? x : x + width, y: y + (side % 0.5) * 2 * height }
}

function outwards({ rect }: Cause, from: Point): number {
  if (from.y === rect.y + rect.height) return Math.PI / 2
  if (from.y === rect.y) return -Math.PI / 2
  return from.x === rect.x ? Math.PI : 0
}
