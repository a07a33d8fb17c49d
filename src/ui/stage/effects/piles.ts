import type { GameObjects } from 'phaser'
import type { Counts } from '../props.ts'
import { pause, type Phase } from '../timeline.ts'
import type { EffectContext } from './context.ts'

/** What has landed gives way a little and comes to rest. */
export function settle({ props }: EffectContext, pile: 'tray' | 'spike'): Phase {
  let rest: { readonly slip: GameObjects.Image; readonly y: number } | null = null
  return {
    lasts: 150,
    draw: (at) => {
      const slip = props.topSlip(pile)
      if (!slip) return
      rest ??= { slip, y: slip.y }
      if (rest.slip !== slip) return
      slip.y = rest.y - Math.sin(at * Math.PI) * 5 * (1 - at)
    },
  }
}

/** Tray and spike that had no place of their own stay long enough to be seen, and go. */
export function withdraw({ props, restingAlpha }: EffectContext): readonly Phase[] {
  if (restingAlpha === 1) return []
  return [pause(240), { lasts: 200, draw: (at) => props.setAlpha(Math.max(restingAlpha, 1 - at)) }]
}

/** Tray and spike come up with the new slip growing visible on its pile. */
export function fadeIn(
  { props, restingAlpha }: EffectContext,
  pile: 'tray' | 'spike',
  counts: Counts,
): Phase {
  let shown = false
  return {
    lasts: 240,
    draw: (at) => {
      if (!shown) props.show(counts)
      shown = true
      props.setAlpha(Math.max(restingAlpha, at))
      props.topSlip(pile)?.setAlpha(at)
    },
  }
}
