import { alongArc, type Point } from '../geometry.ts'
import type { Counts } from '../props.ts'
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
import { burst, type Burst } from './particles.ts'
import { fadeIn, settle, withdraw } from './piles.ts'

const turn = -0.14
const falls = 140

/** A green stamp comes down on the slip; a copy of it flies to the tray. Ends with `counts` shown. */
export function standsEffect(context: EffectContext, cause: Cause, counts: Counts): Timeline {
  const { props, reduced, ratio, nudge } = context
  const place = stampPlace(cause)
  const made = makeSprites(context)
  const size = place.scale / ratio
  const shade = made.sprite('shadow', place.x, place.y).setVisible(false)
  const bleed = made.sprite('stamp', place.x, place.y).setRotation(turn).setAlpha(0)
  const stamp = made.sprite('stamp', place.x, place.y).setRotation(turn).setScale(size)
  cause.stamp?.setShown(false)
  const landed = () => {
    cause.stamp?.setShown(true)
    cause.shake(0, 0, 0)
    nudge(0, 0)
  }
  const ended = () => {
    made.destroy()
    props.show(counts)
    props.setAlpha(context.restingAlpha)
  }
  const specks = playPhases([pause(reduced ? 0 : falls), burst(made, reduced, inkAround(place))])

  if (reduced) {
    const fades = playPhases([
      { lasts: 200, draw: (at) => stamp.setAlpha(at) },
      pause(200),
      {
        lasts: 240,
        draw: (at) => {
          if (at === 1) {
            landed()
            context.warm()
          }
          stamp.setAlpha(1 - at)
        },
      },
      fadeIn(context, 'tray', counts),
      ...withdraw(context),
    ])
    return playTogether([fades, specks], ended)
  }

  const scraps = playPhases([pause(falls), burst(made, false, scrapsFrom(place))])
  const sheet = made.sprite('sheetStands', place.x, place.y).setVisible(false)
  const flight = playPhases([
    {
      lasts: falls,
      draw: (at) => {
        stamp.setScale(mix(2.2, 1, easeIn(at)) * size).setAlpha(Math.min(1, at * 1.8))
        // The nearer the stamp, the darker and the smaller what it keeps the lamp from.
        shade
          .setVisible(at < 1)
          .setPosition(place.x + mix(-26, 0, easeIn(at)), place.y + mix(58, 6, easeIn(at)))
          .setScale(mix(1.9, 1.15, easeIn(at)) * size)
          .setAlpha(0.55 * at)
        props.setAlpha(Math.max(context.restingAlpha, at))
        if (at === 1) context.warm()
      },
    },
    {
      lasts: 250,
      draw: (at) => {
        const jolt = (1 - at) ** 2 * Math.cos(at * 22)
        cause.shake(0, jolt * 5, jolt * 0.006)
        nudge(0, jolt * 3)
        stamp.setScale(size * (1 - 0.03 * jolt))
        bleed.setScale(size * mix(1, 1.06, easeOut(at))).setAlpha(0.5 * (1 - at))
        if (at === 1) landed()
      },
    },
    {
      lasts: 330,
      draw: (at) => {
        const landing = props.landing('tray')
        const point = alongArc(place, landing, easeInOut(at))
        const trayScale = props.tray.scale
        sheet
          .setVisible(at < 1)
          .setPosition(point.x, point.y)
          .setAlpha(Math.min(1, at * 5))
          .setRotation(mix(turn, 0, at) + Math.sin(at * Math.PI) * 0.5 * Math.sign(landing.x - place.x))
          .setScale(
            mix(place.scale, trayScale * 1.06, easeInOut(at)) / ratio,
            mix(place.scale, trayScale * 0.22, easeIn(at)) / ratio,
          )
        stamp.setAlpha(Math.max(0, 1 - at * 2.2))
        if (at === 1) props.show(counts)
      },
    },
    settle(context, 'tray'),
    ...withdraw(context),
  ])
  const air = playPhases([
    pause(falls + 250 + 310),
    burst(made, false, airFrom(props.landing('tray'), props.tray.scale)),
  ])
  return playTogether([flight, specks, scraps, air], ended)
}

interface Place extends Point {
  readonly scale: number
}

function stampPlace({ rect, dir, stamp }: Cause): Place {
  const { width } = spriteSize('stamp')
  if (stamp) return { x: stamp.middle.x, y: stamp.middle.y, scale: stamp.width / width }
  const scale = rect.width < 420 ? 0.74 : 1
  const inward = (width * scale) / 2 + 14
  return {
    x: dir === 'rtl' ? rect.x + inward : rect.x + rect.width - inward,
    y: rect.y + 58 * scale + 4,
    scale,
  }
}

/** On the rim of the stamp: at its sides for chances near 0 and ½, else above and below. */
function onRim({ x, y, scale }: Place, chance: number): Point {
  const away = chance * Math.PI * 2
  return { x: x + Math.cos(away) * 104 * scale, y: y + Math.sin(away) * 54 * scale }
}

const awayFrom = (middle: Point) => (from: Point) => Math.atan2(from.y - middle.y, from.x - middle.x)

/** Ink that the stamp presses out at its sides. */
const inkAround = (place: Place): Burst => ({
  seed: 'splash',
  count: 22,
  names: ['ink'],
  from: (chance) => onRim(place, chance),
  towards: awayFrom(place),
  spread: 0.5,
  speed: [40, 260 * place.scale],
  gravity: 160,
  scale: [0.16, 0.72],
  lasts: 420,
})

const scrapsFrom = (place: Place): Burst => ({
  seed: 'scraps',
  count: 9,
  names: ['scrap', 'shred'],
  from: (chance) => onRim(place, chance),
  towards: awayFrom(place),
  spread: 0.7,
  speed: [120, 330 * place.scale],
  gravity: 520,
  scale: [0.4, 0.85],
  lasts: 560,
})

/** The air that a slip drives out of the tray. */
const airFrom = (landing: Point, scale: number): Burst => ({
  seed: 'tray',
  count: 10,
  names: ['puff', 'mote'],
  from: (chance) => ({ x: landing.x + (chance * 2 - 1) * 96 * scale, y: landing.y }),
  towards: (from) => (from.x < landing.x ? Math.PI + 0.3 : -0.3),
  spread: 0.4,
  speed: [20, 110 * scale],
  gravity: 0,
  scale: [0.3, 0.75 * scale],
  alpha: 0.7,
  lasts: 320,
})
