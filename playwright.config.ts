import { defineConfig } from '@playwright/test'
import { launchOptions } from './scripts/browser.mjs'

const port = Number(process.env.STET_PORT ?? 4317)

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A browser may stand still under load. What passes at its second try only is named as flaky, and is to be looked at like a failure.
  retries: 1,
  reporter: [['list']],
  timeout: 120_000,
  // Browsers share two cores with their own software renderers.
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    locale: 'en-GB',
    trace: 'off',
    // What is kept for offline is tested by its own; elsewhere it would stand between a test and the network it watches.
    serviceWorkers: 'block',
  },
  // The stage is tested with both renderers; all else as on a machine without a graphics card.
  projects: [
    {
      name: 'page',
      testIgnore: '**/stage.spec.ts',
      use: { launchOptions: launchOptions({ webgl: false }) },
    },
    { name: 'stage', testMatch: '**/stage.spec.ts', use: { launchOptions: launchOptions() } },
  ],
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
})
