import { readFileSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import type { Question, QuestionSet } from '../../src/core/model/set.ts'
import { expectSound, sizes } from './axe.ts'
import { answerByKeys, tabTo } from './keys.ts'
import type { Language } from '../../src/i18n/language.ts'
import { arabic, bringFile, createPlayer, english, evidenceSpan, type Player } from './player.ts'

const modesOf = (language: Language) =>
  JSON.parse(readFileSync(`assets/locales/${language}/modes.json`, 'utf8'))
const words = modesOf('en')

const verdicts = (set: QuestionSet, count: number): readonly Question[] =>
  set.questions.filter(({ kind }) => kind === 'verdict').slice(0, count)

/** Some true-or-not questions on a shipped story, under a name of their own. */
function ownSet(id: string, count: number, from = english): QuestionSet {
  return { ...from, id, title: `Set ${id}`, questions: verdicts(from, count) }
}

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const cardOf = (page: Page, { title }: QuestionSet): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

async function bring(page: Page, ...sets: readonly QuestionSet[]): Promise<void> {
  await page.goto('/#/rack')
  for (const set of sets) {
    await bringFile(page, `${set.id}.json`, JSON.stringify(set))
    await expect(page.locator('.import-outcome')).toContainText(set.title)
    await expect(cardOf(page, set)).toBeVisible()
  }
}

/** Opens the chooser at a set's card and chooses the mode; it is still to be started. */
async function choose(
  page: Page,
  set: QuestionSet,
  mode: 'openDesk' | 'fromMemory' | 'deadline',
  own = words,
): Promise<Locator> {
  await cardOf(page, set).getByRole('button', { name: own.other }).click()
  const dialog = page.getByRole('dialog', { name: own.title })
  await dialog.getByRole('radio', { name: own.mode[mode].name }).check({ force: true })
  return dialog
}

async function startDeadline(page: Page, set: QuestionSet, minutes: number, own = words): Promise<void> {
  const dialog = await choose(page, set, 'deadline', own)
  await dialog.getByRole('spinbutton').fill(String(minutes))
  await dialog.getByRole('button', { name: own.start, exact: true }).click()
  await expect(page.getByRole('timer')).toBeVisible()
}

/** Answers the question on the desk and goes on. */
async function answer(player: Player, set: QuestionSet, how: 'right' | 'wrong'): Promise<void> {
  await player.answer(await player.question(set), how)
  await player.check()
  await player.next()
}

/** Waits until the bar shows so many minutes left, give or take what the machine needs. */
async function expectLeft(page: Page, minutes: number): Promise<void> {
  await expect.poll(() => secondsLeft(page)).toBeLessThanOrEqual(minutes * 60)
  expect(await secondsLeft(page)).toBeGreaterThan((minutes - 1) * 60)
}

/** Seconds left, as the bar shows them. */
async function secondsLeft(page: Page): Promise<number> {
  const shown = await page.locator('.bar').getByRole('timer').locator('[dir=ltr]').innerText()
  const [minutes, seconds] = shown.split(':').map(Number)
  return minutes! * 60 + seconds!
}

test.describe('choosing how to play', () => {
  test('one press on the title still starts an open desk', async ({ page }) => {
    const player = createPlayer(page)
    await player.open()
    await button(page, player.words.start).click()
    await expect(button(page, player.words.check)).toBeVisible()
    await expect(page.locator('.story-column')).toContainText(english.article.title)
    await expect(page.getByRole('timer')).toHaveCount(0)
  })

  test('each way is explained, and starts with the questions and the proof that were chosen', async ({
    page,
  }) => {
    const player = createPlayer(page)
    await player.open()
    await button(page, words.other).click()
    const dialog = page.getByRole('dialog', { name: words.title })
    for (const mode of ['openDesk', 'fromMemory', 'deadline']) {
      await expect(dialog.getByRole('radio', { name: words.mode[mode].name })).toHaveAccessibleDescription(
        words.mode[mode].means,
      )
    }
    await dialog.getByLabel(words.size.title).selectOption('all')
    await dialog.getByLabel(words.proof.title, { exact: true }).selectOption('off')
    await button(page, words.start).click()
    await expect(page.locator('.bar')).toContainText(`1 of ${english.questions.length}`)
    await expect(page.getByText(/more points/)).toBeHidden()
  })

  test('keys alone choose a deadline, and a number that is none is refused', async ({ page }) => {
    const player = createPlayer(page)
    await player.open()
    await tabTo(page, button(page, words.other))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: words.title })
    await expect(dialog.getByRole('heading', { name: words.title })).toBeFocused()
    await tabTo(page, dialog.getByRole('radio', { name: words.mode.openDesk.name }))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(dialog.getByRole('radio', { name: words.mode.deadline.name })).toBeChecked()
    const minutes = dialog.getByRole('spinbutton')
    await tabTo(page, minutes)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('0')
    await page.keyboard.press('Enter')
    await expect(minutes).toBeFocused()
    await expect(minutes).toHaveAccessibleDescription(/from 1 to 180/)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('timer')).toContainText(/[67]:\d\d/)
  })

  test('the minutes are kept for the next time, and a preset sets them', async ({ page }) => {
    const set = ownSet('kept', 3)
    await bring(page, set)
    const dialog = await choose(page, set, 'deadline')
    const minutes = dialog.getByRole('spinbutton')
    await expect(minutes).toHaveValue('6')
    await dialog.getByRole('button', { name: '8 minutes' }).click()
    await expect(minutes).toHaveValue('8')
    await expect(dialog.getByRole('button', { name: '8 minutes' })).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(cardOf(page, set).getByRole('button', { name: words.other })).toBeFocused()
    await page.reload()
    await expect((await choose(page, set, 'deadline')).getByRole('spinbutton')).toHaveValue('8')
  })
})

test.describe('from memory', () => {
  test('the story is read, closed, and opened again at the price of being counted', async ({ page }) => {
    const set = ownSet('memory', 2)
    const player = createPlayer(page)
    await bring(page, set)
    await choose(page, set, 'fromMemory')
    await button(page, words.start).click()
    await expect(page.getByRole('heading', { name: words.memory.readFirst })).toBeFocused()
    await expect(page.locator('.story')).toBeVisible()
    await page.reload()
    await button(page, words.memory.close).click()
    await expect(button(page, player.words.check)).toBeVisible()
    await expect(page.locator('h1')).toBeFocused()
    await expect(page.locator('.story')).toBeHidden()
    await expect(page.locator('.bar')).toContainText('0 look-backs')

    await button(page, words.memory.open).click()
    await expect(page.locator('.story')).toBeVisible()
    await expect(page.locator('.bar')).toContainText('1 look-back')
    await expect(page.locator('#polite')).toHaveText('The story is open. 1 look-back so far.')
    await button(page, player.words.closeStory).click()
    await expect(page.locator('.story')).toBeHidden()

    // Closed after a reload, and the look-back still counted.
    await page.reload()
    await expect(button(page, words.memory.open)).toBeVisible()
    await expect(page.locator('.bar')).toContainText('1 look-back')
    await answer(player, set, 'right')
    await answer(player, set, 'right')
    await expect(page.locator('.mode-line')).toHaveText('From memory · 1 look-back')

    await page.getByRole('link', { name: player.words.review, exact: true }).click()
    const asked = page.locator('.review-items').getByRole('link')
    await asked.first().click()
    await expect(page.getByText('The closed story was opened 1 time.')).toBeVisible()
    await asked.nth(1).click()
    await expect(page.getByText(words.memory.kept)).toBeVisible()
  })

  test('marking opens the story, says so on its button, and counts once', async ({ page }) => {
    const question = english.questions.find((each) => each.kind === 'verdict' && each.answer === 'stands')!
    const one = { ...ownSet('marking', 0), questions: [question] }
    const player = createPlayer(page)
    await bring(page, one)
    await choose(page, one, 'fromMemory')
    await button(page, words.start).click()
    await button(page, words.memory.close).click()
    await player.answer(question, 'right')
    await button(page, words.memory.mark).click()
    await player.drag(one, evidenceSpan(one, question))
    await expect(page.locator('.mark-chip')).toHaveCount(1)
    await expect(page.locator('.bar')).toContainText('1 look-back')
    await player.check()
    await expect(page.locator('.story')).toBeVisible()
    await expect(page.locator('.band')).toContainText('proof +50')
  })

  test('T opens and closes it, and answers are given by keys', async ({ page }) => {
    const set = ownSet('keys', 1)
    const player = createPlayer(page)
    await bring(page, set)
    await choose(page, set, 'fromMemory')
    await button(page, words.start).click()
    await expect(page.getByRole('heading', { name: words.memory.readFirst })).toBeFocused()
    await page.keyboard.press('Enter')
    const question = await player.question(set)
    await page.keyboard.press('t')
    await expect(page.locator('.story-scroll')).toBeFocused()
    await page.keyboard.press('t')
    await expect(page.locator('.story')).toBeHidden()
    await expect(page.locator('h1')).toBeFocused()
    await answerByKeys(player, set, question)
    await page.keyboard.press('Enter')
    await expect(button(page, player.words.toFront)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.locator('.mode-line')).toHaveText('From memory · 1 look-back')
  })
})

test.describe('a deadline', () => {
  test('runs while a question is asked, and stands while the answer is explained', async ({ page }) => {
    await page.clock.install()
    const set = ownSet('runs', 2)
    const player = createPlayer(page)
    await bring(page, set)
    await startDeadline(page, set, 10)
    await page.clock.fastForward('01:00')
    await expectLeft(page, 9)
    await player.answer(await player.question(set), 'right')
    await player.check()
    const left = await secondsLeft(page)
    await page.clock.fastForward('05:00')
    await expect(page.getByRole('timer')).toContainText('the clock is stopped')
    expect(await secondsLeft(page)).toBe(left)
    await player.next()
    await expect(button(page, player.words.check)).toBeVisible()
    expect(await secondsLeft(page)).toBeGreaterThan(left - 60)
    await answer(player, set, 'right')
    await expect(page.locator('.mode-line')).toHaveText(/^Deadline · [12] minutes?.* of 10 minutes used$/)
  })

  test('goes on over a reload, by as much as the time that has passed', async ({ page }) => {
    await page.clock.install()
    const set = ownSet('reload', 2)
    const player = createPlayer(page)
    await bring(page, set)
    await startDeadline(page, set, 10)
    await player.answer(await player.question(set), 'right')
    await page.clock.fastForward('02:00')
    await page.reload()
    await expectLeft(page, 8)
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
  })

  test('counts the time for which the machine slept', async ({ page }) => {
    await page.clock.install()
    const set = ownSet('slept', 2)
    await bring(page, set)
    await startDeadline(page, set, 10)
    // Only the time of day jumps, as it does when a lid is opened again.
    await page.evaluate(() => {
      const { now } = Date
      Date.now = () => now() + 4 * 60_000
    })
    await expectLeft(page, 6)
  })

  test('gives no time to one who sets the clock of the machine back', async ({ page }) => {
    await page.clock.install()
    const set = ownSet('back', 2)
    await bring(page, set)
    await startDeadline(page, set, 10)
    await page.evaluate(() => {
      const { now } = Date
      Date.now = () => now() - 3_600_000
    })
    await page.clock.fastForward('03:00')
    await expectLeft(page, 7)
  })

  test('stands still under the menu, which covers the desk, and can be extended and switched off there', async ({
    page,
  }) => {
    await page.clock.install()
    const set = ownSet('paused', 2)
    const player = createPlayer(page)
    await bring(page, set)
    await startDeadline(page, set, 10)
    await player.answer(await player.question(set), 'right')
    await page.keyboard.press('p')
    const menu = page.getByRole('dialog', { name: 'Pause' })
    await expect(menu).toContainText(words.clock.isStopped)
    await expect(page.locator('form h1')).toBeHidden()
    await expect(page.locator('.story')).toBeHidden()
    const left = await secondsLeft(page)
    await page.clock.fastForward('30:00')
    expect(await secondsLeft(page)).toBe(left)
    await menu.getByRole('button', { name: '+1 minute' }).click()
    await menu.getByRole('button', { name: '+5 minutes' }).click()
    await expect(menu.getByRole('timer')).toContainText(/1[56] minutes/)
    await page.keyboard.press('Escape')
    await expect(page.locator('form h1')).toBeVisible()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
    await page.clock.fastForward('01:00')
    await expect.poll(() => secondsLeft(page)).toBeLessThanOrEqual(left + 300)
    await page.keyboard.press('p')
    await menu.getByRole('button', { name: words.clock.off }).click()
    await expect(page.getByRole('timer')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await answer(player, set, 'right')
    await answer(player, set, 'right')
    await expect(page.locator('.mode-line')).toContainText('then without the clock')
  })

  test('stands still for who leaves the desk, and runs again when they go on', async ({ page }) => {
    await page.clock.install()
    const set = ownSet('left', 2)
    await bring(page, set)
    await startDeadline(page, set, 10)
    await page.clock.fastForward('01:30')
    await button(page, 'STET Home').click()
    const goOn = page.getByRole('link', { name: /^Continue your edition/ })
    await expect(goOn).toBeVisible()
    await page.clock.fastForward('20:00')
    await goOn.click()
    const menu = page.getByRole('dialog', { name: 'Pause' })
    await expect(menu.getByRole('timer')).toContainText('8 minutes')
    await menu.getByRole('button', { name: 'Go on' }).click()
    await expect(page.locator('form h1')).toBeFocused()
    await page.clock.fastForward('02:00')
    await expectLeft(page, 7)
  })

  test('says when half of it is gone, when the last minute begins, and when it is out', async ({ page }) => {
    await page.clock.install()
    const set = ownSet('said', 2)
    await bring(page, set)
    await startDeadline(page, set, 10)
    await page.clock.fastForward('05:00')
    await expect(page.locator('#polite')).toHaveText(/^Half of the time is gone\. /)
    await page.clock.fastForward('04:00')
    await expect(page.locator('#assertive')).toHaveText(words.clock.minute)
    await expect(page.locator('.bar-clock')).toHaveClass(/is-low/)
    await page.clock.fastForward('01:00')
    await expect(page.locator('#assertive')).toHaveText(words.clock.out)
    await expect(page.getByRole('heading', { name: words.timeUp.title })).toBeFocused()
  })

  test('that is out loses nothing: more time, no clock, or to press with what there is', async ({ page }) => {
    await page.clock.install()
    const set = ownSet('out', 3)
    const player = createPlayer(page)
    await bring(page, set)
    await startDeadline(page, set, 2)
    await answer(player, set, 'right')
    await player.answer(await player.question(set), 'right')
    await page.clock.fastForward('03:00')
    const dialog = page.getByRole('dialog', { name: words.timeUp.title })
    await expect(dialog).toContainText('2 questions are still open.')
    await expect(page.locator('form h1')).toBeHidden()
    // It can't be brushed aside.
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeVisible()
    await dialog.getByRole('button', { name: 'Extend by 2 minutes' }).click()
    await expect(page.getByRole('timer')).toContainText(/[12]:\d\d/)
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
    await page.clock.fastForward('03:00')
    await page.reload()
    await dialog.getByRole('button', { name: words.timeUp.press }).click()
    await expect(page.locator('.front-headline')).toHaveText('Gone to press with 1 fact out of 3')
    await expect(page.locator('.mode-line')).toContainText('2 questions didn’t make the deadline.')
    await expect(button(page, words.front.corrections)).toBeHidden()
    await page.goto('/#/rack')
    await cardOf(page, set).getByText('Past editions').click()
    await expect(cardOf(page, set).locator('.past')).toContainText(/Deadline · .*: 1 of 3/)
    await expect(cardOf(page, set)).toContainText('best: 1 of 3')
  })

  test('that is out is played on without a clock', async ({ page }) => {
    await page.clock.install()
    const set = ownSet('off', 1)
    const player = createPlayer(page)
    await bring(page, set)
    await startDeadline(page, set, 1)
    await page.clock.fastForward('02:00')
    await button(page, words.timeUp.off).click()
    await expect(page.getByRole('timer')).toHaveCount(0)
    await answer(player, set, 'right')
    await expect(page.locator('.front-headline')).toHaveText('Every fact stands: 1 of 1')
  })
})

test.describe('corrections', () => {
  test('of an edition are played from its front page, and are no best result', async ({ page }) => {
    const set = ownSet('missed', 3)
    const player = createPlayer(page)
    await bring(page, set)
    await cardOf(page, set).getByRole('button').first().click()
    const missed = await player.question(set)
    await answer(player, set, 'wrong')
    await answer(player, set, 'right')
    await answer(player, set, 'right')
    await answer(player, set, 'right')
    await button(page, words.front.corrections).click()
    expect((await player.question(set)).id).toBe(missed.id)
    await expect(page.locator('.bar')).toContainText('1 of 1')
    await page.reload()
    await answer(player, set, 'right')
    await expect(page.locator('.mode-line')).toHaveText('Corrections')
    await expect(page.getByText(words.due.all)).toBeVisible()
    await page.goto('/#/rack')
    await expect(cardOf(page, set)).toContainText('best: 2 of 3')
  })

  test('are due again days later, story after story', async ({ page }) => {
    await page.clock.install()
    const one = ownSet('one', 2)
    const two = ownSet('two', 1)
    const player = createPlayer(page)
    await bring(page, one, two)
    for (const set of [one, two]) {
      await page.goto('/#/rack')
      await cardOf(page, set).getByRole('button').first().click()
      for (let left = set.questions.length; left > 0; left--) await answer(player, set, 'wrong')
      for (let left = set.questions.length; left > 0; left--) await answer(player, set, 'right')
      await expect(page.locator('.front-headline')).toBeVisible()
    }
    await player.open()
    await expect(page.getByText(/^Due today/)).toBeHidden()

    await page.clock.fastForward(3 * 24 * 3_600_000)
    await page.reload()
    await expect(page.getByText('Due today: 3 questions')).toBeVisible()
    await page.goto('/#/rack')
    await expect(page.getByRole('status').first()).toContainText('Due today: 3 questions')
    await page.getByLabel('Sort by').selectOption(words.due.sort)
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(one.title)
    await expect(cardOf(page, two).getByRole('button', { name: 'Review 1 due' })).toBeVisible()

    await page.goto('/')
    await button(page, words.due.start).click()
    await answer(player, one, 'right')
    await answer(player, one, 'right')
    await button(page, 'Next: 1 due in “Set two”').click()
    await answer(player, two, 'right')
    await expect(page.getByText(words.due.all)).toBeVisible()
    await player.open()
    await expect(page.getByText(/^Due today/)).toBeHidden()
  })

  test('pass over a question that a newer version of the set has no more', async ({ page }) => {
    await page.clock.install()
    const old = ownSet('changed', 2)
    const player = createPlayer(page)
    await bring(page, old)
    await cardOf(page, old).getByRole('button').first().click()
    await answer(player, old, 'wrong')
    await answer(player, old, 'wrong')
    await answer(player, old, 'right')
    await answer(player, old, 'right')
    await page.clock.fastForward(2 * 24 * 3_600_000)
    await page.goto('/#/rack')
    await bringFile(page, 'newer.json', JSON.stringify({ ...old, questions: old.questions.slice(0, 1) }))
    await page.getByRole('dialog').getByRole('button', { name: 'Replace', exact: true }).click()
    await expect(page.locator('.import-outcome')).toContainText(old.title)
    await page.goto('/')
    await expect(page.getByText('Due today: 1 question', { exact: true })).toBeVisible()
    await button(page, words.due.start).click()
    await expect(page.locator('.bar')).toContainText('1 of 1')
  })
})

for (const language of ['en', 'ar'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language, viewport: sizes.phone })

    test('axe finds nothing in any mode, and all is in reach', async ({ page }) => {
      test.setTimeout(300_000)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.clock.install()
      const own = modesOf(language)
      const player = createPlayer(page, language)
      const set = ownSet('sound', 2, language === 'ar' ? arabic : english)
      await bring(page, set)
      const dialog = await choose(page, set, 'deadline', own)
      await expectSound(page, 'chooser', [
        dialog.getByRole('spinbutton'),
        dialog.getByRole('button', { name: own.start, exact: true }),
      ])
      await page.keyboard.press('Escape')

      await choose(page, set, 'fromMemory', own)
      await button(page, own.start).click()
      await expect(button(page, own.memory.close)).toBeVisible()
      await expectSound(page, 'reading first', [button(page, own.memory.close)])
      await button(page, own.memory.close).click()
      await expect(page.locator('form h1')).toBeVisible()
      await expectSound(page, 'from memory, closed', [button(page, own.memory.open)])
      await button(page, own.memory.open).click()
      await expect(page.locator('.story')).toBeVisible()
      await expectSound(page, 'from memory, open')

      await page.goto('/#/rack')
      await startDeadline(page, set, 20, own)
      await expectSound(page, 'deadline')
      await expect(page.locator('.bar').getByRole('timer')).toBeInViewport({ ratio: 0.99 })
      await page.keyboard.press('p')
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectSound(page, 'deadline, paused', [button(page, own.clock.off)])
      await page.keyboard.press('Escape')
      await answer(player, set, 'wrong')
      await expect(page.locator('form h1')).toBeVisible()
      await page.clock.fastForward('19:00')
      await expect(page.locator('.bar-clock.is-low')).toBeVisible()
      await expectSound(page, 'the last minute')
      await page.clock.fastForward('02:00')
      await expect(button(page, own.timeUp.press)).toBeVisible()
      await expectSound(page, 'time is up', [button(page, own.timeUp.press)])
      await button(page, own.timeUp.press).click()
      await expect(page.locator('.mode-line')).toBeVisible()
      await expectSound(page, 'the front page of a deadline', [button(page, own.front.corrections)])
    })
  })
}
