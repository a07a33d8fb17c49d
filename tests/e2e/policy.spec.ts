import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import type { QuestionSet } from '../../src/core/model/set.ts'
import { createPlayer, english } from './player.ts'
import { watchPolicy } from './policy.ts'

const ferry: QuestionSet = JSON.parse(readFileSync('tests/fixtures/sets/ferry.json', 'utf8'))
const elsewhere = 'https://school.example/sets/ferry.json'
const open = { 'Access-Control-Allow-Origin': '*' }

/** Whether a script of the page may ask another site for something. */
const reaches = (page: Page, address: string) =>
  page.evaluate(
    (asked) =>
      fetch(asked).then(
        () => true,
        () => false,
      ),
    address,
  )

test('a round with sound, and work at the desk, need nothing that the policy forbids, and nothing from elsewhere', async ({
  page,
}) => {
  const found = await watchPolicy(page)
  const workers: string[] = []
  page.on('worker', (worker) => workers.push(worker.url().replace(/.*\/([\w.]+)-.*/, '$1')))
  const player = createPlayer(page)
  const question = english.questions.find(({ kind }) => kind === 'choice')!
  const sound = page.waitForResponse(/\.webm$/)
  await player.playSet({ ...english, id: 'strict', title: 'Strict', questions: [question] })
  await expect(page.locator('.stage-ink')).toBeVisible()
  await player.answer(question, 'right')
  await sound
  await player.check()
  await player.next()
  await expect(page.locator('.front-headline')).toBeVisible()

  await page.goto('/desk.html')
  await page.getByRole('button', { name: 'New set' }).click()
  const field = page.getByRole('textbox', { name: 'Paste or type the story here' })
  await field.evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/html',
      '<base href="https://track.example/"><style>p { color: red }</style><p style="display:none">Subscribe</p><h1>Fog stops the ferry</h1><p>It sailed on <b onclick="x()">Tuesday</b>, at one.</p><img src="https://track.example/x.gif" onerror="document.title=1"><script>document.title = 2</' +
        'script><p style="color:red">Two hours late.</p>',
    )
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  const blocks = page.getByRole('textbox', { name: /^Text of block/ })
  await expect(blocks).toHaveCount(2)
  await expect(blocks.first()).toHaveValue('It sailed on Tuesday, at one.')
  await expect.poll(() => workers).toContain('check.worker')
  await page.goto('/desk.html')
  await page.locator('input[type=file]').setInputFiles({
    name: 'Island.gift',
    mimeType: 'text/plain',
    buffer: Buffer.from('::Ferry:: When does the ferry leave? {=At nine ~At noon}'),
  })
  await expect(page.getByRole('region', { name: 'What was read' })).toBeFocused()
  expect(workers).toContain('read.worker')
  expect(found).toEqual([])
})

test('markup, script from text, foreign workers and foreign sites are refused, and the refusals are seen', async ({
  page,
}) => {
  const found = await watchPolicy(page)
  await page.route(elsewhere, (route) => route.fulfill({ json: ferry, headers: open }))
  for (const address of ['/', '/desk.html']) {
    found.length = 0
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const done = await page.evaluate(async () => {
      const tries: Record<string, () => unknown> = {
        html: () => (document.body.innerHTML = '<p>markup</p>'),
        parser: () => new DOMParser().parseFromString('<p>markup</p>', 'text/html'),
        // oxlint-disable-next-line typescript/no-implied-eval
        code: () => setTimeout('document.title = 1'),
        worker: () => new Worker(new URL('first.js', location.href)),
        policy: () =>
          (
            window as never as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
          ).trustedTypes.createPolicy('another', {}),
      }
      return Object.entries(tries).flatMap(([name, attempt]) => {
        try {
          attempt()
          return [name]
        } catch {
          return []
        }
      })
    })
    expect(done).toEqual([])
    expect(await reaches(page, elsewhere)).toBe(false)
    await expect.poll(() => found.filter((line) => line.startsWith('connect-src')).length).toBe(1)
    expect(found.filter((line) => line.startsWith('request:'))).toEqual([])
  }
})

test('a page opened with a set’s address reaches the host that was agreed to, and none after', async ({
  page,
}) => {
  for (const host of ['school.example', 'other.example'])
    await page.route(`https://${host}/**`, (route) => route.fulfill({ json: ferry, headers: open }))
  await page.goto(`/?set=${encodeURIComponent(elsewhere)}`)
  const dialog = page.getByRole('dialog', { name: 'Fetch a set from another site?' })
  await dialog.getByRole('button', { name: 'Fetch it' }).click()
  await expect(page.getByText(`“${ferry.title}” is on the rack now.`)).toBeVisible()
  expect(await reaches(page, 'https://other.example/')).toBe(false)
  expect(await reaches(page, elsewhere)).toBe(false)
})
