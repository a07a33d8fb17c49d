import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { acceptedSpans } from '../../src/core/grading/proof.ts'
import type { Result } from '../../src/core/class/result.ts'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { writeCode, writeResult } from '../../src/formats/result/write.ts'
import type { Language } from '../../src/i18n/language.ts'
import { hashSet } from '../../src/storage/hash.ts'
import { expectSound, sizes } from './axe.ts'
import { tabTo } from './keys.ts'
import { arabic, createPlayer, english } from './player.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const codes = (page: Page) => page.getByRole('textbox', { name: /^Codes/ })
const players = (page: Page) => page.getByRole('region', { name: 'Players' })

const choice = english.questions.find(({ kind }) => kind === 'choice')!
const verdict = english.questions.find(({ kind }) => kind === 'verdict')!
/** The shipped set, of which each player was asked two questions. */
const asked = [choice.id, verdict.id]

/** Results of so many players, of whom every third has both right; the fourth objects to the first key. */
async function results(set: QuestionSet, count: number): Promise<readonly Result[]> {
  const hash = await hashSet(set)
  const [first, second] = [set.questions[0]!, set.questions[1]!]
  const [one, two] = set === english ? [choice, verdict] : [first, second]
  const spans = acceptedSpans(one, set.article)[0]!
  return Array.from({ length: count }, (_, index) => {
    const right = index % 3 === 0
    const answer = { proof: spans, proven: true, f1: 1, sure: index % 2 === 0, seconds: index === 5 ? 1 : 40 }
    return {
      edition: `e${index}`,
      set: { id: set.id, hash, title: set.title },
      nickname: index === 0 ? '=SUM(A1)' : `Player ${index}`,
      mode: 'openDesk',
      proof: 'bonus',
      at: Date.UTC(2026, 8, 1, 8, index),
      finished: true,
      asked: [one.id, two.id],
      answers: [
        {
          question: one.id,
          answer: { kind: 'choice', options: [right ? keyOf(one) : (keyOf(one) + 1) % 3] },
          correct: right,
          ...answer,
        },
        {
          question: two.id,
          answer: { kind: 'verdict', verdict: 'stands' },
          correct: true,
          ...answer,
          proof: [],
          f1: 0,
          proven: false,
        },
      ],
      contests:
        index === 3
          ? [
              {
                question: one.id,
                spans: [{ block: set.article.blocks[0]!.id, start: 0, end: 12 }],
                note: 'See the title.',
              },
            ]
          : [],
    } satisfies Result
  })
}

function keyOf(question: QuestionSet['questions'][number]): number {
  return question.kind === 'choice' ? question.options.findIndex(({ correct }) => correct === true) : 0
}

async function openClass(page: Page): Promise<void> {
  await page.goto('/desk.html#/class')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

async function bring(page: Page, handedIn: readonly Result[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(
    handedIn.map((result, index) => ({
      name: `${index}.stet-result.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(writeResult(result)),
    })),
  )
}

test('an edition that was played is handed in by code and taken at the desk', async ({ page, context }) => {
  const player = createPlayer(page)
  const set = { ...english, id: 'two', title: 'Two questions', questions: [choice, verdict] }
  await player.playSet(set)
  await player.answer(await player.question(set), 'right')
  await player.check()
  await player.next()
  await player.answer(await player.question(set), 'right')
  await player.check()
  await player.next()

  await button(page, 'Hand in').click()
  const dialog = page.getByRole('dialog', { name: 'Hand in your result' })
  await dialog.getByRole('textbox', { name: 'Nickname' }).fill('Silver fox')
  const code = dialog.getByRole('textbox', { name: /^The code/ })
  await expect(code).toHaveValue(/^STET1\.[\w-]{100,}$/)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save as a file' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('stet-two-Silver-fox.stet-result.json')
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({
    nickname: 'Silver fox',
    finished: true,
  })
  const text = await code.inputValue()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await button(page, 'Copy the code').click()
  await expect(dialog.getByText('The code is copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
  await page.keyboard.press('Escape')
  await expect(button(page, 'Hand in')).toBeFocused()

  await openClass(page)
  await expect(page.getByText('No results yet.', { exact: false })).toBeVisible()
  await codes(page).fill(`Here it is: ${text.slice(0, 50)}\n${text.slice(50)} Bye`)
  await tabTo(page, button(page, 'Take them in'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Taken in: 1. Here already: 0. Not taken: 0.')).toBeVisible()
  await expect(players(page).getByRole('listitem')).toHaveText([/Silver fox.*2 of 2/])
  await expect(page.getByRole('heading', { name: choice.prompt })).toBeVisible()
  await expect(page.getByText('Few results:', { exact: false })).toBeVisible()

  await codes(page).fill(`${text} ${text.slice(0, -9)}`)
  await button(page, 'Take them in').click()
  await expect(page.getByText('Taken in: 0. Here already: 1. Not taken: 1.')).toBeVisible()
  await expect(page.getByText('ends too early', { exact: false })).toBeVisible()
})

test('thirty results give figures, a table, a map of the marks and a file; one is removed and had again', async ({
  page,
}) => {
  await openClass(page)
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 78, 71]) }])
  await expect(page.getByText('photo.png')).toBeVisible()
  await expect(page.getByText('There is no result in it.', { exact: false })).toBeVisible()

  const thirty = await results(english, 30)
  await bring(page, thirty)
  await expect(page.getByText('Taken in: 30. Here already: 0. Not taken: 0.')).toBeVisible()
  await expect(players(page).getByRole('listitem')).toHaveCount(30)
  await expect(page.getByText('Few results:', { exact: false })).toHaveCount(0)
  const item = page.getByRole('article').filter({ has: page.getByRole('heading', { name: choice.prompt }) })
  await expect(item.getByText('10 of 30 · 33%').first()).toBeVisible()
  await expect(item.getByText('1 of 30 · 3%')).toBeVisible()
  await item.locator('summary').click()
  await expect(item.getByRole('row', { name: /✓ key 10 of 30/ })).toBeVisible()
  await expect(page.locator('.heat-stands sup').first()).toHaveText('30')

  await page.getByRole('region', { name: 'Questions' }).getByRole('combobox').selectOption('fewest right')
  await expect(page.getByRole('article').first().getByRole('heading').first()).toHaveText(choice.prompt)

  const download = page.waitForEvent('download')
  await button(page, 'Save the answers as CSV').click()
  const csv = readFileSync(await (await download).path(), 'utf8')
  const lines = csv.split('\r\n')
  expect(lines[0]).toBe('\uFEFFNickname,Date,Question,Answer,Right,Proof,Sure,Seconds,Objections')
  expect(lines).toHaveLength(62)
  expect(lines[1]).toMatch(/^'=SUM\(A1\),2026-09-01,/)

  const first = players(page).getByRole('listitem').first()
  await first.getByRole('button', { name: 'Remove =SUM(A1)' }).click()
  await expect(players(page).getByRole('listitem')).toHaveCount(29)
  await button(page, 'Undo').click()
  await expect(players(page).getByRole('listitem')).toHaveCount(30)
  await page.reload()
  await expect(players(page).getByRole('listitem')).toHaveCount(30)
})

test('a folder’s worth of results is dropped and taken in, and the page is printed without what is pressed', async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath('class 7b')
  await mkdir(`${folder}/late`, { recursive: true })
  const handedIn = await results(english, 6)
  for (const [index, result] of handedIn.entries())
    await writeFile(`${folder}/${index % 2 ? 'late/' : ''}${index}.json`, writeResult(result))
  await writeFile(`${folder}/list.txt`, 'Player 1\nPlayer 2')
  await openClass(page)
  const browser = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', {
      type,
      x: 200,
      y: 200,
      data: { items: [], files: [folder], dragOperationsMask: 1 },
    })
  await expect(page.getByText('Taken in: 6. Here already: 0. Not taken: 1.')).toBeVisible()
  await expect(page.getByText('list.txt')).toBeVisible()
  await expect(players(page).getByRole('listitem')).toHaveCount(6)

  await page.emulateMedia({ media: 'print' })
  await expect(button(page, 'Take them in')).toBeHidden()
  await expect(button(page, 'Save the answers as CSV')).toBeHidden()
  await expect(button(page, 'Remove Player 1')).toBeHidden()
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(players(page).getByText('Player 1', { exact: true })).toBeVisible()
  // Who chose what, which is folded away on the page, is on paper.
  await expect(page.getByRole('article').first().getByRole('row', { name: /✓ key/ })).toBeVisible()
})

test('an objection is accepted with one press, as an edit of a draft that can be undone', async ({
  page,
}) => {
  await openClass(page)
  await bring(page, await results(english, 5))
  await expect(page.getByText('See the title.')).toBeVisible()
  await button(page, 'Accept: these words prove it too').click()
  await expect(page).toHaveURL(new RegExp(`#/draft/\\w+/questions/${choice.id}$`))
  await expect(page.locator('#polite')).toHaveText(
    'The objection is accepted in the draft. It can be undone there.',
  )
  await expect(page.getByRole('button', { name: /^Undo: Accept an objection/ })).toBeEnabled()
})

test('results of a set that is not on this device are shown by what they hold', async ({ page }) => {
  await openClass(page)
  const set = { ...english, title: 'Elsewhere', id: 'elsewhere' }
  const [one] = await results(set, 1)
  await codes(page).fill(
    await writeCode({
      ...one!,
      asked,
      answers: one!.answers.map((answer, at) => ({ ...answer, question: asked[at]! })),
    }),
  )
  await button(page, 'Take them in').click()
  await expect(
    page.getByText('This version of the set isn’t on this device.', { exact: false }),
  ).toBeVisible()
  await expect(page.getByRole('heading', { name: choice.id, exact: true })).toBeVisible()
})

for (const language of ['en', 'ar'] as readonly Language[]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language, viewport: sizes.phone })

    test('axe finds nothing on the Class page, empty and full', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await openClass(page)
      await bring(page, await results(language === 'ar' ? arabic : english, 12))
      await expect(page.locator('.class-players li')).toHaveCount(12)
      await page.locator('.class-choices summary').first().click()
      await expectSound(page, 'Class')
    })
  })
}
