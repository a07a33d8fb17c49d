import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { writeLink } from '../../src/formats/stet/link.ts'
import type { QuestionSet } from '../../src/core/model/set.ts'

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
