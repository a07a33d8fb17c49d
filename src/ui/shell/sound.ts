import { effect } from '@preact/signals'
import type { Sound } from '../../audio/create.ts'
import { prefersStillness } from '../article/motion.ts'
import type { StageEvent } from '../app.ts'
import { cuesOf } from './cues.ts'
import type { RunningApp } from './create.ts'

/** Lets the app be heard: what happens on the page, as loud as the settings say. */
export function connectSound(app: RunningApp, sound: Sound): void {
  let left: number | null = null
  app.setSound((event: StageEvent) => {
    for (const { cue, ...options } of cuesOf(event, left, prefersStillness(app.settings.peek()))) {
      sound.play(cue, options)
    }
    if (event.type === 'clock') left = event.left
  })

  let before = app.settings.peek()
  effect(() => {
    const now = app.settings.value
    const { effects, room, muted } = now
    if (now === before || effects !== before.effects || room !== before.room || muted !== before.muted) {
      sound.setLevels({ effects, room, muted })
    }
    // A level that was just set is to be heard.
    if (effects !== before.effects) sound.play('key')
    before = now
  })
}
