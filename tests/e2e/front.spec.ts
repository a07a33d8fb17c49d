import { readFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { expect, test as base, type BrowserContextOptions, type Page } from '@playwright/test'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { expectSound, sizes } from './axe.ts'
import { createPlayer, english, evidenceSpan, type Player } from './player.ts'

interface Plan {
  readonly answered: 'right' | 'wrong'
  readonly proved?: boolean
  readonly sure?: 'Sure' | 'Not sure'
}

const plans: Readonly<Record<string, Plan>> = {
  hours: { answered: 'right', proved: true, sure: 'Sure' },
  renamed: { answered: 'right' },
  finalised: { answered: 'wrong', sure: 'Not sure' },
  'who-said': { answered: 'wrong', sure: 'Sure' },
}

const four = setOf('four-kinds', 'Four kinds', Object.keys(plans))
const right = setOf('all-right', 'All right', ['hours'])
const wrong = setOf('all-wrong', 'All wrong', ['finalised'])

function setOf(id: string, title: string, questions: readonly string[]): QuestionSet {
  return {
    ...english,
    id,
    title,
    questions: questions.map((each) => english.questions.find((question) => question.id === each)!),
  }
}

/** Plays the set as planned; what comes back is answered right. Ends on the front page; answers with the edition's id. */
async function play(player: Player, set: QuestionSet): Promise<string> {
  const { page } = player
  await player.playSet(set)
  const met = new Set<string>()
  const missed = set.questions.filter(({ id }) => plans[id]!.answered === 'wrong').length
  for (let turn = 0; turn < set.questions.length + missed; turn++) {
    const question = await player.question(set)
    const again = met.has(question.id)
    const { answered, proved, sure } = plans[question.id]!
    met.add(question.id)
    await player.answer(question, again ? 'right' : answered)
    if (proved && !again) await player.drag(set, evidenceSpan(set, question))
    if (sure && !again) await page.getByRole('button', { name: sure, exact: true }).click()
    await player.check()
    await player.next()
  }
  await expect(page).toHaveURL(/#\/front\//)
  return page.url().split('/').at(-1)!
}

interface Played {
  /** The browser's storage after the editions. */
  readonly kept: NonNullable<BrowserContextOptions['storageState']>
  readonly four: string
  readonly right: string
  readonly wrong: string
}

/** The editions are played once in a worker; each test has a profile in which they were. */
const test = base.extend<object, { played: Played }>({
  played: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '', locale = '' } = project.use
      const context = await browser.newContext({ baseURL, locale })
      const player = createPlayer(await context.newPage())
      const editions = {
        four: await play(player, four),
        right: await play(player, right),
        wrong: await play(player, wrong),
      }
      const kept = await context.storageState({ indexedDB: true })
      await context.close()
      await use({ kept, ...editions })
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  storageState: ({ played }, use) => use(played.kept),
})

async function openFront(page: Page, edition: string): Promise<void> {
  await page.goto(`/#/front/${edition}`)
  await expect(page.locator('.front-headline')).toBeVisible()
}

const words = (language: 'en' | 'ar') =>
  JSON.parse(readFileSync(`assets/locales/${language}/stats.json`, 'utf8'))

interface Seen {
  readonly width: number
  readonly height: number
  /** Of the pixels within the paper: how many are as dark as ink, red, and green. */
  readonly ink: number
  readonly red: number
  readonly green: number
  /** Of the foot of the page, where nothing is red but the dots of the name: red pixels of either half. */
  readonly dotsLeft: number
  readonly dotsRight: number
}

/** Decodes the PNG in the browser and counts what is printed on it. */
async function look(page: Page, png: Buffer): Promise<Seen> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d')!
    context.drawImage(bitmap, 0, 0)
    const { width, height } = bitmap
    const { data } = context.getImageData(60, 60, width - 120, height - 120)
    let [ink, red, green] = [0, 0, 0]
    let [dotsLeft, dotsRight] = [0, 0]
    for (let at = 0; at < data.length; at += 4) {
      const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!]
      const isRed = r > 150 && g < 80 && b < 100
      if (r < 60 && g < 60 && b < 70) ink++
      if (isRed) red++
      if (r < 90 && g > 80 && g > r + 40 && b < g) green++
      const x = (at / 4) % (width - 120)
      const y = Math.floor(at / 4 / (width - 120))
      if (isRed && y > height - 120 - 40) {
        if (x < (width - 120) / 2) dotsLeft++
        else dotsRight++
      }
    }
    return { width, height, ink, red, green, dotsLeft, dotsRight }
  }, png.toString('base64'))
}

async function savePicture(
  page: Page,
  name: string,
): Promise<{ readonly file: string; readonly png: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return { file: download.suggestedFilename(), png: await readFile(await download.path()) }
}

test.describe('the front page saved as a picture', () => {
  test('is a PNG of the page under a name that says which, and says that it was saved', async ({
    page,
    played,
  }) => {
    await openFront(page, played.four)
    const { file, png } = await savePicture(page, 'Save the page')
    expect(file).toMatch(/^stet-four-kinds-\d{4}-\d\d-\d\d\.png$/)
    const seen = await look(page, png)
    expect(seen.width).toBe(1200)
    expect(seen.height).toBeGreaterThanOrEqual(1200)
    expect(seen.height).toBeLessThanOrEqual(1800)
    // Letters on paper, the Corrections' frame, and the stamp.
    expect(seen.ink).toBeGreaterThan(20_000)
    expect(seen.red).toBeGreaterThan(2_000)
    expect(seen.green).toBeGreaterThan(2_000)
    expect(seen.dotsLeft).toBeGreaterThan(100)
    expect(seen.dotsRight).toBe(0)
    await expect(page.getByRole('main').getByText(words('en').picture.saved)).toBeVisible()
    await expect(page.locator('[aria-live=polite]')).toHaveText(words('en').picture.saved)
  })

  test('has no red where nothing was missed, and no green where nothing stands', async ({ page, played }) => {
    await openFront(page, played.right)
    const allRight = await look(page, (await savePicture(page, 'Save the page')).png)
    await openFront(page, played.wrong)
    const allWrong = await look(page, (await savePicture(page, 'Save the page')).png)
    // The dots of the name are red on every page.
    expect(allRight.red).toBeLessThan(1_000)
    expect(allRight.green).toBeGreaterThan(2_000)
    expect(allWrong.red).toBeGreaterThan(2_000)
    expect(allWrong.green).toBe(0)
  })

  test.describe('in Arabic', () => {
    test.use({ locale: 'ar' })

    test('begins at the right', async ({ page, played }) => {
      await openFront(page, played.four)
      const { png } = await savePicture(page, words('ar').picture.save)
      const seen = await look(page, png)
      expect(seen.dotsRight).toBeGreaterThan(100)
      expect(seen.dotsLeft).toBe(0)
    })
  })

  test('that cannot be drawn says so and can be tried again', async ({ page, played }) => {
    await openFront(page, played.four)
    await page.evaluate(() => {
      HTMLCanvasElement.prototype.toBlob = (callback) => callback(null)
    })
    await page.getByRole('button', { name: 'Save the page' }).click()
    await expect(page.getByRole('main').getByText(words('en').picture.failed)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save the page' })).toBeEnabled()
  })

  test('is shared where the browser shares files, and only there', async ({ page, played }) => {
    await openFront(page, played.four)
    await expect(page.getByRole('button', { name: 'Save the page' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Share the page' })).toBeHidden()
    await page.addInitScript(() => {
      const shared: { name: string; type: string; size: number }[] = []
      Object.assign(window, { shared })
      Object.assign(navigator, {
        canShare: () => true,
        share: ({ files }: { files: File[] }) => {
          shared.push(...files.map(({ name, type, size }) => ({ name, type, size })))
          return Promise.resolve()
        },
      })
    })
    await page.reload()
    await page.getByRole('button', { name: 'Share the page' }).click()
    await expect(page.getByRole('main').getByText(words('en').picture.shared)).toBeVisible()
    const shared = await page.evaluate(
      () => (window as unknown as { shared: { name: string; type: string; size: number }[] }).shared,
    )
    expect(shared).toMatchObject([{ name: expect.stringMatching(/^stet-.*\.png$/), type: 'image/png' }])
    expect(shared[0]!.size).toBeGreaterThan(10_000)
  })
})

test.describe('on paper', () => {
  test('the front page is black on white, without buttons, its facts beside the corrections', async ({
    page,
    played,
  }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.setViewportSize({ width: 680, height: 960 })
    await openFront(page, played.four)
    const main = page.getByRole('main')
    await expect(main.getByRole('button')).toHaveCount(0)
    await expect(page.locator('.bar')).toBeHidden()
    const colors = await page.locator('.front').evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element)
      return { color, backgroundColor }
    })
    expect(colors).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' })
    const facts = (await page.locator('.front-facts').boundingBox())!
    const corrections = (await page.locator('.front-corrections').boundingBox())!
    expect(facts.x + facts.width).toBeLessThanOrEqual(corrections.x)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })

  test('the front page of an edition fits one sheet', async ({ page, played }) => {
    await openFront(page, played.four)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })

  test('the review lists every question with answer, reason and the sentences that prove it', async ({
    page,
    played,
  }) => {
    await page.goto(`/#/review/${played.four}`)
    await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible()
    await expect(page.locator('.printed-question')).toHaveCount(0)
    await page.emulateMedia({ media: 'print' })
    const printed = page.locator('.printed-question')
    await expect(printed).toHaveCount(4)
    await expect(page.locator('.review')).toBeHidden()
    const hours = printed.filter({ hasText: four.questions.find(({ id }) => id === 'hours')!.prompt })
    await expect(hours).toContainText('STET')
    await expect(hours.locator('u').first()).toBeVisible()
    await expect(hours.locator('.printed-place').first()).toHaveText(/^¶\d+$/)
    for (const question of four.questions) {
      const one = printed.filter({ hasText: question.prompt })
      await expect(one).toContainText(question.explanation)
      const { block, start, end } = evidenceSpan(four, question)
      const proof = four.article.blocks.find(({ id }) => id === block)!.text.slice(start, end)
      expect((await one.locator('u').allTextContents()).join('')).toContain(proof)
    }
    await page.emulateMedia({ media: 'screen' })
    await expect(printed).toHaveCount(0)
    await expect(page.locator('.review')).toBeVisible()
  })

  test('the review holds what the filter shows, numbered as in the edition', async ({ page, played }) => {
    await page.goto(`/#/review/${played.four}`)
    await page.getByRole('button', { name: /^Missed/ }).click()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.printed-question')).toHaveCount(2)
    await expect(page.locator('.printed-review')).toContainText('Missed: 2 of 4')
  })

  test('the review is printed by its button, with the list in the page by then', async ({ page, played }) => {
    await page.addInitScript(() => {
      window.print = () => {
        Object.assign(window, { printedQuestions: document.querySelectorAll('.printed-question').length })
      }
    })
    await page.goto(`/#/review/${played.four}`)
    await page.getByRole('button', { name: 'Print the review' }).click()
    await expect
      .poll(() => page.evaluate(() => (window as { printedQuestions?: number }).printedQuestions))
      .toBe(4)
  })
})

const tableOf = (page: Page, name: string) =>
  page.getByRole('region', { name: `${name}: figures` }).getByRole('table', { name })

async function openStatistics(page: Page): Promise<void> {
  await page.goto('/#/')
  await page.getByRole('link', { name: 'Your statistics' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your statistics' })).toBeFocused()
}

test.describe('statistics', () => {
  test('count the first answers of real editions, over time, by process and kind, sure and not', async ({
    page,
  }) => {
    await openStatistics(page)
    const figures = page.locator('.figures > div')
    await expect(figures).toHaveText([/editions\s*3$/, /answered\s*6$/, /stood\s*50%$/, /found\s*\d+%$/])
    await expect(page.getByRole('img', { name: /^Line chart/ })).toBeVisible()
    await expect(page.getByRole('img', { name: /^Bar chart/ })).toHaveCount(3)
    await expect(page.getByText('Only 6 answers so far.')).toBeVisible()
    for (const summary of await page.getByText('Figures as a table').all()) await summary.click()
    await expect(tableOf(page, 'Over time').getByRole('row')).toHaveCount(4)
    await expect(tableOf(page, 'Over time').getByRole('row').last().getByRole('cell').nth(1)).toHaveText('2')
    const verdict = tableOf(page, 'By kind of question').getByRole('row', { name: /^Stands or not/ })
    await expect(verdict.getByRole('cell').nth(0)).toHaveText('2')
    await expect(verdict.getByRole('cell').nth(1)).toHaveText('0')
    await expect(page.getByText('When you were sure, 2 of 3 stood; when you were not, 0 of 2.')).toBeVisible()
  })

  test('can be of one story', async ({ page }) => {
    await openStatistics(page)
    await page.getByRole('combobox', { name: 'Story' }).selectOption({ label: 'All wrong' })
    await expect(page.locator('.figures > div').first()).toHaveText(/edition\s*1$/)
    await expect(page.locator('.figures > div').nth(2)).toHaveText(/stood\s*0%$/)
  })

  test('are reached from the rack, and by keys alone', async ({ page }) => {
    await page.goto('/#/rack')
    const link = page.getByRole('link', { name: 'Your statistics' })
    await link.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Your statistics' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('combobox', { name: 'Story' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(tableOf(page, 'Over time')).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('region', { name: 'Over time: figures' })).toBeFocused()
  })

  test('grow with the next edition', async ({ page }) => {
    await openStatistics(page)
    await play(createPlayer(page), right)
    await openStatistics(page)
    await expect(page.locator('.figures > div').first()).toHaveText(/editions\s*4$/)
  })

  test.describe('of a new player', () => {
    test.use({ storageState: { cookies: [], origins: [] } })

    test('are said to be empty, with a way on', async ({ page }) => {
      await page.goto('/#/statistics')
      await expect(page.getByText('There is nothing to count yet.')).toBeVisible()
      await expect(page.getByRole('img')).toHaveCount(0)
      await page.getByRole('link', { name: 'Back to the rack' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'The rack' })).toBeVisible()
    })
  })

  test.describe('in Arabic', () => {
    test.use({ locale: 'ar' })

    test('run from right to left', async ({ page }) => {
      await page.goto('/#/statistics')
      await expect(page.getByRole('heading', { level: 1, name: words('ar').title })).toBeVisible()
      const signs = page.locator('.chart-plot circle.sign-0')
      await expect(signs).toHaveCount(3)
      const places = await signs.evaluateAll((all) => all.map((sign) => sign.getBoundingClientRect().x))
      expect(places).toEqual(places.toSorted((one, other) => other - one))
    })
  })

  for (const language of ['en', 'ar'] as const) {
    test.describe(`in ${language}`, () => {
      test.use({ locale: language, viewport: sizes.phone })

      test('axe finds nothing at any size or in any look, and nothing is too wide', async ({ page }) => {
        test.setTimeout(240_000)
        await page.emulateMedia({ reducedMotion: 'reduce' })
        await page.goto('/#/statistics')
        await expect(page.getByRole('heading', { level: 1, name: words(language).title })).toBeVisible()
        for (const summary of await page.getByText(words(language).table).all()) await summary.click()
        await expectSound(page, 'Statistics', [page.getByRole('main').getByRole('link').last()])
      })
    })
  }
})
