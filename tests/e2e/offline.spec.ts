import { rmSync } from 'node:fs'
import { expect, test as base, type Page } from '@playwright/test'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { expectSound } from './axe.ts'
import { openHost, otherBuild, type Host } from './host.ts'
import { createPlayer, english, type Player } from './player.ts'

const test = base.extend<{ host: Host }>({
  // Playwright reads which fixtures are wanted off the pattern.
  // oxlint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = await openHost('dist')
    await use(host)
    await host.stop()
  },
})
test.use({ serviceWorkers: 'allow' })

const short: QuestionSet = {
  ...english,
  id: 'without-a-network',
  title: 'Without a network',
  questions: english.questions.filter(({ kind }) => kind === 'choice' || kind === 'verdict').slice(0, 2),
}
const pictures = process.env['STET_PICTURES']

/** Opens a page of the site; resolves once its service worker has it. */
async function visit(page: Page, { address }: Host, path = ''): Promise<void> {
  await page.goto(address + path)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
  })
}

/** Resolves once fonts and sounds are there as well. */
async function expectAllKept(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  const part = page.getByRole('region', { name: 'Without a network' })
  await expect(part).toContainText('All of it is on this device')
  if (pictures) {
    await part.scrollIntoViewIfNeeded()
    await page.screenshot({ path: `${pictures}/kept.png` })
  }
  await page.keyboard.press('Escape')
}

async function begin(page: Page, { address }: Host): Promise<void> {
  await page.goto(`${address}#/rack`)
  await page.locator('input[type=file]').setInputFiles({
    name: 'short.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(short)),
  })
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: short.title, exact: true }) })
    .getByRole('button')
    .first()
    .click()
}

async function answerAll(player: Player): Promise<void> {
  for (const _ of short.questions) {
    await player.answer(await player.question(short), 'right')
    await player.check()
    await player.next()
  }
  await expect(player.page.locator('.front-headline')).toBeVisible()
}

/** The rest of the game is asked for only now. */
async function review({ page, words }: Player): Promise<void> {
  await page.getByRole('link', { name: words.review, exact: true }).click()
  await page.getByRole('link', { name: short.questions[0]!.prompt }).click()
  await expect(page.getByText(short.questions[0]!.explanation)).toBeAttached()
}

test('after one visit a whole edition and the desk work with the server gone, in every language', async ({
  page,
  host,
}) => {
  await visit(page, host)
  await expectAllKept(page)
  await host.stop()

  await page.goto('about:blank')
  await page.goto(`${host.address}index.html`)
  const player = createPlayer(page)
  await begin(page, host)
  await answerAll(player)
  await review(player)
  await page.goto(host.address)
  for (const language of ['zh', 'ar', 'en']) {
    await page.locator('.language-choice select').selectOption(language)
    await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
    const font = await page.evaluate(() =>
      document.fonts.ready.then(() => [...document.fonts].some(({ status }) => status === 'error')),
    )
    expect(font, `${language}: letters that did not come`).toBe(false)
  }
  await page.goto(`${host.address}desk.html`)
  await page.getByRole('button', { name: 'New set' }).click()
  await expect(page.getByRole('textbox', { name: 'Paste or type the story here' })).toBeVisible()
  for (const name of ['Questions', 'Share']) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('a new version leaves an edition alone, and is offered and taken at the title', async ({
  page,
  host,
}) => {
  const other = otherBuild('dist')
  await visit(page, host)
  const player = createPlayer(page)
  await begin(page, host)
  await player.question(short)
  host.deploy(other)
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50))
  })
  await expect(page.getByText('A new version of Stet')).toHaveCount(0)
  await answerAll(player)
  // Its script is of the old version, which the host has no more.
  await review(player)
  await page.reload()
  await expect(page.locator('body')).not.toHaveAttribute('data-build')
  await expect(page.getByText('A new version of Stet')).toHaveCount(0)
  await page.goto(host.address)
  await expect(page.getByText('A new version of Stet is ready.')).toBeVisible()
  const take = page.getByRole('button', { name: 'Load it now' })
  await expectSound(page, 'a new version', [take])
  if (pictures) await page.screenshot({ path: `${pictures}/update.png` })
  await take.press('Enter')
  await expect(page.locator('body')).toHaveAttribute('data-build', 'other')
  await expect(page.getByRole('button', { name: player.words.start })).toBeVisible()
  await expect(page.getByText('A new version of Stet')).toHaveCount(0)
  await page.goto(`${host.address}#/statistics`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(host.missing).toEqual([])
  rmSync(other, { recursive: true })
})

test('what was lost of the kept files comes back by itself', async ({ page, host }) => {
  await visit(page, host)
  await expectAllKept(page)
  const lost = await page.evaluate(async () => {
    let count = 0
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      const keys = await cache.keys()
      for (const [at, key] of keys.entries()) if (at % 2 === 0 && (await cache.delete(key))) count++
    }
    return count
  })
  expect(lost).toBeGreaterThan(100)
  await page.reload()
  await expectAllKept(page)
  await host.stop()
  await page.reload()
  const player = createPlayer(page)
  await begin(page, host)
  await answerAll(player)
  await review(player)
})
