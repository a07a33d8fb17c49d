import { expect, test } from '@playwright/test'
import { expectSound, sizes } from './axe.ts'
import type { Language } from '../../src/i18n/language.ts'
import { misfits } from './misfits.ts'
import { createPlayer, english, evidenceSpan, oneOfEachKind as mixed } from './player.ts'
import { watchPolicy } from './policy.ts'
import { tour } from './tour.ts'

for (const language of ['en', 'ar'] as readonly Language[]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language, viewport: sizes.phone })

    test('axe finds nothing in any scene, look or size, all can be pressed and nothing is cut off', async ({
      page,
    }) => {
      test.setTimeout(300_000)
      // What is scanned is the page; the canvas, drawn in software here, rests.
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const refused = await watchPolicy(page)
      await tour(page, createPlayer(page, language), async (scene) => {
        expect.soft(await misfits(page), scene).toEqual([])
        // Looks as it did before the answer, and has to stay within its time.
        if (!scene.startsWith('Answered')) await expectSound(page, scene)
      })
      expect(refused, 'nothing that the content policy forbids, nothing from elsewhere').toEqual([])
    })
  })
}

test.describe('at 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  test('every scene can still be used, without scrolling sideways', async ({ page }) => {
    test.setTimeout(120_000)
    const player = createPlayer(page)
    const { words } = player
    const press = async (name: string): Promise<void> => {
      const control = page
        .getByRole('button', { name, exact: true })
        .or(page.getByRole('link', { name, exact: true }))
        .first()
      await control.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(true)
      await control.click({ timeout: 5000 })
    }
    const question = mixed.questions[0]!
    await player.playSet({ ...mixed, id: 'zoom', title: 'Zoomed in', questions: [question] })
    await player.answer(question, 'right')
    await player.drag(mixed, evidenceSpan(mixed, question))
    await press(words.check)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('STET')
    await press(words.toFront)
    await expect(page.locator('.front-headline')).toBeVisible()
    await press(words.review)
    await page.getByRole('link', { name: question.prompt }).click({ timeout: 5000 })
    await expect(page.getByText(question.explanation)).toBeAttached()
    await page.goto('/')
    await press(words.settings)
    await expect(page.getByRole('dialog')).toBeVisible()
    await press('Back to the defaults')
  })
})

test.describe('focus and words', () => {
  test('each change of scene moves the focus to its heading and says it', async ({ page }) => {
    const player = createPlayer(page)
    const heading = page.getByRole('heading', { level: 1 })
    const question = mixed.questions[0]!
    await player.playSet({ ...mixed, id: 'focus', title: 'Focus', questions: [question] })
    await expect(heading).toBeFocused()
    await expect(heading).toHaveText(question.prompt)
    await player.answer(question, 'right')
    await player.check()
    await expect(heading).toBeFocused()
    await expect(page.locator('#polite')).toHaveText(
      'STET – it stands. 100 points. Proof: +0. Score: 100 points.',
    )
    await player.next()
    await expect(heading).toBeFocused()
    await expect(heading).toHaveText('Every fact stands: 1 of 1')
    await page.goto('/#/rack')
    await expect(heading).toBeFocused()
  })

  test('a key pressed in the very moment in which a scene is seen is not lost', async ({ page }) => {
    const player = createPlayer(page)
    const question = mixed.questions[0]!
    await player.playSet({ ...mixed, id: 'quick', title: 'Quick', questions: [question] })
    await player.answer(question, 'right')
    await page.evaluate(() => {
      const quick = new MutationObserver(() => {
        if (!document.querySelector('.band')) return
        quick.disconnect()
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
      })
      quick.observe(document.body, { childList: true, subtree: true })
    })
    await page.getByRole('button', { name: player.words.check, exact: true }).click()
    await expect(page.locator('.front-headline')).toBeVisible()
  })

  test('an overlay holds the focus, and gives it back', async ({ page }) => {
    const player = createPlayer(page)
    await player.open()
    const opener = page.getByRole('button', { name: player.words.settings, exact: true })
    await opener.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      const outside = await page.evaluate(
        () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
      )
      expect(outside).toBe(false)
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(opener).toBeFocused()
  })

  test('whatever has the focus shows it', async ({ page }) => {
    const player = createPlayer(page)
    await player.playSet({ ...mixed, id: 'rings', title: 'Rings' })
    const bare = new Set<string>()
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      const without = await page.evaluate(() => {
        const focused = document.activeElement
        if (!focused || focused === document.body) return null
        const shown = [focused, focused.closest('label')].some((each) => {
          if (!each) return false
          const style = getComputedStyle(each)
          return style.outlineStyle !== 'none' || style.boxShadow !== 'none'
        })
        return shown ? null : focused.outerHTML.slice(0, 100)
      })
      if (without) bare.add(without)
    }
    expect([...bare]).toEqual([])
  })

  test('letters typed into an answer are an answer, and no shortcut', async ({ page }) => {
    const question = english.questions.find(({ kind }) => kind === 'short')!
    const player = createPlayer(page)
    await player.playSet({ ...english, id: 'typing', title: 'Typing', questions: [question] })
    const field = page.getByRole('textbox', { name: question.prompt })
    await field.click()
    await page.keyboard.type('mthp?1n')
    await expect(field).toHaveValue('mthp?1n')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(field).toBeFocused()
  })

  test('help lists the keys of the question', async ({ page }) => {
    const player = createPlayer(page)
    await player.playSet({ ...mixed, id: 'help', title: 'Help', questions: [mixed.questions[0]!] })
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog')
    for (const line of [
      'Check the answer',
      'Mark words in the story',
      'Choose an option',
      'To the story and back',
    ]) {
      await expect(dialog.getByText(line, { exact: true })).toBeVisible()
    }
  })

  test('with less motion, the verdict is there at once and nothing moves', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const player = createPlayer(page)
    const question = mixed.questions[0]!
    await player.playSet({ ...mixed, id: 'still', title: 'Still', questions: [question] })
    await player.answer(question, 'right')
    await player.check()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('STET')
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .flatMap((each) => (each.effect instanceof KeyframeEffect ? each.effect.getKeyframes() : []))
        .flatMap((frame) => Object.keys(frame))
        .filter((property) =>
          ['transform', 'translate', 'scale', 'rotate', 'top', 'left'].includes(property),
        ),
    )
    expect(moving).toEqual([])
  })
})
