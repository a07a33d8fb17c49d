import { expect, type Page } from '@playwright/test'
import { bringFile, english, evidenceSpan, oneOfEachKind as set, type Player } from './player.ts'

/** Opens every scene of the game, each overlay and each kind of question with one miss; `visit` sees each, by its name. */
export async function tour(
  page: Page,
  player: Player,
  visit: (scene: string) => Promise<void>,
): Promise<void> {
  const { words } = player
  const question = set.questions[0]!
  await player.open()
  await visit('Title')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit('Help')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words.settings, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit('Settings')
  await page.keyboard.press('Escape')
  await page.goto('/#/rack')
  await bringFile(page, 'cut.json', '{"format":')
  await expect(page.locator('.import-outcome')).toContainText('cut.json')
  await visit('Rack with a damaged file')
  const unproved = { ...set, questions: [{ ...question, evidence: [{ exact: 'Nowhere' }] }] }
  await bringFile(page, 'unproved.json', JSON.stringify(unproved))
  await expect(page.locator('.import-outcome')).toContainText('Nowhere')
  await visit('Rack with a refused set')
  await page.goto(`/#/read/${english.id}`)
  await expect(page.locator('.story')).toBeVisible()
  await visit('Read')

  await player.playSet(set)
  let missed = false
  // The one that is missed comes back.
  for (let left = set.questions.length + 1; left > 0; left--) {
    const asked = await player.question(set)
    await visit(`Round: ${asked.kind}`)
    if (asked.kind === 'locate') await player.drag(set, evidenceSpan(set, asked))
    else {
      await player.answer(asked, missed || asked.kind === 'verdict' ? 'right' : 'wrong')
      missed ||= asked.kind !== 'verdict'
    }
    await visit(`Answered: ${asked.kind}`)
    await player.check()
    await visit(`Explain: ${asked.kind}`)
    await player.next()
  }
  await expect(page.locator('.front-headline')).toBeVisible()
  await visit('FrontPage')
  await page.getByRole('link', { name: words.review, exact: true }).click()
  const link = page.getByRole('link', { name: question.prompt })
  await expect(link).toBeVisible()
  await visit('Review')
  await link.click()
  await expect(page.getByText(question.explanation)).toBeAttached()
  await visit('Review: a question')
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit('Pause')
}
