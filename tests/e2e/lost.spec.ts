import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, expect, type Locator, type Page } from '@playwright/test'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { launchOptions } from '../../scripts/browser.mjs'
import { test } from './harness/serve.ts'
import { readStored } from './killing/stored.ts'
import { createPlayer, english } from './player.ts'

const verdicts = english.questions.filter(({ kind }) => kind === 'verdict')
const set: QuestionSet = {
  ...english,
  id: 'lost',
  title: 'Lost and found',
  questions: verdicts.slice(0, 1),
}
const longer: QuestionSet = { ...set, questions: verdicts.slice(0, 2) }

const noticesOf = (page: Page): Locator => page.getByRole('region', { name: 'Notices' }).getByRole('status')
const cardOf = (page: Page): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: set.title, exact: true }) })

/** Plays the whole set, and waits until a copy of it is kept beside the database. */
async function playAndCopy(page: Page): Promise<void> {
  const player = createPlayer(page)
  await player.playSet(set)
  await player.answer(await player.question(set), 'right')
  await player.check()
  await player.next()
  await expect(page).toHaveURL(/#\/front\//)
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const folder = await navigator.storage.getDirectory()
        const file = await folder.getFileHandle('stet-copy-1').then(
          (handle) => handle.getFile(),
          () => null,
        )
        return (await file?.text())?.includes('"finished"') ?? false
      }),
    )
    .toBe(true)
}

test('results whose database broke on the disk are offered from their copy, come back, and are not offered again', async ({
  baseURL,
  profile,
}) => {
  const options = { ...launchOptions({ webgl: false }), baseURL: baseURL!, locale: 'en-GB' }
  const first = await chromium.launchPersistentContext(profile, options)
  await playAndCopy(first.pages()[0]!)
  await first.close()
  // The browser finds these broken, and makes the database anew without a word.
  const folder = join(profile, 'Default', 'IndexedDB')
  for (const database of await readdir(folder)) {
    for (const name of await readdir(join(folder, database))) {
      await writeFile(join(folder, database, name), 'broken')
    }
  }

  const second = await chromium.launchPersistentContext(profile, options)
  const page = second.pages()[0]!
  await page.goto('/#/rack')
  await expect(noticesOf(page)).toContainText('The browser has lost what you had here. There is a copy of')
  await expect(cardOf(page)).toBeHidden()
  await noticesOf(page).getByRole('button', { name: 'Bring back' }).focus()
  await page.keyboard.press('Enter')
  await expect(cardOf(page)).toContainText('best: 1 of 1')
  await expect(noticesOf(page)).toHaveCount(0)
  await page.reload()
  await expect(cardOf(page)).toContainText('best: 1 of 1')
  await expect(noticesOf(page)).toHaveCount(0)
  await second.close()
})

test('a copy that nobody wants is offered at the desk as well, and never again after a No', async ({
  page,
}) => {
  await playAndCopy(page)
  // A page of the same site that holds no database open.
  await page.goto('/files.json')
  await page.evaluate(async () => {
    const deletion = indexedDB.deleteDatabase('stet')
    await new Promise((resolve, reject) => {
      deletion.addEventListener('success', resolve)
      deletion.addEventListener('blocked', reject)
    })
  })
  await page.goto('/desk.html')
  await expect(noticesOf(page).getByRole('button', { name: 'Bring back' })).toBeVisible()
  await page.goto('/#/rack')
  await noticesOf(page).getByRole('button', { name: 'No thanks' }).focus()
  await page.keyboard.press('Enter')
  await expect(noticesOf(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  // The answer is kept where the page looks before it offers anything.
  await expect
    .poll(async () => (await readStored(page, ['own'])).own.some(({ key }) => key === 'copy'))
    .toBe(true)
  await page.reload()
  await expect(cardOf(page)).toBeHidden()
  await expect(noticesOf(page)).toHaveCount(0)
})

test('a page that crashes in the middle of an edition opens again where it was', async ({
  page,
  context,
}) => {
  const player = createPlayer(page)
  await player.playSet(longer)
  await player.answer(await player.question(longer), 'right')
  await player.check()
  await player.next()
  const asked = await player.question(longer)
  await player.answer(asked, 'wrong')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
  const address = page.url()
  const control = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  control.send('Page.crash').catch(() => undefined)
  await crashed
  const again = await context.newPage()
  await again.goto(address)
  expect(await createPlayer(again).question(longer)).toEqual(asked)
  await expect(again.getByRole('radio', { checked: true })).toHaveCount(1)
})

test('a browser that promises nothing is asked once an edition is done, and the settings say what to do', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(StorageManager.prototype, {
      persisted: async () => false,
      persist: async () => {
        document.documentElement.dataset['asked'] = `${document.documentElement.dataset['asked'] ?? ''}once `
        return false
      },
    })
  })
  await playAndCopy(page)
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'once ')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Settings' }).click()
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await expect(settings).toContainText('This browser may clear it when its disk gets full')
  await expect(settings.getByRole('button', { name: 'Save everything as a file' })).toBeVisible()
})

test('what a newer version keeps is shown with a word, can be saved, and is not written to', async ({
  page,
}) => {
  await playAndCopy(page)
  await page.goto('/files.json')
  await page.evaluate(async () => {
    const request = indexedDB.open('stet', 99)
    await new Promise((resolve) => request.addEventListener('success', resolve))
    request.result.close()
  })
  await page.goto('/#/rack')
  await expect(noticesOf(page)).toContainText('A newer Stet has been here')
  await expect(cardOf(page)).toContainText('best: 1 of 1')
  const downloading = page.waitForEvent('download')
  await noticesOf(page).getByRole('button', { name: 'Save as a file' }).click()
  expect((await downloading).suggestedFilename()).toBe('stet-backup.json')
})
