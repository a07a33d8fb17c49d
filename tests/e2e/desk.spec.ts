import { expect, test, type Page } from '@playwright/test'
import { typeAndReload } from './breath.ts'
import { expectSound } from './axe.ts'
import { arabic, carry, english } from './player.ts'

const headlineOf = ({ title }: { readonly title: string }) => `${title} (copy)`

/** The desk with a copy of a set that comes with the game, open at its questions. */
async function openCopy(page: Page, title = english.title): Promise<void> {
  await page.goto('/desk.html')
  await page.getByLabel('Set to copy').selectOption({ label: title })
  await page.getByRole('button', { name: 'Make a copy' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${title} (copy)` })).toBeVisible()
}

/** Changes the title in its dialog, which stays open. */
async function typeTitle(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'About the set' }).click()
  await page.getByLabel('Title of the set').fill(title)
}

async function retitle(page: Page, title: string): Promise<void> {
  await typeTitle(page, title)
  await page.keyboard.press('Escape')
}

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 })

test('what is typed is there after a reload, can be undone by keys, and an earlier version restored', async ({
  page,
}) => {
  await openCopy(page)
  await retitle(page, 'My own')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(titleOf(page)).toHaveText('My own')

  await retitle(page, 'Another')
  await page.keyboard.press('Control+z')
  await expect(titleOf(page)).toHaveText('My own')
  await page.keyboard.press('Control+Shift+z')
  await expect(titleOf(page)).toHaveText('Another')

  await page.getByRole('link', { name: 'Versions' }).click()
  await page
    .getByRole('listitem')
    .filter({ hasText: '(copy)' })
    .getByRole('button', { name: 'Restore' })
    .click()
  await expect(titleOf(page)).toHaveText(headlineOf(english))
  await page.getByRole('button', { name: 'Undo: restoring a version' }).click()
  await expect(titleOf(page)).toHaveText('Another')
})

test('who types and reloads in the same breath loses no letter', async ({ page }) => {
  await openCopy(page)
  await page.getByRole('button', { name: 'About the set' }).click()
  const field = page.getByLabel('Title of the set')
  await field.fill('')
  await field.pressSequentially('Every last letter')
  await typeAndReload(field, '!')
  await expect(titleOf(page)).toHaveText('Every last letter!')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(titleOf(page)).toHaveText('Every last letter!')
})

test('two tabs show each other’s changes, and ask where both have some', async ({ page, context }) => {
  await openCopy(page)
  const deaf = await context.newPage()
  // As in a browser that doesn't pass on what other tabs say: the store alone has to notice.
  await deaf.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'))
  await deaf.goto(page.url())
  await expect(titleOf(deaf)).toHaveText(headlineOf(english))
  const near = await context.newPage()
  await near.goto(page.url())
  await expect(titleOf(near)).toHaveText(headlineOf(english))

  await retitle(page, 'First')
  await expect(titleOf(near)).toHaveText('First')
  await typeTitle(deaf, 'Second')
  const question = deaf.getByRole('dialog', { name: 'Changed in another tab' })
  await expect(question).toBeVisible()
  await expect(titleOf(page)).toHaveText('First')
  await question.getByRole('button', { name: 'Keep mine' }).click()
  await expect(question).toBeHidden()
  await deaf.keyboard.press('Escape')
  await expect(deaf.getByRole('dialog')).toBeHidden()
  await page.reload()
  await expect(titleOf(page)).toHaveText('Second')
  await deaf.getByRole('link', { name: 'Versions' }).click()
  await expect(deaf.getByRole('listitem').filter({ hasText: 'First' })).toBeVisible()
})

test('drafts are brought, renamed, duplicated, deleted and brought back by keys alone', async ({ page }) => {
  await page.goto('/desk.html')
  await expect(page.getByText('No drafts yet')).toBeVisible()
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name, exact: true }).first().focus()
    await page.keyboard.press('Enter')
  }
  await page.getByText('Paste a set or a story').focus()
  await page.keyboard.press('Enter')
  const broken = { ...english, title: 'Broken', level: 'Z1', questions: english.questions.slice(0, 2) }
  await page.getByLabel('Text of a set’s file').fill(`${JSON.stringify(broken).slice(0, -1)},}`)
  await press('Make a draft of it')
  await expect(page.getByRole('region', { name: 'What was read' })).toBeFocused()
  await expect(page.getByText('Line 1').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Broken' })).toBeVisible()

  await press('Rename')
  await page.keyboard.type(' indeed')
  await page.keyboard.press('Enter')
  const cards = page.getByRole('region', { name: 'Drafts' }).getByRole('listitem')
  await expect(cards.getByRole('heading', { name: 'Broken indeed' })).toBeVisible()
  await press('Duplicate')
  await expect(cards).toHaveCount(2)
  await press('Delete')
  await expect(cards).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cards).toHaveCount(2)
})

test('files dropped together become a draft each, and what is none is named', async ({ page }) => {
  await page.goto('/desk.html')
  await expect(page.getByText('No drafts yet')).toBeVisible()
  const carried = await carry(page, [
    { name: 'one.json', text: JSON.stringify({ ...english, title: 'The first' }) },
    { name: 'two.json', text: JSON.stringify({ ...english, title: 'The second' }) },
    { name: 'ferry.txt', text: 'The ferry leaves at nine.\n\nIt is late.' },
    { name: 'photo.png', text: '\u0089PNG\u0000\u0001' },
  ])
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: carried })
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: carried })
  const cards = page.getByRole('region', { name: 'Drafts' }).getByRole('listitem')
  await expect(cards).toHaveCount(3)
  const report = page.getByRole('region', { name: 'What was read' })
  await expect(report).toBeFocused()
  await expect(report.getByRole('link', { name: 'The first' })).toBeVisible()
  await expect(report).toContainText('photo.png')
})

/** What workers come to is kept back from the page while `held` is true there; how far they are is not. */
function holdResults(): void {
  const page = window as unknown as { held: boolean }
  page.held = false
  const { addEventListener } = Worker.prototype
  Worker.prototype.addEventListener = function (this: Worker, type: string, listener: unknown) {
    const hear = (event: MessageEvent<object>): void => {
      if (!page.held || !('result' in event.data)) (listener as (event: MessageEvent) => void)(event)
    }
    addEventListener.call(
      this,
      type,
      type === 'message' ? (hear as EventListener) : (listener as EventListener),
    )
  }
}

test('long work says how far it is, can be called off, and begins anew with the next edit', async ({
  page,
}) => {
  const hold = (held: boolean) => page.evaluate((value) => Object.assign(window, { held: value }), held)
  await page.addInitScript(holdResults)
  await openCopy(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Story' }).click()
  const block = page.getByRole('textbox', { name: 'Text of block 6', exact: true })
  await expect(
    page
      .getByText('Nothing to mend')
      .or(page.getByText(/\d+ hints?/))
      .first(),
  ).toBeVisible()
  await hold(true)
  await block.fill('Nobody has renamed anything.')
  for (const name of ['Looking for evidence that moved …', 'Checking …']) {
    const work = page.getByRole('progressbar', { name })
    await expect(work).toBeVisible()
    // The search of a short story is done before it could say how far it is.
    if (name === 'Checking …') await expect(work).not.toHaveAttribute('value', '0')
    await work.locator('xpath=..').getByRole('button', { name: 'Stop' }).press('Enter')
    await expect(work).toBeHidden()
  }
  await expect(page.getByText(/^\d+ errors?/)).toHaveCount(0)
  await hold(false)
  await block.press('End')
  await block.pressSequentially('!')
  await expect(page.getByText(/^\d+ errors?/).first()).toBeVisible()
  await expect(page.getByRole('region', { name: /no longer stand/ })).toBeVisible()
})

test('a draft is tried out from a question on, is counted nowhere, and leads back', async ({ page }) => {
  await page.goto('/#/rack')
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: english.title }) })
  await card.getByRole('button', { name: 'Open at the desk' }).click()
  await expect(titleOf(page)).toHaveText(english.title)
  const draft = page.url()
  const last = english.questions.at(-1)!
  await page.goto(`${draft.replace(/\/questions.*/, '')}/questions/${last.id}`)
  await page.getByRole('button', { name: 'Play it' }).click()
  await expect(page.getByText(last.prompt).first()).toBeVisible()
  await page.getByRole('button', { name: 'Back to the desk' }).click()
  await expect(page).toHaveURL(new RegExp(`/questions/${last.id}$`))
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Teacher’s desk' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Continue' })).toHaveCount(0)
})

for (const { locale, title, copy } of [
  { locale: 'en', title: english.title, copy: 'Make a copy' },
  { locale: 'ar', title: arabic.title, copy: 'إنشاء نسخة' },
]) {
  test.describe(locale, () => {
    test.use({ locale })
    test('list, frame and versions are sound', async ({ page }) => {
      await page.goto('/desk.html')
      await page.getByRole('combobox').selectOption({ label: title })
      await page.getByRole('button', { name: copy }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
      await page.goto(page.url().replace('/questions', '/versions'))
      await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1)
      await expectSound(page, 'versions')
      await page.goto('/desk.html')
      await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible()
      await expectSound(page, 'the list')
    })
  })
}
