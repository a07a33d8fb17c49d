import { readFileSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { expectSound, sizes } from './axe.ts'
import { answerByKeys, tabTo } from './keys.ts'
import type { Language } from '../../src/i18n/language.ts'
import { arabic, atRest, bringFile, createPlayer, english, expectInReach, type Player } from './player.ts'

/** The first questions of a set that are answered without the story. */
function shortSet(of: QuestionSet, id: string, count: number): QuestionSet {
  const questions = of.questions.filter(({ kind }) => kind === 'choice' || kind === 'verdict')
  return { ...of, id, title: id, questions: questions.slice(0, count) }
}

const four = shortSet(english, 'four', 4)
const six = shortSet(english, 'six', 6)

const sentences = (language: Language) =>
  JSON.parse(readFileSync(`assets/locales/${language}/teams.json`, 'utf8')) as {
    readonly title: string
    readonly desk: string
    readonly turn: string
    readonly setup: { readonly start: string }
  }

interface Plan {
  readonly set: QuestionSet
  readonly desks: number
  readonly names?: readonly string[]
  readonly language?: Language
}

/** Brings the set to the rack and opens its setup. */
async function openSetup(page: Page, set: QuestionSet, language: Language = 'en'): Promise<Locator> {
  await page.goto('/#/rack')
  await bringFile(page, `${set.id}.json`, JSON.stringify(set))
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: set.title, exact: true }) })
  await card.getByRole('button', { name: sentences(language).title, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: sentences(language).title })
  await expect(dialog.getByRole('radio').first()).toBeAttached()
  return dialog
}

/** Sets desks up for all questions of the set, and begins. */
async function begin(player: Player, { set, desks, names = [], language = 'en' }: Plan): Promise<void> {
  const { page } = player
  const words = sentences(language)
  const dialog = await openSetup(page, set, language)
  await dialog.getByRole('radio', { name: String(desks), exact: true }).check({ force: true })
  for (const [index, name] of names.entries()) {
    await dialog.getByRole('textbox', { name: words.desk.replace('{{n}}', String(index + 1)) }).fill(name)
  }
  await dialog
    .locator('select')
    .first()
    .selectOption(String(set.questions.length / desks))
  await dialog.getByRole('button', { name: words.setup.start, exact: true }).click()
  await expect(page.getByRole('button', { name: player.words.check })).toBeVisible()
}

const scores = (page: Page) => page.getByRole('region', { name: 'Scores' }).getByRole('listitem')
const turn = (page: Page, name: string) => page.locator('form').getByText(`${name}, it’s your turn`)

async function answer(player: Player, set: QuestionSet, how: 'right' | 'wrong' = 'right'): Promise<void> {
  await player.answer(await player.question(set), how)
  await player.check()
}

test.describe('two desks', () => {
  test('take turns, the one that missed has it again, and both stand on the front page', async ({ page }) => {
    const player = createPlayer(page)
    await begin(player, { set: four, desks: 2, names: ['Owls', ' Foxes '] })
    const onward = (name: string) => page.getByRole('button', { name: `Next: ${name}`, exact: true })

    await expect(turn(page, 'Owls')).toBeVisible()
    await expect(page.locator('#polite')).toHaveText('Owls, it’s your turn')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await answer(player, four, 'wrong')
    await expect(page.locator('#polite')).toContainText('Owls: 0 points')
    await expect(page.getByText('This one comes back to Owls once later, for no points.')).toBeVisible()
    await onward('Foxes').click()

    await expect(turn(page, 'Foxes')).toBeVisible()
    await answer(player, four)
    await expect(page.locator('#polite')).toContainText('Foxes: 100 points')
    await onward('Owls').click()
    await expect(turn(page, 'Owls')).toBeVisible()

    await page.reload()
    await expect(turn(page, 'Owls')).toBeVisible()
    await expect(scores(page)).toHaveText([/1Owls0.*at work now/, /2Foxes100/])
    await answer(player, four)
    await page.reload()
    await onward('Foxes').click()
    await answer(player, four)

    // Back to the desk that missed it, and paid to nobody.
    await onward('Owls').click()
    await expect(turn(page, 'Owls')).toBeVisible()
    await expect(page.getByText('back from Corrections, for no points')).toBeVisible()
    await answer(player, four)
    await expect(scores(page)).toHaveText([/1Owls100/, /2Foxes200/])
    await player.next()

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Foxes comes first')
    await expect(page.getByText('3 of 4 facts stand; the rest goes to corrections')).toBeVisible()
    const rows = page.getByRole('table', { name: 'The desks' }).getByRole('row')
    await expect(rows).toHaveText([/Place/, /^12Foxes20020$/, /^21Owls10010$/])
    await expect(page.getByText('Each desk had 2 questions.')).toBeVisible()

    await page.getByRole('link', { name: 'Review with the text' }).click()
    const items = page.getByRole('navigation', { name: 'Questions' }).getByRole('listitem')
    await expect(items).toHaveCount(4)
    for (const [index, name] of ['Owls', 'Foxes', 'Owls', 'Foxes'].entries()) {
      await expect(items.nth(index)).toContainText(name)
    }
    await items.nth(1).getByRole('link').click()
    await expect(page.locator('.review-detail')).toContainText('Foxes')

    await page.goto('/#/rack')
    await page.getByText('Past editions').click()
    await expect(page.getByText('Owls: 100 points and Foxes: 200 points')).toBeVisible()
  })

  test('play a new edition from the front page with the same desks', async ({ page }) => {
    const player = createPlayer(page)
    const two = shortSet(english, 'two', 2)
    await begin(player, { set: two, desks: 2, names: ['Owls', 'Foxes'] })
    for (const _ of two.questions) {
      await answer(player, two)
      await player.next()
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('All desks share first place')
    await page.getByRole('button', { name: 'New edition' }).click()
    await expect(turn(page, 'Owls')).toBeVisible()
    await expect(scores(page)).toHaveText([/1Owls0/, /2Foxes0/])
  })

  test('are set up and play by keys alone', async ({ page }) => {
    const player = createPlayer(page)
    await player.open()
    await tabTo(page, page.getByRole('button', { name: 'Two desks' }))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Two desks' })
    await tabTo(page, dialog.getByRole('radio', { name: '2' }))
    await page.keyboard.press('ArrowRight')
    await expect(dialog.getByRole('radio', { name: '3' })).toBeChecked()
    await tabTo(page, dialog.getByRole('textbox', { name: 'Desk 3' }))
    await page.keyboard.type('Crows')
    await page.keyboard.press('Enter')
    await expect(turn(page, 'Desk 1')).toBeVisible()
    for (const next of ['Desk 2', 'Crows']) {
      const question = await player.question(english)
      // A question that is answered in the story waits for another test.
      if (question.kind === 'locate') break
      await answerByKeys(player, english, question)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: `Next: ${next}`, exact: true })).toBeVisible()
      await page.keyboard.press('n')
      await expect(turn(page, next)).toBeVisible()
    }
  })
})

test.describe('the setup', () => {
  test('tells names apart, leaves out what was not given, and shows the number of questions', async ({
    page,
  }) => {
    const player = createPlayer(page)
    const dialog = await openSetup(page, six)
    await dialog.getByRole('radio', { name: '3', exact: true }).check({ force: true })
    await dialog.getByRole('textbox', { name: 'Desk 1' }).fill('Owls')
    await dialog.getByRole('textbox', { name: 'Desk 2' }).fill('owls')
    await expect(dialog.getByRole('textbox', { name: 'Desk 2' })).toHaveAccessibleDescription(
      'Shown as “owls (2)”.',
    )
    await dialog.getByRole('textbox', { name: 'Desk 1' }).press('End')
    await dialog.getByRole('textbox', { name: 'Desk 1' }).pressSequentially('x'.repeat(40))
    await expect(dialog.getByRole('textbox', { name: 'Desk 1' })).toHaveValue(`Owls${'x'.repeat(20)}`)
    await dialog.getByRole('textbox', { name: 'Desk 1' }).fill('Owls')
    await expect(dialog.getByRole('combobox').first()).toHaveText(
      '3 questions, 1 for each desk6 questions, 2 for each desk',
    )
    await dialog.getByRole('button', { name: 'Start' }).click()
    await expect(scores(page)).toHaveText([/1Owls0/, /2owls \(2\)0/, /3Desk 30/])
    await expect(page.getByText('1 of 6')).toBeVisible()
    await answer(player, six)
  })

  test('is as it was the last time, and offers no more desks than there are questions', async ({ page }) => {
    const player = createPlayer(page)
    await begin(player, { set: six, desks: 6, names: ['Owls', 'Foxes', '', 'Bears'] })
    await page.reload()
    const again = await openSetup(page, six)
    await expect(again.getByRole('radio', { name: '6' })).toBeChecked()
    await expect(again.getByRole('textbox', { name: 'Desk 4' })).toHaveValue('Bears')
    await expect(again.getByRole('textbox', { name: 'Desk 3' })).toHaveValue('')
    await page.keyboard.press('Escape')
    const fewer = await openSetup(page, four)
    await expect(fewer.getByRole('radio', { name: '4' })).toBeChecked()
    await expect(fewer.getByRole('radio', { name: '5' })).toBeDisabled()
    await expect(fewer.getByRole('textbox')).toHaveCount(4)
  })

  test('goes away without a trace, and gives the focus back', async ({ page }) => {
    const dialog = await openSetup(page, four)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog).toBeHidden()
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'four' }) })
    await expect(card.getByRole('button', { name: 'Two desks' })).toBeFocused()
    await expect(card.getByText('Continue')).toHaveCount(0)
  })

  test('is not offered where there is one question', async ({ page }) => {
    const player = createPlayer(page)
    await player.playSet(shortSet(english, 'single', 1))
    await page.goto('/#/rack')
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'single' }) })
    await expect(card.getByRole('link', { name: 'Read first' })).toBeVisible()
    await expect(card.getByRole('button', { name: 'Two desks' })).toHaveCount(0)
  })
})

test.describe('six desks', () => {
  test.describe('on a phone', () => {
    test.use({ viewport: { width: 360, height: 640 } })

    test('play an edition with all in reach, and share first place', async ({ page }) => {
      const player = createPlayer(page)
      await begin(player, { set: six, desks: 6 })
      for (const [index] of six.questions.entries()) {
        await expect(turn(page, `Desk ${index + 1}`)).toBeVisible()
        await expect(scores(page)).toHaveCount(6)
        await expectInReach(page, page.getByRole('button', { name: player.words.check, exact: true }))
        await answer(player, six)
        await player.next()
      }
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('All desks share first place')
      const places = page.getByRole('table', { name: 'The desks' }).locator('tbody td:first-child')
      await expect(places).toHaveText(['1', '1', '1', '1', '1', '1'])
      await expectInReach(page, page.getByRole('button', { name: 'New edition' }))
    })
  })

  const names = ['The Midnight Owls', 'Foxes', 'Reading Rangers of 7b', 'Hares', 'Crows', 'Moles']
  const screens = {
    'a laptop': { viewport: { width: 1280, height: 800 }, question: 32, option: 25 },
    'a projector': { viewport: { width: 1920, height: 1080 }, question: 40, option: 32 },
  } as const
  for (const [screen, { viewport, question, option }] of Object.entries(screens)) {
    test.describe(`on ${screen}`, () => {
      test.use({ viewport })

      test('are read from the back row, with every name in full', async ({ page }) => {
        const player = createPlayer(page)
        await begin(player, { set: six, desks: 6, names })
        await atRest(page)
        const size = (text: Locator) =>
          text.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
        expect(await size(page.locator('form h1'))).toBeGreaterThanOrEqual(question)
        expect(await size(page.locator('.opt-text, .verdict b').first())).toBeGreaterThanOrEqual(option)
        expect(await size(page.locator('.story-text'))).toBeGreaterThanOrEqual(option)
        for (const [index, name] of names.entries()) {
          const label = scores(page).nth(index).getByText(name, { exact: true })
          await expect(label).toBeInViewport({ ratio: 1 })
          expect(
            await label.evaluate((element) => {
              const [box, cell] = [element, element.closest('li')!].map((each) =>
                each.getBoundingClientRect(),
              )
              return box!.right <= cell!.right && box!.bottom <= cell!.bottom
            }),
            name,
          ).toBe(true)
        }
        await expect(page.locator('.story-column')).toBeInViewport({ ratio: 0.99 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      })
    })
  }
})

for (const language of ['en', 'ar'] as readonly Language[]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language, viewport: sizes.phone })

    test('axe finds nothing from the setup to the front page', async ({ page }) => {
      test.setTimeout(240_000)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const player = createPlayer(page, language)
      const set = shortSet(language === 'ar' ? arabic : english, 'sound', 2)
      const dialog = await openSetup(page, set, language)
      await expectSound(page, 'Setup')
      await dialog.getByRole('button', { name: sentences(language).setup.start, exact: true }).click()
      const first = sentences(language).desk.replace('{{n}}', '1')
      await expect(
        page.locator('form').getByText(sentences(language).turn.replace('{{name}}', first)),
      ).toBeVisible()
      await expectSound(page, 'Round')
      await answer(player, set)
      await expectSound(page, 'Explain')
      await player.next()
      await answer(player, set, 'wrong')
      await player.next()
      await answer(player, set)
      await player.next()
      await expect(page.getByRole('table')).toBeVisible()
      await expectSound(page, 'FrontPage')
      await page.getByRole('link', { name: player.words.review, exact: true }).click()
      await expect(page.locator('.review-item').first()).toBeVisible()
      await expectSound(page, 'Review')
    })
  })
}
