import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepSite, type KeptSite, type Site, type SiteFile } from '../../src/offline/site.ts'

const scope = 'https://school.example/games/stet/'

/** A host: what it has at which path, and whether it can be reached. */
class Host {
  up = true
  readonly asked: string[] = []
  files = new Map<string, string>()

  readonly fetch = (async (address: string, options: RequestInit = {}) => {
    this.asked.push(address.replace(scope, ''))
    if (!this.up) throw new TypeError('No network')
    const body = this.files.get(address.replace(scope, ''))
    if (body === undefined) return new Response('Not found', { status: 404 })
    if (options.integrity && options.integrity !== integrityOf(body)) throw new TypeError('Other content')
    return new Response(body)
  }) as typeof fetch
}

/** As the browser's, in memory. `room`: how many answers it takes. */
class Disk {
  readonly stores = new Map<string, Map<string, Response>>()
  room = Infinity

  readonly caches = {
    open: async (name: string) => {
      const store = this.stores.get(name) ?? new Map<string, Response>()
      this.stores.set(name, store)
      return {
        keys: async () => [...store.keys()].map((url) => ({ url })),
        match: async (url: string) => store.get(url)?.clone(),
        put: async (url: string, response: Response) => {
          if (this.count() >= this.room) throw new DOMException('Full', 'QuotaExceededError')
          store.set(url, response)
        },
        delete: async ({ url }: { url: string }) => store.delete(url),
      }
    },
    keys: async () => [...this.stores.keys()],
    delete: async (name: string) => this.stores.delete(name),
  } as unknown as CacheStorage

  count(): number {
    return [...this.stores.values()].reduce((sum, store) => sum + store.size, 0)
  }

  drop(path: string): void {
    for (const store of this.stores.values()) store.delete(scope + path)
  }
}

function integrityOf(body: string): string {
  return `sha256-${createHash('sha256').update(body).digest('base64')}`
}

/** A build of the site, whose files hold its name, and what a host has of it. */
function build(version: string): { readonly site: Site; readonly files: Map<string, string> } {
  const bodies = new Map([
    ['index.html', `<html>${version}`],
    ['desk.html', `<html>desk ${version}`],
    [`assets/main-${version}.js`, `main of ${version}`],
    [`assets/late-${version}.js`, `late of ${version}`],
    ['assets/shared.js', 'as ever'],
    ['assets/letters.woff2', 'letters'],
  ])
  const files = [...bodies].map(([path, body]): SiteFile => [path, integrityOf(body), body.length])
  const site: Site = {
    version,
    needed: files.slice(0, 5),
    later: files.slice(5),
    sets: ['questions/index.json', 'questions/a.json'],
  }
  bodies.set('questions/index.json', '["a.json"]').set('questions/a.json', '{"a":1}')
  return { site, files: bodies }
}

interface Place {
  readonly host: Host
  readonly disk: Disk
  kept(version: string): KeptSite
}

function place(): Place {
  const host = new Host()
  const disk = new Disk()
  host.files = build('one').files
  return {
    host,
    disk,
    kept: (version) =>
      keepSite({
        site: build(version).site,
        scope,
        caches: disk.caches,
        fetch: host.fetch,
        wait: () => new Promise((resolve) => setTimeout(resolve, 5)),
      }),
  }
}

const textOf = async (kept: KeptSite, path: string): Promise<string | null> => {
  const answer = kept.answer(scope + path)
  if (!answer) return null
  const response = await answer
  return response.ok ? response.text() : `${response.status}`
}

describe('the kept site', () => {
  it('answers for both pages, all scripts and all sets without a network, whatever stands behind the address', async () => {
    const { host, kept } = place()
    const site = kept('one')
    await site.install()
    host.up = false
    expect(await textOf(site, '')).toBe('<html>one')
    expect(await textOf(site, '?draft=1#/rack')).toBe('<html>one')
    expect(await textOf(site, 'desk.html')).toBe('<html>desk one')
    expect(await textOf(site, 'desk'), 'a host that leaves the ending away').toBe('<html>desk one')
    expect(await textOf(site, 'assets/late-one.js')).toBe('late of one')
    expect(await textOf(site, 'questions/a.json')).toBe('{"a":1}')
    await expect(textOf(site, 'assets/letters.woff2')).rejects.toThrow('No network')
  })

  it('leaves alone what lies beside it', () => {
    const site = place().kept('one')
    expect(site.answer('https://school.example/games/other/index.html')).toBeNull()
    expect(site.answer('https://elsewhere.example/games/stet/index.html')).toBeNull()
    expect(site.answer(`${scope}package/index.html`)).toBeNull()
  })

  it('brings the fonts and sounds by and by, and counts the bytes', async () => {
    const { host, kept } = place()
    const site = kept('one')
    await site.install()
    const before = await site.status()
    expect(before.of - before.kept).toBe('letters'.length)
    host.up = false
    expect(await site.more()).toEqual({ ...before, stuck: true })
    host.up = true
    expect(await site.more()).toEqual({ kept: before.of, of: before.of, stuck: false })
    host.up = false
    expect(await textOf(site, 'assets/letters.woff2')).toBe('letters')
  })

  it('is not installed with a file that is not as it was built, and goes on where it broke off', async () => {
    const { host, kept } = place()
    host.files.set('assets/late-one.js', '<html>Please sign in to the wireless network')
    await expect(kept('one').install()).rejects.toThrow('late-one.js')
    host.files.set('assets/late-one.js', 'late of one')
    host.asked.length = 0
    await kept('one').install()
    expect(host.asked.filter((path) => path.startsWith('assets/'))).toEqual(['assets/late-one.js'])
  })

  it('mends any holes in what is kept as soon as there is a network again', async () => {
    const paths = build('one').site.needed.map(([path]) => path)
    await fc.assert(
      fc.asyncProperty(fc.subarray(paths), fc.boolean(), async (lost, asked) => {
        const { host, disk, kept } = place()
        await kept('one').install()
        for (const path of lost) disk.drop(path)
        const site = kept('one')
        if (asked) for (const path of paths) await textOf(site, path)
        else await site.more()
        host.up = false
        for (const path of paths) expect(await textOf(site, path)).toBe(build('one').files.get(path))
      }),
    )
  })

  it('answers all the same where there is no room to keep it', async () => {
    const { disk, kept } = place()
    const site = kept('one')
    disk.room = 0
    await expect(site.install()).rejects.toThrow('Full')
    expect(await textOf(site, 'assets/shared.js')).toBe('as ever')
    expect(await textOf(site, 'questions/a.json')).toBe('{"a":1}')
    expect((await site.more()).stuck).toBe(true)
  })
})

describe('a set of the folder', () => {
  it('is the network’s where it answers, a new one too, and the kept one where it doesn’t', async () => {
    const { host, kept } = place()
    const site = kept('one')
    await site.install()
    host.files.set('questions/a.json', '{"a":2}').set('questions/b.json', '{"b":1}')
    expect(await textOf(site, 'questions/a.json')).toBe('{"a":2}')
    expect(await textOf(site, 'questions/b.json')).toBe('{"b":1}')
    host.files.set('questions/a.json', '<html>Please sign in')
    await textOf(site, 'questions/a.json')
    host.up = false
    expect(await textOf(site, 'questions/a.json')).toBe('{"a":2}')
    expect(await textOf(site, 'questions/b.json')).toBe('{"b":1}')
  })

  it('that was taken from the folder is gone', async () => {
    const { host, kept } = place()
    const site = kept('one')
    await site.install()
    host.files.delete('questions/a.json')
    expect(await textOf(site, 'questions/a.json')).toBe('404')
  })
})

describe('a new version', () => {
  it('leaves the old one whole until it is tidied, and then nothing of it', async () => {
    const { host, disk, kept } = place()
    const old = kept('one')
    await old.install()
    host.files = build('two').files
    const fresh = kept('two')
    await fresh.install()
    expect(
      host.asked.filter((path) => path === 'assets/shared.js'),
      'what both have comes once',
    ).toHaveLength(1)
    expect(await textOf(old, '')).toBe('<html>one')
    expect(await textOf(old, 'assets/late-one.js')).toBe('late of one')
    expect(await textOf(fresh, ''), 'a page of each').toBe('<html>two')
    expect(await textOf(fresh, 'assets/late-one.js'), 'asked for by an old page').toBe('late of one')
    await fresh.tidy()
    const urls = [...disk.stores.values()].flatMap((store) => [...store.keys()])
    expect(urls.filter((url) => url.includes('-one'))).toEqual([])
    expect(await textOf(fresh, 'assets/late-one.js')).toBe('404')
    expect(await textOf(fresh, 'assets/late-two.js')).toBe('late of two')
  })

  it('comes with the next page where the old one has holes that the host can’t fill any more', async () => {
    const { host, disk, kept } = place()
    const old = kept('one')
    await old.install()
    disk.drop('assets/late-one.js')
    host.up = false
    await expect(textOf(old, 'assets/late-one.js')).rejects.toThrow('No network')
    expect(await textOf(old, ''), 'without a network the old page is all there is').toBe('<html>one')
    host.up = true
    host.files = build('two').files
    expect(await textOf(old, 'assets/late-one.js')).toBe('404')
    expect(await textOf(old, '')).toBe('<html>two')
  })

  it('of another site of the same origin is none of its business', async () => {
    const { disk, kept } = place()
    await kept('one').install()
    await disk.caches.open('stet /games/stet-b/ pages one')
    await disk.caches.open('somebody else’s')
    await kept('one').tidy()
    expect([...disk.stores.keys()]).toContain('stet /games/stet-b/ pages one')
    expect([...disk.stores.keys()]).toContain('somebody else’s')
  })
})
