import { spriteSize } from '../textures.ts'
import {
  easeIn,
  easeInOut,
  easeOut,
  mix,
  pause,
  playPhases,
  playTogether,
  type Timeline,
} from '../timeline.ts'
import { makeSprites, type Cause, type EffectContext } from './context.ts'
import { burst } from './particles.ts'

const comes = 150
const rolls = 400
const goes = 190
/** Rows of type around the cylinder, of which the front half is seen. */
const rows = 10
/** CSS pixels that it overhangs the paper on either side. */
const overhang = 14

/** A cylinder rolls down from the top of `cause` and leaves the printed page behind it. */
export function pressEffect(context: EffectContext, cause: Cause): Timeline {
  const { reduced, ratio, nudge } = context
  const { rect } = cause
  const made = makeSprites(context)
  const top = Math.max(rect.y, -200)
  const bottom = Math.min(rect.y + rect.height, context.height)
  const fresh = burst(made, reduced, {
    seed: 'fresh',
    count: 16,
    names: ['scrap', 'shred', 'puff', 'mote'],
    from: (chance) => ({
      x: chance < 0.5 ? rect.x - 6 : rect.x + rect.width + 6,
      y: mix(top, bottom, (chance % 0.5) * 2),
    }),
    towards: (from) => (from.x < rect.x ? Math.PI + 0.4 : -0.4),
    spread: 0.7,
    speed: [60, 280],
    gravity: 380,
    scale: [0.4, 0.95],
    lasts: 560,
  })

  if (reduced) {
    const shows = playPhases([
      { lasts: 300, draw: (at) => cause.fade(at < 1 ? easeOut(at) : null) },
      pause(60),
    ])
    return playTogether([shows, playPhases([fresh])], made.destroy)
  }

  const scale = rect.width < 600 ? 0.62 : 1
  const width = rect.width + overhang * 2
  const middle = rect.x + rect.width / 2
  const natural = spriteSize('roller')
  const radius = (natural.height / 2) * scale
  const shade = made.sprite('shadow', middle, 0)
  const body = made.sprite('roller', middle, 0).setScale(width / natural.width / ratio, scale / ratio)
  const type = Array.from({ length: rows }, (_, row) => {
    const size = spriteSize('type')
    const columns = Math.max(1, Math.floor(rect.width / (size.width * scale + 26)))
    return Array.from({ length: columns }, (_, column) => ({
      x: rect.x + ((column + 0.5) / columns) * rect.width,
      angle: (row / rows) * Math.PI * 2,
      image: made.sprite('type', 0, 0).setFlipX((row + column) % 2 === 1),
    }))
  }).flat()
  const ends = [-1, 1].map((side) => ({
    x: middle + side * (width / 2 + (spriteSize('rollerEnd').width / 2) * scale - 1),
    image: made.sprite('rollerEnd', 0, 0).setFlipX(side === -1),
  }))

  /** The cylinder's axis stands at `y`; it has turned as far as it has rolled. */
  const place = (y: number, alpha: number) => {
    const turned = (y - top) / radius
    shade
      .setPosition(middle, y + radius * 0.95)
      .setScale((width * 1.14) / spriteSize('shadow').width / ratio, (0.55 * scale) / ratio)
      .setAlpha(alpha)
    body.setPosition(middle, y).setAlpha(alpha)
    for (const { x, angle, image } of type) {
      const facing = Math.cos(angle - turned)
      image
        .setVisible(facing > 0.05)
        .setPosition(x, y - Math.sin(angle - turned) * radius * 0.94)
        .setScale(scale / ratio, (facing * scale * 1.1) / ratio)
        .setAlpha(alpha * Math.min(1, facing * 1.6))
    }
    for (const { x, image } of ends)
      image
        .setPosition(x, y)
        .setScale(scale / ratio)
        .setAlpha(alpha)
  }

  const rolling = playPhases([
    {
      lasts: comes,
      draw: (at) => {
        cause.unroll(0)
        place(mix(top - radius * 3, top, easeOut(at)), Math.min(1, at * 2))
      },
    },
    {
      lasts: rolls,
      draw: (at) => {
        const y = mix(top, bottom, mix(at, easeInOut(at), 0.6))
        cause.unroll(at < 1 ? y - rect.y : null)
        nudge(0, at < 1 ? Math.sin(at * 40) * 1.4 : 0)
        place(y, 1)
      },
    },
    {
      lasts: goes,
      draw: (at) => {
        place(bottom + easeIn(at) * radius * 3, 1 - easeIn(at))
        cause.shake(0, at < 1 ? (1 - at) ** 2 * Math.cos(at * 18) * 4 : 0, 0)
      },
    },
  ])
  return playTogether([rolling, playPhases([pause(comes + 120), fresh])], made.destroy)
}
