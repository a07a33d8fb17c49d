import { readFile } from 'node:fs/promises'
import { expect, test, type Download, type Locator, type Page } from '@playwright/test'
import type { Question, QuestionSet } from '../../src/core/model/set.ts'
import { incompressible } from './bulk.ts'
import { createPlayer, english, evidenceSpan, wordsOf, type Player } from './player.ts'

const questionOf = (id: string): Question => english.questions.find((each) => each.id === id)!

/** Questions on the English story as a set of one's own. */
function ownSet(id: string, ...questions: readonly string[]): QuestionSet {
  return { ...english, id, title: `Set ${id}`, questions: questions.map(questionOf) }
}

const settingsOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Settings' })

async function openSettings(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Settings' }).click()
  await expect(settingsOf(page)).toBeVisible()
  return settingsOf(page)
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  const settings = await openSettings(page)
  await settings.getByLabel(label, { exact: true }).selectOption(option)
  await page.keyboard.press('Escape')
  await expect(settings).toBeHidden()
}

const cardOf = (page: Page, { title }: QuestionSet): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

/** Answers all of a set right, from its first question to the front page. */
async function playThrough(player: Player, set: QuestionSet): Promise<void> {
  for (let left = set.questions.length; left > 0; left--) {
    await player.answer(await player.question(set), 'right')
    await player.check()
    await player.next()
  }
  await expect(player.page).toHaveURL(/#\/front\//)
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8')

async function saveEverything(page: Page): Promise<string> {
  const settings = await openSettings(page)
  const downloading = page.waitForEvent('download')
  await settings.getByRole('button', { name: 'Save everything as a file' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/\.json$/)
  await expect(settings.getByRole('status')).toHaveText('The file is being saved.')
  await page.keyboard.press('Escape')
  return textOf(download)
}

/** Reads a file in; the settings stay open. */
async function readIn(page: Page, text: string): Promise<Locator> {
  const settings = await openSettings(page)
  const choosing = page.waitForEvent('filechooser')
  await settings.getByRole('button', { name: 'Read a file in' }).click()
  const chooser = await choosing
  await chooser.setFiles({
    name: 'stet-backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  return settings.getByRole('status')
}

const rootStyle = (page: Page, property: string): Promise<string> =>
  page.evaluate((name) => getComputedStyle(document.documentElement).getPropertyValue(name), property)

test.describe('a setting works at once and is kept', () => {
  test('of the page: text size, paper, contrast, motion', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/#/rack')
    const before = {
      size: Number.parseFloat(await rootStyle(page, 'font-size')),
      edge: await rootStyle(page, '--edge'),
    }
    const changes = [
      ['Text size', '150%', () => rootStyle(page, 'font-size'), `${before.size * 1.5}px`],
      ['Paper', 'Light', () => rootStyle(page, 'color-scheme'), 'light'],
      ['Contrast', 'High', () => page.evaluate(() => document.documentElement.dataset.contrast), 'more'],
      ['Motion', 'Little', () => page.evaluate(() => document.documentElement.dataset.motion), 'reduce'],
    ] as const
    for (const [label, option, effect, value] of changes) {
      await choose(page, label, option)
      await expect.poll(effect, label).toBe(value)
    }
    expect(await rootStyle(page, '--edge')).not.toBe(before.edge)
    await page.reload()
    for (const [label, , effect, value] of changes) await expect.poll(effect, label).toBe(value)
    const settings = await openSettings(page)
    for (const [label, option] of changes) {
      await expect(settings.getByLabel(label, { exact: true }).locator('option:checked')).toHaveText(option)
    }
    await settings.getByLabel('Paper', { exact: true }).selectOption('Dark')
    expect(await rootStyle(page, 'color-scheme')).toBe('dark')
    await settings.getByRole('button', { name: 'Back to the defaults' }).click()
    expect(Number.parseFloat(await rootStyle(page, 'font-size'))).toBe(before.size)
    expect(await rootStyle(page, '--edge')).toBe(before.edge)
  })

  test('the language: words and direction change, the place in a round stays', async ({ page }) => {
    const player = createPlayer(page)
    const set = ownSet('language', 'finalised')
    await player.playSet(set)
    const question = await player.question(set)
    await player.answer(question, 'right')
    await player.drag(set, evidenceSpan(set, question))
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')

    await choose(page, 'Language', 'العربية')
    const arabic = wordsOf('ar')
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
    const stands = async (): Promise<void> => {
      await expect(page.getByRole('button', { name: arabic.check })).toBeVisible()
      await expect(page.getByRole('heading', { level: 1, name: question.prompt })).toBeVisible()
      await expect(page.getByRole('radio', { name: arabic.verdict.contradicted })).toBeChecked()
      await expect(page.locator('.story mark.hl-proof')).not.toHaveCount(0)
    }
    await stands()
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await stands()

    await page.getByRole('button', { name: 'القائمة' }).click()
    await page.getByRole('dialog').getByRole('button', { name: arabic.settings }).click()
    await page.getByRole('dialog').getByLabel('اللغة', { exact: true }).selectOption('English')
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
    await page.keyboard.press('Escape')
    await player.check()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('STET')
  })

  test('the number of questions in an edition', async ({ page }) => {
    for (const [option, of] of [
      ['All', english.questions.length],
      ['10', 10],
    ] as const) {
      await page.goto('/#/rack')
      await choose(page, 'Questions in an edition', option)
      await page.goto('/#/')
      await page.reload()
      await page.getByRole('button', { name: 'Check tonight’s story' }).click()
      await expect(page.getByRole('banner')).toContainText(`1 of ${of}`)
    }
  })

  test('the proof: never asked, for points, or always asked', async ({ page }) => {
    const player = createPlayer(page)
    const set = ownSet('proof', 'finalised')
    const proof = page.getByRole('group', { name: 'Proof' })
    for (const option of ['Never asked', 'For extra points', 'Always asked']) {
      await page.goto('/#/rack')
      await choose(page, 'Proof', option)
      await page.reload()
      await player.playSet(set)
      await player.answer(await player.question(set), 'right')
      await expect(proof).toBeVisible({ visible: option !== 'Never asked' })
      if (option === 'Always asked') {
        await page.getByRole('button', { name: 'Check answer' }).click()
        await expect(page.locator('form').getByText('This question needs its proof')).toBeVisible()
        await player.drag(set, evidenceSpan(set, questionOf('finalised')))
      }
      await player.check()
      await player.next()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Every fact stands')
    }
  })

  test('sureness and single letters as keys, in the middle of a round', async ({ page }) => {
    const player = createPlayer(page)
    await player.playSet(ownSet('letters', 'finalised'))
    const sureness = page.getByRole('group', { name: 'How sure are you?' })
    await expect(sureness).toBeVisible()
    await page.keyboard.press('a')
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
    const before = await page.getByRole('radio', { checked: true }).getAttribute('value')

    const settings = await openSettings(page)
    await settings.getByLabel('Ask how sure I am').uncheck()
    await settings.getByLabel('Single letters as keys').uncheck()
    await page.keyboard.press('Escape')
    await expect(settings).toBeHidden()
    for (const reloaded of [false, true]) {
      if (reloaded) await page.reload()
      await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible()
      await expect(sureness).toBeHidden()
      await page.keyboard.press('b')
      await page.keyboard.press('?')
      // Keys that are not letters still work; what they open comes after whatever the letters might have done.
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name: 'Pause' })).toBeVisible()
      await expect(page.getByRole('dialog', { name: 'How to play' })).toBeHidden()
      await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click()
      expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe(before)
    }
  })
})

test.describe('one’s data', () => {
  const done = ownSet('done', 'hours')
  const begun = ownSet('begun', 'finalised', 'hours')

  /** A finished edition, one left with an answer chosen but not checked, and a setting. */
  async function live(page: Page): Promise<void> {
    const player = createPlayer(page)
    await player.playSet(done)
    await playThrough(player, done)
    await player.playSet(begun)
    await player.answer(await player.question(begun), 'right')
    await page.goto('/#/rack')
    await choose(page, 'Paper', 'Dark')
  }

  async function expectAll(page: Page): Promise<void> {
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(cardOf(page, done)).toContainText('best: 1 of 1')
    await expect(cardOf(page, begun).getByRole('link', { name: 'Continue: 1 of 2' })).toBeVisible()
  }

  async function expectAllAndGoOn(page: Page): Promise<void> {
    await expectAll(page)
    await cardOf(page, begun).getByRole('link', { name: 'Continue: 1 of 2' }).click()
    const player = createPlayer(page)
    const { kind } = await player.question(begun)
    // The answer that was chosen is chosen still.
    if (kind === 'verdict') await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
    else await expect(page.getByRole('textbox').first()).not.toHaveValue('')
    await player.check()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('STET')
  }

  test('goes as a file into another browser: results, what was begun, sets, settings', async ({
    page,
    browser,
    baseURL,
  }) => {
    await live(page)
    const file = await saveEverything(page)
    const elsewhere = await browser.newContext({ baseURL: baseURL!, locale: 'en-GB' })
    const other = await elsewhere.newPage()
    await other.goto('/#/rack')
    await expect(cardOf(other, english)).toBeVisible()
    await expect(await readIn(other, file)).toContainText('were new and are here now.')
    await other.keyboard.press('Escape')
    await expectAll(other)
    await other.reload()
    await expectAllAndGoOn(other)
    await elsewhere.close()
  })

  test('is removed and all of it comes back by Undo', async ({ page }) => {
    await live(page)
    const settings = await openSettings(page)
    await settings.getByRole('button', { name: 'Remove everything' }).click()
    await expect(settings.getByRole('status')).toHaveText('Everything is removed.')
    await expect(cardOf(page, done)).toBeHidden()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'auto')
    await settings.getByRole('button', { name: 'Undo the removal' }).click()
    await expect(settings.getByRole('status')).toHaveText('Everything is back.')
    await page.keyboard.press('Escape')
    await expectAll(page)
    await page.reload()
    await expectAllAndGoOn(page)
  })

  test('is gone for good once the dialog is closed', async ({ page }) => {
    await live(page)
    await (await openSettings(page)).getByRole('button', { name: 'Remove everything' }).click()
    await expect(settingsOf(page).getByRole('status')).toHaveText('Everything is removed.')
    await page.goto('/#/rack')
    await page.reload()
    await expect(cardOf(page, english)).toContainText('not played yet')
    await expect(cardOf(page, done)).toBeHidden()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'auto')
  })

  test('removed in the middle of a round leads to the title; undone, the round goes on', async ({ page }) => {
    const player = createPlayer(page)
    await player.playSet(begun)
    let settings = await openSettings(page)
    await settings.getByRole('button', { name: 'Remove everything' }).click()
    await settings.getByRole('button', { name: 'Undo the removal' }).click()
    await expect(settings.getByRole('status')).toHaveText('Everything is back.')
    await page.keyboard.press('Escape')
    await player.answer(await player.question(begun), 'right')
    await player.check()
    await page.reload()
    await player.next()

    settings = await openSettings(page)
    await settings.getByRole('button', { name: 'Remove everything' }).click()
    await expect(settings.getByRole('status')).toHaveText('Everything is removed.')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: player.words.start })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Continue your edition' })).toBeHidden()
  })

  test('is left as it is by a file that is damaged or another’s', async ({ page }) => {
    await live(page)
    const file = await saveEverything(page)
    for (const text of [
      file.replace('"correct": true', '"correct": false'),
      file.slice(0, file.length / 2),
      JSON.stringify(english),
      'not a file of ours',
    ]) {
      expect(text).not.toBe(file)
      await expect(await readIn(page, text)).toHaveText('This file can’t be read in. Nothing was changed.')
      await page.keyboard.press('Escape')
      await expectAll(page)
    }
    expect(await saveEverything(page)).toBe(file)
  })
})

test.describe('where the browser keeps nothing', () => {
  const noticesOf = (page: Page): Locator => page.getByRole('region', { name: 'Notices' }).getByRole('status')
  const set = ownSet('unkept', 'hours', 'finalised')
  const full = ownSet('full', 'hours', 'envoy')

  async function expectSaved(page: Page, edition: string): Promise<void> {
    const downloading = page.waitForEvent('download')
    await noticesOf(page).getByRole('button', { name: 'Save as a file' }).click()
    const file = JSON.parse(await textOf(await downloading)) as {
      readonly contents: { readonly events: readonly { readonly edition: string; readonly type: string }[] }
    }
    const types = file.contents.events.filter((each) => each.edition === edition).map(({ type }) => type)
    expect(types).toEqual(['started', 'answered', 'moved', 'answered', 'finished'])
  }

  const editionOf = (page: Page): string => page.url().split('/').at(-1)!

  for (const [how, script] of [
    ['has no IndexedDB', `Object.defineProperty(window, 'indexedDB', { value: undefined })`],
    [
      'throws on opening',
      `IDBFactory.prototype.open = () => { throw new DOMException('no', 'InvalidStateError') }`,
    ],
  ] as const) {
    test(`as it ${how}, it is said once and an edition is played to the end`, async ({ page }) => {
      await page.addInitScript({ content: script })
      const player = createPlayer(page)
      await page.goto('/')
      await expect(noticesOf(page)).toContainText('This browser keeps nothing for Stet.')
      await player.playSet(set)
      await expect(noticesOf(page)).toHaveCount(1)
      await playThrough(player, set)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every fact stands: 2 of 2')
      await expect(noticesOf(page)).toHaveCount(1)
      await expectSaved(page, editionOf(page))

      await noticesOf(page).getByRole('button', { name: 'Dismiss' }).click()
      await expect(noticesOf(page)).toHaveCount(0)
      await page.getByRole('button', { name: 'New edition' }).click()
      await playThrough(player, set)
      await choose(page, 'Language', 'العربية')
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
      await expect(page.getByRole('region', { name: 'تنبيهات' }).getByRole('status')).toHaveCount(0)
    })
  }

  test('as it is full, it is said in the middle of play and the edition goes on', async ({
    page,
    baseURL,
  }) => {
    test.slow()
    const control = await page.context().newCDPSession(page)
    await control.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(baseURL!).origin,
      quotaSize: 2_000_000,
    })
    const player = createPlayer(page)
    await player.playSet(full)
    const edition = editionOf(page)
    await expect(noticesOf(page)).toHaveCount(0)
    // What is being typed is kept at once, and this is more than the browser grants.
    await page.getByRole('textbox').fill(incompressible(3_000_000))
    await expect(noticesOf(page)).toContainText('The storage of this browser is full.')
    await expect(noticesOf(page)).toHaveCount(1)
    await playThrough(player, full)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every fact stands: 2 of 2')
    await expect(noticesOf(page)).toHaveCount(1)
    await expectSaved(page, edition)
    await noticesOf(page).getByRole('button', { name: 'Dismiss' }).click()
    await expect(noticesOf(page)).toHaveCount(0)
  })
})
