import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { test as base, type Page } from '@playwright/test'
import { createServer, type Plugin } from 'vite'

/** What a harness wants of the development server, beside its page. */
interface Served {
  readonly plugins?: Plugin[]
  /** Packages that are bundled before the page asks for them. */
  readonly include?: string[]
}

/** Serves a page of this folder from source, by its name without the ending, as long as `use` takes. */
export async function serveHarness(
  name: string,
  use: (address: string) => Promise<void>,
  { plugins = [], include = [] }: Served = {},
): Promise<void> {
  const page = `tests/e2e/harness/${name}.html`
  const cacheDir = await mkdtemp(join(tmpdir(), 'stet-vite-'))
  const server = await createServer({
    root: process.cwd(),
    configFile: false,
    logLevel: 'error',
    server: { port: 0, hmr: false, ws: false, watch: null },
    cacheDir,
    plugins,
    optimizeDeps: { entries: [page], include },
  })
  await server.listen()
  await use(`${server.resolvedUrls?.local[0] ?? ''}${page}`)
  await server.close()
  await rm(cacheDir, { recursive: true, force: true })
}

/** Tests of the storage by itself: the harness is served from source, by an address of each worker's own. */
export const test = base.extend<{ profile: string }, { address: string }>({
  /** Where the harness is served. */
  address: [
    // Playwright reads which fixtures are wanted off the pattern.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => serveHarness('storage', use),
    { scope: 'worker' },
  ],
  /** A folder for a browser's profile, removed afterwards. */
  // oxlint-disable-next-line no-empty-pattern
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'stet-profile-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
})

/** Opens the harness, and no store yet. */
export async function openHarness(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(() => 'storageHarness' in window)
}
