import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flownTo } from '../../../src/ui/stage/effects/particles.ts'

const from = { x: 100, y: 50 }
const seconds = fc.double({ min: 0, max: 2, noNaN: true })

describe('a bit that is thrown off', () => {
  it('sets out where it was', () => {
    expect(flownTo({ from, angle: 1, speed: 300, gravity: 400 }, 0)).toEqual(from)
  })

  it('goes the way it was thrown, ever slower', () => {
    fc.assert(
      fc.property(seconds, (at) => {
        const flight = { from, angle: 0, speed: 300, gravity: 0 }
        const [first, then, last] = [0, 0.1, 0.2].map((more) => flownTo(flight, at + more).x)
        expect(then).toBeGreaterThan(first!)
        expect(last! - then!).toBeLessThan(then! - first!)
        expect(flownTo(flight, at).y).toBe(from.y)
      }),
    )
  })

  it('thrown up, comes down again by its weight', () => {
    const flight = { from, angle: -Math.PI / 2, speed: 200, gravity: 500 }
    expect(flownTo(flight, 0.1).y).toBeLessThan(from.y)
    expect(flownTo(flight, 1).y).toBeGreaterThan(from.y)
  })
})
