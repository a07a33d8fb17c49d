import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { expectSound, sizes } from './axe.ts'

const gift = `// A teacher's file.
::Ferry:: When does the ferry leave? {=At nine ~At noon ~At ten}
::Why:: Why do you like the island? {}
::Bridge:: The bridge was closed for repairs. {T}
::Captain:: Who is the captain? {=Mara}
`
const story = `The ferry to the island leaves at nine every morning.

The bridge was closed for repairs in March, and nobody knew for how long.

Captain Mara has steered the boat for twenty years.`

const file = { name: 'Island.gift', mimeType: 'text/plain', buffer: Buffer.from(gift) }
const pictures = process.env['STET_PICTURES']

async function look(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}

test('a GIFT file becomes a draft: what is skipped is named, proofs are attached, Moodle XML is saved', async ({
  page,
}) => {
  await page.goto('/desk.html')
  await page.locator('input[type=file]').setInputFiles(file)
  const report = page.getByRole('region', { name: 'What was read' })
  await expect(report).toBeFocused()
  await expect(report).toContainText('GIFT: 3 of 4 read')
  const skipped = report.getByRole('listitem').filter({ hasText: 'Why' })
  await expect(skipped).toContainText('line 3')
  await expect(skipped).toContainText('can’t be graded here')
  await expectSound(page, 'a file that was read', [report.getByRole('button', { name: 'Read it again' })])
  await look(page, 'report')

  await report.getByRole('link', { name: 'Paste the story' }).click()
  await page.getByRole('textbox', { name: 'Paste or type the story here' }).fill(story)
  await page.getByRole('button', { name: 'Make it the story' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Questions' }).click()
  await page.getByRole('link', { name: 'Attach proofs (3)' }).click()
  await expect(page.getByText('Questions without proof: 3')).toBeVisible()
  await look(page, 'proof')

  const ferry = page.getByRole('group', { name: 'When does the ferry leave?' })
  await ferry.getByRole('button', { name: 'leaves at nine every morning' }).click()
  await expect(page.getByText('Questions without proof: 2').first()).toBeVisible()
  await expect(ferry).toBeHidden()
  // The next question has the focus: its first sentence by its number, then back again.
  await page.keyboard.press('1')
  await expect(page.getByText('Questions without proof: 1').first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Questions without proof: 2').first()).toBeVisible()
  await page.getByRole('group', { name: 'The bridge was closed' }).getByRole('button').first().focus()
  await page.keyboard.press('1')
  await page.keyboard.press('1')
  await expect(page.getByRole('heading', { name: 'Attach proofs' })).toBeFocused()

  await page.getByRole('link', { name: 'Share' }).click()
  const panel = page.getByRole('region', { name: 'Export for another tool' })
  await panel.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Moodle XML' })
  await expect(panel.getByRole('list')).toContainText('language')
  await expectSound(page, 'the export panel', [panel.getByRole('button', { name: 'Save the file' })])
  await look(page, 'export')
  const saving = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Save the file' }).click()
  const saved = await readFile(await (await saving).path(), 'utf8')
  expect(saved).toContain('<question type="truefalse">')
  expect(saved).toContain('When does the ferry leave?')
})

test('a file of another tool on the rack leads to the desk, where one can be pasted as well', async ({
  page,
}) => {
  await page.setViewportSize(sizes.phone)
  await page.goto('/#/rack')
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByText('GIFT: 3 of 4 read')).toBeVisible()
  await look(page, 'rack')
  await page.locator('.import-report').getByRole('button', { name: 'Open at the desk' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Island' })).toBeVisible()

  await page.goto('/desk.html')
  await page.getByText('Paste a set or a story').click()
  await page.getByLabel('Text of a set’s file').fill('{ no set at all')
  await page.getByRole('button', { name: 'Make a draft of it' }).click()
  await expect(page.getByText('No draft could be made of it.')).toBeVisible()
  await page.getByLabel('Text of a set’s file').fill(gift)
  await page.getByRole('button', { name: 'Make a draft of it' }).click()
  await expect(page.getByText('GIFT: 3 of 4 read')).toBeVisible()
})
