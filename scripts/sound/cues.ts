import type { Cue } from '../../src/audio/cue.ts'
import {
  draw,
  filter,
  filterLoop,
  finish,
  grains,
  lay,
  noise,
  pluck,
  rate,
  shape,
  silence,
  stroke,
  struck,
  type Signal,
} from './signal.ts'

interface Recipe {
  /** LUFS at its loudest: how loud it is beside the others. */
  readonly loudness: number
  make(): Signal
}

/** What sounds once. Their lengths follow what the canvas shows. */
export const recipes: { readonly [name in Cue]: Recipe } = {
  paper: { loudness: -27, make: paper },
  key: { loudness: -29, make: key },
  pencil: { loudness: -25, make: pencil },
  marker: { loudness: -27, make: marker },
  stamp: { loudness: -20, make: stamp },
  spike: { loudness: -23, make: spike },
  bell: { loudness: -25, make: bell },
  press: { loudness: -21, make: press },
  tick: { loudness: -32, make: tick },
}

/** The room at night is to be missed when it stops, not to be noticed when it is there. */
export const roomLoudness = -30
const roomSeconds = 16

/** A sheet comes sliding over the desk and lies down. */
function paper(): Signal {
  const whole = silence(0.42)
  const slide = filter(
    filter(noise('slide', 0.3), 'band', (at) => 1500 + 7000 * at, 0.9),
    'low',
    7500,
  )
  const rough = filter(noise('rough', 0.3), 'low', 70)
  lay(
    whole,
    shape(slide, (at) => stroke(0.3, 0.85)(at) * (0.55 + 4 * Math.abs(rough[Math.round(at * rate)] ?? 0))),
  )
  const crinkle = filter(
    grains('crinkle', 0.34, (at) => 900 * stroke(0.34)(at)),
    'band',
    5200,
    1.2,
  )
  lay(whole, crinkle, { gain: 1.4 })
  const air = filter(shape(noise('air', 0.16), pluck(0.012, 0.03)), 'low', 480)
  lay(whole, air, { at: 0.2, gain: 1.5 })
  const edge = filter(shape(noise('edge', 0.05), pluck(0.001, 0.007)), 'band', 2600, 0.7)
  return finish(lay(whole, edge, { at: 0.213, gain: 0.5 }))
}

/** A typewriter's key, pressed lightly: down, and on its felt. */
function key(): Signal {
  const whole = struck(
    0.11,
    [
      [214, 0.016, 0.75],
      [655, 0.009, 0.5],
      [1830, 0.006, 0.42],
      [3140, 0.004, 0.3],
      [4870, 0.0025, 0.2],
    ],
    0.0003,
  )
  lay(whole, filter(shape(noise('key', 0.03), pluck(0.0004, 0.0035)), 'band', 2900, 0.6), { gain: 0.7 })
  const felt = struck(
    0.06,
    [
      [172, 0.018, 0.5],
      [930, 0.005, 0.22],
    ],
    0.002,
  )
  return finish(lay(whole, felt, { at: 0.034, gain: 0.7 }))
}

/** The red pencil strikes: graphite skips over the grain of the paper, and the desk beneath takes part. */
function pencil(): Signal {
  const seconds = 0.3
  const speed = stroke(0.27, 0.8)
  const grain = filter(
    grains('grain', seconds, (at) => 150 + 2300 * speed(at)),
    'band',
    (at) => 1500 + 1900 * speed(at),
    1.3,
  )
  const hiss = filter(noise('graphite', seconds), 'band', (at) => 2300 + 1800 * speed(at), 1)
  const whole = filter(lay(shape(grain, speed), shape(hiss, speed), { gain: 0.07 }), 'low', 8000)
  const desk = filter(whole, 'band', 330, 2.5)
  lay(whole, desk, { gain: 1.2 })
  const touch = struck(
    0.05,
    [
      [420, 0.008, 0.3],
      [1550, 0.004, 0.25],
    ],
    0.0006,
  )
  return finish(lay(whole, touch, { at: 0.012, gain: 0.6 }))
}

/** A felt tip is set down and drawn along the line, with a little squeak to it. */
function marker(): Signal {
  const seconds = 0.34
  const speed = stroke(0.3, 0.75)
  const whole = silence(seconds)
  const felt = filter(filter(noise('felt', seconds), 'band', 1250, 0.6), 'low', 3200)
  lay(whole, shape(felt, speed))
  let phase = 0
  const wavers = filter(noise('wavers', seconds), 'low', 18)
  const squeak = draw(seconds, (at) => {
    phase += (2 * Math.PI * (1480 + 420 * speed(at) + 2600 * (wavers[Math.round(at * rate)] ?? 0))) / rate
    return Math.sin(phase) + 0.3 * Math.sin(2 * phase)
  })
  lay(
    whole,
    shape(squeak, (at) => stroke(0.22)(at - 0.05)),
    { gain: 0.035 },
  )
  const tip = struck(
    0.06,
    [
      [190, 0.014, 0.4],
      [540, 0.008, 0.25],
    ],
    0.0015,
  )
  return finish(lay(whole, tip, { gain: 0.5 }))
}

/** The stamp comes down: rubber and wood on a heavy desk, which answers; then it is lifted off the wet ink. */
function stamp(): Signal {
  const whole = silence(0.5)
  let phase = 0
  const thump = draw(0.36, (at) => {
    phase += (2 * Math.PI * (74 + 88 * Math.exp(-at / 0.022))) / rate
    return Math.sin(phase) * pluck(0.0015, 0.068)(at)
  })
  lay(whole, thump, { gain: 1.05 })
  const wood = struck(
    0.3,
    [
      [187, 0.05, 0.55],
      [296, 0.034, 0.42],
      [452, 0.024, 0.34],
      [781, 0.013, 0.26],
      [1290, 0.007, 0.2],
      [2210, 0.004, 0.12],
    ],
    0.0007,
  )
  lay(whole, wood, { gain: 0.9 })
  lay(whole, filter(shape(noise('slap', 0.08), pluck(0.0006, 0.009)), 'low', 2400), { gain: 0.9 })
  const rattle = struck(
    0.1,
    [
      [1130, 0.012, 0.3],
      [1740, 0.008, 0.2],
      [340, 0.02, 0.3],
    ],
    0.001,
  )
  lay(whole, rattle, { at: 0.052, gain: 0.26 })
  lay(whole, rattle, { at: 0.094, gain: 0.12 })
  const lifts = filter(shape(noise('lifts', 0.09), stroke(0.09, 0.6)), 'band', (at) => 1500 + 22_000 * at, 1)
  return finish(lay(whole, lifts, { at: 0.235, gain: 0.22 }), { fadeOut: 0.06 })
}

/** The slip is run through: paper tears, the needle sings for a moment, the foot stands on the desk. */
function spike(): Signal {
  const whole = silence(0.5)
  const tear = filter(
    filter(
      grains('tear', 0.07, (at) => 6000 * stroke(0.07, 0.6)(at)),
      'band',
      3400,
      0.8,
    ),
    'low',
    8000,
  )
  lay(whole, tear, { gain: 1.5 })
  const needle = struck(
    0.44,
    [
      [402, 0.07, 0.2],
      [1187, 0.06, 0.16],
      [1195, 0.075, 0.14],
      [2519, 0.1, 0.17],
      [2531, 0.085, 0.15],
      [4890, 0.045, 0.08],
      [6870, 0.025, 0.05],
    ],
    0.0001,
  )
  lay(whole, needle, { at: 0.055, gain: 0.42 })
  const foot = struck(
    0.2,
    [
      [128, 0.045, 0.9],
      [233, 0.026, 0.5],
      [610, 0.01, 0.3],
    ],
    0.0014,
  )
  lay(whole, foot, { at: 0.06, gain: 0.8 })
  return finish(whole, { fadeOut: 0.08 })
}

/** The small bell of the desk: pairs of modes a little apart, so that it lives while it dies away. */
function bell(): Signal {
  const ring = struck(
    1.5,
    [
      [1318.5, 0.4, 0.4],
      [1322.7, 0.44, 0.09],
      [2643, 0.3, 0.3],
      [2650, 0.27, 0.08],
      [3572, 0.2, 0.26],
      [3583, 0.21, 0.07],
      [5240, 0.11, 0.2],
      [7120, 0.06, 0.14],
      [659.3, 0.2, 0.06],
    ],
    0.0002,
  )
  const hammer = filter(shape(noise('hammer', 0.02), pluck(0.0005, 0.003)), 'band', 3800, 0.8)
  return finish(lay(ring, hammer, { gain: 0.12 }), { fadeOut: 0.5 })
}

/** The press turns up, rolls the page through and lets it fall on the pile. */
function press(): Signal {
  const whole = silence(1.25)
  const runs = (at: number): number => Math.min(1, at / 0.12) * (at < 0.68 ? 1 : Math.exp((0.68 - at) / 0.07))
  const rumble = filter(filter(noise('rumble', 1.1), 'low', 170), 'high', 45)
  lay(
    whole,
    shape(rumble, (at) => runs(at) * (0.8 + 0.2 * Math.sin(2 * Math.PI * 11 * at))),
    { gain: 2.2 },
  )
  const cog = struck(
    0.12,
    [
      [158, 0.028, 0.6],
      [372, 0.018, 0.45],
      [884, 0.011, 0.3],
      [1423, 0.009, 0.24],
      [2760, 0.005, 0.14],
    ],
    0.0008,
  )
  const pawl = struck(
    0.06,
    [
      [2140, 0.008, 0.4],
      [3350, 0.006, 0.3],
      [760, 0.009, 0.3],
    ],
    0.0003,
  )
  // Turning up, it strikes a little late at first, then every 74 ms.
  for (const [index, at] of [0.01, 0.115, 0.205, 0.285, 0.36, 0.435, 0.509, 0.582, 0.656].entries()) {
    lay(whole, cog, { at, gain: index % 2 === 0 ? 0.72 : 0.5 })
    lay(whole, pawl, { at: at + 0.036, gain: index % 2 === 0 ? 0.14 : 0.2 })
  }
  const web = filter(
    filter(noise('web', 0.75), 'band', (at) => 1400 + 2600 * at, 0.8),
    'low',
    5500,
  )
  lay(
    whole,
    shape(web, (at) => stroke(0.75, 1.1)(at) * (0.7 + 0.3 * Math.sin(2 * Math.PI * 13.5 * at))),
    { gain: 0.36 },
  )
  const falls = filter(shape(noise('falls', 0.2), pluck(0.01, 0.04)), 'low', 620)
  lay(whole, falls, { at: 0.74, gain: 0.9 })
  const pile = struck(
    0.2,
    [
      [118, 0.05, 0.8],
      [240, 0.03, 0.4],
    ],
    0.003,
  )
  lay(whole, pile, { at: 0.755, gain: 0.6 })
  return finish(whole, { fadeIn: 0.004, fadeOut: 0.12 })
}

/** The clock on the desk, through its glass. */
function tick(): Signal {
  const whole = struck(
    0.09,
    [
      [496, 0.01, 0.4],
      [1210, 0.008, 0.5],
      [2390, 0.005, 0.34],
      [3980, 0.003, 0.16],
    ],
    0.0005,
  )
  const escapes = struck(0.05, [[2900, 0.004, 0.3]], 0.0003)
  return finish(lay(whole, escapes, { at: 0.013, gain: 0.35 }))
}

/** Air, the lamp's transformer and a car far off, in a loop whose end is its start. */
export function room(): Signal {
  const turn = (times: number, at: number) => 2 * Math.PI * ((times * at) / roomSeconds)
  const loop = (seed: string, curve: (at: number) => number) =>
    shape(noise(seed, roomSeconds), (at) => curve(at))
  const air = filterLoop(
    filterLoop(
      loop('draught', () => 1),
      'low',
      190,
      0.5,
    ),
    'high',
    40,
  )
  const whole = shape(air, (at) => 1 + 0.16 * Math.sin(turn(1, at)) + 0.1 * Math.sin(turn(3, at) + 1))
  const hush = filterLoop(
    filterLoop(
      loop('hush', () => 1),
      'band',
      850,
      0.4,
    ),
    'low',
    2600,
  )
  lay(
    whole,
    shape(hush, (at) => 1 + 0.2 * Math.sin(turn(2, at) + 2)),
    { gain: 0.06 },
  )
  const passes = filterLoop(
    loop('passes', (at) => Math.max(0, Math.sin(turn(1, at) - 1)) ** 3),
    'band',
    330,
    0.7,
  )
  lay(whole, passes, { gain: 0.1 })
  // Whole turns in the loop: 100 Hz and its octaves.
  const hum = draw(
    roomSeconds,
    (at) =>
      Math.sin(turn(100 * roomSeconds, at)) * 0.5 +
      Math.sin(turn(200 * roomSeconds, at) + 0.4) * 0.3 +
      Math.sin(turn(400 * roomSeconds, at) + 1) * 0.07,
  )
  return lay(whole, hum, { gain: 0.006 })
}
