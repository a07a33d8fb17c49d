import { expect, test } from '@playwright/test'
import type { Kind, Question, QuestionSet } from '../../src/core/model/set.ts'
import { createPlayer, english, evidenceSpan, kinds } from './player.ts'

/** The first question of the kind that quotes its proof, in a set of its own. */
function setOf(kind: Kind): { readonly set: QuestionSet; readonly question: Question } {
  const question = english.questions.find((each) => each.kind === kind && provable(each))
  if (!question) throw new Error(`No ${kind} question with evidence`)
  return { set: { ...english, id: `only-${kind}`, title: `Only ${kind}`, questions: [question] }, question }
}

function provable(question: Question): boolean {
  try {
    evidenceSpan(english, question)
    return true
  } catch {
    return false
  }
}

for (const kind of kinds) {
  test.describe(kind, () => {
    const { set, question } = setOf(kind)

    test('answered right and proved by pointer, it stands', async ({ page }) => {
      const player = createPlayer(page)
      await player.playSet(set)
      if (kind !== 'locate') await player.answer(question, 'right')
      await player.drag(set, evidenceSpan(set, question))
      await player.check()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('STET')
      await player.next()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Every fact stands')
    })

    test('answered wrong, it is struck, comes back once and is explained in the story', async ({ page }) => {
      const player = createPlayer(page)
      await player.playSet(set)
      const elsewhere = { block: 'p2', start: 0, end: 7 }
      if (kind === 'locate') await player.drag(set, elsewhere)
      else await player.answer(question, 'wrong')
      await player.check()
      await expect(page.getByRole('heading', { level: 1 })).not.toContainText('STET')
      await expect(page.getByText(question.explanation)).toBeVisible()
      await expect(page.locator('.story .hl-evidence').first()).toBeInViewport()
      await player.next()
      await expect(page.getByText('back from Corrections', { exact: false })).toBeVisible()
      if (kind === 'locate') await player.drag(set, elsewhere)
      else await player.answer(question, 'wrong')
      await player.check()
      await player.next()
      await expect(page.getByRole('heading', { name: 'Corrections', exact: true })).toBeVisible()
      await expect(page.getByText(question.prompt)).toBeVisible()
    })

    test('checked without an answer, it says what is missing', async ({ page }) => {
      const player = createPlayer(page)
      await player.playSet(set)
      await page.getByRole('button', { name: player.words.check, exact: true }).click()
      await expect(page.locator('.refusal')).toBeVisible()
      await expect(page.locator('#assertive')).not.toBeEmpty()
      await expect(page.getByRole('button', { name: player.words.check, exact: true })).toBeVisible()
    })
  })
}
