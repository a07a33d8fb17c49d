import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from 'playwright'
import { launchOptions } from '../../scripts/browser.mjs'
import { largeSet } from './large.ts'

/**
 * `npm run bench:desk`: the built desk with a draft as large as the limits allow (50,000 words, 1,000 questions). Each step is done
 * anew in each run; printed are the tasks over 50 ms that it took the page's thread: how many, and the longest, in the middle run.
 * `STET_CPU=4` slows the processor down four times.
 */
const runs = Number(process.argv[2] ?? 3)
const slowdown = Number(process.env['STET_CPU'] ?? 1)
const port = 4399

if (!existsSync('dist/desk.html')) throw new Error('Nothing is built: run `npx vite build` first.')
const server = spawn('npx', ['vite', 'preview', '--port', String(port), '--strictPort'], { stdio: 'ignore' })
const desk = `http://localhost:${port}/desk.html`
const browser = await chromium.launch(launchOptions({ webgl: false }))

interface Step {
  readonly name: string
  run(page: Page): Promise<void>
}

const tab = (hash: string) => (page: Page) =>
  page.evaluate((part) => {
    location.hash = location.hash.replace(/^(#\/draft\/[^/]+).*/, `$1/${part}`)
  }, hash)

/** Types into the first field of the page, a letter at a time. Playwright's own look at what is visible would cost seconds. */
async function type(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLElement>(
      'main textarea, main input[type="text"], main input:not([type])',
    )
    const field = [...fields].find((each) => each.getClientRects().length > 0 && !each.hidden)
    field?.focus()
    return field !== undefined
  })
  if (found) await page.keyboard.type(' It was so. ', { delay: 60 })
  else process.stdout.write(`No field at ${page.url()}\n`)
}

const steps: readonly Step[] = [
  { name: 'open the draft at its story', run: (page) => page.reload().then(() => undefined) },
  { name: 'type in the story', run: type },
  {
    name: 'paste 50,000 other words in',
    async run(page) {
      await page.evaluate((text) => {
        const data = new DataTransfer()
        data.setData('text/plain', text)
        document
          .querySelector('.block-text')
          ?.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
          )
      }, otherWords)
      await page.getByRole('button', { name: 'Instead of the story' }).click()
    },
  },
  { name: 'go to the questions', run: tab('questions') },
  { name: 'open a question', run: tab('questions/q500') },
  { name: 'type in a question', run: type },
  { name: 'go to the translations', run: tab('translations/ar') },
  {
    name: 'type a translation',
    async run(page) {
      await page.evaluate(() => document.querySelector<HTMLElement>('[data-place]')?.focus())
      await page.keyboard.type('abc def ghi', { delay: 60 })
    },
  },
]

/** Until the page's thread has been idle for a second and a half: saving and checking included. */
async function settle(page: Page): Promise<void> {
  let last = -1
  for (let still = 0; still < 3;) {
    await wait(500)
    const now = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.length)
    still = now === last ? still + 1 : 0
    last = now
  }
}

const otherWords = largeSet('large')
  .article.blocks.map(({ text }, index) => (index % 3 === 0 ? text.replace('times', 'whole times') : text))
  .join('\n\n')

const measured = new Map<string, number[][]>(steps.map(({ name }) => [name, []]))
try {
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.addInitScript(() => {
      const tasks: number[] = []
      Object.assign(window, { tasks })
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map((entry) => entry.duration)),
      ).observe({
        type: 'longtask',
      })
    })
    for (let tries = 0; ; tries++) {
      try {
        await page.goto(desk)
        break
      } catch (error) {
        if (tries === 40) throw error
        await wait(250)
      }
    }
    const text = JSON.stringify({ ...largeSet('large'), translations: { ar: {} } })
    await page.locator('main').waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await page.locator('a[href*="#/draft/"]').first().click({ timeout: 60_000 })
    await settle(page)
    const client = await context.newCDPSession(page)
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    for (const step of steps) {
      await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0))
      await step.run(page)
      await settle(page)
      const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks)
      measured.get(step.name)!.push(tasks)
    }
    await context.close()
  }
} finally {
  await browser.close()
  server.kill()
}

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
for (const [name, tasks] of measured) {
  const count = middle(tasks.map((each) => each.length))
  const longest = middle(tasks.map((each) => Math.max(0, ...each)))
  const share = (longest / 50).toFixed(1)
  process.stdout.write(
    `${name.padEnd(30)} ${count} long tasks, longest ${Math.round(longest)} ms (${share} of 50 ms)\n`,
  )
}
