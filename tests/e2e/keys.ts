import { expect, type Locator, type Page } from '@playwright/test'
import { tokenize } from '../../src/core/anchoring/tokens.ts'
import type { Span } from '../../src/core/model/answer.ts'
import type { Question, QuestionSet } from '../../src/core/model/set.ts'
import type { Player } from './player.ts'

const letters = 'abcdefg'

/** Moves the focus with Tab until it is on the control. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never comes to ${control.toString()}`)
}

/** Answers right with keys alone; the focus may be anywhere in the round. */
export async function answerByKeys(player: Player, set: QuestionSet, question: Question): Promise<void> {
  const { page, words } = player
  const press = (index: number): Promise<void> => page.keyboard.press(letters[index]!)
  switch (question.kind) {
    case 'choice': {
      const shown = await page.locator('form label').allInnerTexts()
      for (const { text, correct } of question.options) {
        if (correct) await press(shown.findIndex((each) => each.includes(text)))
      }
      return
    }
    case 'verdict':
      return press(['stands', 'contradicted', 'notStated'].indexOf(question.answer))
    case 'match': {
      const bank = page.getByRole('group', { name: words.targets }).getByRole('button')
      const targets = await bank.allInnerTexts()
      const rows = await page.locator('.match-row').allInnerTexts()
      for (const row of rows) {
        const pair = question.pairs.find(({ item }) => row.includes(item))!
        await press(targets.findIndex((each) => each.includes(pair.target)))
      }
      return
    }
    case 'order':
      // The last first, for they may lie in order by chance.
      for (const [place, { text }] of [[0, question.events.at(-1)!] as const, ...question.events.entries()]) {
        const row = page.getByRole('listitem').filter({ has: page.getByText(text, { exact: true }) })
        const at = (): Promise<number> =>
          row.evaluate((element) => [...element.parentElement!.children].indexOf(element))
        while ((await at()) > place) {
          await tabTo(page, row.getByRole('button', { name: words.earlier.replace('{{event}}', '').trim() }))
          const before = await at()
          await page.keyboard.press('Enter')
          await expect.poll(at).toBe(before - 1)
        }
      }
      return
    case 'gap': {
      if (question.typed) {
        for (const [index, { answer }] of question.gaps.entries()) {
          await tabTo(page, page.locator('form').getByRole('textbox').nth(index))
          await page.keyboard.type(answer)
        }
        return
      }
      const shown = await page.getByRole('group', { name: words.bank }).getByRole('button').allInnerTexts()
      for (const { answer } of question.gaps) {
        await press(shown.findIndex((each) => each.split('\n').includes(answer)))
      }
      return
    }
    case 'short':
      await tabTo(page, page.locator('form').getByRole('textbox'))
      return page.keyboard.type(question.answers[0]!)
    case 'locate':
      throw new Error(`Question ${question.id} of ${set.id} is answered in the story: mark its evidence`)
  }
}

/** Marks a span with keys alone, and comes back to the question. */
export async function markByKeys(page: Page, set: QuestionSet, span: Span): Promise<void> {
  const { blocks } = set.article
  const block = blocks.findIndex(({ id }) => id === span.block)
  const tokens = tokenize(blocks[block]!.text)
  const first = tokens.findIndex(({ end }) => end > span.start)
  const last = tokens.findLastIndex(({ start }) => start < span.end)
  await page.keyboard.press('m')
  for (let up = 0; up < blocks.length; up++) await page.keyboard.press('PageUp')
  for (let down = 0; down < block; down++) await page.keyboard.press('PageDown')
  await page.keyboard.press('Home')
  for (let right = 0; right < first; right++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  for (let right = first; right < last; right++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
}
