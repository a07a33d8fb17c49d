import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Site, SiteFile } from '../../src/offline/site.ts'
import { contentTypes } from '../contentTypes.ts'

/** A plain host of files, in a folder of its site. */
export interface Host {
  /** Where the site begins. */
  readonly address: string
  /** Paths that were asked for and aren't there. */
  readonly missing: string[]
  /** Serves another build from now on. */
  deploy(folder: string): void
  /** Nothing answers at its address any more. */
  stop(): Promise<void>
}

/** Serves a built site at `/games/stet/` of a free port. */
export async function openHost(folder: string): Promise<Host> {
  const base = '/games/stet/'
  const missing: string[] = []
  let served = folder
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.slice(base.length) || 'index.html'
    try {
      const body = readFileSync(join(served, path))
      response.setHeader('Content-Type', contentTypes[extname(path)] ?? 'application/octet-stream')
      response.setHeader('Cache-Control', 'no-cache')
      response.end(body)
    } catch {
      missing.push(path)
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    missing,
    deploy(next) {
      served = next
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A copy of a built site as if all its scripts had changed: with other names, in which the others ask for them. Marked in its page. */
export function otherBuild(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'stet-build-'))
  cpSync(folder, copy, { recursive: true })
  const names = readdirSync(join(copy, 'assets')).filter((name) => /-[\w-]{8}\.js$/.test(name))
  const renamed = new Map(
    names.map((name, at) => [name, name.replace(/-[\w-]{8}\.js$/, `-${String(at).padStart(8, 'N')}.js`)]),
  )
  const any = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g')
  const inTexts = (path: string, change: (text: string) => string): void =>
    writeFileSync(join(copy, path), change(readFileSync(join(copy, path), 'utf8')))
  const rename = (text: string): string => text.replace(any, (name) => renamed.get(name) ?? name)
  for (const name of names) {
    inTexts(`assets/${name}`, rename)
    renameSync(join(copy, 'assets', name), join(copy, 'assets', renamed.get(name)!))
  }
  for (const page of ['index.html', 'desk.html', 'files.json']) inTexts(page, rename)
  inTexts('index.html', (html) => html.replace('<body>', '<body data-build="other">'))
  inTexts('sw.js', (text) => {
    const end = text.indexOf('};') + 1
    const site: Site = JSON.parse(text.slice('self.site='.length, end))
    const again = ([path]: SiteFile): SiteFile => {
      const own = rename(path)
      const body = readFileSync(join(copy, own))
      return [own, `sha256-${createHash('sha256').update(body).digest('base64')}`, body.length]
    }
    const next: Site = {
      ...site,
      version: 'other',
      needed: site.needed.map(again),
      later: site.later.map(again),
    }
    return `self.site=${JSON.stringify(next)}${text.slice(end)}`
  })
  return copy
}
