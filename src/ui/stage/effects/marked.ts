import type { Point, Rect } from '../geometry.ts'
import { spriteSize } from '../textures.ts'
import { easeInOut, pause, playPhases, playTogether, type Phase, type Timeline } from '../timeline.ts'
import { makeSprites, type Cause, type EffectContext } from './context.ts'
import { burst } from './particles.ts'

/** Milliseconds for the whole stroke, however many lines it has. */
const strokes = 240
/** More lines than these are not drawn one by one. */
const mostLines = 3

/** The marker runs along the last lines of what was marked; the ink is wet behind it, and some of it leaps off at the end. */
export function markedEffect(context: EffectContext, cause: Cause): Timeline {
  const { reduced, ratio } = context
  const made = makeSprites(context)
  const onwards = cause.dir === 'rtl' ? -1 : 1
  const lines = (cause.lines.length > 0 ? cause.lines : [cause.rect]).slice(-mostLines)
  const wet = lines.map((line) => ({ line, image: made.sprite('wet', line.x, line.y).setVisible(false) }))
  const pen = made.sprite('markerOpen', 0, 0).setVisible(false)
  const natural = spriteSize('wet')
  const last = lines.at(-1)!
  const end = endOf(last, onwards)

  const cover = ({ line, image }: (typeof wet)[number], share: number, alpha: number) => {
    const width = line.width * share
    image
      .setVisible(width > 1)
      .setPosition(
        onwards === 1 ? line.x + width / 2 : line.x + line.width - width / 2,
        line.y + line.height / 2,
      )
      .setScale(Math.max(width, 1) / natural.width / ratio, line.height / natural.height / ratio)
      .setAlpha(alpha)
  }
  const runs = wet.map((each): Phase => ({
    lasts: strokes / wet.length,
    draw: (at) => {
      if (reduced) return cover(each, 1, at * 0.5)
      const share = easeInOut(at)
      cover(each, share, 0.5)
      const { line } = each
      pen
        .setVisible(true)
        .setOrigin(0.01, 0.5)
        .setFlipY(onwards === -1)
        .setPosition(
          onwards === 1 ? line.x + line.width * share : line.x + line.width * (1 - share),
          line.y + line.height * 0.5 + Math.sin(at * 12) * 1.2,
        )
        .setRotation(onwards === 1 ? -0.62 : Math.PI + 0.62)
        .setScale(0.8 / ratio)
    },
  }))
  const stroke = playPhases([
    ...runs,
    {
      lasts: 200,
      draw: (at) => {
        for (const each of wet) cover(each, 1, 0.5 * (1 - at))
        pen.setPosition(end.x + onwards * at * 16, end.y - at * 26).setAlpha(Math.max(0, 1 - at * 1.6))
      },
    },
  ])
  const specks = burst(made, reduced, {
    seed: 'marker',
    count: 12,
    names: ['yellow'],
    from: () => end,
    towards: () => (onwards === 1 ? -0.25 : Math.PI + 0.25),
    spread: 0.8,
    speed: [50, 240],
    gravity: 320,
    scale: [0.18, 0.55],
    lasts: 380,
  })
  return playTogether([stroke, playPhases([pause(reduced ? 0 : strokes - 30), specks])], made.destroy)
}

function endOf(line: Rect, onwards: 1 | -1): Point {
  return { x: onwards === 1 ? line.x + line.width : line.x, y: line.y + line.height / 2 }
}
