import { readFileSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { tokenize } from '../../src/core/anchoring/tokens.ts'
import type { Span } from '../../src/core/model/answer.ts'
import type { Kind, QuestionSet } from '../../src/core/model/set.ts'
import { expectSound, sizes } from './axe.ts'
import { tabTo } from './keys.ts'
import { bringFile, createPlayer, kinds } from './player.ts'

const ferry: QuestionSet = JSON.parse(readFileSync('tests/fixtures/sets/ferry.json', 'utf8'))

/** The page's own words, from its sentences; names of controls in the tests are these. */
function sayingOf(language: 'en' | 'ar') {
  const read = (name: string) => JSON.parse(readFileSync(`assets/locales/${language}/${name}.json`, 'utf8'))
  const editor = read('editor')
  const desk = read('desk')
  return (key: string, params: Readonly<Record<string, string | number>> = {}): string => {
    const [file, path] = key.startsWith('desk:') ? [desk, key.slice(5)] : [editor, key]
    const found: unknown = path.split('.').reduce((at, part) => at[part], file)
    return Object.entries(params).reduce(
      (text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)),
      String(found),
    )
  }
}
const say = sayingOf('en')

/** A draft of the set, with its questions open. */
async function openQuestions(page: Page, set: QuestionSet, words = say): Promise<void> {
  await page.goto('/desk.html')
  await bringFile(page, `${set.id}.json`, JSON.stringify(set))
  await page.locator('a[href*="#/draft/"]').first().click()
  await page.getByRole('link', { name: words('desk:tabs.questions'), exact: true }).click()
  await expect(page.getByRole('button', { name: words('list.add'), exact: true })).toBeVisible()
}

const rows = (page: Page): Locator => page.locator('.q-row')
const box = (page: Page, name: string): Locator => page.getByRole('textbox', { name })

async function addKind(page: Page, kind: Kind): Promise<void> {
  await page.getByRole('button', { name: say('list.add'), exact: true }).click()
  await page
    .getByRole('button', { name: new RegExp(`^${say(`kind.${kind}.name`)}`) })
    .first()
    .click()
}

function spanOfWords(words: string): Span {
  const block = ferry.article.blocks.find(({ text }) => text.includes(words))!
  const start = block.text.indexOf(words)
  return { block: block.id, start, end: start + words.length }
}

/** Walks to the words and marks them, from a story that listens to keys. */
async function markByKeys(page: Page, { block: id, start, end }: Span): Promise<void> {
  const { blocks } = ferry.article
  const block = blocks.findIndex((each) => each.id === id)
  const tokens = tokenize(blocks[block]!.text)
  const first = tokens.findIndex((token) => token.end > start)
  const last = tokens.findLastIndex((token) => token.start < end)
  for (let up = 0; up < blocks.length; up++) await page.keyboard.press('PageUp')
  for (let down = 0; down < block; down++) await page.keyboard.press('PageDown')
  await page.keyboard.press('Home')
  for (let right = 0; right < first; right++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  for (let right = first; right < last; right++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
}

const empty: QuestionSet = { ...ferry, questions: [] }

test('a question of each kind is made by pointer, with words of the story as its proof', async ({ page }) => {
  await page.setViewportSize(sizes.laptop)
  await openQuestions(page, empty)
  await expect(page.getByRole('heading', { name: say('empty.first') })).toBeVisible()
  for (const [index, kind] of kinds.entries()) {
    await addKind(page, kind)
    await expect(rows(page)).toHaveCount(index + 1)
    const isStatement = kind === 'verdict' || kind === 'locate'
    const prompt = box(page, say(isStatement ? 'field.statement' : 'field.prompt'))
    await expect(prompt).toBeFocused()
    await prompt.fill(`A ${kind} about the ferry`)
    await expect(rows(page).nth(index)).toContainText(`A ${kind} about the ferry`)
  }
  // The list, what is being written, the story: each in a column of its own.
  const columns = ['.q-nav', '.q-main', '.questions .story-column'].map((each) => page.locator(each))
  const lefts = await Promise.all(columns.map(async (column) => (await column.boundingBox())!.x))
  expect(lefts).toEqual(lefts.toSorted((a, b) => a - b))

  await test.step('a gap is made of the words that are selected', async () => {
    await rows(page).nth(kinds.indexOf('gap')).click()
    const text = box(page, say('gap.text'))
    await text.fill('The ferry stops.')
    await text.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(4, 9))
    await page.getByRole('button', { name: say('gap.make') }).click()
    await expect(text).toHaveValue('The ___ stops.')
    await expect(box(page, say('gap.answer'))).toHaveValue('ferry')
  })

  await test.step('what is marked in the story is a proof at once', async () => {
    await rows(page).nth(kinds.indexOf('locate')).click()
    const proof = page.getByRole('group', { name: say('evidence.proof') })
    await proof.getByRole('button', { name: say('evidence.mark') }).click()
    await createPlayer(page).drag(ferry, spanOfWords('almost two hours'))
    await expect(proof.getByText('almost two hours')).toBeVisible()
    await proof.getByRole('button', { name: say('evidence.done') }).click()
    await expect(page.locator('mark.hl-evidence')).toHaveText(/almost two hours/)
  })

  await test.step('the sentence that comes nearest is taken by one press', async () => {
    await rows(page).nth(kinds.indexOf('verdict')).click()
    await box(page, say('field.statement')).fill('The road takes almost two hours in winter')
    await page.getByRole('radio', { name: /^Not stated/ }).check()
    await page
      .getByRole('button', { name: say('nearest.take') })
      .first()
      .click()
    await box(page, say('nearest.lacks')).fill('It names no season.')
    await expect(page.getByRole('group', { name: say('nearest.name') })).toContainText('almost two hours')
  })

  await test.step('a question is duplicated, moved, deleted, and comes back', async () => {
    await page.getByRole('button', { name: say('question.duplicate') }).click()
    await expect(rows(page)).toHaveCount(kinds.length + 1)
    await page.getByRole('button', { name: say('question.delete') }).click()
    await expect(rows(page)).toHaveCount(kinds.length)
    await page.keyboard.press('Control+z')
    await expect(rows(page)).toHaveCount(kinds.length + 1)
  })
})

test('a choice is made, proved and moved by keys alone', async ({ page }) => {
  await page.setViewportSize(sizes.laptop)
  await openQuestions(page, { ...ferry, questions: ferry.questions.slice(3, 5) })
  const press = async (control: Locator, key = 'Enter'): Promise<void> => {
    await tabTo(page, control)
    await page.keyboard.press(key)
  }
  await press(page.getByRole('button', { name: say('list.add'), exact: true }))
  await press(page.getByRole('button', { name: new RegExp(`^${say('kind.choice.name')}`) }).first())
  await expect(box(page, say('field.prompt'))).toBeFocused()
  await page.keyboard.type('How long does the road take?')
  for (const [index, text] of ['Almost two hours', 'An hour', 'A day'].entries()) {
    const letter = 'ABC'[index]!
    await tabTo(page, box(page, say('choice.option', { letter })))
    await page.keyboard.type(text)
  }
  await press(
    page
      .getByRole('button', { name: say('evidence.mark') })
      .and(page.locator('[data-field="evidence.mark"]')),
  )
  await markByKeys(page, spanOfWords('almost two hours'))
  const proof = page.getByRole('group', { name: say('evidence.proof') })
  await expect(proof.getByText('almost two hours')).toBeVisible()
  await expect(page.locator('[data-field="evidence.mark"]')).toBeFocused()
  await tabTo(page, box(page, say('field.explanation')))
  await page.keyboard.type('They drive over the bridge, which is far to the north.')
  await expect(page.getByText(say('finding.empty'))).toHaveCount(0)
  await expect(page.locator('.q-finding.is-error')).toHaveCount(0)

  await rows(page).nth(2).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows(page).nth(1)).toContainText('How long')
  await expect(rows(page).nth(1)).toBeFocused()
  await expect(page.locator('#polite')).toContainText(say('said.moved', { n: 2, of: 3 }))
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: say('question.heading', { n: 1, of: 3 }) })).toBeVisible()
})

for (const language of ['en', 'ar'] as const) {
  test(`findings are listed, led to their field and mended; the page is sound, in ${language}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale: language, viewport: sizes.phone })
    const page = await context.newPage()
    const words = sayingOf(language)
    const broken: QuestionSet = {
      ...ferry,
      questions: ferry.questions.map((question) =>
        question.id === 'bridge'
          ? { ...question, evidence: [{ exact: 'which takes nearly two hours' }] }
          : question,
      ),
    }
    await openQuestions(page, broken, words)
    await page.locator('.q-nav-head > button').click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.locator('.q-finding')).toHaveCount(1)
    await dialog.getByRole('button', { name: words('findings.open', { n: 4 }) }).click()
    await expect(
      page.getByRole('heading', { name: words('question.heading', { n: 4, of: 11 }) }),
    ).toBeVisible()
    const fix = page.getByRole('button', { name: words('fix.closest') })
    await expect(fix).toBeVisible()
    await expectSound(page, `questions, ${language}`, [fix])
    await fix.press('Enter')
    await expect(page.locator('.q-finding.is-error')).toHaveCount(0)
    const proof = page.getByRole('group', { name: words('evidence.proof') })
    // Not thrown back to the top of the page: what was mended has the focus.
    await expect(proof.locator(':focus')).toBeFocused()
    await expect(proof.getByText('which takes almost two hours')).toBeVisible()

    await proof.getByRole('button', { name: words('evidence.markMore') }).click()
    await createPlayer(page, language).drag(ferry, spanOfWords('working day'))
    await page
      .locator('.q-picking')
      .getByRole('button', { name: words('evidence.done') })
      .click()
    await expect(proof.getByText('working day')).toBeVisible()
    await context.close()
  })
}
