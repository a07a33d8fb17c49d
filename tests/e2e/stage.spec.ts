import { resolve } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import type { Plugin } from 'vite'
import { serveHarness } from './harness/serve.ts'

type Boot = Awaited<ReturnType<typeof window.stageHarness.boot>>

declare global {
  interface Window {
    booted: Boot
    /** So many things lie on the stage when nothing happens. */
    restingThings: number
  }
}

/** The real views have tests of their own; here each scene shows a heading and a slip. */
const standIns: Plugin = {
  name: 'stand-ins',
  enforce: 'pre',
  resolveId(id) {
    return /views\/(\w+)\/\1View\.tsx$/.test(id) ? resolve('tests/e2e/harness/views.tsx') : undefined
  },
}

const test = base.extend<{ problems: string[]; desk: Page }, { address: string }>({
  /** Where the harness is served. */
  address: [
    // Playwright reads which fixtures are wanted off the pattern.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => serveHarness('stage', use, { plugins: [standIns], include: ['phaser'] }),
    { scope: 'worker' },
  ],
  /** What the page complained of. */
  problems: async ({ page }, use) => {
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      // The development server's own socket is off here, and Vite says so.
      if (/vite|WebSocket/.test(message.text())) return
      if (['error', 'warning'].includes(message.type())) problems.push(message.text())
    })
    await use(problems)
  },
  /** The harness, nothing booted yet. */
  desk: async ({ page, address }, use) => {
    await arrive(page, address)
    await use(page)
  },
})

async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(() => 'stageHarness' in window)
}

async function boot(page: Page, renderer: 'webgl' | 'canvas', weak = true): Promise<void> {
  await page.evaluate(
    async ([renderer, weak]) => {
      window.booted = await window.stageHarness.boot(renderer, weak)
    },
    [renderer, weak] as const,
  )
}

async function play(page: Page): Promise<void> {
  await page.evaluate(() => window.booted.director.go({ scene: 'Play', edition: 'e1' }))
  await expect(page.locator('.view')).toHaveAttribute('data-scene', 'Round')
}

test.use({ viewport: { width: 1000, height: 760 } })
// The first test of a worker waits for the development server to bundle Phaser.
test.describe.configure({ timeout: 120_000 })

const asleep = (page: Page) => page.waitForFunction(() => !window.booted.engine.game.loop.running)

/** Waits for so many of the browser's own frames. */
const frames = (page: Page, count: number) =>
  page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame)
  }, count)

/** Lets the stage live through so many milliseconds, by hand; between two calls time stands still. */
const live = (page: Page, milliseconds: number) =>
  page.evaluate((milliseconds) => {
    const { game } = window.booted.engine
    for (let left = milliseconds; left > 0; left -= 20) {
      game.loop.sleep()
      game.loop.rawDelta = 20
      game.step(performance.now(), 20)
    }
    game.loop.sleep()
  }, milliseconds)

/** Tells the stage of something that happened at an element, and lets it live through the first milliseconds of its answer. */
async function happen(
  page: Page,
  event: object,
  selector: string | null,
  milliseconds: number,
): Promise<void> {
  await page.evaluate(
    ([event, selector]) => {
      const from = selector === null ? null : document.querySelector(selector)
      const { engine } = window.booted
      // Time is in the test's hand from here on.
      engine.game.loop.wake = () => undefined
      engine.stage({ from, ...event } as never)
      engine.game.loop.sleep()
    },
    [event, selector] as const,
  )
  await live(page, milliseconds)
}

/** Everything with a verdict, a question, a choice: what happens in a round, and at which element of the harness. */
const happenings = [
  ['a question comes in', { type: 'questionIn' }, '.slip'],
  ['something is chosen', { type: 'chosen' }, '.slip p'],
  ['words are marked', { type: 'marked' }, '.story em'],
  ['an answer stands', { type: 'stands', tray: 1, run: 1 }, '.slip'],
  ['an answer falls', { type: 'struck', spike: 1 }, '.slip'],
  ['the front page is printed', { type: 'press' }, '.slip'],
] as const

/** What is on the stage now and was not there before, if it can be seen. */
const newSprites = (page: Page) =>
  page.evaluate(() =>
    window.booted.engine.stageScene.children.list
      .slice(window.restingThings)
      .map((thing) => thing as unknown as { x: number; y: number; visible: boolean; alpha: number })
      .filter(({ visible, alpha }) => visible && alpha > 0.02)
      .map(({ x, y }) => ({ x, y })),
  )

/** The stage at rest, its pictures there, nothing moving by itself. */
async function settle(page: Page): Promise<void> {
  await expect.poll(() => inkInTray(page)).toBeGreaterThan(0.3)
  await page.evaluate(() => document.fonts.ready)
  await frames(page, 5)
  await asleep(page)
  await page.evaluate(() => {
    window.restingThings = window.booted.engine.stageScene.children.length
  })
}

/** Share of what the canvas shows that isn't transparent, within the tray's rectangle. */
const inkInTray = (page: Page) => inkIn(page, null)

/** The same within the rectangle of an element, or in a half of it. */
const inkIn = (page: Page, selector: string | null, half?: 'left' | 'right') =>
  page.evaluate(
    ([selector, half]) =>
      new Promise<number>((done) => {
        const { game, stageScene } = window.booted.engine
        const whole =
          selector === null
            ? stageScene.layout.tray
            : document.querySelector(selector)!.getBoundingClientRect()
        const area = {
          x: half === 'right' ? whole.x + whole.width / 2 : whole.x,
          y: whole.y,
          width: half ? whole.width / 2 : whole.width,
          height: whole.height,
        }
        const { zoom } = stageScene.cameras.main
        game.renderer.snapshotArea(
          Math.round(area.x * zoom),
          Math.round(area.y * zoom),
          Math.round(area.width * zoom),
          Math.round(area.height * zoom),
          (image) => {
            if (!(image instanceof HTMLImageElement)) return done(0)
            const canvas = document.createElement('canvas')
            canvas.width = image.width
            canvas.height = image.height
            const context = canvas.getContext('2d')!
            context.drawImage(image, 0, 0)
            const { data } = context.getImageData(0, 0, image.width, image.height)
            done(data.filter((value, index) => index % 4 === 3 && value > 20).length / (data.length / 4))
          },
        )
        // A frame has to be drawn to be looked at; no time goes by in it.
        const { running } = game.loop
        game.loop.sleep()
        game.loop.rawDelta = 0
        game.step(performance.now(), 0)
        if (running) game.loop.wake()
      }),
    [selector, half] as const,
  )

for (const renderer of ['webgl', 'canvas'] as const) {
  test.describe(`with ${renderer}`, () => {
    test('the game boots, draws and shows its first scene', async ({ desk, problems }) => {
      await boot(desk, renderer)
      await play(desk)
      await expect(desk.locator('.stage-ink')).toHaveAttribute('data-renderer', renderer)
      await expect(desk.locator('.stage-ink')).toHaveAttribute('aria-hidden', 'true')
      await expect.poll(() => inkInTray(desk)).toBeGreaterThan(0.3)
      expect(problems).toEqual([])
    })

    test('the canvas answers whatever happens at its element, and leaves nothing behind', async ({
      desk,
      problems,
    }) => {
      await boot(desk, renderer)
      await play(desk)
      for (const [what, event, selector] of happenings) {
        await test.step(what, async () => {
          await settle(desk)
          const area = event.type === 'questionIn' ? 'main' : selector
          const before = await inkIn(desk, area)
          await happen(desk, event, selector, 120)
          expect(await inkIn(desk, area)).toBeGreaterThan(before)
          expect((await newSprites(desk)).length).toBeGreaterThan(0)
          await expect(desk.locator('.stage-ink')).toHaveAttribute(
            'data-raised',
            event.type === 'questionIn' ? 'no' : 'yes',
          )
          await live(desk, 2000)
          expect(await desk.evaluate(() => window.booted.engine.stageScene.moving)).toBe(false)
          expect(await newSprites(desk)).toEqual([])
          await expect(desk.locator('.stage-ink')).toHaveAttribute('data-raised', 'no')
          await expect(desk.locator('.slip')).not.toHaveAttribute('style', /\S/)
          expect(problems).toEqual([])
        })
      }
    })

    test('verdicts leave the right counts, and nothing else behind', async ({ desk, problems }) => {
      await boot(desk, renderer)
      await play(desk)
      await asleep(desk)
      const state = () =>
        desk.evaluate(() => {
          const { stageScene } = window.booted.engine
          return { counts: stageScene.counts, things: stageScene.children.length }
        })
      const before = await state()
      expect(before.counts).toEqual({ tray: 0, spike: 0 })
      await desk.evaluate(() => {
        const from = document.querySelector('.slip')
        window.booted.engine.stage({ type: 'stands', from, tray: 1, run: 1 })
      })
      await expect(desk.locator('.stage-ink')).toHaveAttribute('data-raised', 'yes')
      await asleep(desk)
      await expect(desk.locator('.stage-ink')).toHaveAttribute('data-raised', 'no')
      expect(await state()).toEqual({ ...before, counts: { tray: 1, spike: 0 } })

      // A player in a hurry: each one ends the one before it.
      await desk.evaluate(() => {
        const from = document.querySelector('.slip')
        const { engine } = window.booted
        engine.stage({ type: 'struck', from, spike: 1 })
        engine.stage({ type: 'questionIn', from })
        engine.stage({ type: 'stands', from: null, tray: 2, run: 1 })
        engine.stage({ type: 'struck', from, spike: 2 })
      })
      await desk.evaluate(() => window.booted.engine.stageScene.finishEffect())
      await asleep(desk)
      expect(await state()).toEqual({ ...before, counts: { tray: 2, spike: 2 } })
      await expect(desk.locator('.slip')).not.toHaveAttribute('style', /\S/)
      expect(problems).toEqual([])
    })
  })
}

test('the stamp in the page shows itself when the one in the air has come down', async ({ desk }) => {
  await desk.evaluate(() => {
    window.stageHarness.state.value = { ...window.stageHarness.state.value, phase: 'explaining' }
  })
  await boot(desk, 'canvas')
  await desk.evaluate(() => window.booted.director.go({ scene: 'Play', edition: 'e1' }))
  await expect(desk.locator('.view')).toHaveAttribute('data-scene', 'Explain')
  await desk.evaluate(() => {
    window.booted.engine.stage({ type: 'stands', from: document.querySelector('.slip'), tray: 1, run: 1 })
  })
  await expect(desk.locator('.stamp')).toHaveCSS('visibility', 'hidden')
  await desk.evaluate(() => window.booted.engine.stageScene.finishEffect())
  await expect(desk.locator('.stamp')).toHaveCSS('visibility', 'visible')
})

for (const dir of ['ltr', 'rtl'] as const) {
  test(`what is chosen and marked is answered on the side where it is read from (${dir})`, async ({
    page,
    address,
  }) => {
    await arrive(page, `${address}?dir=${dir}`)
    await boot(page, 'canvas')
    await play(page)
    await settle(page)
    const aside = async (type: 'chosen' | 'marked', selector: string) => {
      await happen(page, { type }, selector, 40)
      const places = await newSprites(page)
      const { x, width } = (await page.locator(selector).boundingBox())!
      const middle = places.reduce((sum, place) => sum + place.x, 0) / places.length
      return (middle - x) / width
    }
    const leading = [await aside('chosen', '.slip'), await aside('marked', '.story p')]
    for (const share of leading) {
      if (dir === 'ltr') expect(share).toBeLessThan(0.4)
      else expect(share).toBeGreaterThan(0.6)
    }
  })
}

for (const renderer of ['webgl', 'canvas'] as const) {
  for (const dir of ['ltr', 'rtl'] as const) {
    test(`the pencil strikes from where the answer begins (${dir}, ${renderer})`, async ({
      page,
      address,
    }) => {
      await arrive(page, `${address}?dir=${dir}`)
      await boot(page, renderer)
      await play(page)
      await settle(page)
      await happen(page, { type: 'struck', spike: 1 }, '.slip', 100)
      // Of the stroke only: the pencil hangs over the other half.
      await page.evaluate(() => {
        const { children, cameras } = window.booted.engine.stageScene
        for (const thing of children.list) {
          const { frame } = thing as unknown as { frame?: { name: string } }
          if (frame?.name !== 'strike') cameras.main.ignore(thing)
        }
      })
      const [left, right] = [await inkIn(page, '.slip', 'left'), await inkIn(page, '.slip', 'right')]
      if (dir === 'ltr') expect(left).toBeGreaterThan(right * 3)
      else expect(right).toBeGreaterThan(left * 3)
    })
  }
}

test('while the front page is printed, whoever goes on has all of it at once', async ({ desk }) => {
  await boot(desk, 'canvas')
  await play(desk)
  await settle(desk)
  await happen(desk, { type: 'press' }, '.slip', 200)
  await expect(desk.locator('.slip')).toHaveCSS('clip-path', /inset/)
  await desk.keyboard.press('Tab')
  await expect(desk.locator('.slip')).toHaveCSS('clip-path', 'none')
  expect(await newSprites(desk)).toEqual([])
})

test('a run of right answers warms the lamp step by step, and a miss turns it back', async ({ desk }) => {
  await boot(desk, 'canvas')
  await play(desk)
  const warmth = () =>
    desk.locator('.stage-warmth').evaluate((canvas: HTMLElement) => Number(canvas.style.opacity))
  const steps: number[] = []
  for (let run = 0; run <= 5; run++) {
    await desk.evaluate((run) => {
      const { engine } = window.booted
      engine.stage({ type: 'stands', from: null, tray: run, run })
      engine.stageScene.finishEffect()
    }, run)
    steps.push(await warmth())
  }
  expect(steps).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  await desk.evaluate(() => {
    const { engine } = window.booted
    engine.stage({ type: 'struck', from: null, spike: 1 })
    engine.stageScene.finishEffect()
  })
  expect(await warmth()).toBe(0)
  await desk.evaluate(() => window.booted.engine.stage({ type: 'desk', tray: 3, spike: 1, run: 3 }))
  expect(await warmth()).toBe(0.6)
})

test.describe('the desk clock', () => {
  test.beforeEach(async ({ desk }) => {
    await boot(desk, 'canvas')
    await play(desk)
    await settle(desk)
    await desk.clock.install({ time: 0 })
    await desk.clock.pauseAt(60_000)
  })
  const set = (page: Page, left: number | null, running: boolean, of = 600_000) =>
    page.evaluate(([left, running, of]) => window.booted.engine.stage({ type: 'clock', left, of, running }), [
      left,
      running,
      of,
    ] as const)
  const seen = (page: Page) =>
    page.evaluate(() => {
      const { stageScene, game } = window.booted.engine
      return { clock: stageScene.clock, awake: game.loop.running, frame: game.loop.frame }
    })

  test('stands on the desk while there is a deadline, and leaves with it', async ({ desk }) => {
    expect((await seen(desk)).clock).toBeNull()
    await set(desk, 300_000, false)
    await desk.clock.runFor(1000)
    expect((await seen(desk)).clock).toEqual({ left: 300_000, of: 600_000, visible: true })
    const layout = await desk.evaluate(() => window.booted.engine.stageScene.layout)
    expect(layout.clock?.tucked).toBe(false)
    await set(desk, null, false)
    await desk.clock.runFor(1000)
    expect((await seen(desk)).clock).toBeNull()
    expect(await desk.evaluate(() => window.booted.engine.stageScene.layout.clock)).toBeNull()
  })

  test('wakes the loop for each tick and lets it sleep in between', async ({ desk }) => {
    await set(desk, 300_500, true)
    await desk.clock.runFor(450)
    const before = await seen(desk)
    expect(before).toMatchObject({ awake: false, clock: { left: 300_500 } })
    await desk.clock.runFor(40)
    expect((await seen(desk)).frame).toBe(before.frame)
    await desk.clock.runFor(500)
    const ticked = await seen(desk)
    expect(ticked.frame).toBeGreaterThan(before.frame)
    expect(ticked.awake).toBe(false)
    expect(ticked.clock?.left).toBeLessThanOrEqual(300_000)
    await desk.clock.runFor(10_000)
    const later = await seen(desk)
    expect(later.clock?.left).toBeLessThanOrEqual(290_100)
    expect(later.clock?.left).toBeGreaterThan(288_000)
  })

  test('stands still while it is stopped', async ({ desk }) => {
    await set(desk, 300_500, true)
    await desk.clock.runFor(2000)
    await set(desk, 298_500, false)
    await desk.clock.runFor(1000)
    const { frame } = await seen(desk)
    await desk.clock.runFor(5000)
    expect(await seen(desk)).toMatchObject({ frame, awake: false, clock: { left: 298_500 } })
  })

  test('goes on through a verdict, whose effect it does not end', async ({ desk }) => {
    await set(desk, 300_100, true)
    await desk.evaluate(() =>
      window.booted.engine.stage({ type: 'stands', from: document.querySelector('.slip'), tray: 1, run: 1 }),
    )
    await desk.clock.runFor(250)
    await expect(desk.locator('.stage-ink')).toHaveAttribute('data-raised', 'yes')
    expect((await seen(desk)).clock?.left).toBeLessThanOrEqual(300_000)
  })

  test('without room it shows itself when it comes and when time runs short, and is gone between', async ({
    desk,
  }) => {
    await desk.setViewportSize({ width: 320, height: 420 })
    await desk.clock.runFor(500)
    const raised = () => desk.locator('.stage-ink').getAttribute('data-raised')
    await set(desk, 62_500, true)
    await desk.clock.runFor(300)
    expect(await desk.evaluate(() => window.booted.engine.stageScene.layout.clock?.tucked)).toBe(true)
    expect([await raised(), (await seen(desk)).clock?.visible]).toEqual(['yes', true])
    await desk.clock.runFor(1000)
    expect([await raised(), (await seen(desk)).clock?.visible]).toEqual(['no', false])
    await desk.clock.runFor(1500)
    expect([await raised(), (await seen(desk)).clock?.visible]).toEqual(['yes', true])
  })
})

test('all that is drawn comes from one texture, but for the figures and the dial', async ({ desk }) => {
  await boot(desk, 'webgl')
  await play(desk)
  await settle(desk)
  await happen(desk, { type: 'stands', tray: 1, run: 1 }, '.slip', 200)
  const keys = await desk.evaluate(() => {
    interface Thing {
      readonly list?: readonly Thing[]
      readonly texture?: { readonly key: string }
    }
    const keysOf = (thing: Thing): readonly string[] =>
      thing.list ? thing.list.flatMap(keysOf) : [thing.texture?.key ?? '']
    return [
      ...new Set(window.booted.engine.stageScene.children.list.flatMap((each) => keysOf(each as Thing))),
    ]
  })
  expect(keys.toSorted()).toEqual(['clockDial', 'spikeLabel', 'sprites', 'trayLabel'])
})

test('where the atlas does not come, the game goes on without its pictures', async ({ desk }) => {
  await desk.route('**/atlas*.webp*', (route) =>
    route.request().resourceType() === 'image' ? route.abort() : route.continue(),
  )
  await boot(desk, 'canvas')
  await play(desk)
  await happen(desk, { type: 'stands', tray: 1, run: 1 }, '.slip', 200)
  expect(await inkIn(desk, '.slip')).toBeGreaterThan(0)
  await live(desk, 2000)
  expect(await desk.evaluate(() => window.booted.engine.stageScene.counts.tray)).toBe(1)
})

test('with less motion, every event is still answered, and no paper moves', async ({ page, address }) => {
  await arrive(page, `${address}?motion=reduce`)
  await boot(page, 'canvas', false)
  await play(page)
  await settle(page)
  for (const [what, event, selector] of happenings) {
    await page.evaluate(() => {
      const slip = document.querySelector<HTMLElement>('.slip')!
      Object.assign(window, { moved: 0 })
      new MutationObserver(() => {
        const { translate, rotate, clipPath } = slip.style
        if (translate || rotate || clipPath) Object.assign(window, { moved: 1 })
      }).observe(slip, { attributes: true })
    })
    await happen(page, event, selector, 80)
    const before = await newSprites(page)
    expect(before.length, what).toBeGreaterThan(0)
    await live(page, 40)
    const after = await newSprites(page)
    const common = after.filter((one) => before.some((other) => other.x === one.x && other.y === one.y))
    expect(common.length, `${what}: nothing travels`).toBe(before.length)
    await live(page, 2000)
    expect(await page.evaluate(() => Reflect.get(window, 'moved')), what).toBe(0)
  }
})

test('with less motion, nothing on the page moves and the counts come out the same', async ({
  page,
  address,
}) => {
  await arrive(page, `${address}?motion=reduce`)
  await boot(page, 'canvas', false)
  await play(page)
  await page.evaluate(() => {
    const slip = document.querySelector<HTMLElement>('.slip')!
    Object.assign(window, { moved: 0 })
    new MutationObserver(() => Object.assign(window, { moved: 1 })).observe(slip, { attributes: true })
    window.booted.engine.stage({ type: 'stands', from: slip, tray: 1, run: 1 })
  })
  await asleep(page)
  expect(await page.evaluate(() => Reflect.get(window, 'moved'))).toBe(0)
  expect(await page.evaluate(() => window.booted.engine.stageScene.counts.tray)).toBe(1)
})

test('where nothing can be drawn, the scenes run on the page alone', async ({ page, address, problems }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  await arrive(page, address)
  await page.evaluate(() => {
    const game = window.stageHarness.game()
    game.go({ scene: 'Title' })
    game.stage({ type: 'desk', tray: 1, spike: 0, run: 0 })
    Object.assign(window, { game })
  })
  await expect(page.getByRole('heading', { name: 'Title' })).toBeFocused()
  await page.evaluate(() => Reflect.get(window, 'game').go({ scene: 'Play', edition: 'e1' }))
  await expect(page.getByRole('heading', { name: 'Round' })).toBeFocused()
  await expect(page.locator('.view')).toHaveCount(1)
  await page.evaluate(() => Reflect.get(window, 'game').destroy())
  await expect(page.locator('.view')).toHaveCount(0)
  expect(problems).toEqual([])
})

test("where Phaser's file doesn't come, the scenes run on the page alone", async ({ desk }) => {
  await desk.route('**/phaserEngine.ts*', (route) => route.abort())
  await desk.evaluate(() => window.stageHarness.game().go({ scene: 'Rack' }))
  await expect(desk.getByRole('heading', { name: 'Rack' })).toBeFocused()
})

test('software rendering is recognised: the canvas renderer is taken', async ({ desk }) => {
  await desk.evaluate(() => window.stageHarness.game().go({ scene: 'Title' }))
  await expect(desk.locator('.stage-ink')).toHaveAttribute('data-renderer', 'canvas')
})

test.describe('routes', () => {
  test.beforeEach(({ desk }) => boot(desk, 'canvas'))

  test('Round, Explain and the front page follow the phases of the edition', async ({ desk }) => {
    await play(desk)
    const phase = (phase: 'asking' | 'explaining' | 'finished') =>
      desk.evaluate((phase) => {
        window.stageHarness.state.value = { ...window.stageHarness.state.value, phase }
      }, phase)
    await phase('explaining')
    await expect(desk.locator('.view')).toHaveAttribute('data-scene', 'Explain')
    await expect(desk.getByRole('heading', { name: 'Explain' })).toBeFocused()
    await phase('asking')
    await expect(desk.locator('.view')).toHaveAttribute('data-scene', 'Round')
    await phase('finished')
    expect(await desk.evaluate(() => window.stageHarness.navigated)).toEqual([
      { scene: 'FrontPage', edition: 'e1' },
    ])
  })

  test('the edition is no longer followed once the player has left it', async ({ desk }) => {
    await play(desk)
    await desk.evaluate(() => {
      window.booted.director.go({ scene: 'Rack' })
      window.stageHarness.state.value = { ...window.stageHarness.state.value, phase: 'explaining' }
    })
    await expect(desk.locator('.view')).toHaveAttribute('data-scene', 'Rack')
  })

  test('an edition that comes too late does not take the player away again', async ({ desk }) => {
    await desk.evaluate(() => {
      window.booted.director.go({ scene: 'Play', edition: 'e1' })
      window.booted.director.go({ scene: 'Rack' })
    })
    await frames(desk, 3)
    await expect(desk.locator('.view')).toHaveAttribute('data-scene', 'Rack')
  })

  test('an edition that is not there leads to the title, with a word about it', async ({ desk }) => {
    await desk.evaluate(() => window.booted.director.go({ scene: 'Play', edition: 'nowhere' }))
    await expect.poll(() => desk.evaluate(() => window.stageHarness.navigated)).toEqual([{ scene: 'Title' }])
    expect(await desk.evaluate(() => window.stageHarness.app.notices.value.length)).toBe(1)
  })

  test('another question of the same review keeps the view', async ({ desk }) => {
    const review = (question: string) =>
      desk.evaluate((question) => {
        window.booted.director.go({ scene: 'Review', edition: 'e1', question })
      }, question)
    await review('a')
    await expect(desk.locator('[data-detail]')).toHaveText('a')
    const born = await desk.locator('[data-born]').getAttribute('data-born')
    await review('b')
    await expect(desk.locator('[data-detail]')).toHaveText('b')
    await expect(desk.locator('[data-born]')).toHaveAttribute('data-born', born ?? '')
  })
})

test('200 changes of scene leave nodes, listeners and the stage as they were', async ({ desk }) => {
  test.slow()
  await boot(desk, 'canvas')
  const protocol = await desk.context().newCDPSession(desk)
  await protocol.send('Performance.enable')
  const round = async (times: number) => {
    for (let time = 0; time < times; time++) {
      await desk.evaluate(async () => {
        const { director } = window.booted
        director.go({ scene: 'Title' })
        await new Promise(requestAnimationFrame)
        director.go({ scene: 'Review', edition: 'e1', question: null })
        await new Promise(requestAnimationFrame)
        director.go({ scene: 'Play', edition: 'e1' })
        await new Promise(requestAnimationFrame)
        window.booted.engine.stage({ type: 'struck', from: document.querySelector('.slip'), spike: 1 })
      })
    }
    await desk.evaluate(() => window.booted.director.go({ scene: 'Rack' }))
    await frames(desk, 4)
  }
  const measure = async () => {
    await protocol.send('HeapProfiler.collectGarbage')
    const { metrics } = await protocol.send('Performance.getMetrics')
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value
    const stage = await desk.evaluate(() => {
      const { stageScene, game } = window.booted.engine
      return {
        things: stageScene.children.length,
        textures: game.textures.getTextureKeys().length,
        tweens: game.scene.getScenes(false).map((scene) => scene.tweens.getTweens().length),
        waiting: game.events.listenerCount('step') + stageScene.events.listenerCount('update'),
      }
    })
    return { nodes: value('Nodes'), listeners: value('JSEventListeners'), stage }
  }
  await round(2)
  const before = await measure()
  await round(67)
  const after = await measure()
  expect(after.listeners).toBe(before.listeners)
  expect(after.stage).toEqual(before.stage)
  // Nodes are counted before the collector is quite done with them: a leak of one view would be 200 × 4.
  expect(after.nodes! - before.nodes!).toBeLessThan(20)
})

test('the loop sleeps while nothing moves, and wakes for what happens', async ({ desk }) => {
  await boot(desk, 'canvas')
  await play(desk)
  // Fonts that come late are painted with, once.
  await desk.evaluate(() => document.fonts.ready)
  await frames(desk, 5)
  await asleep(desk)
  const steps = () => desk.evaluate(() => window.booted.engine.game.loop.frame)
  const before = await steps()
  await frames(desk, 20)
  expect(await steps()).toBe(before)
  await desk.evaluate(() => window.booted.engine.stage({ type: 'stands', from: null, tray: 1, run: 1 }))
  await asleep(desk)
  expect(await steps()).toBeGreaterThan(before)
})

for (const ratio of [1, 2]) {
  test.describe(`at ${ratio} device pixels to one of the page`, () => {
    test.use({ deviceScaleFactor: ratio })

    test('world units stay CSS pixels when the window changes', async ({ desk }) => {
      await boot(desk, 'canvas', false)
      await play(desk)
      for (const size of [
        { width: 390, height: 844 },
        { width: 1280, height: 800 },
      ]) {
        await desk.setViewportSize(size)
        await desk.waitForFunction(
          ([width, pixels]) => window.booted.engine.game.canvas.width === width * pixels,
          [size.width, ratio] as const,
        )
        const seen = await desk.evaluate(() => {
          const { game, stageScene } = window.booted.engine
          const { width, height } = game.canvas.getBoundingClientRect()
          stageScene.cameras.main.preRender()
          const corner = stageScene.cameras.main.getWorldPoint(game.canvas.width, game.canvas.height)
          return { page: { width, height }, corner: { x: Math.round(corner.x), y: Math.round(corner.y) } }
        })
        expect(seen).toEqual({ page: size, corner: { x: size.width, y: size.height } })
      }
    })
  })
}

test('a lost graphics context comes back with everything on the desk', async ({ desk, problems }) => {
  await boot(desk, 'webgl')
  await play(desk)
  await desk.evaluate(() => window.booted.engine.stage({ type: 'desk', tray: 3, spike: 1, run: 0 }))
  await settle(desk)
  const before = await inkInTray(desk)
  expect(before).toBeGreaterThan(0.3)
  await desk.evaluate(async () => {
    const { canvas } = window.booted.engine.game
    const gl = canvas.getContext('webgl')!
    const loss = gl.getExtension('WEBGL_lose_context')!
    const event = (name: string) => new Promise((done) => canvas.addEventListener(name, done, { once: true }))
    const lost = event('webglcontextlost')
    loss.loseContext()
    await lost
    // Only after the event is it allowed to come back.
    await new Promise((done) => setTimeout(done))
    const restored = event('webglcontextrestored')
    loss.restoreContext()
    await restored
  })
  await frames(desk, 3)
  expect(await inkInTray(desk)).toBeCloseTo(before, 2)
  expect(problems.filter((problem) => !/context/i.test(problem))).toEqual([])
})

for (const dir of ['ltr', 'rtl'] as const) {
  test(`tray and spike lie under no paper (${dir})`, async ({ page, address }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await arrive(page, `${address}?dir=${dir}`)
    await boot(page, 'canvas')
    await play(page)
    const { layout, papers } = await page.evaluate(() => ({
      layout: window.booted.engine.stageScene.layout,
      papers: [...document.querySelectorAll('.sheet')].map(
        (paper) => paper.getBoundingClientRect().toJSON() as DOMRect,
      ),
    }))
    expect(layout.tucked).toBe(false)
    const [slip] = papers.slice(1)
    expect(layout.tray.y).toBeGreaterThan(slip!.y + slip!.height)
    expect(layout.tray.x >= slip!.x && layout.spike.x + layout.spike.width <= slip!.x + slip!.width).toBe(
      true,
    )
  })
}

test('pale words on the lamp light keep 4.5 : 1, however warm it is', async ({ desk }) => {
  await boot(desk, 'canvas')
  const colours = await desk.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.stage-desk')!
    const context = canvas.getContext('2d')!
    // At its warmest.
    const warmth = document.querySelector<HTMLCanvasElement>('.stage-warmth')!
    context.drawImage(warmth, 0, 0, canvas.width, canvas.height)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const brightness = (index: number) => data[index]! + data[index + 1]! + data[index + 2]!
    const pixels = Array.from({ length: data.length / 4 }, (_, pixel) => pixel * 4)
    // Grain makes single pixels brighter than what the eye sees: the brightest thousandth is left out.
    const brightest = pixels.toSorted((one, other) => brightness(one) - brightness(other))[
      Math.floor(pixels.length * 0.999)
    ]!
    const probe = document.createElement('p')
    probe.style.color = 'var(--desk-ink-2)'
    document.body.append(probe)
    const words = getComputedStyle(probe).color.match(/\d+/g)!.map(Number)
    return { words, desk: Array.from(data.slice(brightest, brightest + 3)) }
  })
  expect((luminance(colours.words) + 0.05) / (luminance(colours.desk) + 0.05)).toBeGreaterThan(4.5)
})

/** Relative luminance as WCAG has it, of red, green and blue from 0 to 255. */
function luminance(colour: readonly number[]): number {
  const [red, green, blue] = colour
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
