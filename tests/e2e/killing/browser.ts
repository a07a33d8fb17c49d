import { spawn, type ChildProcess } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { findBrowser, launchOptions } from '../../../scripts/browser.mjs'

/** A browser of our own with its profile on disk, so that there is a process to kill. */
export interface Killable {
  readonly page: Page
  /** What the page told by `window.told(text)` up to now, with Node's milliseconds of arrival. */
  readonly heard: readonly Heard[]
  /** Resolves once that much has been told. */
  hearing(count: number): Promise<void>
  /** Ends the browser and all its children at once, as a power cut would. */
  kill(): Promise<void>
}

export interface Heard {
  readonly text: string
  readonly at: number
}

declare global {
  interface Window {
    /** Hands a word out of the page; it is on its way when this returns. */
    told(text: string): void
  }
}

/** Starts a browser on this profile with one page that is open and empty. */
export async function startKillable(profile: string): Promise<Killable> {
  const browser = spawn(
    findBrowser() ?? chromium.executablePath(),
    [
      ...launchOptions({ webgl: false }).args,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const connection = await chromium.connectOverCDP(await endpointOf(browser))
  const context = connection.contexts()[0]!
  const page = context.pages()[0] ?? (await context.newPage())
  // Nothing of it lies in the storage that is tested, and a browser that starts anew all the time would do little else: what is kept for
  // offline, the stage on its canvas, sound.
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
    Reflect.deleteProperty(window, 'AudioContext')
    HTMLCanvasElement.prototype.getContext = () => null
  })
  const control = await context.newCDPSession(page)
  const heard: Heard[] = []
  const hear = new EventEmitter()
  control.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== 'told') return
    heard.push({ text: payload, at: performance.now() })
    hear.emit('told')
  })
  await control.send('Runtime.enable')
  await control.send('Runtime.addBinding', { name: 'told' })
  return {
    page,
    heard,
    async hearing(count) {
      while (heard.length < count) await once(hear, 'told')
    },
    kill: () => kill(browser),
  }
}

async function endpointOf(browser: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: browser.stderr! })) {
    const [, endpoint] = /DevTools listening on (ws:\S+)/.exec(line) ?? []
    if (endpoint) return endpoint
  }
  throw new Error('The browser did not start')
}

async function kill(browser: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => browser.once('exit', resolve))
  process.kill(-(browser.pid ?? 0), 'SIGKILL')
  await gone
}
