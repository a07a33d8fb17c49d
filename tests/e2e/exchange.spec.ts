import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { unzip } from '../../src/formats/exchange/zip.ts'
import { writeXlsx } from '../../src/formats/table/xlsxWrite.ts'
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

/** A workbook in which no column is called by a name that says what it holds. */
const workbook = {
  name: 'Ferry.xlsx',
  bytes: writeXlsx({
    name: 'One',
    rows: [
      ['Alpha', 'Beta', 'Gamma', 'Delta'],
      ['When does the ferry leave?', 'At nine', 'At noon', 'At nine'],
      ['Who is the captain?', 'Mara', 'Lena', 'Mara'],
      ['Which island?', 'Rab', 'Krk', 'Cres'],
    ],
    header: 0,
    widths: [],
  }),
}

/** Lets a file fall on the page, as from a folder. */
async function drop(page: Page, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> {
  await page.evaluate(
    ([title, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(content)], title))
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        )
    },
    [name, [...bytes]] as const,
  )
}

/** Says what the columns hold, without a pointer. */
async function nameColumns(page: Page, held: Readonly<Record<string, string>>): Promise<void> {
  for (const [column, role] of Object.entries(held)) {
    const select = page.getByRole('combobox', { name: `Column ${column}: what it holds` })
    await select.focus()
    await page.keyboard.type(role)
    await expect(select.locator('option:checked')).toHaveText(role)
  }
}

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

test('a workbook that falls on the desk is read by what the teacher says its columns hold', async ({
  page,
}) => {
  await page.goto('/desk.html')
  await expect(page.getByRole('button', { name: 'Bring files' })).toBeVisible()
  await drop(page, workbook)
  const report = page.getByRole('region', { name: 'What was read' })
  await expect(report).toBeFocused()
  await expect(report).toContainText('No column is known to hold the right answers')
  await nameColumns(page, { A: 'Question', B: 'Option', C: 'Option', D: 'Which option is right' })
  await report.getByRole('combobox', { name: 'Row with the names' }).selectOption('row 1')
  const count = report.getByRole('status')
  await expect(count).toContainText('2 of 3 read')
  await expect(count).toContainText('1 skipped')
  await expectSound(page, 'the columns of a table', [
    report.getByRole('button', { name: 'Take it with these columns' }),
  ])
  await look(page, 'columns')
  await report.getByRole('button', { name: 'Take it with these columns' }).press('Enter')
  await expect(report.getByRole('link', { name: 'Ferry' })).toBeVisible()
  await expect(report.getByRole('listitem').filter({ hasText: 'Which island?' })).toContainText('row 4')
})

test('on the rack a workbook falls, a GIFT text is pasted, and each is read as the teacher says', async ({
  page,
}) => {
  await page.setViewportSize(sizes.phone)
  await page.goto('/#/rack')
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  await drop(page, workbook)
  await nameColumns(page, { A: 'Question', B: 'Right answer, in words' })
  await page.getByRole('combobox', { name: 'Row with the names' }).selectOption('row 1')
  await look(page, 'rack-columns')
  await page.getByRole('button', { name: 'Take it with these columns' }).click()
  const report = page.locator('.import-report')
  await expect(report).toContainText('3 of 3 read')

  await page.getByText('Paste text').click()
  await page.getByRole('textbox', { name: 'The set as JSON' }).fill(gift)
  await page.getByRole('button', { name: 'Read it', exact: true }).click()
  await expect(report).toContainText('GIFT: 3 of 4 read')
  await report.getByRole('combobox', { name: 'Read as' }).selectOption({ label: 'Aiken' })
  await report.getByRole('button', { name: 'Read it again' }).click()
  await expect(report).toContainText('Aiken: ')
  await report.getByRole('combobox', { name: 'Read as' }).selectOption({ label: 'GIFT' })
  await report.getByRole('button', { name: 'Read it again' }).click()
  await report.getByRole('button', { name: 'Open at the desk' }).click()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Questions' })).toBeVisible()
})

test('a set leaves the desk as a package for a learning platform, the game within', async ({ page }) => {
  await page.goto('/desk.html')
  await page.getByRole('button', { name: 'Make a copy' }).click()
  await page.getByRole('link', { name: 'Share' }).click()
  const panel = page.getByRole('region', { name: 'Export for another tool' })
  await panel
    .getByRole('combobox', { name: 'Format' })
    .selectOption({ label: 'SCORM 1.2, to play in a learning platform' })
  await expect(panel).toContainText('Everything gets across.')
  const saving = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Save the file' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toMatch(/\.zip$/)
  const archive = unzip(await readFile(await saved.path()))
  if (!('files' in archive)) throw new Error(archive.fault)
  const text = (name: string) => new TextDecoder().decode(archive.files.get(name))
  expect(text('index.html')).toContain('<html data-scorm="60"')
  expect(JSON.parse(text('questions/set.json'))).toMatchObject({ format: 'stet-set/1' })
  const listed = [...text('imsmanifest.xml').matchAll(/<file href="([^"]+)"/g)].map(([, name]) => name)
  expect(new Set(archive.files.keys())).toEqual(new Set(['imsmanifest.xml', ...listed]))
})
