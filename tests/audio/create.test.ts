import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSound, type Levels } from '../../src/audio/create.ts'
import type { Engine } from '../../src/audio/engine.ts'

const on: Levels = { effects: 1, room: 0.5, muted: false }

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A page as far as sound looks at it, and an engine that writes down what it is told. */
function createPage({ opens = true } = {}) {
  const told: string[] = []
  const navigator = { userActivation: { hasBeenActive: false } }
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  const window = Object.assign(new EventTarget(), {
    document,
    navigator,
    performance: { now: () => Date.now() },
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
  })
  const engine: Engine = {
    play: (cue) => told.push(cue),
    setRoom: (volume) => told.push(volume > 0 ? 'room' : 'no room'),
    silence: () => told.push('silence'),
    wake: () => undefined,
  }
  let opened = 0
  const sound = createSound(window as unknown as Window, async () => {
    opened++
    return opens ? engine : null
  })
  return {
    told,
    sound,
    opened: () => opened,
    async press() {
      navigator.userActivation.hasBeenActive = true
      window.dispatchEvent(new Event('pointerup'))
      await vi.advanceTimersByTimeAsync(0)
    },
    async show(visibilityState: 'visible' | 'hidden') {
      document.visibilityState = visibilityState
      document.dispatchEvent(new Event('visibilitychange'))
      await vi.advanceTimersByTimeAsync(0)
    },
    take: () => told.splice(0),
  }
}

describe('before the first gesture', () => {
  it('nothing is loaded, and what was asked for is not made up for', async () => {
    const page = createPage()
    page.sound.setLevels(on)
    for (let count = 0; count < 5; count++) page.sound.play('paper', { after: 100 * count })
    expect(page.opened()).toBe(0)
    await page.press()
    await vi.advanceTimersByTimeAsync(1000)
    expect(page.take()).toEqual(['room'])
    page.sound.play('key')
    expect(page.take()).toEqual(['key'])
  })

  it('a gesture that the browser does not count loads nothing', async () => {
    const page = createPage()
    page.sound.setLevels(on)
    await page.show('visible')
    expect(page.opened()).toBe(0)
  })
})

describe('sound that is off', () => {
  it.each<[string, Levels]>([
    ['muted', { ...on, muted: true }],
    ['without any level', { effects: 0, room: 0, muted: false }],
  ])('%s: it is not loaded', async (_, levels) => {
    const page = createPage()
    page.sound.setLevels(levels)
    await page.press()
    expect(page.opened()).toBe(0)
  })

  it('is loaded once it is switched on, without another gesture', async () => {
    const page = createPage()
    page.sound.setLevels({ ...on, muted: true })
    await page.press()
    page.sound.setLevels(on)
    await vi.advanceTimersByTimeAsync(0)
    expect(page.take()).toEqual(['room'])
  })

  it('stops at once, and so does what was to come', async () => {
    const page = createPage()
    page.sound.setLevels(on)
    await page.press()
    page.sound.play('stamp', { after: 100 })
    page.take()
    page.sound.setLevels({ ...on, muted: true })
    page.sound.setLevels(on)
    await vi.advanceTimersByTimeAsync(1000)
    expect(page.take()).toEqual(['silence', 'room'])
  })

  it('effects without a level leave the room', async () => {
    const page = createPage()
    page.sound.setLevels({ ...on, effects: 0 })
    await page.press()
    page.sound.play('key')
    expect(page.take()).toEqual(['room'])
  })
})

it('a hidden page is silent, and the room comes back with it', async () => {
  const page = createPage()
  page.sound.setLevels(on)
  await page.press()
  page.sound.play('stamp', { after: 100 })
  page.take()
  await page.show('hidden')
  page.sound.play('key')
  await vi.advanceTimersByTimeAsync(1000)
  expect(page.take()).toEqual(['silence'])
  await page.show('visible')
  await vi.advanceTimersByTimeAsync(1000)
  expect(page.take()).toEqual(['room'])
})

it('one cue many times in a moment sounds once; another is not kept back by it', async () => {
  const page = createPage()
  page.sound.setLevels(on)
  await page.press()
  page.take()
  for (let count = 0; count < 6; count++) {
    page.sound.play('key')
    await vi.advanceTimersByTimeAsync(9)
  }
  page.sound.play('marker')
  expect(page.take()).toEqual(['key', 'marker'])
  await vi.advanceTimersByTimeAsync(100)
  page.sound.play('key')
  expect(page.take()).toEqual(['key'])
})

it('what can not be had is asked for three times at most', async () => {
  const page = createPage({ opens: false })
  page.sound.setLevels(on)
  for (let count = 0; count < 6; count++) await page.press()
  expect(page.opened()).toBe(3)
})
