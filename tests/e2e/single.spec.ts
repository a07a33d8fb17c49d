import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { createPlayer, english } from './player.ts'
import { watchPolicy } from './policy.ts'

const short: QuestionSet = {
  ...english,
  id: 'from-a-stick',
  title: 'From a stick',
  questions: english.questions
    .filter(({ kind }) => kind === 'choice' || kind === 'verdict')
    .slice(0, 2)
    // What ends a script, within the data.
    .map((question) => ({ ...question, explanation: `${question.explanation} </script><!-- <b>` })),
}

// One build for all of them.
test.describe.configure({ mode: 'default' })

let folder: string
let address: string

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-single-'))
  const set = join(folder, 'short <b>.json')
  writeFileSync(set, JSON.stringify(short))
  execFileSync('npm', ['run', '-s', 'build:single', '--', set], { shell: process.platform === 'win32' })
  // Alone in a folder of its own, under another name.
  copyFileSync('dist-single/stet.html', join(folder, 'Tonight.html'))
  rmSync(set)
  address = pathToFileURL(join(folder, 'Tonight.html')).href
})
test.afterAll(() => rmSync(folder, { recursive: true }))

test('one file on a disk plays its set, proves it, keeps the edition over a reload and asks for nothing else', async ({
  page,
}) => {
  const found = await watchPolicy(page)
  const asked: string[] = []
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url())) asked.push(request.url().replace(/#.*/, ''))
  })
  const player = createPlayer(page)
  await page.goto(address)
  await page.getByRole('button', { name: player.words.start }).click()
  for (const [at] of short.questions.entries()) {
    // Which of the two comes first is the edition's choice.
    const question = await player.question(short)
    await expect(page.locator('.stage-ink')).toBeVisible()
    await player.answer(question, 'right')
    await player.check()
    await expect(page.locator('.story-text .hl-evidence').first()).toBeVisible()
    if (at === 0) await page.reload()
    await player.next()
  }
  await expect(page.locator('.front-headline')).toBeVisible()
  await page.getByRole('link', { name: player.words.review, exact: true }).click()
  await page.getByRole('link', { name: short.questions[0]!.prompt }).click()
  await expect(page.getByText(short.questions[0]!.explanation)).toBeAttached()
  expect(new Set(asked)).toEqual(new Set([address]))
  expect(found).toEqual([])
})

test('a set with errors is refused with its findings, and nothing is built', () => {
  const set = join(folder, 'wrong.json')
  writeFileSync(set, JSON.stringify({ ...short, title: '' }))
  const { status, stderr } = spawnSync('npm', ['run', '-s', 'build:single', '--', set], {
    shell: process.platform === 'win32',
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain(`${set}:1:`)
})

test('it has all languages and the reading of other sets, and offers no desk, which it lacks', async ({
  page,
}) => {
  await page.goto(address)
  await page.locator('.language-choice select').selectOption('ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.locator('.language-choice select').selectOption('en')
  await page.getByRole('link', { name: 'The rack' }).click()
  await expect(page.getByRole('heading', { name: short.title, exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Teacher’s desk' })).toBeHidden()
  await page.locator('input[type=file]').setInputFiles({
    name: 'Island.gift',
    mimeType: 'text/plain',
    buffer: Buffer.from('::Ferry:: When does the ferry leave? {=At nine ~At noon}'),
  })
  await expect(page.getByText('GIFT: 1 of 1 read')).toBeVisible()
  const ferry = readFileSync('tests/fixtures/sets/ferry.json')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ferry.json', mimeType: 'application/json', buffer: ferry })
  const { title }: QuestionSet = JSON.parse(ferry.toString())
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible()
})
