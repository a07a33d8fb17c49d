import type { Settings } from '../settings.ts'

/** Whether travel and shake give way to fades: as the player set it, or as the system asks. */
export function prefersStillness(settings: Settings): boolean {
  return settings.motion === 'reduce' || matchMedia('(prefers-reduced-motion: reduce)').matches
}
