import { alongArc, type Point } from '../geometry.ts'
import type { Counts } from '../props.ts'
import { spriteSize } from '../textures.ts'
import { easeIn, easeInOut, mix, pause, playPhases, playTogether, type Timeline } from '../timeline.ts'
import { makeSprites, middleOf, type Cause, type EffectContext } from './context.ts'
import { burst } from './particles.ts'
import { fadeIn, settle, withdraw } from './piles.ts'

const strikes = 230

/** A red pencil strikes across the slip; the slip is stuck on the spike. Ends with `counts` shown. */
export function struckEffect(context: EffectContext, cause: Cause, counts: Counts): Timeline {
  const { props, reduced, ratio, nudge } = context
  const { rect, fallen } = cause
  const made = makeSprites(context)
  const target = fallen ?? { ...rect, height: Math.min(rect.height * 0.8, 260) }
  const length = Math.min(target.width * 0.84, 620)
  const middle = middleOf(target)
  const rightToLeft = cause.dir === 'rtl'
  const onwards = rightToLeft ? -1 : 1
  const tilt = -onwards * (fallen ? 0.03 : 0.06)
  const strike = made.sprite('strike', middle.x, middle.y)
  const across = length / spriteSize('strike').width
  // Turned, not flipped: what is cropped of it stays where it begins.
  strike
    .setScale(across / ratio, Math.max(across, 0.75) / ratio)
    .setRotation(tilt + (rightToLeft ? Math.PI : 0))
  const ended = () => {
    made.destroy()
    props.show(counts)
    props.setAlpha(context.restingAlpha)
  }
  const onStroke = (share: number): Point => {
    const reach = (share - 0.5) * length * onwards
    return { x: middle.x + reach * Math.cos(tilt), y: middle.y + reach * Math.sin(tilt) }
  }
  const crumbs = burst(made, reduced, {
    seed: 'wax',
    count: 16,
    names: ['wax'],
    from: onStroke,
    towards: () => Math.PI / 2 - onwards * 0.9,
    spread: 0.7,
    speed: [20, 150],
    gravity: 420,
    scale: [0.12, 0.34],
    lasts: 460,
  })

  if (reduced) {
    const fades = playPhases([
      { lasts: 200, draw: (at) => strike.setAlpha(at) },
      pause(200),
      { lasts: 240, draw: (at) => strike.setAlpha(1 - at) },
      { lasts: 0, draw: context.warm },
      fadeIn(context, 'spike', counts),
      ...withdraw(context),
    ])
    return playTogether([fades, playPhases([crumbs])], ended)
  }

  const pencil = made.sprite('pencil', 0, 0).setOrigin(0, 0.5).setVisible(false)
  const shade = made.sprite('shadow', 0, 0).setVisible(false)
  const sheet = made.sprite('sheetStruck', middle.x, middle.y).setVisible(false)
  const size = Math.min(1, rect.width / 420)
  const flight = playPhases([
    {
      lasts: strikes,
      draw: (at) => {
        const drawn = easeInOut(at)
        const { width, height } = strike.frame
        strike.setCrop(0, 0, width * drawn, height)
        const { x, y } = onStroke(drawn)
        pencil
          .setVisible(at < 1)
          .setPosition(x, y)
          .setRotation((rightToLeft ? 3.72 : -0.58) + Math.sin(at * 9) * 0.05)
          .setScale(size / ratio)
          .setAlpha(Math.min(1, at * 8))
        shade
          .setVisible(at < 1)
          .setPosition(x + onwards * 66 * size, y + 24 * size)
          .setScale((0.8 * size) / ratio, (0.24 * size) / ratio)
          .setAlpha(0.5 * Math.min(1, at * 8))
        props.setAlpha(Math.max(context.restingAlpha, at))
        if (at === 1) context.warm()
      },
    },
    {
      lasts: 150,
      draw: (at) => {
        cause.shake(Math.sin(at * 16) * (1 - at) * 4, 0, 0)
        if (at === 1) cause.shake(0, 0, 0)
      },
    },
    {
      lasts: 310,
      draw: (at) => {
        const point = alongArc(middle, props.needlePoint(), easeInOut(at))
        const spikeScale = props.spike.scale
        sheet
          .setVisible(true)
          .setPosition(point.x, point.y)
          .setAlpha(Math.min(1, at * 5))
          .setRotation(Math.sin(at * Math.PI) * -0.45 * onwards)
          .setScale(
            mix(size, spikeScale * 0.76, easeInOut(at)) / ratio,
            mix(size, spikeScale * 0.24, easeIn(at)) / ratio,
          )
        strike.setAlpha(1 - easeIn(at))
      },
    },
    {
      lasts: 120,
      draw: (at) => {
        const from = props.needlePoint()
        const to = props.landing('spike')
        sheet.setPosition(to.x, mix(from.y, to.y, easeIn(at))).setRotation(-0.1 * at)
        if (at < 1) return
        sheet.setVisible(false)
        props.show(counts)
      },
    },
    {
      lasts: 140,
      draw: (at) => {
        nudge(0, at < 1 ? (1 - at) ** 2 * Math.cos(at * 20) * 3 : 0)
      },
    },
    settle(context, 'spike'),
    ...withdraw(context),
  ])
  const needle = props.needlePoint()
  const torn = burst(made, false, {
    seed: 'torn',
    count: 8,
    names: ['shred', 'scrap'],
    from: () => needle,
    towards: () => -Math.PI / 2,
    spread: 1.3,
    speed: [60, 210 * props.spike.scale],
    gravity: 460,
    scale: [0.3, 0.7 * props.spike.scale],
    lasts: 420,
  })
  return playTogether(
    [flight, playPhases([pause(60), crumbs]), playPhases([pause(strikes + 150 + 310), torn])],
    ended,
  )
}
