import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { expectSound, sizes } from './axe.ts'
import { createPlayer, english, wordsOf } from './player.ts'

const places: Readonly<Record<string, readonly [number, number]>> = JSON.parse(
  readFileSync('assets/sound/stet.json', 'utf8'),
)
const choices = english.questions.filter(({ kind }) => kind === 'choice')
const setOf = (id: string, count: number): QuestionSet => ({
  ...english,
  id,
  title: `Set ${id}`,
  questions: choices.slice(0, count),
})

/** What the browser's own audio did, written down as it did it. */
interface Ear {
  /** Buffers that began, by the second they began at; those that go round are the room. */
  readonly begun: { readonly at: number; readonly loops: boolean }[]
  readonly going: Set<AudioBufferSourceNode>
  readonly contexts: AudioContext[]
  loudest: number
}
declare global {
  interface Window {
    ear: Ear
  }
}

/** Puts an ear to everything that the page sounds, and keeps out of its way. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ear: Ear = { begun: [], going: new Set(), contexts: [], loudest: 0 }
    window.ear = ear
    window.AudioContext = new Proxy(AudioContext, {
      construct(target, args) {
        const context: AudioContext = Reflect.construct(target, args)
        ear.contexts.push(context)
        return context
      },
    })
    const { start, stop } = AudioBufferSourceNode.prototype
    AudioBufferSourceNode.prototype.start = function (when = 0, at = 0, length = Infinity) {
      ear.begun.push({ at, loops: this.loop })
      ear.going.add(this)
      this.addEventListener('ended', () => ear.going.delete(this))
      start.call(this, when, at, length)
    }
    AudioBufferSourceNode.prototype.stop = function (when) {
      ear.going.delete(this)
      stop.call(this, when)
    }
    const { connect } = AudioNode.prototype
    AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
      if (args[0] instanceof AudioDestinationNode) {
        const analyser = this.context.createAnalyser()
        analyser.fftSize = 32_768
        const wave = new Float32Array(analyser.fftSize)
        Reflect.apply(connect, this, [analyser])
        setInterval(() => {
          analyser.getFloatTimeDomainData(wave)
          ear.loudest = wave.reduce((most, sample) => Math.max(most, Math.abs(sample)), ear.loudest)
        }, 100)
      }
      return Reflect.apply(connect, this, args)
    } as AudioNode['connect']
  })
}

const isSound = (url: string): boolean => /\.(webm|mp3)$|\/engine-/.test(url)

/** Addresses of the sound's files, as they are asked for. */
function watchRequests(page: Page): readonly string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (isSound(request.url())) asked.push(request.url().replace(/.*\//, ''))
  })
  return asked
}

/** Looks into the page without being taken for its user, as Playwright's own ways of looking are. */
async function onlooker(page: Page): Promise<<T>(expression: string) => Promise<T>> {
  const session = await page.context().newCDPSession(page)
  return async (expression) => {
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })
    return result.value
  }
}

/** A press on the bare desk, which does nothing but tell that there is somebody. */
const pressDesk = (page: Page): Promise<void> => page.mouse.click(3, 3)

/** Cues that were heard, in order; the room goes on by itself. */
async function heard(page: Page): Promise<readonly string[]> {
  const begun = await page.evaluate(() => window.ear.begun.filter(({ loops }) => !loops).map(({ at }) => at))
  return begun.map((at) => Object.entries(places).find(([, [start]]) => start === Math.round(at * 1000))![0])
}

/** What was heard is no longer asked about. */
const forget = (page: Page): Promise<void> => page.evaluate(() => void window.ear.begun.splice(0))
const roomIsOn = (page: Page): Promise<boolean> =>
  page.evaluate(() => [...window.ear.going].some(({ loop }) => loop))
const silence = (page: Page): Promise<boolean> => page.evaluate(() => window.ear.going.size === 0)
const hardware = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => window.ear.contexts.at(-1)?.state)

// A trace looks into the page as a person's gesture would.
test.use({ trace: 'off' })
test.beforeEach(({ page }) => listen(page))

const muteButton = (page: Page) => page.getByRole('button', { name: 'Mute sound' })

test.describe('before the first gesture', () => {
  test('nothing is fetched and nothing is made, and the browser would not have it', async ({ page }) => {
    const asked = watchRequests(page)
    await page.goto('/')
    const look = await onlooker(page)
    await expect.poll(() => look<number>("document.querySelectorAll('.title-bar button').length")).toBe(3)
    await page.mouse.move(40, 40)
    await page.mouse.wheel(0, 100)
    await expect.poll(() => look<string>("document.querySelector('.tonight')?.localName")).toBe('section')
    expect(await look<boolean>('navigator.userActivation.hasBeenActive')).toBe(false)
    expect(asked).toEqual([])
    expect(await look<number>('ear.contexts.length')).toBe(0)
    expect(await look<string>('new AudioContext().state')).toBe('suspended')

    await pressDesk(page)
    await expect.poll(() => look<number>('ear.contexts.length')).toBe(2)
    await expect.poll(() => look<string>('ear.contexts[1].state')).toBe('running')
    await expect.poll(() => roomIsOn(page)).toBe(true)
    await expect.poll(() => page.evaluate(() => window.ear.loudest)).toBeGreaterThan(0.001)
    expect(asked.filter((name) => name.endsWith('.webm'))).toHaveLength(1)
    expect(asked.filter((name) => name.endsWith('.mp3'))).toHaveLength(0)
  })

  test('what happened is not made up for: a question was there, and no paper is heard', async ({ page }) => {
    const player = createPlayer(page)
    await player.playSet(setOf('early', 1))
    await page.reload()
    const look = await onlooker(page)
    await expect.poll(() => look<boolean>("document.querySelector('form h1') !== null")).toBe(true)
    expect(await look<number>('ear.contexts.length')).toBe(0)
    await pressDesk(page)
    await expect.poll(() => roomIsOn(page)).toBe(true)
    expect(await heard(page)).toEqual([])
    // The next event is heard, and alone.
    await player.answer(choices[0]!, 'right')
    await player.check()
    await expect.poll(() => heard(page)).toContain('stamp')
    expect(await heard(page)).not.toContain('paper')
  })
})

test.describe('an edition is heard', () => {
  test('paper, stamp, pencil and spike, each at its event, and the bell of a run', async ({ page }) => {
    test.slow()
    const player = createPlayer(page)
    await player.open()
    await pressDesk(page)
    const set = setOf('heard', 4)
    await player.playSet(set)
    await expect.poll(() => heard(page)).toContain('paper')
    for (const [index, how] of (['right', 'right', 'right', 'wrong'] as const).entries()) {
      await player.answer(await player.question(set), how)
      await forget(page)
      await player.check()
      const wanted = how === 'wrong' ? ['pencil', 'spike'] : index === 2 ? ['stamp', 'bell'] : ['stamp']
      await expect.poll(() => heard(page)).toEqual(wanted)
      if (how === 'right') await player.next()
    }
    // Far above the room, and never at full scale.
    const loudest = await page.evaluate(() => window.ear.loudest)
    expect(loudest).toBeGreaterThan(0.1)
    expect(loudest).toBeLessThan(1)
  })
})

test.describe('sound that is off', () => {
  test('one press silences everything and lets the hardware sleep; the next brings it back', async ({
    page,
  }) => {
    const player = createPlayer(page)
    await player.open()
    await pressDesk(page)
    await expect.poll(() => roomIsOn(page)).toBe(true)
    await expect(muteButton(page)).toHaveAttribute('aria-pressed', 'false')
    await muteButton(page).click()
    await expect(muteButton(page)).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(() => silence(page)).toBe(true)
    await forget(page)
    await expect.poll(() => hardware(page)).toBe('suspended')
    await player.playSet(setOf('muted', 1))
    await player.answer(choices[0]!, 'right')
    await player.check()
    await expect(page.locator('.band')).toBeVisible()
    expect(await heard(page)).toEqual([])
    expect(await hardware(page)).toBe('suspended')
    await muteButton(page).click()
    await expect.poll(() => roomIsOn(page)).toBe(true)
    await expect.poll(() => hardware(page)).toBe('running')
  })

  test('stays off after a reload, and costs nothing then', async ({ page }) => {
    await createPlayer(page).open()
    await muteButton(page).click()
    await expect(muteButton(page)).toHaveAttribute('aria-pressed', 'true')
    const asked = watchRequests(page)
    await page.reload()
    await expect(muteButton(page)).toHaveAttribute('aria-pressed', 'true')
    await pressDesk(page)
    await page.goto('/#/rack')
    await pressDesk(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(asked).toEqual([])
    await muteButton(page).click()
    await expect.poll(() => roomIsOn(page)).toBe(true)
  })

  test('the hardware sleeps where there is no room and no effect is sounding', async ({ page }) => {
    await createPlayer(page).open()
    await openSettings(page)
    await expect.poll(() => roomIsOn(page)).toBe(true)
    const room = page.getByRole('slider', { name: 'The room at night' })
    await room.focus()
    await page.keyboard.press('Home')
    await expect(room).toHaveAttribute('aria-valuetext', 'Off')
    await expect.poll(() => hardware(page)).toBe('suspended')
    expect(await roomIsOn(page)).toBe(false)
    // A level that is set is heard, from sleep as well.
    await page.getByRole('slider', { name: /^Effects/ }).focus()
    // Where the hardware was slow to wake, the cue came too late and was dropped; now it is awake.
    await expect(async () => {
      await page.keyboard.press('ArrowLeft')
      await expect.poll(() => hardware(page)).toBe('running')
      expect(await heard(page)).toEqual(['key'])
    }).toPass()
    await expect.poll(() => hardware(page)).toBe('suspended')
  })

  test('the room that is turned off before it could be heard ends as well', async ({ page }) => {
    await page.clock.install()
    await createPlayer(page).open()
    await openSettings(page)
    await expect.poll(() => roomIsOn(page)).toBe(true)
    const room = page.getByRole('slider', { name: 'The room at night' })
    await room.focus()
    await page.keyboard.press('Home')
    await expect.poll(() => roomIsOn(page)).toBe(false)
    // No fade gets on while the clock stands still: the room begins in silence.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000))
    await page.keyboard.press('End')
    await expect.poll(() => roomIsOn(page)).toBe(true)
    await page.keyboard.press('Home')
    await page.clock.resume()
    await expect.poll(() => roomIsOn(page)).toBe(false)
    await expect.poll(() => hardware(page)).toBe('suspended')
  })

  test('a key does it too, says so, and is listed in help', async ({ page }) => {
    await createPlayer(page).open()
    await page.keyboard.press('s')
    await expect(muteButton(page)).toHaveAttribute('aria-pressed', 'true')
    await expect(page.locator('#polite')).toHaveText('Sound is off.')
    await page.keyboard.press('s')
    await expect(muteButton(page)).toHaveAttribute('aria-pressed', 'false')
    await expect(page.locator('#polite')).toHaveText('Sound is on.')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog').getByText('Sound off or on')).toBeVisible()
  })
})

test('a page that says it is out of sight is silent, and the room comes back with it', async ({ page }) => {
  await page.goto('/')
  await pressDesk(page)
  await expect.poll(() => roomIsOn(page)).toBe(true)
  await setVisibility(page, 'hidden')
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('hidden')
  await expect.poll(() => hardware(page)).toBe('suspended')
  expect(await silence(page)).toBe(true)
  await setVisibility(page, 'visible')
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible')
  await expect.poll(() => hardware(page)).toBe('running')
  await expect.poll(() => roomIsOn(page)).toBe(true)
})

/** A headless page is never out of sight: it is made to say so, with the event that goes with it. */
async function setVisibility(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((said) => {
    Object.defineProperty(document, 'visibilityState', { value: said, configurable: true })
    Object.defineProperty(document, 'hidden', { value: said === 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
}

test.describe('a browser', () => {
  async function playOne(page: Page): Promise<readonly string[]> {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    const player = createPlayer(page)
    await player.open()
    await pressDesk(page)
    await player.playSet(setOf('any', 1))
    await player.answer(choices[0]!, 'right')
    await player.check()
    await expect(page.locator('.band')).toBeVisible()
    return errors
  }

  test('without any audio plays the game all the same', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['AudioContext', 'webkitAudioContext', 'Audio', 'HTMLAudioElement']) {
        Reflect.deleteProperty(window, name)
      }
    })
    expect(await playOne(page)).toEqual([])
  })

  test('that the sounds do not reach plays the game all the same, and asks for them three times at most', async ({
    page,
  }) => {
    const asked = watchRequests(page)
    await page.route(/\.(webm|mp3)$/, (route) => route.abort())
    expect(await playOne(page)).toEqual([])
    expect(asked.filter((name) => name.endsWith('.webm')).length).toBeLessThanOrEqual(6)
  })

  test('that only says it plays WebM gets the MP3', async ({ page }) => {
    await page.route(/\.webm$/, (route) => route.fulfill({ body: 'no sound', contentType: 'audio/webm' }))
    const asked = watchRequests(page)
    await page.goto('/')
    await pressDesk(page)
    await expect.poll(() => asked.some((name) => name.endsWith('.mp3'))).toBe(true)
    await expect.poll(() => roomIsOn(page)).toBe(true)
  })
})

test.describe('the sprite as the browser decodes it', () => {
  for (const ending of ['webm', 'mp3']) {
    test(`${ending}: every cue lies in its place, and the room goes round`, async ({ page }) => {
      await page.goto('/')
      const bytes = readFileSync(`assets/sound/stet.${ending}`).toString('base64')
      const result = await page.evaluate(
        async ([data, list]) => {
          const buffer = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)).buffer
          const decoded = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(buffer)
          const wave = decoded.getChannelData(0)
          const part = (start: number, length: number) => wave.subarray(start * 48, (start + length) * 48)
          const peak = (samples: Float32Array) =>
            samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
          const power = (samples: Float32Array) =>
            samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
          const cues = Object.entries(list)
            .filter(([name]) => name !== 'room')
            .map(([name, [start, length]]) => ({
              name,
              within: peak(part(start, length)),
              around: Math.max(peak(part(start - 100, 100)), peak(part(start + length, 100))),
            }))
          const [start, length] = list['room']!
          const after = part(start + length, 100)
          const again = part(start, 100)
          return {
            seconds: decoded.duration,
            cues,
            peak: peak(wave),
            // What follows the end of the loop is what its beginning holds; the encoder's own noise is the difference.
            seam: power(after.map((sample, at) => sample - again[at]!)) / power(again),
          }
        },
        [bytes, places] as const,
      )
      expect(result.peak).toBeLessThan(10 ** (-1 / 20))
      for (const { name, within, around } of result.cues) {
        expect(within, name).toBeGreaterThan(0.1)
        expect(around, `around ${name}`).toBeLessThan(0.003)
      }
      const ends = Object.values(places).map(([start, length]) => start + length)
      expect(result.seconds * 1000).toBeGreaterThan(Math.max(...ends))
      expect(result.seam).toBeLessThan(0.1)
    })
  }
})

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
}

test.describe('the settings of sound', () => {
  test('are set by keys and kept', async ({ page }) => {
    await createPlayer(page).open()
    await openSettings(page)
    const effects = page.getByRole('slider', { name: /^Effects/ })
    const room = page.getByRole('slider', { name: 'The room at night' })
    await expect(effects).toHaveAttribute('aria-valuetext', '75%')
    await effects.focus()
    await page.keyboard.press('ArrowLeft')
    await expect(effects).toHaveAttribute('aria-valuetext', '50%')
    await room.focus()
    await page.keyboard.press('End')
    await expect(room).toHaveAttribute('aria-valuetext', '100%')
    await page.getByLabel('Mute everything').check()
    await page.reload()
    await expect(muteButton(page)).toHaveAttribute('aria-pressed', 'true')
    await openSettings(page)
    await expect(effects).toHaveAttribute('aria-valuetext', '50%')
    await expect(room).toHaveAttribute('aria-valuetext', '100%')
    await expect(page.getByLabel('Mute everything')).toBeChecked()
  })

  for (const language of ['en', 'ar'] as const) {
    test(`axe has nothing against them (${language})`, async ({ page }) => {
      await page.setViewportSize(sizes.phone)
      await createPlayer(page).open()
      await page.getByRole('combobox').first().selectOption(language)
      await page.getByRole('button', { name: wordsOf(language).settings, exact: true }).click()
      await expect(page.getByRole('slider')).toHaveCount(2)
      await expectSound(page, 'Settings')
    })
  }
})
