import { expect, test, type Page } from '@playwright/test'
import { expectSound, sizes } from './axe.ts'
import { english } from './player.ts'

const story = [
  'Share',
  'Fog stops the ferry',
  'The ferry to Holm did not sail on Monday because of the fog.',
  'Advertisement',
  'Photo: the ferry in the harbour',
  'It sailed on Tuesday, two hours late.',
].join('\n\n')

async function newDraft(page: Page): Promise<void> {
  await page.goto('/desk.html')
  await page.getByRole('button', { name: 'New set' }).click()
}

/** The English story's set, as a draft of one's own. */
async function copyOfEnglish(page: Page): Promise<void> {
  await page.goto('/desk.html')
  await page.getByText('Mend a copy of a set').click()
  await page.getByLabel('Set to copy').selectOption({ label: english.title })
  await page.getByRole('button', { name: 'Make a copy' }).click()
  await page.getByRole('link', { name: 'Story', exact: true }).click()
}

const blocks = (page: Page) => page.getByRole('textbox', { name: /^Text of block/ })
const valuesOf = (page: Page) =>
  blocks(page).evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))

/** Pastes as a browser does it, with what a page puts on the clipboard. */
async function paste(page: Page, name: string, data: Readonly<Record<string, string>>): Promise<void> {
  const clipboardData = await page.evaluateHandle((entries) => {
    const transfer = new DataTransfer()
    for (const [type, text] of Object.entries(entries)) transfer.setData(type, text)
    return transfer
  }, data)
  await page.getByRole('textbox', { name }).evaluate((field, clipboardData) => {
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, clipboardData)
}

test('a typed story becomes blocks, its leftovers go on a press, and all of it can be undone', async ({
  page,
}) => {
  await newDraft(page)
  await page.getByRole('button', { name: 'Make it the story' }).click()
  await expect(page.getByText('There is nothing to read yet')).toBeVisible()
  const field = page.getByRole('textbox', { name: 'Paste or type the story here' })
  await field.fill(story)
  await page.getByRole('button', { name: 'Make it the story' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Fog stops the ferry' })).toBeVisible()
  await expect(blocks(page)).toHaveCount(5)
  await expect(page.getByLabel('Kind of block 4')).toHaveValue('caption')
  await expect(page.getByRole('listitem').filter({ has: page.getByLabel('Text of block 2') })).toContainText(
    '¶1',
  )

  await expect(page.getByText('2 lines look like leftovers of the web page')).toBeVisible()
  await page.getByRole('button', { name: 'Remove all' }).click()
  await expect(blocks(page)).toHaveCount(3)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(blocks(page)).toHaveCount(5)
})

test('blocks are parted, joined, moved and deleted with keys alone, and are there after a reload', async ({
  page,
}) => {
  await newDraft(page)
  await page.getByRole('button', { name: 'Begin with an empty paragraph' }).press('Enter')
  await blocks(page).first().focus()
  await page.keyboard.type('One. Two.')
  for (let at = 0; at < 4; at++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect.poll(() => valuesOf(page)).toEqual(['One.', 'Two.'])
  await expect(blocks(page).nth(1)).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => valuesOf(page)).toEqual(['Two.', 'One.'])
  await expect(blocks(page).first()).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await expect.poll(() => valuesOf(page)).toEqual(['One. Two.'])
  await page.keyboard.type('Then. ')
  await expect.poll(() => valuesOf(page)).toEqual(['One. Then. Two.'])
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect.poll(() => valuesOf(page)).toEqual(['One. Then. Two.'])
})

test('a copied web page is read as text: its headings and captions, and nothing that runs or hides', async ({
  page,
}) => {
  await newDraft(page)
  const html = `<nav>Home</nav><h1>Fog</h1><p>The <b>ferry</b> did<br>not sail.</p><script>document.title = 'ran'</script>
    <p hidden>Secret</p><figure><img src="x" onerror="document.title = 'ran'"><figcaption>The ferry at rest</figcaption></figure>
    <blockquote><p>Never in fog</p></blockquote><p>It sailed &lt;b&gt;later&lt;/b&gt;.</p>`
  await paste(page, 'Paste or type the story here', { 'text/html': html, 'text/plain': 'Fog' })
  await expect
    .poll(() => valuesOf(page))
    .toEqual(['The ferry did not sail.', 'The ferry at rest', 'Never in fog', 'It sailed <b>later</b>.'])
  await expect(page.getByLabel('Kind of block 2')).toHaveValue('caption')
  await expect(page.getByLabel('Kind of block 3')).toHaveValue('pullquote')
  await expect(page.getByRole('heading', { level: 2, name: 'Fog', exact: true })).toBeVisible()
  expect(await page.title()).not.toBe('ran')

  await paste(page, 'Text of block 4', { 'text/plain': 'One more.\n\nAnd one.' })
  const where = page.getByRole('dialog', { name: 'Where should the 2 blocks go?' })
  await where.getByRole('button', { name: 'At the end' }).click()
  await expect(where).toBeHidden()
  expect((await valuesOf(page)).slice(-2)).toEqual(['One more.', 'And one.'])
})

test('proof that an edit moved is listed, and put right on a press', async ({ page }) => {
  await page.setViewportSize(sizes.laptop)
  await copyOfEnglish(page)
  const renamed = page.getByRole('textbox', { name: 'Text of block 6', exact: true })
  const text = await renamed.inputValue()
  await renamed.fill(text.replace('has renamed itself', 'has just renamed itself'))
  const list = page.getByRole('region', { name: /no longer stand/ })
  await expect(list).toContainText('has just renamed itself')
  await expectSound(page, 'moved proof')
  await list
    .getByRole('button', { name: /^Accept/ })
    .first()
    .click()
  await expect(list.getByText('has just renamed itself')).toHaveCount(0)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(renamed).toHaveValue(text)
  await expect(list).toBeHidden()

  await renamed.fill(text.replace('has renamed itself', 'has just renamed itself'))
  const offers = list.getByRole('listitem').filter({ hasText: 'has just renamed itself' })
  await expect(offers.first()).toBeVisible()
  const [first, ...rest] = await offers.all()
  expect(first).toBeDefined()
  for (let left = rest.length; left >= 0; left--) {
    await offers.first().getByRole('button', { name: 'Refuse' }).press('Enter')
    await expect(offers).toHaveCount(left)
    // Who works by keys is not thrown back to the top of the page.
    await expect(left > 0 ? list.locator(':focus') : page.getByRole('heading', { level: 1 })).toBeFocused()
  }
  await page.reload()
  await expect(renamed).toHaveValue(/has just renamed itself/)
  await expect(page.getByText(/^\d+ errors?/).first()).toBeVisible()
  await expect(offers).toHaveCount(0)

  // What was not put right is named where the set would be shared, and leads to its question.
  await page.getByRole('link', { name: 'Share', exact: true }).click()
  await page
    .getByRole('link', { name: /isn’t in the story/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/questions\/.+/)
  await page.goto(`${page.url().replace(/questions.*/, 'story')}/p8`)
  await expect(page.locator('[data-block="p8"] textarea')).toBeFocused()
  await expect(page.locator('[data-block="p8"] textarea')).toBeInViewport()
})

test('names, hard words and what is known of the story are kept', async ({ page }) => {
  await newDraft(page)
  await page.getByRole('textbox', { name: 'Paste or type the story here' }).fill(story)
  await page.getByRole('button', { name: 'Make it the story' }).click()
  await page.getByText('Names (0)').click()
  await page.getByRole('button', { name: 'Add a name' }).click()
  const name = page.getByRole('group', { name: 'Name 1' })
  await name.getByLabel('What bears the name').selectOption('Place')
  await name.getByRole('button', { name: 'Add another name' }).click()
  await name.getByLabel('Also called').fill('Holmen')
  await name.getByLabel('Since').fill('1911')
  await name.getByRole('textbox', { name: 'Name' }).fill('Holm')
  await page.getByText('Hard words (0)').click()
  await page.getByRole('button', { name: 'Add a word' }).click()
  await page.getByLabel('Other forms in the story').pressSequentially('fogs, foggy')
  await page.getByLabel('What it means in this story').fill('Cloud that lies on the ground.')
  await page.getByLabel('Word, as a dictionary lists it').fill('fog')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await page.getByText('Names (1)').click()
  await expect(page.getByRole('group', { name: 'Holm' }).getByLabel('Since')).toHaveValue('1911')
  await page.getByText('Hard words (1)').click()
  await expect(page.getByLabel('Other forms in the story')).toHaveValue('fogs, foggy')
})

test.describe('in Arabic', () => {
  test.use({ locale: 'ar-EG', viewport: sizes.phone })

  test('a story is pasted, and the page reads from right to left', async ({ page }) => {
    await page.goto('/desk.html')
    await page.getByRole('main').getByRole('button').first().click()
    await page
      .getByRole('textbox', { name: 'ألصق الخبر هنا أو اكتبه' })
      .fill('ضباب في الميناء\n\nلم تبحر العبّارة يوم الاثنين بسبب الضباب.\n\nإعلان\n\nأبحرت في اليوم التالي.')
    await page.getByRole('button', { name: 'اجعله الخبر' }).click()
    await expect(page.getByText('سطر واحد يبدو من بقايا صفحة الويب')).toBeVisible()
    await page.getByRole('button', { name: 'أزل', exact: true }).click()
    await expect(page.getByRole('textbox', { name: /^نص الكتلة/ })).toHaveCount(2)
    await expectSound(page, 'a story in Arabic')
  })
})

test('the blocks stand in the page, whatever part of the desk was open before', async ({ page }) => {
  await newDraft(page)
  await page.getByRole('textbox', { name: 'Paste or type the story here' }).fill(story)
  await page.getByRole('button', { name: 'Make it the story' }).click()
  await expect(blocks(page)).toHaveCount(5)
  await page.getByRole('link', { name: 'Questions', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Questions' })).toBeVisible()
  await page.getByRole('link', { name: 'Story', exact: true }).click()
  await expect(blocks(page)).toHaveCount(5)
  await expect(page.locator('section', { has: blocks(page) })).toHaveCSS('position', 'relative')
})
