import { expect, test, type Page } from '@playwright/test'
import { atRest, createPlayer, english, evidenceSpan, expectInReach, kinds, oneOfEachKind } from './player.ts'

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true })

const mixed = { ...oneOfEachKind, id: 'phone' }

/** A finger that goes from one point to another in steps, and is lifted. */
async function swipe(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove', [x, y]: readonly number[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: x!, y: y! }] })
  const steps = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => [
    from[0] + ((to[0] - from[0]) * step) / 8,
    from[1] + ((to[1] - from[1]) * step) / 8,
  ])
  // All at once, in this order: waiting for each makes a long press of it on a busy machine.
  await Promise.all([
    touch('touchStart', from),
    ...steps.map((step) => touch('touchMove', step)),
    client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
  ])
  await client.detach()
}

test('every kind is answered by touch, with all in reach and nothing wider than the screen', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const player = createPlayer(page)
  const { words } = player
  await player.open()
  await expectInReach(page, page.getByRole('button', { name: words.start }))
  await player.playSet(mixed)
  for (let left = kinds.length; left > 0; left--) {
    const question = await player.question(mixed)
    if (question.kind === 'locate') await player.drag(mixed, evidenceSpan(mixed, question))
    else await player.answer(question, 'right')
    const check = page.getByRole('button', { name: words.check, exact: true })
    await expectInReach(page, check)
    await check.tap()
    await expect(page.getByRole('heading', { level: 1 }), question.kind).toContainText('STET')
    const next = page
      .getByRole('button', { name: words.next, exact: true })
      .or(page.getByRole('button', { name: words.toFront, exact: true }))
    await expectInReach(page, next)
    await next.tap()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every fact stands: 7 of 7')
  await expectInReach(page, page.getByRole('link', { name: words.review, exact: true }))
  await page.getByRole('link', { name: words.review, exact: true }).tap()
  await expectInReach(page, page.getByRole('link', { name: mixed.questions[0]!.prompt }))
})

test('a finger sideways marks words, up and down scrolls the story', async ({ page }) => {
  const question = english.questions.find(({ kind }) => kind === 'locate')!
  const player = createPlayer(page)
  await player.playSet({ ...english, id: 'finger', title: 'By finger', questions: [question] })
  await page.getByRole('button', { name: player.words.openStory }).tap()
  await expect(page.getByRole('button', { name: player.words.closeStory })).toBeVisible()
  await atRest(page)

  // Marked before anything scrolls: a scroll that has not run out would move the line from under the finger.
  const line = await page.locator('[data-block="0"] [data-at]').first().boundingBox()
  const middle = line!.y + 12
  await swipe(page, [line!.x + 10, middle], [line!.x + line!.width - 12, middle])
  await expect(page.getByRole('button', { name: 'Remove', exact: true })).toBeVisible()
  const marked = page.locator('.hl-proof')
  await expect(marked.first()).toContainText('Today I can')
  // Not as it is rendered: what has scrolled away isn't.
  const before = await marked.allTextContents()

  await swipe(page, [200, 480], [200, 240])
  const scroller = page.locator('.story-scroll')
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(100)
  expect(await marked.allTextContents()).toEqual(before)
})

test('words are marked by two taps, adjusted, and taken back', async ({ page }) => {
  const question = english.questions.find(({ kind }) => kind === 'locate')!
  const player = createPlayer(page)
  await player.playSet({ ...english, id: 'taps', title: 'By taps', questions: [question] })
  await page.getByRole('button', { name: player.words.openStory }).tap()
  await expect(page.getByRole('button', { name: player.words.closeStory })).toBeVisible()
  await atRest(page)
  const line = (await page.locator('[data-block="0"] [data-at]').first().boundingBox())!
  await page.touchscreen.tap(line.x + 25, line.y + 12)
  await expect(page.getByText('Now press the last word.')).toBeVisible()
  await page.touchscreen.tap(line.x + 140, line.y + 12)
  const marked = page.locator('.hl-proof')
  await expect(marked.first()).toBeVisible()
  const before = (await marked.allInnerTexts()).join('')
  await page.getByRole('button', { name: 'End one word later' }).tap()
  await expect.poll(async () => (await marked.allInnerTexts()).join('').length).toBeGreaterThan(before.length)
  await page.getByRole('button', { name: 'Remove', exact: true }).tap()
  await expect(marked).toHaveCount(0)
})
