import type { GameObjects, Scene } from 'phaser'
import { seeded } from '../../core/session/random.ts'
import { alongArc, type Point, type Rect } from './geometry.ts'
import type { Counts, Props } from './props.ts'
import { spriteSize } from './textures.ts'
import type { SpriteName } from './sprites.ts'
import { easeIn, easeInOut, easeOut, mix, playPhases, type Phase, type Timeline } from './timeline.ts'

/** Where an effect starts, and what it may do there. */
export interface Cause {
  readonly rect: Rect
  /** The answer that fell, if it is in view. */
  readonly fallen: Rect | null
  readonly dir: 'ltr' | 'rtl'
  /** Pushes the page's own paper, in CSS pixels and radians; does nothing where there is none. */
  shake(x: number, y: number, turn: number): void
  /** The stamp in the page, if it has one: hidden until the one in the air has come down on it. */
  readonly stamp: { readonly middle: Point; readonly width: number; setShown(shown: boolean): void } | null
}

export interface EffectContext {
  readonly scene: Scene
  readonly props: Props
  readonly ratio: number
  readonly reduced: boolean
  /** Opacity of tray and spike at rest. */
  readonly restingAlpha: number
}

/** A green stamp comes down on the slip; a copy of it flies to the tray. Ends with `counts` shown. */
export function standsEffect(context: EffectContext, cause: Cause, counts: Counts): Timeline {
  const { props, reduced, ratio } = context
  const place = stampPlace(cause)
  const made = makeSprites(context)
  const stamp = made.sprite('stamp', place.x, place.y)
  const bleed = made.sprite('stamp', place.x, place.y)
  const turn = -0.14
  const size = place.scale / ratio
  stamp.setRotation(turn).setScale(size)
  bleed.setRotation(turn).setAlpha(0)
  cause.stamp?.setShown(false)
  const landed = () => {
    cause.stamp?.setShown(true)
    cause.shake(0, 0, 0)
  }
  const ended = () => {
    made.destroy()
    props.show(counts)
    props.setAlpha(context.restingAlpha)
  }

  if (reduced) {
    return playPhases([
      { lasts: 200, draw: (at) => stamp.setAlpha(at) },
      { lasts: 200, draw: () => undefined },
      {
        lasts: 240,
        draw: (at) => {
          if (at === 1) landed()
          stamp.setAlpha(1 - at)
        },
      },
      fadeIn(context, 'tray', counts),
      { lasts: 0, draw: ended },
    ])
  }

  const specks = splash(made, place)
  const sheet = made.sprite('sheetStands', place.x, place.y).setVisible(false)
  return playPhases([
    {
      lasts: 150,
      draw: (at) => {
        stamp.setScale(mix(2.3, 1, easeIn(at)) * size).setAlpha(Math.min(1, at * 1.8))
        props.setAlpha(Math.max(context.restingAlpha, at))
      },
    },
    {
      lasts: 260,
      draw: (at) => {
        const jolt = (1 - at) ** 2 * Math.cos(at * 22)
        cause.shake(0, jolt * 5, jolt * 0.006)
        stamp.setScale(size * (1 - 0.03 * jolt))
        bleed.setScale(size * mix(1, 1.05, easeOut(at))).setAlpha(0.42 * (1 - at))
        specks(at)
        if (at === 1) landed()
      },
    },
    {
      lasts: 340,
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
    { lasts: 0, draw: ended },
  ])
}

/** A red pencil strikes across the slip; the slip is stuck on the spike. Ends with `counts` shown. */
export function struckEffect(context: EffectContext, cause: Cause, counts: Counts): Timeline {
  const { props, reduced, ratio } = context
  const { rect, fallen } = cause
  const made = makeSprites(context)
  const target = fallen ?? { ...rect, height: Math.min(rect.height * 0.8, 260) }
  const length = Math.min(target.width * 0.84, 620)
  const middle = { x: target.x + target.width / 2, y: target.y + target.height / 2 }
  const tilt = (cause.dir === 'rtl' ? 1 : -1) * (fallen ? 0.03 : 0.06)
  const strike = made.sprite('strike', middle.x, middle.y)
  const across = length / spriteSize('strike').width
  strike.setScale(across / ratio, Math.max(across, 0.75) / ratio).setRotation(tilt)
  const ended = () => {
    made.destroy()
    props.show(counts)
    props.setAlpha(context.restingAlpha)
  }

  if (reduced) {
    return playPhases([
      { lasts: 200, draw: (at) => strike.setAlpha(at) },
      { lasts: 200, draw: () => undefined },
      { lasts: 240, draw: (at) => strike.setAlpha(1 - at) },
      fadeIn(context, 'spike', counts),
      { lasts: 0, draw: ended },
    ])
  }

  const rightToLeft = cause.dir === 'rtl'
  strike.setFlipX(rightToLeft)
  const pencil = made.sprite('pencil', 0, 0).setOrigin(0, 0.5).setVisible(false)
  const sheet = made.sprite('sheetStruck', middle.x, middle.y).setVisible(false)
  const size = Math.min(1, rect.width / 420)
  return playPhases([
    {
      lasts: 240,
      draw: (at) => {
        const drawn = easeInOut(at)
        const { width, height } = strike.frame
        strike.setCrop(0, 0, width * drawn, height)
        const reach = (drawn - 0.5) * length * (rightToLeft ? -1 : 1)
        pencil
          .setVisible(true)
          .setPosition(middle.x + reach * Math.cos(tilt), middle.y + reach * Math.sin(tilt))
          .setRotation((rightToLeft ? 3.72 : -0.58) + Math.sin(at * 9) * 0.05)
          .setScale(size / ratio)
          .setAlpha(at < 1 ? Math.min(1, at * 8) : 0)
        props.setAlpha(Math.max(context.restingAlpha, at))
      },
    },
    {
      lasts: 160,
      draw: (at) => {
        cause.shake(Math.sin(at * 16) * (1 - at) * 4, 0, 0)
        if (at === 1) cause.shake(0, 0, 0)
      },
    },
    {
      lasts: 320,
      draw: (at) => {
        const tip = props.needlePoint()
        const point = alongArc(middle, tip, easeInOut(at))
        const spikeScale = props.spike.scale
        sheet
          .setVisible(true)
          .setPosition(point.x, point.y)
          .setAlpha(Math.min(1, at * 5))
          .setRotation(Math.sin(at * Math.PI) * -0.45)
          .setScale(
            mix(size, spikeScale * 0.76, easeInOut(at)) / ratio,
            mix(size, spikeScale * 0.24, easeIn(at)) / ratio,
          )
        strike.setAlpha(1 - easeIn(at))
      },
    },
    {
      lasts: 130,
      draw: (at) => {
        const from = props.needlePoint()
        const to = props.landing('spike')
        sheet.setPosition(to.x, mix(from.y, to.y, easeIn(at))).setRotation(-0.1 * at)
        if (at < 1) return
        sheet.setVisible(false)
        props.show(counts)
      },
    },
    settle(context, 'spike'),
    ...withdraw(context),
    { lasts: 0, draw: ended },
  ])
}

/** A slip drops on the desk: the air beneath it drives some dust out on all sides. Drawn under the page. */
export function questionInEffect(context: EffectContext, cause: Cause): Timeline {
  const random = seeded('puff')
  const made = makeSprites(context)
  const { x, y, width, height } = cause.rect
  const motes = Array.from({ length: 18 }, () => {
    const side = random.next() * (width + height)
    const low = random.next() < 0.7
    const start =
      side < width
        ? { x: x + side, y: low ? y + height : y }
        : { x: random.next() < 0.5 ? x : x + width, y: y + side - width }
    const away = Math.atan2(start.y - (y + height / 2), start.x - (x + width / 2))
    return { image: made.sprite('mote', start.x, start.y), start, away, far: 18 + random.next() * 46 }
  })
  return playPhases([
    {
      lasts: 400,
      draw: (at) => {
        for (const { image, start, away, far } of motes) {
          const gone = easeOut(at) * far
          image
            .setPosition(start.x + Math.cos(away) * gone, start.y + Math.sin(away) * gone)
            .setAlpha(0.6 * (1 - at))
        }
        if (at === 1) made.destroy()
      },
    },
  ])
}

function stampPlace({ rect, dir, stamp }: Cause): {
  readonly x: number
  readonly y: number
  readonly scale: number
} {
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

/** Ink that the stamp presses out at its sides. */
function splash(
  made: Made,
  place: { readonly x: number; readonly y: number; readonly scale: number },
): (progress: number) => void {
  const random = seeded('splash')
  const drops = Array.from({ length: 14 }, () => ({
    image: made.sprite('ink', place.x, place.y).setVisible(false),
    away: random.next() * Math.PI * 2,
    far: 0.7 + random.next() * 0.65,
    size: 0.2 + random.next() * 0.62,
  }))
  return (progress) => {
    const out = easeOut(progress)
    for (const { image, away, far, size } of drops) {
      const reach = mix(0.72, far, out)
      image
        .setVisible(progress < 1)
        .setPosition(
          place.x + Math.cos(away) * 118 * place.scale * reach,
          place.y + Math.sin(away) * 70 * place.scale * reach,
        )
        .setScale(size * made.unit)
        .setAlpha(0.85 * (1 - progress ** 2))
    }
  }
}

/** What has landed gives way a little and comes to rest. */
function settle({ props }: EffectContext, pile: 'tray' | 'spike') {
  let rest: { readonly slip: GameObjects.Image; readonly y: number } | null = null
  return {
    lasts: 150,
    draw: (at: number) => {
      const slip = props.topSlip(pile)
      if (!slip) return
      rest ??= { slip, y: slip.y }
      if (rest.slip !== slip) return
      slip.y = rest.y - Math.sin(at * Math.PI) * 5 * (1 - at)
    },
  }
}

/** Tray and spike that had no place of their own stay long enough to be seen, and go. */
function withdraw({ props, restingAlpha }: EffectContext): readonly Phase[] {
  if (restingAlpha === 1) return []
  return [
    { lasts: 240, draw: () => undefined },
    { lasts: 200, draw: (at) => props.setAlpha(Math.max(restingAlpha, 1 - at)) },
  ]
}

function fadeIn({ props }: EffectContext, pile: 'tray' | 'spike', counts: Counts) {
  let shown = false
  return {
    lasts: 240,
    draw: (at: number) => {
      if (!shown) props.show(counts)
      shown = true
      props.setAlpha(1)
      props.topSlip(pile)?.setAlpha(at)
    },
  }
}

interface Made {
  /** Scale at which a sprite has its natural size. */
  readonly unit: number
  sprite(name: SpriteName, x: number, y: number): GameObjects.Image
  destroy(): void
}

function makeSprites({ props, ratio }: EffectContext): Made {
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
