import { createServer, type Server } from 'node:http'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import process from 'node:process'
import { brotliCompressSync } from 'node:zlib'
import { chromium, type Browser, type CDPSession, type Page } from 'playwright'
import { build } from 'vite'
import { launchOptions } from '../../scripts/browser.mjs'
import { contentTypes } from '../contentTypes.ts'

/**
 * How soon the title can be used and the first question answered, beside a plain page that loads stock Phaser and starts one scene;
 * in one run, by turns, on a processor slowed down four times. `npm run bench:load [-- RUNS]`. Needs no built game: it builds both.
 */
const runs = Number(process.argv[2] ?? 5)
const networks = {
  'no limit': null,
  '1.6 Mbit/s, 150 ms': {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 93_750,
  },
} as const

interface Reading {
  /** Milliseconds from the start of the navigation. */
  readonly at: number
  /** Bytes over the network until then, compressed. */
  readonly bytes: number
}

/** Serves a folder as a good static host does: compressed text, nothing kept between pages. */
async function serve(folder: string): Promise<{ readonly server: Server; readonly address: string }> {
  const bodies = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    const type = contentTypes[extname(file)]
    try {
      const isText = type !== undefined && type !== 'font/woff2'
      const body = bodies.get(file) ?? (isText ? brotliCompressSync(readFileSync(file)) : readFileSync(file))
      bodies.set(file, body)
      response.writeHead(200, {
        'Content-Type': type ?? 'application/octet-stream',
        'Cache-Control': 'no-store',
        ...(isText ? { 'Content-Encoding': 'br' } : {}),
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The bench server has no port')
  return { server, address: `http://localhost:${address.port}/` }
}

async function measure(
  browser: Browser,
  network: (typeof networks)[keyof typeof networks],
  run: (page: Page) => Promise<number>,
): Promise<Reading> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    if (network) await session.send('Network.emulateNetworkConditions', network)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const bytes = countBytes(session)
    return { at: await run(page), bytes: bytes() }
  } finally {
    await context.close()
  }
}

function countBytes(session: CDPSession): () => number {
  let bytes = 0
  session.on('Network.dataReceived', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  return () => bytes
}

async function stockFrame(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' })
  return page
    .waitForFunction(() => performance.getEntriesByName('first-frame')[0]?.startTime)
    .then((handle) => handle.jsonValue() as Promise<number>)
}

/** When the first button has been painted and answers a press. */
async function titleUsable(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' })
  return page
    .waitForFunction(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      const [paint] = performance.getEntriesByName('first-contentful-paint')
      // The script of the title is a module, which has run by then.
      const heard = navigation?.domContentLoadedEventEnd
      return paint && heard ? Math.max(paint.startTime, heard) : undefined
    })
    .then((handle) => handle.jsonValue() as Promise<number>)
}

/** When the first question stands there, the button having been pressed as soon as it could be. */
async function firstQuestion(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.querySelector<HTMLButtonElement>('.title-buttons button')?.click()
      const observer = new MutationObserver(() => {
        if (!document.querySelector('form.round h1')) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => performance.mark('question')))
      })
      observer.observe(document.body, { childList: true, subtree: true })
    })
  })
  await page.goto(address, { waitUntil: 'commit' })
  return page
    .waitForFunction(() => performance.getEntriesByName('question')[0]?.startTime)
    .then((handle) => handle.jsonValue() as Promise<number>)
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`

const stockFolder = mkdtempSync(join(tmpdir(), 'stock-'))
await build({ logLevel: 'warn' })
await build({
  configFile: false,
  root: 'tests/bench/stock',
  logLevel: 'error',
  build: { outDir: stockFolder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
})
const game = await serve('dist')
const stock = await serve(stockFolder)
const browser = await chromium.launch(launchOptions())
try {
  for (const [name, network] of Object.entries(networks)) {
    const measured: Record<'stock' | 'title' | 'question', Reading[]> = { stock: [], title: [], question: [] }
    for (let run = 0; run < runs; run++) {
      measured.stock.push(await measure(browser, network, (page) => stockFrame(page, stock.address)))
      measured.title.push(await measure(browser, network, (page) => titleUsable(page, game.address)))
      measured.question.push(await measure(browser, network, (page) => firstQuestion(page, game.address)))
    }
    const plain = median(measured.stock.map(({ at }) => at))
    process.stdout.write(`\nProcessor ×4 slower, network ${name} (medians of ${runs})\n`)
    for (const [what, readings] of Object.entries(measured)) {
      const at = median(readings.map((reading) => reading.at))
      const bytes = median(readings.map((reading) => reading.bytes))
      const ratio = (at / plain).toFixed(2)
      process.stdout.write(
        `  ${what.padEnd(9)} ${at.toFixed(0).padStart(6)} ms  ${ratio} of stock  ${kilobytes(bytes)}\n`,
      )
    }
  }
} finally {
  await browser.close()
  game.server.close()
  stock.server.close()
}
