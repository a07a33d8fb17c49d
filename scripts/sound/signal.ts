import { seeded } from '../../src/core/session/random.ts'

/** Samples a second. A whole number of them makes a millisecond, so that places in milliseconds are exact. */
export const rate = 48_000

/** Mono samples; full scale is 1. */
export type Signal = Float64Array

/** A value that changes with the seconds since the start. */
export type Curve = (seconds: number) => number

export function silence(seconds: number): Signal {
  return new Float64Array(Math.round(seconds * rate))
}

/** A signal drawn sample by sample. */
export function draw(seconds: number, curve: Curve): Signal {
  return silence(seconds).map((_, index) => curve(index / rate))
}

/** White noise from -1 to 1; the same seed gives the same noise. */
export function noise(seed: string, seconds: number): Signal {
  const random = seeded('sound', seed)
  return silence(seconds).map(() => random.next() * 2 - 1)
}

/** Grit: single samples of either sign at chance places, `perSecond` of them on average. */
export function grains(seed: string, seconds: number, perSecond: Curve): Signal {
  const random = seeded('grains', seed)
  return silence(seconds).map((_, index) => {
    const falls = random.next() < perSecond(index / rate) / rate
    const height = random.next() * 2 - 1
    return falls ? height : 0
  })
}

/** Adds `part`, from a second on and by a factor, to `whole`, which keeps its length. */
export function lay(whole: Signal, part: Signal, { at = 0, gain = 1 } = {}): Signal {
  const start = Math.round(at * rate)
  const end = Math.min(whole.length, start + part.length)
  for (let index = start; index < end; index++) whole[index]! += part[index - start]! * gain
  return whole
}

export function shape(signal: Signal, curve: Curve): Signal {
  return signal.map((sample, index) => sample * curve(index / rate))
}

/** From nothing within `attack` seconds, then down to a third every `decay` seconds. */
export function pluck(attack: number, decay: number): Curve {
  return (at) => (at < attack ? at / attack : Math.exp((attack - at) / decay))
}

/** One soft stroke from nothing to nothing; `lean` above 1 puts its height late, below 1 early. */
export function stroke(seconds: number, lean = 1): Curve {
  return (at) => (at <= 0 || at >= seconds ? 0 : Math.sin(Math.PI * (at / seconds) ** lean) ** 1.5)
}

type Kind = 'low' | 'high' | 'band'

/** A second-order filter (R. Bristow-Johnson's cookbook), whose frequency may move. `q`: narrowness. */
export function filter(
  signal: Signal,
  kind: Kind,
  frequency: number | Curve,
  q = Math.SQRT1_2,
  memory = [0, 0, 0, 0],
): Signal {
  const moves = typeof frequency === 'function'
  let { b0, b1, b2, a1, a2 } = coefficients(kind, moves ? frequency(0) : frequency, q)
  let [x1, x2, y1, y2] = memory as [number, number, number, number]
  const filtered = new Float64Array(signal.length)
  for (let index = 0; index < signal.length; index++) {
    // Sixteen samples are a third of a millisecond: nobody hears the steps.
    if (moves && index % 16 === 0) ({ b0, b1, b2, a1, a2 } = coefficients(kind, frequency(index / rate), q))
    const x = signal[index]!
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
    x2 = x1
    x1 = x
    y2 = y1
    y1 = y
    filtered[index] = y
  }
  memory.splice(0, 4, x1, x2, y1, y2)
  return filtered
}

function coefficients(kind: Kind, frequency: number, q: number) {
  const angle = (2 * Math.PI * Math.min(frequency, rate * 0.45)) / rate
  const cos = Math.cos(angle)
  const alpha = Math.sin(angle) / (2 * q)
  const a0 = 1 + alpha
  const [b0, b1, b2] = {
    low: [(1 - cos) / 2, 1 - cos, (1 - cos) / 2] as const,
    high: [(1 + cos) / 2, -1 - cos, (1 + cos) / 2] as const,
    band: [alpha, 0, -alpha] as const,
  }[kind]
  return { b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: (-2 * cos) / a0, a2: (1 - alpha) / a0 }
}

/** The filter of a loop: run round once to fill its memory, and once to be kept, so that the end meets the start. */
export function filterLoop(signal: Signal, kind: Kind, frequency: number, q?: number): Signal {
  const memory = [0, 0, 0, 0]
  filter(signal, kind, frequency, q, memory)
  return filter(signal, kind, frequency, q, memory)
}

/** One way in which a struck body swings: Hz, seconds to a third of its height, height. */
export type Mode = readonly [frequency: number, decay: number, gain: number]

/** A struck body: its modes, each begun by a blow that lasts `blow` seconds; a longer blow is a softer one. */
export function struck(seconds: number, modes: readonly Mode[], blow = 0.0008): Signal {
  const sum = silence(seconds)
  for (const [frequency, decay, gain] of modes) {
    // A blow that lasts longer than the mode's own swing hardly moves it.
    const felt = gain / (1 + (frequency * blow * 1.2) ** 2)
    lay(
      sum,
      draw(
        seconds,
        (at) => Math.sin(2 * Math.PI * frequency * at) * Math.exp(-at / decay) * Math.min(1, at / blow),
      ),
      { gain: felt },
    )
  }
  return sum
}

/** Takes off what can't be heard below, and brings both ends to nothing. */
export function finish(signal: Signal, { fadeIn = 0.0005, fadeOut = 0.02 } = {}): Signal {
  const seconds = signal.length / rate
  const ends: Curve = (at) => {
    const left = seconds - 1 / rate - at
    const into = at < fadeIn ? at / fadeIn : 1
    return into * (left < fadeOut ? Math.sin(((left / fadeOut) * Math.PI) / 2) ** 2 : 1)
  }
  return shape(filter(signal, 'high', 32), ends)
}
