import { expect, test, type Page } from '@playwright/test'
import { typeAndReload } from './breath.ts'
import type { Question, QuestionSet } from '../../src/core/model/set.ts'
import { answerByKeys, markByKeys, tabTo } from './keys.ts'
import { arabic, createPlayer, english, evidenceSpan, wordsOf } from './player.ts'

const paper = (page: Page) => page.getByRole('main')

/** What the front page counts, under its English name. */
const stat = (page: Page, name: string) =>
  page.locator('dl > div', { has: page.getByText(name, { exact: true }) }).locator('dd')

function provable(set: QuestionSet, question: Question): boolean {
  try {
    evidenceSpan(set, question)
    return true
  } catch {
    return false
  }
}

test('the whole first set, answered right and proved by pointer: every fact stands', async ({ page }) => {
  test.setTimeout(900_000)
  // Thirty-nine flights of slips are drawn in software here, and are tested elsewhere.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const player = createPlayer(page)
  await player.open('#/rack')
  await page.getByRole('button', { name: `Play all ${english.questions.length}` }).click()
  const seen = new Set<string>()
  for (let left = english.questions.length; left > 0; left--) {
    const question = await player.question(english)
    seen.add(question.id)
    if (question.kind !== 'locate') await player.answer(question, 'right')
    if (provable(english, question)) await player.drag(english, evidenceSpan(english, question))
    await player.check()
    await expect(page.getByRole('heading', { level: 1 }), question.id).toContainText('STET')
    await expect(page.getByText(question.explanation)).toBeVisible()
    await player.next()
  }
  expect(seen.size).toBe(english.questions.length)
  const count = english.questions.length
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Every fact stands: ${count} of ${count}`)
  await expect(stat(page, 'longest run')).toHaveText(String(count))
  for (const { fact } of english.questions) {
    if (fact) await expect(paper(page).getByText(fact, { exact: false }).first()).toBeAttached()
  }
  await expect(page.getByText('No corrections tonight.')).toBeVisible()
})

test('an edition by keys alone, from the title to the review', async ({ page }) => {
  test.setTimeout(300_000)
  const player = createPlayer(page)
  const { words } = player
  await player.open()
  await tabTo(page, page.getByRole('button', { name: words.start }))
  await page.keyboard.press('Enter')
  for (let left = 10; left > 0; left--) {
    const question = await player.question(english)
    if (provable(english, question)) await markByKeys(page, english, evidenceSpan(english, question))
    if (question.kind !== 'locate') await answerByKeys(player, english, question)
    // Enter on an event's arrow moves the event.
    if (question.kind === 'order') await tabTo(page, page.getByRole('button', { name: words.check }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 }), question.id).toContainText('STET')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every fact stands: 10 of 10')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await tabTo(page, paper(page).getByRole('link', { name: words.review, exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Question 1 of 10')).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByText('Question 2 of 10')).toBeVisible()
})

test.describe('a reload in the middle', () => {
  test('leads back to the very question, its order, its answer under way and its score', async ({ page }) => {
    const player = createPlayer(page)
    const firsts = new Map(english.questions.toReversed().map((each) => [each.kind, each]))
    const questions = [...firsts.values()]
    expect(questions).toHaveLength(7)
    await player.playSet({ ...english, id: 'middle', title: 'The middle', questions })
    for (const _ of questions) {
      const question = await player.question(english)
      if (question.kind !== 'locate') await player.answer(question, 'right')
      await player.drag(english, { block: 'p2', start: 0, end: 40 })
      const before = await page.locator('form').ariaSnapshot()
      expect(before).toContain('Despite the apparent incremental')
      const points = await page.locator('header').first().innerText()

      await page.reload()
      await expect(page.getByRole('button', { name: player.words.check })).toBeVisible()
      await expect.poll(() => page.locator('form').ariaSnapshot()).toBe(before)
      expect(await page.locator('header').first().innerText()).toBe(points)
      await player.check()
      await player.next()
    }
  })

  test('has the last letter that was typed before it', async ({ page }) => {
    const player = createPlayer(page)
    const questions = english.questions.filter(({ kind }) => kind === 'short').slice(0, 1)
    await player.playSet({ ...english, id: 'letters', title: 'Letters', questions })
    await player.question(english)
    const field = page.locator('form').getByRole('textbox')
    await typeAndReload(field, 'Every last letter!')
    await expect(field).toHaveValue('Every last letter!')
  })

  test('after a check shows the explanation again, and no second chance', async ({ page }) => {
    const player = createPlayer(page)
    await player.playSet({ ...english, id: 'checked', title: 'Checked' })
    const question = await player.question(english)
    if (question.kind === 'locate') await player.drag(english, { block: 'p2', start: 0, end: 7 })
    else await player.answer(question, 'wrong')
    await player.check()
    const heading = page.getByRole('heading', { level: 1 })
    const verdict = await heading.innerText()
    await page.reload()
    await expect(heading).toHaveText(verdict, { useInnerText: true })
    await expect(page.getByText(question.explanation)).toBeVisible()
    await expect(page.getByRole('button', { name: player.words.check })).toBeHidden()
  })

  test('the title offers to go on where one was', async ({ page }) => {
    const player = createPlayer(page)
    await player.open()
    await page.getByRole('button', { name: player.words.start }).click()
    const first = await player.question(english)
    if (first.kind === 'locate') await player.drag(english, evidenceSpan(english, first))
    else await player.answer(first, 'right')
    await player.check()
    await player.next()
    const question = await player.question(english)
    await page.goto('/')
    await page
      .getByRole('link', { name: 'Continue your edition' })
      .or(page.getByRole('button', { name: 'Continue your edition' }))
      .click()
    expect((await player.question(english)).id).toBe(question.id)
  })
})

test.describe('in Arabic', () => {
  test.use({ locale: 'ar' })

  test('the interface is mirrored and the English story keeps its direction', async ({ page }) => {
    const player = createPlayer(page, 'ar')
    await player.playSet({ ...english, id: 'mirrored', title: 'Mirrored' })
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
    const story = page.locator('.story-text')
    await expect(story).toHaveCSS('direction', 'ltr')
    await expect(story).toHaveAttribute('lang', 'en')
    const [panel, slip] = [
      await page.locator('.story').boundingBox(),
      await page.locator('form').boundingBox(),
    ]
    expect(panel!.x, 'the story stands at the right').toBeGreaterThan(slip!.x)
    const question = await player.question(english)
    await expect(page.locator('form h1')).toHaveCSS('direction', 'ltr')
    if (question.kind === 'locate') await player.drag(english, evidenceSpan(english, question))
    else await player.answer(question, 'right')
    await player.check()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(wordsOf('ar').stands)
  })

  test('the Arabic story is played to its front page', async ({ page }) => {
    test.setTimeout(300_000)
    const player = createPlayer(page, 'ar')
    await player.playSet({ ...arabic, id: 'whole', title: 'كاملة' })
    const facts: string[] = []
    for (let left = Math.min(10, arabic.questions.length); left > 0; left--) {
      const question = await player.question(arabic)
      if (question.fact) facts.push(question.fact)
      if (question.kind !== 'locate') await player.answer(question, 'right')
      if (provable(arabic, question)) await player.drag(arabic, evidenceSpan(arabic, question))
      await player.check()
      await expect(page.getByRole('heading', { level: 1 }), question.id).toContainText(player.words.stands)
      await player.next()
    }
    await expect(page.locator('.story-text')).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('10')
    for (const fact of facts) await expect(paper(page).getByText(fact).first()).toBeAttached()
  })
})

test('a hint leads to the place, costs nothing and is remembered', async ({ page }) => {
  const question = english.questions.find(({ kind, hint }) => kind === 'choice' && hint)!
  const player = createPlayer(page)
  await player.playSet({ ...english, id: 'hinted', title: 'Hinted', questions: [question] })
  await expect(page.getByText(question.hint!)).toBeHidden()
  await page.getByRole('button', { name: 'Show me where to look' }).click()
  await expect(page.getByText(question.hint!)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show me where to look' })).toBeHidden()
  await page.reload()
  await expect(page.getByText(question.hint!)).toBeVisible()
  await player.answer(question, 'right')
  await player.check()
  await expect(page.getByRole('main')).toContainText('100 points')
  await player.next()
  await page.getByRole('link', { name: player.words.review, exact: true }).click()
  await expect(page.getByText('The hint was shown.')).toBeVisible()
})
