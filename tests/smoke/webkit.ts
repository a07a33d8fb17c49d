import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import process from 'node:process'
import { dragActions, expressionOf, keyActions, type Driver } from './driver.ts'

interface WebKitParts {
  readonly driver: string
  /** WebKitGTK's own small browser. */
  readonly browser: string
  /** A display that nobody sees. */
  readonly xvfb: string
}

/** Starts WebKitGTK's browser on a display that nobody sees and speaks WebDriver to it. https://www.w3.org/TR/webdriver2/ */
export async function openWebKit({ driver, browser, xvfb }: WebKitParts): Promise<Driver> {
  const started: ChildProcess[] = []
  const start = (command: string, args: readonly string[], env = {}, stdio: 'ignore' | 'pipe' = 'ignore') => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'ignore', stdio],
    })
    started.push(child)
    return child
  }
  const display = await new Promise<string>((resolve, reject) => {
    const server = start(
      xvfb,
      ['-displayfd', '3', '-screen', '0', '1300x900x24', '-nolisten', 'tcp'],
      {},
      'pipe',
    )
    server.stdio[3]!.once('data', (chunk) => resolve(`:${String(chunk).trim()}`))
    server.once('exit', () => reject(new Error('Xvfb ended')))
  })
  const port = await freePort()
  start(driver, [`--port=${port}`], {
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  })

  let base = `http://127.0.0.1:${port}`
  const send = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const response = await fetch(base + path, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
    })
    const { value } = (await response.json()) as { value: unknown }
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value).slice(0, 400)}`)
    return value
  }
  await untilListening(`${base}/status`)
  const { sessionId } = (await send('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
    },
  })) as { sessionId: string }
  base += `/session/${sessionId}`
  await send('POST', '/window/rect', { width: 1280, height: 860 }).catch(() => undefined)

  return {
    name: 'WebKitGTK',
    async open(url) {
      await send('POST', '/url', { url })
    },
    async reload() {
      await send('POST', '/refresh', {})
    },
    async run(what, ...given) {
      const script = `return ${expressionOf(what, given)}`
      return JSON.parse((await send('POST', '/execute/sync', { script, args: [] })) as string)
    },
    async press(...pressed) {
      await send('POST', '/actions', { actions: keyActions(pressed) })
    },
    async drag(...points) {
      await send('POST', '/actions', { actions: dragActions(points) })
    },
    picture: () => send('GET', '/screenshot') as Promise<string>,
    async close() {
      await send('DELETE', '').catch(() => undefined)
      for (const child of started.toReversed()) child.kill('SIGKILL')
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function untilListening(address: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await fetch(address)
      return
    } catch (problem) {
      if (tries === 100) throw problem
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
