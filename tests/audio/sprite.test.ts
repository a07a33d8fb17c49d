import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loudness, peak } from '../../scripts/sound/loudness.ts'
import { noise, rate, type Signal } from '../../scripts/sound/signal.ts'
import { makeCue, makeSprite } from '../../scripts/sound/sprite.ts'
import { cues } from '../../src/audio/cue.ts'

const kept = JSON.parse(readFileSync('assets/sound/stet.json', 'utf8'))
const sprite = makeSprite()

describe('the sprite', () => {
  it('has the places that the script gives it', () => {
    expect(kept).toEqual(JSON.parse(JSON.stringify(sprite.places)))
  })

  it('names every cue and the room', () => {
    expect(Object.keys(kept).toSorted()).toEqual([...cues, 'room'].toSorted())
  })

  it('leaves a fifth of a second of nothing before and after each cue', () => {
    const loud = (from: number, to: number): boolean =>
      sprite.signal.subarray((from * rate) / 1000, (to * rate) / 1000).some((sample) => sample !== 0)
    for (const cue of cues) {
      const [start, length] = sprite.places[cue]
      expect(loud(start - 150, start), `before ${cue}`).toBe(false)
      expect(loud(start, start + length), `within ${cue}`).toBe(true)
      expect(loud(start + length - 55, start + length + 100), `after ${cue}`).toBe(false)
    }
  })

  it.each(['webm', 'mp3'])('weighs at most 200 kB as %s', (ending) => {
    expect(statSync(`assets/sound/stet.${ending}`).size).toBeLessThanOrEqual(200_000)
  })
})

describe.each(cues)('%s', (cue) => {
  const signal = makeCue(cue)

  it('is made the same every time', () => {
    expect(Buffer.from(makeCue(cue).buffer).equals(Buffer.from(signal.buffer))).toBe(true)
  })

  it('has room below full scale', () => expect(peak(signal)).toBeLessThanOrEqual(-1))

  it('begins and ends at nothing', () => {
    expect(Math.abs(signal[0]!)).toBeLessThan(0.001)
    expect(Math.abs(signal.at(-1)!)).toBeLessThan(0.001)
  })

  it('swings about zero', () => {
    const mean = signal.reduce((sum, sample) => sum + sample, 0) / signal.length
    expect(Math.abs(mean)).toBeLessThan(0.001)
  })

  it('is neither lost beside the others nor louder than the stamp', () => {
    expect(loudness(signal)).toBeGreaterThan(-34)
    expect(loudness(signal)).toBeLessThanOrEqual(loudness(makeCue('stamp')) + 0.01)
  })
})

describe('the room', () => {
  const [start, length] = sprite.places.room.map((ms) => (Number(ms) * rate) / 1000)
  const room = sprite.signal.subarray(start, start! + length!)

  it('is quieter than what happens in it', () => {
    const effects = cues.filter((cue) => cue !== 'tick').map((cue) => loudness(makeCue(cue)))
    expect(loudness(room)).toBeLessThan(Math.min(...effects))
  })

  it('goes round without a seam', () => {
    const round = Float64Array.from([...room.subarray(-rate), ...room.subarray(0, rate)])
    expect(steepest(round, rate - 1, rate + 1)).toBeLessThanOrEqual(steepest(room, 1, room.length - 1))
  })
})

it('loudness is in LUFS: a sine of 997 Hz at full scale has -3.01', () => {
  const sine = new Float64Array(rate).map((_, index) => Math.sin((2 * Math.PI * 997 * index) / rate))
  expect(loudness(sine)).toBeCloseTo(-3.01, 0)
})

it('noise of another seed is other noise', () => {
  expect(noise('one', 0.01)).not.toEqual(noise('two', 0.01))
})

/** The sharpest bend between two samples: a click is one. */
function steepest(signal: Signal, from: number, to: number): number {
  let most = 0
  for (let at = from; at < to; at++) {
    most = Math.max(most, Math.abs(signal[at + 1]! - 2 * signal[at]! + signal[at - 1]!))
  }
  return most
}
