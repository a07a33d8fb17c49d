import { describe, expect, it } from 'vitest'
import { lampLight, warmthOf } from '../../../src/ui/stage/desk.ts'

describe('the lamp', () => {
  it('warms by a step for each right answer in a row, until it is as warm as it gets', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 40].map(warmthOf)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1, 1, 1])
  })

  it('stands on the other side where the page is mirrored', () => {
    const { x, ...rest } = lampLight({ width: 1280, height: 800, dir: 'ltr' })
    expect(lampLight({ width: 1280, height: 800, dir: 'rtl' })).toEqual({ ...rest, x: 1280 - x })
  })
})
