import { easeOut, mix, playPhases, playTogether, type Timeline } from '../timeline.ts'
import { makeSprites, type Cause, type EffectContext } from './context.ts'
import { burst } from './particles.ts'

/** How far inside the element's leading edge the letters of the options stand, in CSS pixels. */
const inward = 31

/** A drop of ink falls where the answer was given: short dashes around the key, a blot that dries. */
export function chosenEffect(context: EffectContext, cause: Cause): Timeline {
  const { reduced, ratio } = context
  const { rect, dir } = cause
  const made = makeSprites(context)
  const onwards = dir === 'rtl' ? -1 : 1
  const leading = dir === 'rtl' ? rect.x + rect.width : rect.x
  const place = {
    x: leading + onwards * Math.min(inward, rect.width / 2),
    y: rect.y + rect.height / 2,
  }
  const reach = Math.min(26, Math.max(14, rect.height * 0.42))
  const dashes = Array.from({ length: 8 }, (_, index) => {
    const angle = (index / 8) * Math.PI * 2 + 0.39
    return { angle, image: made.sprite('dash', place.x, place.y).setRotation(angle) }
  })
  const blot = made.sprite('blot', place.x, place.y)
  const tick = playPhases([
    {
      lasts: 200,
      draw: (at) => {
        const out = reduced ? 1 : easeOut(at)
        for (const { angle, image } of dashes) {
          const far = reach * mix(0.72, 1.16, out)
          image
            .setPosition(place.x + Math.cos(angle) * far, place.y + Math.sin(angle) * far)
            .setScale((reduced ? 0.8 : mix(1, 0.3, at)) / ratio, 1 / ratio)
            .setAlpha(0.9 * (reduced ? Math.sin(at * Math.PI) : 1 - at ** 2))
        }
        // Pale, so that the letter beneath stays legible.
        blot
          .setScale(((reduced ? 1 : mix(0.3, 1, easeOut(at))) * reach) / 14 / ratio)
          .setAlpha(0.34 * (reduced ? Math.sin(at * Math.PI) : 1 - at))
      },
    },
  ])
  const drops = burst(made, reduced, {
    seed: 'drop',
    count: 5,
    names: ['blot'],
    from: () => place,
    towards: () => -Math.PI / 2,
    spread: Math.PI,
    speed: [90, 200],
    gravity: 420,
    scale: [0.1, 0.2],
    lasts: 260,
  })
  return playTogether([tick, playPhases([drops])], made.destroy)
}
