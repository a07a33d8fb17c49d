import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import process from 'node:process'

const places = {
  linux: [
    // The same browser without a window: less of the machine goes into what nobody sees.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
  ],
}

const root = process.getuid?.() === 0

/** Flags for tests: WebGL in software, no traffic of the browser's own, no sandbox where root can't have one. */
export const browserArgs = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(root ? ['--no-sandbox'] : []),
]

/** Path of an installed Chrome or Chromium, else of Playwright's own, else null. `STET_BROWSER` overrides. */
export function findBrowser() {
  const named = process.env.STET_BROWSER
  if (named) return named
  const installed = (places[process.platform] ?? []).find((path) => existsSync(path))
  if (installed) return installed
  try {
    const own = createRequire(import.meta.url)('playwright').chromium.executablePath()
    return existsSync(own) ? own : null
  } catch {
    return null
  }
}

/** Launch options for Playwright's chromium. Without WebGL the page is painted twice as fast where there is no graphics card. */
export function launchOptions({ webgl = true } = {}) {
  const executablePath = findBrowser()
  const args = webgl
    ? browserArgs
    : [...browserArgs.filter((arg) => !arg.includes('swiftshader')), '--disable-gpu']
  return { args, ...(executablePath ? { executablePath } : {}) }
}

/** Finds a browser or installs one: Playwright's download first, then the system's package. Throws with what to do. */
export function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  const attempts = [
    ['npx', ['playwright', 'install', 'chromium']],
    ...(process.platform === 'linux' && root
      ? [
          ['apt-get', ['update', '-qq']],
          ['apt-get', ['install', '-y', '-qq', 'chromium']],
        ]
      : []),
  ]
  for (const [command, args] of attempts) {
    try {
      execFileSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
    } catch {
      process.stderr.write(`${command} ${args.join(' ')} did not work; trying the next way.\n`)
    }
    const browser = findBrowser()
    if (browser) return browser
  }
  throw new Error('No browser to test in. Install Chrome or Chromium, or set STET_BROWSER to its path.')
}
