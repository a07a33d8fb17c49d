import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { writeLink } from '../../src/formats/stet/link.ts'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { expectSound } from './axe.ts'
import { bringFile } from './player.ts'

const ferry: QuestionSet = JSON.parse(readFileSync('tests/fixtures/sets/ferry.json', 'utf8'))
const address = 'https://school.example/sets/ferry.json?v=1'
const asking = `/?set=${encodeURIComponent(address)}`
const allowed = { 'Access-Control-Allow-Origin': '*' }

test.describe('a set in a link', () => {
  test('is asked about, then on the rack, and the address is free of it', async ({ page }) => {
    await page.goto(`/${await writeLink(ferry)}`)
    const dialog = page.getByRole('dialog', { name: 'Add the set from this link?' })
    await expect(dialog).toContainText(ferry.title)
    await dialog.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByText(`“${ferry.title}” is on the rack now.`)).toBeVisible()
    await expect(page).toHaveURL(/\/#\/rack$/)
  })

  test('that is cut short says so and adds nothing', async ({ page }) => {
    await page.goto(`/${(await writeLink(ferry)).slice(0, 400)}`)
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('The end of this link is missing')
    await expect(dialog.getByRole('button', { name: 'Add it' })).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/\/#\/rack$/)
  })
})

test.describe('a set at another address', () => {
  test('is fetched once the player agrees to the host, and nothing is sent along', async ({ page }) => {
    const asked: Record<string, string>[] = []
    await page.route(address, (route) => {
      asked.push(route.request().headers())
      return route.fulfill({ json: ferry, headers: allowed })
    })
    await page.goto(asking)
    const dialog = page.getByRole('dialog', { name: 'Fetch a set from another site?' })
    await expect(dialog).toContainText('school.example')
    await expect(dialog).toContainText('/sets/ferry.json?v=1')
    expect(asked).toEqual([])
    await dialog.getByRole('button', { name: 'Fetch it' }).click()
    await expect(page.getByText(`“${ferry.title}” is on the rack now.`)).toBeVisible()
    expect(asked.map(({ cookie, referer }) => [cookie, referer])).toEqual([[undefined, undefined]])
    await expect(page).toHaveURL(/\/#\/rack$/)
  })

  for (const [what, answer, sentence] of [
    ['is not there', { status: 404, headers: allowed }, /status 404/],
    ['is a web page', { body: '<!doctype html>', headers: allowed }, /answers with a web page/],
    [
      'may not be read from here',
      { json: ferry, headers: { 'Access-Control-Allow-Origin': 'https://other.example' } },
      /\(CORS\)/,
    ],
    ['is too large', { body: ' '.repeat(4_200_000), headers: allowed }, /more than 4 MB/],
  ] as const) {
    test(`that ${what} is explained`, async ({ page }) => {
      await page.route(address, (route) => route.fulfill(answer))
      await page.goto(asking)
      await page.getByRole('button', { name: 'Fetch it' }).click()
      await expect(page.getByRole('dialog')).toContainText(sentence)
    })
  }

  test('without https is not asked for', async ({ page }) => {
    await page.goto('/?set=http%3A%2F%2Fschool.example%2Fa.json')
    await expect(page.getByRole('dialog')).toContainText('begin with https://')
    await expect(page.getByRole('button', { name: 'Fetch it' })).toBeHidden()
  })
})

test.describe('a draft at the desk', () => {
  async function openShare(page: Page): Promise<void> {
    await page.goto('/desk.html')
    await bringFile(page, 'ferry.json', JSON.stringify(ferry))
    await page.getByRole('group', { name: ferry.title }).getByRole('link', { name: 'Open' }).click()
    await page.getByRole('link', { name: 'Share', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'As a link' })).toBeVisible()
  }

  test('gives a link that brings the set back, and a QR code for an address', async ({ page }) => {
    await openShare(page)
    const link = await page.getByLabel('Copy this link').first().inputValue()
    expect(link).toMatch(/\/index\.html#\/set\/1\/[\w-]+$/)
    await expect(
      page.getByText(`The whole set in ${link.length.toLocaleString('en')} characters`),
    ).toBeVisible()
    await page.getByLabel(/^Put the file on a website/).fill(address)
    await expect(page.getByRole('img', { name: /^QR code of .*\?set=https%3A/ })).toBeVisible()
    await expectSound(page, 'share')
    if (process.env['SHOTS']) {
      for (const [name, width, height] of [
        ['phone', 360, 640],
        ['wide', 1280, 800],
      ] as const) {
        await page.setViewportSize({ width, height })
        await page.screenshot({ path: `/tmp/share-${name}.png`, fullPage: true })
      }
    }
    await page.goto(link)
    await expect(page.getByRole('dialog')).toContainText(ferry.title)
  })

  test('is printed as story, questions and key, each on pages of its own', async ({ page }) => {
    await openShare(page)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: 'As a link' })).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Answer key' })).toBeVisible()
    const breaks = await page
      .locator('.handout section')
      .evaluateAll((sections) => sections.map((section) => getComputedStyle(section).breakBefore))
    expect(breaks).toEqual(['auto', 'page', 'page'])
    await expect(page.locator('.handout section').last()).toContainText(/¶\s?\d/)
    if (process.env['SHOTS']) await page.pdf({ path: '/tmp/share.pdf' })
  })
})
