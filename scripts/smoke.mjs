import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

// Plays the built game in the browsers that are not Chromium, as far as they are here or can be had.
process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const first = (paths) => paths.find((path) => existsSync(path))

function findFirefox() {
  return first([
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    `${process.env.PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`,
  ])
}

function findWebKit() {
  const libraries = process.platform === 'linux' ? ['/usr/lib', ...foldersIn('/usr/lib')] : []
  const browser = first(
    libraries.flatMap((folder) =>
      ['4.1', '4.0', '6.0'].map((version) => join(folder, `webkit2gtk-${version}`, 'MiniBrowser')),
    ),
  )
  const [driver, xvfb] = [first(['/usr/bin/WebKitWebDriver']), first(['/usr/bin/Xvfb'])]
  return driver && browser && xvfb ? { driver, browser, xvfb } : undefined
}

function foldersIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('-linux-gnu'))
    .map((name) => join(folder, name))
}

const mayInstall = process.env.CI === 'true' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
if (mayInstall && !(findFirefox() && findWebKit())) {
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 60_000 })
    const packages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb']
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: 'ignore',
      timeout: 240_000,
    })
  } catch {
    process.stderr.write('apt-get brought no browsers.\n')
  }
}

const found = { firefox: findFirefox(), webkit: findWebKit() }
for (const [name, path] of Object.entries(found)) {
  if (!path) process.stdout.write(`${name}: skipped, it is not installed\n`)
}
// Node 20 has a WebSocket behind a flag, later ones without.
const flags = ['--experimental-websocket', '--no-warnings', '--import', 'tsx']
const { status } = spawnSync(process.execPath, [...flags, 'tests/smoke/smoke.ts', JSON.stringify(found)], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
