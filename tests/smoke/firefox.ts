import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { dragActions, expressionOf, keyActions, type Driver } from './driver.ts'

/** Starts Firefox without a window and speaks WebDriver BiDi to it. https://w3c.github.io/webdriver-bidi/ */
export async function openFirefox(binary: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'stet-firefox-'))
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0']
  const browser = spawn(binary, [...args, '--width=1280', '--height=800', 'about:blank'], {
    env: { ...process.env, HOME: profile },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    browser.stderr.on('data', (chunk) => {
      said += String(chunk)
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    browser.once('exit', () => reject(new Error(`Firefox ended: ${said.slice(-400)}`)))
  })
  const socket = new WebSocket(`${address}/session`)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', () => reject(new Error('Firefox takes no connection')), { once: true })
  })
  let last = 0
  const waiting = new Map<number, (answer: { readonly result?: never; readonly message?: string }) => void>()
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data))
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  const send = (method: string, params: object): Promise<Record<string, never>> =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, ({ result, message }) =>
        result === undefined ? reject(new Error(`${method}: ${message}`)) : resolve(result),
      )
      socket.send(JSON.stringify({ id, method, params }))
    })
  await send('session.new', { capabilities: {} })
  const tree = (await send('browsingContext.getTree', {})) as {
    readonly contexts?: readonly { context: string }[]
  }
  const { context } = tree.contexts![0]!

  return {
    name: 'Firefox',
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    async reload() {
      await send('browsingContext.reload', { context, wait: 'complete' })
    },
    async run(what, ...given) {
      const answer = (await send('script.evaluate', {
        expression: expressionOf(what, given),
        target: { context },
        awaitPromise: false,
      })) as {
        readonly type?: string
        readonly result?: { readonly value: string }
        readonly exceptionDetails?: { text: string }
      }
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text)
      return JSON.parse(answer.result!.value)
    },
    async press(...pressed) {
      await send('input.performActions', { context, actions: keyActions(pressed) })
    },
    async drag(...points) {
      await send('input.performActions', { context, actions: dragActions(points) })
    },
    async picture() {
      const { data } = (await send('browsingContext.captureScreenshot', { context })) as { data?: string }
      return data!
    },
    async close() {
      socket.close()
      const ended = new Promise((resolve) => browser.once('exit', resolve))
      browser.kill('SIGKILL')
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
