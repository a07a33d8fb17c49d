import { expect, test, type Page, type Route } from '@playwright/test'
import { createPlayer, wordsOf } from './player.ts'

const words = wordsOf('en')
const firstButton = (page: Page) => page.getByRole('button', { name: words.start, exact: true })

/** Holds what the pattern names back until it is let go. */
async function holdBack(page: Page, pattern: RegExp): Promise<() => Promise<void>> {
  const held: Route[] = []
  let open = false
  await page.route(pattern, async (route) => {
    if (open) await route.continue()
    else held.push(route)
  })
  return async () => {
    open = true
    for (const route of held) await route.continue()
  }
}

const game = /\/assets\/(main|game)-.*\.js/
const phaser = /\/assets\/phaserEngine-.*\.js/

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false })

  test('the title and its first button stand in the page', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('STET')
    await expect(firstButton(page)).toBeVisible()
  })
})

/** Says which scenes have been in the page, in turn, and whether there ever was nothing. */
async function watchScenes(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = []
    const look = () => {
      const view = document.querySelector<HTMLElement>('#views > :last-child')
      const name = view?.dataset['scene'] ?? view?.id ?? 'nothing'
      if (seen.at(-1) !== name) seen.push(name)
    }
    document.addEventListener('DOMContentLoaded', () => {
      look()
      new MutationObserver(look).observe(document.getElementById('views')!, { childList: true })
    })
    Object.assign(window, { seen })
  })
  return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen)
}

test('the first button, pressed before the game is there, leads straight to the first question', async ({
  page,
}) => {
  const scenes = await watchScenes(page)
  const letGo = await holdBack(page, game)
  await page.goto('/')
  await firstButton(page).click()
  await expect(page.getByRole('status').filter({ hasText: 'Laying out the stories' })).toBeVisible()
  await letGo()
  await expect(page.locator('form.round h1')).toBeVisible()
  await expect(page.getByRole('button', { name: words.check, exact: true })).toBeVisible()
  expect(await scenes()).toEqual(['first', 'Round'])
  await page.goBack()
  await expect(firstButton(page)).toBeVisible()
})

for (const by of ['pointer', 'key'] as const) {
  test(`the first button, still held down by ${by} when the game is there, loses no press`, async ({
    page,
  }) => {
    const letGo = await holdBack(page, game)
    await page.goto('/')
    if (by === 'key') await firstButton(page).focus()
    else await firstButton(page).hover()
    await (by === 'key' ? page.keyboard.down('Space') : page.mouse.down())
    await letGo()
    // Written by the game's own script.
    await expect(page.locator('html')).toHaveAttribute('data-motion', 'auto')
    await (by === 'key' ? page.keyboard.up('Space') : page.mouse.up())
    await expect(page.locator('form.round h1')).toBeVisible()
  })
}

for (const language of ['en', 'ar'] as const) {
  for (const [width, height] of [
    [360, 640],
    [1280, 800],
  ] as const) {
    test(`the first button stays under the finger while all else comes (${language}, ${width} px)`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ viewport: { width, height }, locale: language })
      const page = await context.newPage()
      const start = page.getByRole('button', { name: wordsOf(language).start, exact: true })
      const gameComes = await holdBack(page, game)
      const storiesCome = await holdBack(page, /questions\/index\.json/)
      await page.goto('/')
      await page.evaluate(() => document.fonts.ready)
      const before = await start.boundingBox()
      await gameComes()
      await expect(page.locator('#first')).toHaveCount(0)
      await page.evaluate(() => document.fonts.ready)
      expect(await start.boundingBox(), 'the game takes the page over').toEqual(before)
      await storiesCome()
      await expect(page.locator('.tonight')).toBeVisible()
      await page.evaluate(() => document.fonts.ready)
      expect(await start.boundingBox(), 'the stories come').toEqual(before)
      await context.close()
    })
  }
}

test('the focus stays on the first button when the game takes the page over', async ({ page }) => {
  const letGo = await holdBack(page, game)
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(firstButton(page)).toBeFocused()
  await letGo()
  await expect(page.getByRole('button', { name: 'Settings', exact: true })).toBeVisible()
  await expect(firstButton(page)).toBeFocused()
})

test('where the game cannot be loaded, the title says so and offers to load it again', async ({ page }) => {
  await page.route(game, (route) => route.abort())
  await page.goto('/')
  await expect(page.getByRole('status')).toHaveText('The game could not be loaded. Check the connection.')
  await page.unroute(game)
  await page.getByRole('button', { name: 'Load again', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Settings', exact: true })).toBeVisible()
})

test('the language that was chosen is there before the game is', async ({ page }) => {
  const player = createPlayer(page)
  await player.open()
  await page.getByRole('combobox').first().selectOption('ar')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  const letGo = await holdBack(page, game)
  await page.reload()
  await expect(page.getByRole('button', { name: wordsOf('ar').start, exact: true })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await letGo()
  await expect(page.getByRole('button', { name: wordsOf('ar').settings, exact: true })).toBeVisible()
})

test('a link into the game does not show the title first', async ({ page }) => {
  const letGo = await holdBack(page, game)
  await page.goto('/#/rack')
  await expect(page.locator('#first')).toBeHidden()
  await letGo()
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
})

test('a question is played while Phaser is still on its way, and the desk is drawn once it is there', async ({
  page,
}) => {
  const letGo = await holdBack(page, phaser)
  const player = createPlayer(page)
  await player.open()
  await firstButton(page).click()
  await expect(page.locator('form.round h1')).toBeVisible()
  await expect(page.locator('canvas.stage-ink')).toHaveCount(0)
  const stem = await page.locator('form.round h1').textContent()
  await letGo()
  await expect(page.locator('canvas.stage-ink')).toHaveCount(1)
  await expect(page.locator('form.round h1')).toHaveText(stem!)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
})
