import type { Cue } from './cue.ts'
import type { Engine } from './engine.ts'

/** Loudness from 0 to 1. */
export interface Levels {
  readonly effects: number
  readonly room: number
  /** Silences both; their levels stay. */
  readonly muted: boolean
}

export interface CueOptions {
  /** Milliseconds to wait before it sounds. */
  readonly after?: number
  /** Factor on speed and pitch. */
  readonly rate?: number
}

export interface Sound {
  /** Sounds now or not at all: nothing is kept for later where sound isn't unlocked, loaded, on or in sight. */
  play(cue: Cue, options?: CueOptions): void
  setLevels(levels: Levels): void
}

const gestures = ['pointerdown', 'pointerup', 'touchend', 'keydown', 'click'] as const
/** What could not be had so many times is not asked for again. */
const mostAttempts = 3
/** The same cue within so many milliseconds is one cue. */
const apart = 60

/**
 * The sound of a page. Fetches and makes nothing before the first gesture of the player, and nothing while sound is off; falls
 * silent while the page is hidden. Never throws: where a browser has no sound, there is none.
 */
export function createSound(window: Window, openEngine: () => Promise<Engine | null>): Sound {
  const { document, navigator } = window
  let levels: Levels = { effects: 0, room: 0, muted: true }
  let unlocked = hasBeenActive(navigator)
  let engine: Engine | null = null
  let opening = false
  let attempts = 0
  const waiting = new Set<number>()
  const lastAt = new Map<Cue, number>()

  const isOn = () => !levels.muted && (levels.effects > 0 || levels.room > 0)
  const isShown = () => document.visibilityState === 'visible'

  async function open(): Promise<void> {
    if (engine || opening || attempts === mostAttempts || !unlocked || !isOn() || !isShown()) return
    opening = true
    attempts++
    engine = await openEngine().catch(() => null)
    opening = false
    settle()
  }

  /** Brings what sounds in line with levels and page. */
  function settle(): void {
    if (!engine) return
    if (isOn() && isShown()) return engine.setRoom(loudness(levels.room))
    waiting.forEach((timer) => window.clearTimeout(timer))
    waiting.clear()
    engine.silence()
  }

  function sound(cue: Cue, rate: number): void {
    const now = window.performance.now()
    if (!engine || !isOn() || levels.effects === 0 || !isShown()) return
    if (now - (lastAt.get(cue) ?? -Infinity) < apart) return
    lastAt.set(cue, now)
    engine.play(cue, loudness(levels.effects), rate)
  }

  function gesture(event: Event): void {
    // Escape and the first touch are none; the browser knows, where it can be asked.
    unlocked = hasBeenActive(navigator) || (!('userActivation' in navigator) && event.isTrusted)
    if (engine && isOn() && isShown()) engine.wake()
    void open()
  }

  for (const type of gestures) window.addEventListener(type, gesture, { capture: true, passive: true })
  document.addEventListener('visibilitychange', () => {
    settle()
    void open()
  })

  return {
    play(cue, { after = 0, rate = 1 } = {}) {
      if (!engine || !isOn() || !isShown()) return
      if (after === 0) return sound(cue, rate)
      const timer = window.setTimeout(() => {
        waiting.delete(timer)
        sound(cue, rate)
      }, after)
      waiting.add(timer)
    },
    setLevels(next) {
      levels = next
      settle()
      void open()
    },
  }
}

function hasBeenActive(navigator: Navigator): boolean {
  return 'userActivation' in navigator && navigator.userActivation.hasBeenActive
}

/** A level as an amplitude: ears count in steps of decibels. */
function loudness(level: number): number {
  return level ** 1.6
}
