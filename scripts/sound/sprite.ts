import { cues, type Cue } from '../../src/audio/cue.ts'
import { recipes, room, roomLoudness } from './cues.ts'
import { amplify, loudness } from './loudness.ts'
import { lay, rate, shape, silence, type Signal } from './signal.ts'

/** Nothing, between two sounds: encoders smear a sound forwards, decoders may begin late. In seconds. */
const gap = 0.22
/** A sound's place begins a little before it and ends a little after, for the same reasons. */
const lead = 0.008
const tail = 0.06
/** The room goes on before and after its place, so that a loop that lies a little off is still whole. */
const around = 0.25

/** Where a sound lies in the file, in milliseconds, as howler takes it: start, length, whether it goes round. */
export type Place = readonly [start: number, length: number] | readonly [start: number, length: number, true]

export interface Sprite {
  readonly signal: Signal
  readonly places: Readonly<Record<Cue | 'room', Place>>
}

/** A cue at its loudness. */
export function makeCue(cue: Cue): Signal {
  const signal = recipes[cue].make()
  return amplify(signal, recipes[cue].loudness - loudness(signal))
}

/** The room at its loudness; its end meets its start. */
export function makeRoom(): Signal {
  const signal = room()
  return amplify(signal, roomLoudness - loudness(signal))
}

/** All sounds in one signal. The same every time. */
export function makeSprite(): Sprite {
  const ms = (seconds: number): number => Math.round(seconds * 1000)
  const places: Partial<Record<Cue | 'room', Place>> = {}
  const parts: { readonly at: number; readonly signal: Signal }[] = []
  let at = gap
  for (const cue of cues) {
    const signal = makeCue(cue)
    parts.push({ at, signal })
    places[cue] = [ms(at - lead), ms(lead + signal.length / rate + tail)]
    at = ms(at + signal.length / rate + gap) / 1000
  }
  const loop = makeRoom()
  const length = loop.length / rate
  parts.push({ at, signal: widened(loop) })
  places.room = [ms(at + around), ms(length), true]
  const whole = silence(at + around + length + around)
  for (const part of parts) lay(whole, part.signal, { at: part.at })
  return { signal: whole, places: places as Sprite['places'] }
}

function widened(loop: Signal): Signal {
  const before = Math.round(around * rate)
  const seconds = (loop.length + 2 * before) / rate
  const wide = silence(seconds).map(
    (_, index) => loop[(((index - before) % loop.length) + loop.length) % loop.length]!,
  )
  return shape(wide, (at) => Math.min(1, at / 0.05, (seconds - at) / 0.05))
}
