import { expect, test as base, type BrowserContextOptions, type Page } from '@playwright/test'
import type { Question, QuestionSet } from '../../src/core/model/set.ts'
import { createPlayer, english, evidenceSpan, type Player } from './player.ts'

interface Plan {
  readonly answered: 'right' | 'wrong'
  readonly proved: boolean
  readonly unsure?: boolean
}

const plans: Readonly<Record<string, Plan>> = {
  hours: { answered: 'right', proved: true },
  renamed: { answered: 'right', proved: false },
  finalised: { answered: 'wrong', proved: false, unsure: true },
  'who-said': { answered: 'wrong', proved: true },
  hope: { answered: 'right', proved: true },
}

const five = setOf('five-kinds', Object.keys(plans))
const one = setOf('one-kind', ['hours'])

function setOf(id: string, questions: readonly string[]): QuestionSet {
  return { ...english, id, title: id, questions: questions.map((each) => questionOf(each)) }
}

function questionOf(id: string): Question {
  const question = english.questions.find((each) => each.id === id)
  if (!question) throw new Error(`No question ${id}`)
  return question
}

const promptOf = (id: string): string => questionOf(id).prompt

/** Plays the set as planned; what comes back is answered right. Ends on the front page; answers with the edition's id. */
async function play(player: Player, set: QuestionSet): Promise<string> {
  const { page } = player
  await player.playSet(set)
  const met = new Set<string>()
  const missed = set.questions.filter(({ id }) => plans[id]!.answered === 'wrong').length
  for (let turn = 0; turn < set.questions.length + missed; turn++) {
    const question = await player.question(set)
    const again = met.has(question.id)
    const { answered, proved, unsure } = plans[question.id]!
    met.add(question.id)
    if (question.kind !== 'locate') await player.answer(question, again ? 'right' : answered)
    if (proved && !again) await player.drag(set, evidenceSpan(set, question))
    if (unsure && !again) await page.getByRole('button', { name: 'Not sure' }).click()
    await player.check()
    await player.next()
  }
  await expect(page).toHaveURL(/#\/front\//)
  return page.url().split('/').at(-1)!
}

interface Played {
  /** The browser's storage after both editions. */
  readonly kept: NonNullable<BrowserContextOptions['storageState']>
  readonly five: string
  readonly one: string
}

/** Both editions are played once in a worker; each test has a profile in which they were. */
const test = base.extend<object, { played: Played }>({
  played: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '', locale = '' } = project.use
      const context = await browser.newContext({ baseURL, locale })
      const player = createPlayer(await context.newPage())
      const editions = { five: await play(player, five), one: await play(player, one) }
      const kept = await context.storageState({ indexedDB: true })
      await context.close()
      await use({ kept, ...editions })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  storageState: ({ played }, use) => use(played.kept),
})

async function review(page: Page, edition: string): Promise<void> {
  await page.goto(`/#/front/${edition}`)
  await page.getByRole('link', { name: 'Review with the text' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible()
}

const listOf = (page: Page) => page.getByRole('navigation', { name: 'Questions' })
const itemsOf = (page: Page) => listOf(page).getByRole('listitem')
const filterOf = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Show' }).getByRole('button', { name: new RegExp(`^${name}`) })
const currentOf = (page: Page) => listOf(page).locator('[aria-current=true]')
/** The question that is shown with its explanation. */
const shownIn = (page: Page) => page.locator('.review-detail').getByRole('heading').first()

test.describe('an edition in review', () => {
  test('is filtered by what was missed, unproven and unsure, with counts', async ({ page, played }) => {
    await review(page, played.five)
    const expected: Readonly<Record<string, readonly string[]>> = {
      All: Object.keys(plans),
      Missed: ['finalised', 'who-said'],
      Unproven: ['renamed', 'finalised'],
      Unsure: ['finalised'],
    }
    for (const [name, ids] of Object.entries(expected)) {
      await filterOf(page, name).click()
      await expect(filterOf(page, name)).toHaveAttribute('aria-pressed', 'true')
      await expect(filterOf(page, name)).toHaveText(`${name} ${ids.length}`)
      await expect(itemsOf(page)).toHaveCount(ids.length)
      for (const id of ids) await expect(itemsOf(page).filter({ hasText: promptOf(id) })).toHaveCount(1)
      // What is explained beside the list is one of the list.
      expect(ids.map(promptOf)).toContain(await shownIn(page).textContent())
    }
    await filterOf(page, 'All').click()
    for (const [id, { answered }] of Object.entries(plans)) {
      await expect(itemsOf(page).filter({ hasText: promptOf(id) })).toContainText(
        answered === 'right' ? 'stands' : 'missed',
      )
    }
    await itemsOf(page)
      .filter({ hasText: promptOf('finalised') })
      .click()
    await expect(page.getByText('You were not sure.')).toBeVisible()
    await expect(page.getByText('At the second attempt it stood.')).toBeVisible()
    await expect(page.getByText(questionOf('finalised').explanation)).toBeVisible()
  })

  test('keeps the focus on a filter that is pressed by key', async ({ page, played }) => {
    await review(page, played.five)
    for (const name of ['Unsure', 'Unproven', 'Missed', 'All']) {
      await filterOf(page, name).focus()
      await page.keyboard.press('Enter')
      await expect(filterOf(page, name)).toHaveAttribute('aria-pressed', 'true')
      await expect(currentOf(page)).toHaveCount(1)
      await expect(filterOf(page, name)).toBeFocused()
    }
  })

  test('goes on and back by buttons and by the keys that Help names', async ({ page, played }) => {
    await review(page, played.five)
    const prompts = await listOf(page).locator('bdi').allTextContents()
    expect(prompts).toHaveLength(5)
    const next = page.getByRole('button', { name: 'Next question' })
    const previous = page.getByRole('button', { name: 'Previous question' })

    await expect(shownIn(page)).toHaveText(prompts[0]!)
    await expect(previous).toBeDisabled()
    await next.click()
    await expect(shownIn(page)).toHaveText(prompts[1]!)
    await expect(shownIn(page)).toBeFocused()
    await previous.click()
    await expect(shownIn(page)).toHaveText(prompts[0]!)

    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'How to play' })
    await expect(help.locator('dl > div', { hasText: 'Next question' }).locator('kbd')).toHaveText(['J', '↓'])
    await expect(help.locator('dl > div', { hasText: 'Previous question' }).locator('kbd')).toHaveText([
      'K',
      '↑',
    ])
    await page.keyboard.press('Escape')
    await expect(help).toBeHidden()

    for (const [key, place] of [
      ['j', 1],
      ['ArrowDown', 2],
      ['j', 3],
      ['j', 4],
      ['j', 4],
      ['k', 3],
      ['ArrowUp', 2],
    ] as const) {
      await page.keyboard.press(key)
      await expect(shownIn(page)).toHaveText(prompts[place]!)
      await expect(shownIn(page)).toBeFocused()
      await expect(currentOf(page)).toContainText(prompts[place]!)
    }
    await itemsOf(page).last().click()
    await expect(next).toBeDisabled()
  })

  test('leaves the arrows to the story while one reads there', async ({ page, played }) => {
    await review(page, played.five)
    const before = await shownIn(page).textContent()
    const story = page.getByRole('complementary', { name: 'The story' }).getByRole('region')
    await story.evaluate((element) => element.scrollTo({ top: 0, behavior: 'instant' }))
    await story.focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => story.evaluate((element) => element.scrollTop)).toBeGreaterThan(0)
    await expect(shownIn(page)).toHaveText(before!)
  })

  test('shows the words that prove each question, marked and in sight', async ({ page, played }) => {
    await review(page, played.five)
    for (const question of five.questions) {
      await itemsOf(page).filter({ hasText: question.prompt }).click()
      await expect(shownIn(page)).toHaveText(question.prompt)
      const { block, start, end } = evidenceSpan(five, question)
      const words = five.article.blocks.find(({ id }) => id === block)!.text.slice(start, end)
      const proof = page.locator('.story mark.hl-evidence [data-at]')
      await expect(proof.first()).toBeInViewport()
      expect((await proof.allTextContents()).join('')).toContain(words)
    }
  })

  test('says in a sentence that a filter has nothing to show', async ({ page, played }) => {
    await review(page, played.one)
    for (const [name, sentence] of [
      ['Missed', 'Nothing was missed.'],
      ['Unproven', 'Every answer was proved.'],
      ['Unsure', 'You weren’t unsure of anything.'],
    ] as const) {
      await filterOf(page, name).click()
      await expect(filterOf(page, name)).toHaveText(`${name} 0`)
      await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible()
      await expect(itemsOf(page)).toHaveCount(0)
    }
    await filterOf(page, 'All').click()
    await expect(itemsOf(page)).toHaveCount(1)
    await expect(shownIn(page)).toHaveText(promptOf('hours'))
  })

  test('that has no answer yet says so', async ({ page }) => {
    await createPlayer(page).playSet(one)
    const edition = page.url().split('/').at(-1)!
    await page.goto(`/#/review/${edition}`)
    await expect(page.getByText('Nothing has been answered yet.')).toBeVisible()
  })
})

test.describe('the address of a question', () => {
  test('opened anew shows that question with the focus on it', async ({ context, played }) => {
    for (const id of ['who-said', 'hope']) {
      const other = await context.newPage()
      await other.goto(`/#/review/${played.five}/${id}`)
      await expect(shownIn(other)).toHaveText(promptOf(id))
      await expect(shownIn(other)).toBeFocused()
      await expect(currentOf(other)).toContainText(promptOf(id))
      await expect(other.locator('.story .hl-evidence').first()).toBeInViewport()
    }
  })

  test('is copied, also of the question that was shown unasked', async ({
    page,
    context,
    baseURL,
    played,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const edition = played.five
    await review(page, edition)
    const address = (prompt: string | null) =>
      `${baseURL}/#/review/${edition}/${five.questions.find((each) => each.prompt === prompt)!.id}`
    const prompts = await listOf(page).locator('bdi').allTextContents()
    for (const prompt of prompts.slice(0, 3)) {
      if (prompt !== prompts[0]) await page.keyboard.press('j')
      await expect(shownIn(page)).toHaveText(prompt)
      await page.getByRole('button', { name: 'Copy link' }).click()
      await expect(page.getByRole('main').getByText('The link is copied.')).toBeVisible()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe(address(await shownIn(page).textContent()))
    }
  })

  test('is offered to be copied by hand where the clipboard is refused', async ({
    page,
    context,
    baseURL,
    played,
  }) => {
    const edition = played.one
    await context.grantPermissions([])
    await review(page, edition)
    await page.getByRole('button', { name: 'Copy link' }).click()
    const field = page.getByRole('textbox', { name: 'Copy this link' })
    await expect(field).toHaveValue(`${baseURL}/#/review/${edition}/hours`)
    expect(
      await field.evaluate((input: HTMLInputElement) => input.selectionEnd! - input.selectionStart!),
    ).toBe((await field.inputValue()).length)
  })

  test('is one step: Back leads over the questions that were pressed, not over those stepped through', async ({
    page,
    played,
  }) => {
    const edition = played.five
    await review(page, edition)
    const prompts = await listOf(page).locator('bdi').allTextContents()
    for (const prompt of prompts.slice(1, 4)) {
      await page.keyboard.press('j')
      await expect(shownIn(page)).toHaveText(prompt)
    }
    await itemsOf(page).first().click()
    await expect(shownIn(page)).toHaveText(prompts[0]!)
    await page.goBack()
    await expect(shownIn(page)).toHaveText(prompts[3]!)
    await page.goBack()
    await expect(page).toHaveURL(new RegExp(`#/front/${edition}$`))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('3 of 5 facts stand')
  })

  test('of an edition that is not here says so, what to do, and leads on', async ({ page }) => {
    await page.goto('/#/review/no-such-edition/hours')
    await expect(
      page.getByRole('heading', { level: 1, name: 'This edition isn’t on this device.' }),
    ).toBeFocused()
    await expect(page.getByText('Save everything as a file there')).toBeVisible()
    await page.getByRole('link', { name: 'To the rack' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'The rack' })).toBeVisible()
  })

  for (const width of [1280, 390]) {
    test(`of a question that the edition lacks says so and leads to the others, at ${width} px`, async ({
      page,
      played,
    }) => {
      const edition = played.one
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`/#/review/${edition}/no-such-question`)
      await expect(page.getByText('This edition has no such question.')).toBeVisible()
      await page.getByRole('link', { name: 'All questions' }).click()
      await itemsOf(page).getByRole('link').click()
      await expect(shownIn(page)).toHaveText(promptOf('hours'))
    })
  }
})
