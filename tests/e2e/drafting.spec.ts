import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { expectSound, sizes } from './axe.ts'

const story = `Library reopens after flood

The town library in Marlow opened its doors again on Monday after seven months. “We lost nine thousand books in one night,” said Ada Pell, the head librarian. She added, “Nobody in the building was hurt.”

Mayor Tom Reeve said that the repairs had cost $2 million. “It smells of paint,” the builder Leo Grant told visitors, “but it is dry at last.”

A crew of 14 people carried the shelves across the square. The reading club, formerly known as Friday Readers, will meet there in March.`

function words(language: 'en' | 'ar', file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`assets/locales/${language}/${file}.json`, 'utf8')) as Record<
    string,
    unknown
  >
}

/** Opens the suggestions of a draft made of the text. */
async function openSuggestions(
  page: Page,
  language: 'en' | 'ar',
  text = story,
  name = 'story.txt',
): Promise<void> {
  const { list } = words(language, 'desk') as { list: Record<'files' | 'open', string> }
  await page.goto('/desk.html')
  await page.getByRole('button', { name: list.files }).waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByRole('link', { name: list.open }).first().click()
  const title = String(words(language, 'suggest')['title'])
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
}

test('a teacher accepts, rejects and edits drafted questions, with pointer and keys, and undo takes them back', async ({
  page,
}) => {
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(worker.url()))
  await openSuggestions(page, 'en')
  await expect.poll(() => workers).toContainEqual(expect.stringContaining('suggest.worker'))
  const who = page.getByRole('group', { name: /We lost nine thousand books/ })
  await expect(who.locator('mark').first()).toContainText('said Ada Pell')
  await who.getByRole('button', { name: /Why this\?/ }).click()
  await expect(who.getByText('Behind the quotation stands a verb of saying')).toBeVisible()
  await expectSound(page, 'suggestions', [who.getByRole('button', { name: /Why this\?/ })])

  await who.getByRole('button', { name: /Reject/ }).focus()
  await page.keyboard.press('3')
  await expect(who).toBeHidden()
  await page.reload()
  const count = page.getByText(/^\d+ suggestions?$/)
  await expect(count).toBeVisible()
  await expect(who).toBeHidden()
  await page.getByRole('combobox', { name: 'Show' }).selectOption('rejected')
  await expect(who).toBeVisible()
  await who.getByRole('button', { name: /Bring back/ }).click()
  await expect(who).toBeHidden()

  await page.getByRole('combobox', { name: 'Show' }).selectOption('sure')
  const before = await count.textContent()
  await page.getByRole('button', { name: /^Accept all \d+ sure ones$/ }).click()
  await expect(
    page
      .getByText('Every suggestion has been decided on.')
      .or(page.getByText('None of them here. Show all.')),
  ).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(count).toHaveText(before!)

  await who.getByRole('button', { name: /Accept and edit/ }).click()
  await expect(page).toHaveURL(/\/questions\/s/)
  await expect(page.getByRole('textbox', { name: /The question/ }).first()).toHaveValue(
    /We lost nine thousand books/,
  )
})

test('drafting is cancelled and begun again, and a reload in the middle of the choice keeps what was decided', async ({
  page,
}) => {
  // The worker's script is held back, so that there is time to cancel.
  let letGo = (): void => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/suggest\.worker/, async (route) => {
    await held
    await route.continue().catch(() => {})
  })
  await openSuggestions(page, 'en')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Reading was stopped.')).toBeVisible()
  letGo()
  await page.getByRole('button', { name: 'Read it again' }).click()

  const count = page.getByText(/^\d+ suggestions?$/)
  const all = Number.parseInt((await count.textContent())!, 10)
  const who = page.getByRole('group', { name: /We lost nine thousand books/ })
  await who.getByRole('button', { name: /Accept$/ }).click()
  const age = page.getByRole('group', { name: /Ada Pell is \d+ years old/ })
  await age.getByRole('button', { name: /Reject/ }).click()
  await expect(count).toHaveText(new RegExp(`^${all - 2} `))
  await page.reload()
  await expect(count).toHaveText(new RegExp(`^${all - 2} `))
  await page.getByRole('combobox', { name: 'Show' }).selectOption('rejected')
  await expect(count).toHaveText(/^1 /)
})

test('a story in a language that is not read says so, and names those that are', async ({ page }) => {
  const set = {
    format: 'stet-set/1',
    id: 'most',
    title: 'Most',
    language: 'pl',
    article: {
      title: 'Most',
      language: 'pl',
      blocks: [{ id: 'p1', kind: 'paragraph', text: 'Stary most otwarto w poniedziałek po dwóch latach.' }],
    },
    questions: [],
  }
  await openSuggestions(page, 'en', JSON.stringify(set), 'most.json')
  await expect(page.getByText(/can’t be read for suggestions: Polish\. These can: .*English/)).toBeVisible()
})

test('a story without anything to ask says so', async ({ page }) => {
  await openSuggestions(page, 'en', 'Rain\n\nIt rained.\n\nThen it stopped.')
  await expect(page.getByText('These rules find nothing to ask in this story')).toBeVisible()
})

test.describe('in Arabic', () => {
  test.use({ locale: 'ar', viewport: sizes.phone })
  test('the suggestions of an English story run from left to right on a page from right to left', async ({
    page,
  }) => {
    await openSuggestions(page, 'ar')
    const who = page.getByRole('group', { name: /We lost nine thousand books/ })
    await expect(who.locator('blockquote [lang=en]').first()).toBeVisible()
    await expectSound(page, 'suggestions in Arabic')
  })
})
