import { expect, test } from '@playwright/test'
import { createPlayer } from './player.ts'

test('a part that can’t be had, and a fault on the page, are told with what to do and a report to be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.route('**/StatisticsView-*.js', (route) => route.abort())
  await createPlayer(page).open()
  await page.goto('/#/statistics')
  const notice = page.getByRole('status').filter({ hasText: 'Something went wrong on this page.' })
  await expect(notice).toContainText('load the page again')
  await expect(page.getByRole('button', { name: 'Load again' }).first()).toBeVisible()
  const copy = notice.getByRole('button', { name: 'Copy the report' })
  await copy.press('Enter')
  await expect(page.getByText('The report is copied.')).toBeAttached()
  const report = await page.evaluate(() => navigator.clipboard.readText())
  expect(report).toMatch(/^Stet \d+\.\d+\.\d+, game, Statistics, en, online\n/)
  expect(report).toContain('StatisticsView-')
  expect(report).toContain('Lately: ')
  expect(report).not.toContain('localhost')
  await notice.getByText('The report', { exact: true }).click()
  await expect(notice.getByRole('region', { name: 'The report' })).toHaveText(report.trim())

  await page.unroute('**/StatisticsView-*.js')
  await notice.getByRole('button', { name: 'Load again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(notice).toBeHidden()

  await page.goto('/desk.html#/class')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => setTimeout(() => JSON.parse('{"name": Ada')))
  await expect(notice).toBeVisible()
  await notice.getByText('The report', { exact: true }).click()
  await expect(notice).toContainText('desk, class, en, online')
  await expect(notice).not.toContainText('Ada')
})
