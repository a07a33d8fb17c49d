import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import type { Span } from '../../src/core/model/answer.ts'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { expectSound, sizes } from './axe.ts'
import { typeAndReload } from './breath.ts'
import { markByKeys, tabTo } from './keys.ts'
import type { Language } from '../../src/i18n/language.ts'
import { arabic, createPlayer, english, type Player } from './player.ts'

function shortSet(of: QuestionSet, id: string, count: number): QuestionSet {
  const questions = of.questions.filter(({ kind }) => kind === 'choice' || kind === 'verdict')
  return { ...of, id, title: id, questions: questions.slice(0, count) }
}

/** The first words of the n-th paragraph, in the middle of which no other mark begins. */
function wordsOf(set: QuestionSet, paragraph: number): Span & { readonly text: string } {
  const { id, text } = set.article.blocks.filter(({ kind }) => kind === 'paragraph')[paragraph]!
  const start = /\p{L}/u.exec(text)!.index
  const end = text.indexOf(' ', start + 20)
  return { block: id, start, end, text: text.slice(start, end).replace(/[.,،:;]$/u, '') }
}

const sentences = (language: Language) =>
  JSON.parse(readFileSync(`assets/locales/${language}/contest.json`, 'utf8')) as Readonly<
    Record<'open' | 'keep' | 'back' | 'note' | 'kept', string>
  >

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page) => page.getByRole('textbox', { name: 'Why do you disagree?' })
const kept = (page: Page) => page.getByRole('region', { name: 'Your objection' })
const inStory = (page: Page) => page.locator('.story-text .hl-contest')

/** Plays the first question of a set of so many, and checks it. */
async function checked(player: Player, set: QuestionSet): Promise<void> {
  await player.playSet(set)
  await player.answer(await player.question(set), 'right')
  await player.check()
}

const two = shortSet(english, 'two', 2)

test('an objection with marked words and a line is kept, changed, withdrawn and had again', async ({
  page,
}) => {
  const player = createPlayer(page)
  await checked(player, two)
  await button(page, 'I disagree').click()
  await expect(page.getByRole('heading', { name: 'I disagree' })).toBeFocused()
  await button(page, 'Keep my objection').click()
  await expect(page.locator('#assertive')).toHaveText('Mark words of the story or write a line first.')
  await expect(field(page)).toBeFocused()

  // The proof stays as it was, beside the words held against it.
  const proofs = await page.locator('.story-text .hl-evidence').allInnerTexts()
  const first = wordsOf(two, 0)
  await player.drag(two, first)
  await expect(inStory(page)).toHaveText([new RegExp(first.text)])
  expect(await page.locator('.story-text .hl-evidence').allInnerTexts()).toEqual(proofs)
  await player.drag(two, wordsOf(two, 6))
  await expect(
    page.getByRole('group', { name: 'Words that speak against it' }).getByRole('listitem'),
  ).toHaveCount(2)
  await field(page).fill('  It can be read <b>both</b> ways.\n')
  await button(page, 'Keep my objection').click()

  await expect(page.getByRole('heading', { name: 'Your objection' })).toBeFocused()
  await expect(page.locator('#polite')).toHaveText('Your objection is kept.')
  await expect(kept(page).getByText('It can be read <b>both</b> ways.')).toBeVisible()
  await expect(kept(page).locator('blockquote')).toHaveCount(2)
  await expect(inStory(page)).toHaveCount(2)
  await expect(page.getByRole('list', { name: 'What the marks mean' })).toContainText('You object with')

  await button(page, 'Change it').click()
  await expect(field(page)).toHaveValue('It can be read <b>both</b> ways.')
  await page
    .getByRole('button', { name: /^Remove the mark/ })
    .first()
    .click()
  await field(page).fill('Only this.')
  await button(page, 'Cancel').click()
  await expect(kept(page).getByText('It can be read <b>both</b> ways.')).toBeVisible()
  await expect(kept(page).locator('blockquote')).toHaveCount(2)
  await button(page, 'Change it').click()
  await field(page).fill('Only this.')
  await button(page, 'Keep my objection').click()
  await expect(kept(page).getByText('Only this.')).toBeVisible()

  await button(page, 'Withdraw it').click()
  await expect(button(page, 'Undo')).toBeFocused()
  await expect(kept(page)).toHaveCount(0)
  await expect(inStory(page)).toHaveCount(0)
  await button(page, 'Undo').click()
  await expect(kept(page).getByText('Only this.')).toBeVisible()
  await page.reload()
  await expect(kept(page).getByText('Only this.')).toBeVisible()
  await expect(kept(page).locator('blockquote')).toHaveCount(2)
})

test('what was written is kept when one goes on, away or loads anew, and an empty form is not', async ({
  page,
}) => {
  const player = createPlayer(page)
  await checked(player, two)
  await button(page, 'I disagree').click()
  await field(page).fill('Kept by going on.')
  await player.next()
  await player.answer(await player.question(two), 'right')
  await player.check()
  await button(page, 'I disagree').click()
  await field(page).fill('Kept by leaving.')
  await page.goto('/#/rack')
  await expect(page.getByRole('heading', { name: 'The rack' })).toBeVisible()
  await page.getByRole('link', { name: /^Continue/ }).click()
  await expect(kept(page).getByText('Kept by leaving.')).toBeVisible()
  await button(page, 'Change it').click()
  await field(page).fill('')
  await player.next()

  await page.getByRole('link', { name: 'Review with the text' }).click()
  const contested = page.getByRole('group', { name: 'Show' }).getByRole('button', { name: /^Contested/ })
  await expect(contested).toHaveText('Contested 2')
  await contested.click()
  const items = page.getByRole('navigation', { name: 'Questions' }).getByRole('listitem')
  await expect(items).toHaveText([/contested/, /contested/])
  await items.nth(1).getByRole('link').click()
  await expect(kept(page).getByText('Kept by leaving.')).toBeVisible()
  await button(page, 'Withdraw it').click()
  await expect(contested).toHaveText('Contested 1')
  await items.first().getByRole('link').click()
  await expect(kept(page).getByText('Kept by going on.')).toBeVisible()
  await button(page, 'Change it').click()
  await field(page).fill('Changed in the ')
  await typeAndReload(field(page), 'review.')
  // Still in the making, where the page went away under it; the focus stays with the question.
  await expect(field(page)).toHaveValue('Changed in the review.')
  await expect(page.locator('.review-detail').getByRole('heading').first()).toBeFocused()
  await items.nth(1).getByRole('link').click()
  await items.first().getByRole('link').click()
  await expect(kept(page).getByText('Changed in the review.')).toBeVisible()
  await page.reload()
  await expect(kept(page).getByText('Changed in the review.')).toBeVisible()
  await expect(field(page)).toHaveCount(0)
})

test('each checked question is contested in the review, by keys alone', async ({ page }) => {
  const player = createPlayer(page)
  const one = shortSet(english, 'one', 1)
  await checked(player, one)
  await player.next()
  await page.getByRole('link', { name: 'Review with the text' }).click()
  const filter = page.getByRole('group', { name: 'Show' }).getByRole('button', { name: /^Contested/ })
  await filter.click()
  await expect(page.getByText('You haven’t disagreed with an answer.')).toBeVisible()
  await page.getByRole('group', { name: 'Show' }).getByRole('button', { name: /^All/ }).click()
  await page.getByRole('link', { name: one.questions[0]!.prompt }).click()
  // Going to another address closes what lies over the page.
  await expect(page.locator('.review.has-choice')).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').getByText('Disagree with the answer')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('d')
  await expect(page.getByRole('heading', { name: 'I disagree' })).toBeFocused()
  const words = wordsOf(one, 1)
  await markByKeys(page, one, words)
  await expect(inStory(page)).toHaveText([new RegExp(words.text)])
  await tabTo(page, field(page))
  await page.keyboard.type('dmjk')
  await expect(field(page)).toHaveValue('dmjk')
  await tabTo(page, button(page, 'Keep my objection'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Your objection' })).toBeFocused()
  await expect(filter).toHaveText('Contested 1')
})

test('a line has room for 500 characters, and says so', async ({ page }) => {
  const player = createPlayer(page)
  await checked(player, two)
  await button(page, 'I disagree').click()
  await field(page).fill('x'.repeat(499))
  await expect(field(page)).toHaveAccessibleDescription('499 of 500 characters')
  await field(page).press('End')
  await field(page).pressSequentially('yz')
  await expect(field(page)).toHaveValue(`${'x'.repeat(499)}y`)
  await expect(page.locator('#polite')).toHaveText('There is no more room.')
})

test('an objection goes into the file with all data, and comes back from it', async ({ page, browser }) => {
  const player = createPlayer(page)
  await checked(player, two)
  await button(page, 'I disagree').click()
  await field(page).fill('Take me along.')
  await button(page, 'Keep my objection').click()
  await expect(kept(page)).toBeVisible()
  const address = new URL(page.url())
  await page.goto('/')
  await button(page, 'Settings').click()
  const download = page.waitForEvent('download')
  await button(page, 'Save everything as a file').click()
  const file = await (await download).path()

  const other = await browser.newContext()
  const elsewhere = await other.newPage()
  await elsewhere.goto(address.origin)
  await button(elsewhere, 'Settings').click()
  const chooser = elsewhere.waitForEvent('filechooser')
  await button(elsewhere, 'Read a file in').click()
  await (await chooser).setFiles(file)
  await expect(elsewhere.getByText('entries were new and are here now.', { exact: false })).toBeVisible()
  await elsewhere.goto(address.href)
  await expect(kept(elsewhere).getByText('Take me along.')).toBeVisible()
  await other.close()
})

for (const language of ['en', 'ar'] as readonly Language[]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language, viewport: sizes.phone })

    test('axe finds nothing in the form and in what was kept, and all is in reach', async ({ page }) => {
      test.setTimeout(240_000)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const player = createPlayer(page, language)
      const words = sentences(language)
      const set = shortSet(language === 'ar' ? arabic : english, 'sound', 1)
      await checked(player, set)
      await button(page, words.open).click()
      await expectSound(page, 'Form')
      await player.drag(set, wordsOf(set, 1))
      await expect(inStory(page)).toHaveCount(1)
      await page.getByRole('textbox', { name: words.note }).fill('W'.repeat(120))
      await expectSound(page, 'Form with marks', [button(page, words.keep)])
      await button(page, words.keep).click()
      await expect(page.getByRole('region', { name: words.kept })).toBeVisible()
      await expectSound(page, 'Kept')
      await player.next()
      await page.getByRole('link', { name: player.words.review, exact: true }).click()
      await page.getByRole('link', { name: set.questions[0]!.prompt }).click()
      await expect(page.getByRole('region', { name: words.kept })).toBeVisible()
      await expectSound(page, 'Kept, in the review')
    })
  })
}
