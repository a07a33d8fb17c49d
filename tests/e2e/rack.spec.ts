import { expect, test, type Locator, type Page } from '@playwright/test'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { arabic, carry, createPlayer, easyEnglish, english, spanish, type DroppedFile } from './player.ts'

/** What an English rack shows of the stories that come with the game: those in English before what one brings, the others after. */
const shipped = [english.title, easyEnglish.title]
const foreign = [spanish.title, arabic.title]

/** Two short questions on the English story, under a title and level of their own. */
function ownSet(id: string, more: Partial<QuestionSet> = {}): QuestionSet {
  const questions = english.questions.filter((each) => ['hours', 'finalised'].includes(each.id))
  return { ...english, id, title: `Set ${id}`, questions, ...more }
}

const nameOf = (set: QuestionSet): string => `${set.id}.json`
const textOf = (set: QuestionSet): string => JSON.stringify(set, null, 2)

async function openRack(page: Page): Promise<void> {
  await page.goto('/#/rack')
  await expect(cardOf(page, english)).toBeVisible()
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (
    await chooser
  ).setFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
}

/** Drops files as a browser does it: over the page, then let go. */
async function drop(page: Page, ...files: readonly DroppedFile[]): Promise<void> {
  const carried = await carry(page, files)
  const desk = page.getByRole('main')
  await desk.dispatchEvent('dragover', { dataTransfer: carried })
  await expect(page.getByText('Drop it: a set’s JSON file')).toBeVisible()
  await desk.dispatchEvent('drop', { dataTransfer: carried })
  await expect(page.getByText('Drop it: a set’s JSON file')).toBeHidden()
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByText('Paste text', { exact: true }).click()
  await page.getByLabel('The set as JSON').fill(text)
  await page.getByRole('button', { name: 'Read it' }).click()
}

const cardsOf = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 2 }) })
const cardOf = (page: Page, { title }: QuestionSet): Locator =>
  cardsOf(page).filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) })
async function takeOff(page: Page, set: QuestionSet): Promise<void> {
  await cardOf(page, set).getByText('More', { exact: true }).click()
  await cardOf(page, set).getByRole('button', { name: 'Take off the rack' }).click()
}
const titlesOf = (page: Page): Locator => cardsOf(page).getByRole('heading', { level: 2 })

test.describe('the stories on the rack', () => {
  test('are found by words, filtered by language and level, and all shown again', async ({ page }) => {
    await openRack(page)
    const easy = ownSet('easy', { level: 'A2' })
    await choose(page, nameOf(easy), textOf(easy))
    await expect(titlesOf(page)).toHaveText([...shipped, easy.title, ...foreign])

    const search = page.getByRole('searchbox', { name: 'Search' })
    await search.fill('syria russia')
    await expect(titlesOf(page)).toHaveText([...shipped, easy.title])
    await expect(page.getByRole('status').filter({ hasText: '3 stories' })).toBeVisible()
    // Without the hamza and the vowel signs that the title has.
    await search.fill('مكتبة عامة')
    await expect(titlesOf(page)).toHaveText([arabic.title])
    await search.fill('')

    await page.getByLabel('Language').selectOption('Arabic')
    await expect(titlesOf(page)).toHaveText([arabic.title])
    await page.getByLabel('Level').selectOption('A2')
    await expect(cardsOf(page)).toHaveCount(0)
    await expect(page.getByText('No story fits. Change the search or the filters.')).toBeVisible()
    await page.getByRole('button', { name: 'Show all stories' }).click()
    await expect(titlesOf(page)).toHaveText([...shipped, easy.title, ...foreign])
    await expect(page.getByLabel('Language')).toHaveValue('')
    await page.getByLabel('Level').selectOption('A2')
    await expect(titlesOf(page)).toHaveText([easyEnglish.title, easy.title])
  })

  test('are sorted by title, length and best result', async ({ page }) => {
    const player = createPlayer(page)
    const cited = JSON.stringify(ownSet('').questions)
    const short = ownSet('aa', {
      title: 'A short one',
      article: {
        ...english.article,
        blocks: english.article.blocks.filter(({ id }) => cited.includes(`"block":"${id}"`)),
      },
    })
    await player.playSet(short)
    for (const turn of [1, 2, 3]) {
      const question = await player.question(short)
      // Of two questions one is missed, and comes back.
      await player.answer(question, question.id === 'hours' || turn === 3 ? 'right' : 'wrong')
      await player.check()
      await player.next()
    }
    await page.getByRole('link', { name: 'Back to the rack' }).click()
    await expect(cardOf(page, short)).toContainText('best: 1 of 2')
    await expect(cardOf(page, english)).toContainText('not played yet')

    const sort = page.getByLabel('Sort by')
    await expect(titlesOf(page)).toHaveText([...shipped, short.title, ...foreign])
    await sort.selectOption('Title')
    await expect(titlesOf(page)).toHaveText([
      short.title,
      spanish.title,
      easyEnglish.title,
      english.title,
      arabic.title,
    ])
    await sort.selectOption('Best result')
    await expect(titlesOf(page)).toHaveText([short.title, ...shipped, ...foreign])
    await sort.selectOption('Length')
    await expect(titlesOf(page)).toHaveText([short.title, arabic.title, ...shipped, spanish.title])
    await sort.selectOption('As on the rack')
    await expect(titlesOf(page)).toHaveText([...shipped, short.title, ...foreign])
  })

  test('that cannot be fetched are missed aloud, and come when tried again', async ({ page }) => {
    await page.route('**/questions/index.json', (route) => route.abort())
    await page.goto('/#/rack')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('The stories that come with Stet could not be fetched.')
    await page.unroute('**/questions/index.json')
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(titlesOf(page)).toHaveText([...shipped, ...foreign])
    await expect(alert).toBeHidden()
  })

  test('stay where only one of them cannot be fetched, which is said and tried again', async ({ page }) => {
    await page.route(`**/questions/${arabic.id}.json`, (route) => route.abort())
    await openRack(page)
    await expect(titlesOf(page)).toHaveText([...shipped, spanish.title])
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('could not be fetched')
    await page.unroute(`**/questions/${arabic.id}.json`)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await expect(titlesOf(page)).toHaveText([...shipped, ...foreign])
    await expect(alert).toBeHidden()
  })
})

test.describe('a set of one’s own', () => {
  for (const [way, bring] of [
    ['chosen as a file', (page: Page, set: QuestionSet) => choose(page, nameOf(set), textOf(set))],
    [
      'dropped on the page',
      (page: Page, set: QuestionSet) => drop(page, { name: nameOf(set), text: textOf(set) }),
    ],
    ['pasted', (page: Page, set: QuestionSet) => paste(page, textOf(set))],
  ] as const) {
    test(`${way} is on the rack, also after a reload, and can be played`, async ({ page }) => {
      const set = ownSet('mine')
      await openRack(page)
      await bring(page, set)
      const outcome = page.getByRole('status').filter({ hasText: `“${set.title}” is on the rack now.` })
      await expect(outcome).toBeVisible()
      await expect(outcome).toBeFocused()
      await expect(cardOf(page, set)).toContainText('Yours')
      await page.reload()
      await cardOf(page, set).getByRole('button', { name: 'Play all 2' }).click()
      await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible()
    })
  }

  test('dropped with others is on the rack whatever is wrong with those', async ({ page }) => {
    const [one, two] = [ownSet('one'), ownSet('two')]
    await openRack(page)
    await drop(
      page,
      { name: nameOf(one), text: textOf(one) },
      { name: 'torn.json', text: textOf(one).slice(0, 300) },
      { name: nameOf(two), text: textOf(two) },
    )
    await expect(cardOf(page, one)).toBeVisible()
    await expect(cardOf(page, two)).toBeVisible()
    await expect(page.getByText('torn.json').first()).toBeVisible()
  })

  test('brought again under the same id is asked about: left, kept beside the other, or put in its place', async ({
    page,
  }) => {
    const set = ownSet('mine')
    const other = { ...set, title: 'Second' }
    const dialog = page.getByRole('dialog', { name: 'The same id twice' })
    await openRack(page)
    await choose(page, nameOf(set), textOf(set))
    await expect(cardOf(page, set)).toBeVisible()
    await choose(page, nameOf(set), textOf(set))
    await expect(page.getByText(`“${set.title}” is on the rack already, word for word.`)).toBeVisible()

    await choose(page, nameOf(other), textOf(other))
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByText('“Second” was left out. Nothing was changed.')).toBeVisible()
    await expect(titlesOf(page)).toHaveText([...shipped, set.title, ...foreign])

    await choose(page, nameOf(other), textOf(other))
    await dialog.getByRole('button', { name: 'Keep both' }).click()
    await expect(titlesOf(page)).toHaveText([...shipped, set.title, 'Second (2)', ...foreign])

    await choose(page, nameOf(other), textOf(other))
    await dialog.getByRole('button', { name: 'Replace' }).click()
    await page.reload()
    await expect(titlesOf(page)).toHaveText([...shipped, 'Second', 'Second (2)', ...foreign])
  })

  test('is renamed and duplicated by keys', async ({ page }) => {
    const set = ownSet('mine')
    await openRack(page)
    await choose(page, nameOf(set), textOf(set))
    await cardOf(page, set).getByText('More', { exact: true }).press('Enter')
    await cardOf(page, set).getByRole('button', { name: 'Rename' }).press('Enter')
    await page.getByRole('dialog').getByLabel('New title').fill('Renamed')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    const renamed = { ...set, title: 'Renamed' }
    await expect(cardOf(page, renamed)).toBeVisible()
    await cardOf(page, renamed).getByRole('button', { name: 'Duplicate' }).press('Enter')
    await expect(titlesOf(page)).toHaveText([...shipped, 'Renamed', 'Renamed (2)', ...foreign])
  })

  test('taken off the rack comes back by Undo, with the focus kept at hand', async ({ page }) => {
    const set = ownSet('mine')
    await openRack(page)
    await choose(page, nameOf(set), textOf(set))
    await takeOff(page, set)
    await expect(cardOf(page, set)).toBeHidden()
    const notice = page.getByRole('status').filter({ hasText: `“${set.title}” is off the rack.` })
    await expect(notice.getByRole('button', { name: 'Undo' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(cardOf(page, set)).toBeVisible()
    await expect(notice).toBeHidden()
    await page.reload()
    await expect(cardOf(page, set)).toBeVisible()
    await takeOff(page, set)
    await expect(cardOf(page, set)).toBeHidden()
    await page.reload()
    await expect(titlesOf(page)).toHaveText([...shipped, ...foreign])
  })
})

test.describe('a broken set', () => {
  const set = ownSet('broken')
  const good = textOf(set)
  const lineOf = (text: string, words: string): number =>
    text.slice(0, text.indexOf(words)).split('\n').length
  const quote = english.questions.find(({ id }) => id === 'hours')!.evidence![0]!.exact
  const wrongQuote = quote.replace('almost', 'nearly')
  const misquoted = good.replace(JSON.stringify(quote), JSON.stringify(wrongQuote))
  const commaless = good.replace('"format": "stet-set/1",', '"format": "stet-set/1"')
  const cases: readonly (readonly [what: string, text: string, place: RegExp, sentence: RegExp])[] = [
    [
      'whose proof is not in the story',
      misquoted,
      new RegExp(`Line ${lineOf(misquoted, wrongQuote) - 2}, column 9`),
      /for nearly 12 hours.{1,3} isn’t in the story\. Closest: .*for almost 12 hours/,
    ],
    [
      'that lacks a comma',
      commaless,
      new RegExp(`Line ${lineOf(commaless, '"id": "broken"')}, column 3`),
      /This is not valid JSON: a comma is missing before this\./,
    ],
    [
      'that breaks off',
      good.slice(0, good.indexOf('"questions"')),
      /Line \d{2,}, column \d+/,
      /This is not valid JSON: /,
    ],
    [
      'that is two megabytes of junk',
      'junk '.repeat(400_000),
      /Line 1, column 1/,
      /This is not valid JSON: there is something here that JSON doesn’t know/,
    ],
    ['that is empty', '', /Line 1, column 1/, /The file is empty\./],
  ]
  for (const [what, text, place, sentence] of cases) {
    test(`${what} is refused with line, column and what to do; nothing is added or lost`, async ({
      page,
    }) => {
      const mine = ownSet('mine')
      await openRack(page)
      await choose(page, nameOf(mine), textOf(mine))
      await expect(cardOf(page, mine)).toBeVisible()
      await choose(page, 'broken.json', text)
      const outcome = page.getByRole('status').filter({ hasText: '“broken.json” isn’t on the rack' })
      await expect(outcome).toBeVisible()
      const finding = outcome.getByRole('listitem').filter({ hasText: sentence })
      await expect(finding).toContainText(place)
      await expect(titlesOf(page)).toHaveText([...shipped, mine.title, ...foreign])
      await page.reload()
      await expect(titlesOf(page)).toHaveText([...shipped, mine.title, ...foreign])
    })
  }

  test('pasted stays in its field to be mended, and is read then', async ({ page }) => {
    await openRack(page)
    await paste(page, misquoted)
    await expect(page.getByText('“the pasted text” isn’t on the rack')).toBeVisible()
    const field = page.getByLabel('The set as JSON')
    await expect(field).toHaveValue(misquoted)
    await field.fill(good)
    await page.getByRole('button', { name: 'Read it' }).click()
    await expect(cardOf(page, set)).toBeVisible()
    await expect(field).toHaveValue('')
  })

  test('does not replace the good one of the same id', async ({ page }) => {
    await openRack(page)
    await choose(page, nameOf(set), good)
    await expect(cardOf(page, set)).toBeVisible()
    await choose(page, 'worse.json', misquoted)
    await expect(page.getByText('“worse.json” isn’t on the rack')).toBeVisible()
    await cardOf(page, set).getByRole('button', { name: 'Play all 2' }).click()
    await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible()
  })
})

test.describe('editions of a set', () => {
  test('left in the middle go on where they were; finished ones are listed with their results', async ({
    page,
  }) => {
    const player = createPlayer(page)
    const set = ownSet('mine')
    await player.playSet(set)
    await player.answer(await player.question(set), 'right')
    await player.check()
    await player.next()
    const second = await player.question(set)
    await page.getByRole('button', { name: 'Home' }).click()
    await page.getByRole('link', { name: 'The rack' }).click()
    const card = cardOf(page, set)
    await expect(card).toContainText('not played yet')
    await card.getByRole('link', { name: 'Continue: 2 of 2' }).click()
    expect(await player.question(set)).toEqual(second)
    await player.answer(second, 'right')
    await player.check()
    await player.next()

    await page.getByRole('link', { name: 'Back to the rack' }).click()
    await expect(card).toContainText('best: 2 of 2')
    await expect(card.getByRole('link', { name: /^Continue/ })).toBeHidden()
    await card.getByText('Past editions').click()
    await expect(card).toContainText(/: 2 of 2, 200 points/)
    await card.getByRole('link', { name: 'Front page' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Every fact stands: 2 of 2')
    await page.goBack()
    await card.getByText('Past editions').click()
    await card.getByRole('link', { name: 'Review' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible()
    // Of other sets nothing was played.
    await page.goBack()
    await expect(cardOf(page, english)).toContainText('not played yet')
  })
})
