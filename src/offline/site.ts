import type { Status } from './messages.ts'

/** Path below the site's folder, SHA-256 as `fetch` takes it, bytes. */
export type SiteFile = readonly [path: string, integrity: string, bytes: number]

/** The built site, as `scripts/vite-offline.ts` writes it down. */
export interface Site {
  readonly version: string
  /** Without these there is no game and no desk. */
  readonly needed: readonly SiteFile[]
  /** Fonts and sounds: the game plays without them, and they come when nobody waits. */
  readonly later: readonly SiteFile[]
  /** Sets in the folder: a school changes them without a build. */
  readonly sets: readonly string[]
}

export interface SiteSurroundings {
  readonly site: Site
  /** The folder of the site, an absolute address that ends with a slash. */
  readonly scope: string
  readonly caches: CacheStorage
  readonly fetch: typeof fetch
  /** Milliseconds for which the network is waited for where a kept copy would do; rejects never. */
  wait(milliseconds: number): Promise<void>
}

/** The site as it is kept on this device. */
export interface KeptSite {
  /** Keeps what is needed and isn't kept yet. Rejects where some of it can't be had as it was built. */
  install(): Promise<void>
  /** Null where the address is none of the site's: the network answers. */
  answer(address: string): Promise<Response> | null
  status(): Promise<Status>
  /** Fetches the next missing files, needed ones first. */
  more(): Promise<Status>
  /** Removes what only earlier versions need. To be called while no page of theirs is open. */
  tidy(): Promise<void>
}

/** Files that one call of `more` fetches, so that a worker that is ended loses little. */
const atOnce = 6
const patience = 3000

export function keepSite({ site, scope, caches, fetch, wait }: SiteSurroundings): KeptSite {
  // All sites of an origin share one storage.
  const prefix = `stet ${new URL(scope).pathname} `
  // Names of built files tell their content: versions share them.
  const assets = () => caches.open(`${prefix}assets`)
  const pages = () => caches.open(`${prefix}pages ${site.version}`)
  const sets = () => caches.open(`${prefix}sets`)
  const cacheOf = (path: string) => (path.startsWith('assets/') ? assets() : pages())
  const all = [...site.needed, ...site.later]
  const files = new Map(all.map((file) => [file[0], file]))
  const addressOf = (path: string) => new URL(path, scope).href

  /** As it was built; null where it can't be had. */
  async function fetchBuilt([path, integrity]: SiteFile): Promise<Response | null> {
    const isAsset = path.startsWith('assets/')
    // What the browser has of another build, or broken, is asked for anew.
    for (const cache of isAsset ? (['default', 'reload'] as const) : (['no-cache'] as const)) {
      const response = await fetch(addressOf(path), { cache, integrity }).catch(() => null)
      if (response?.ok) return unredirected(response)
    }
    return null
  }

  /** Whether it is kept now. Rejects where there is no room. */
  async function keep(file: SiteFile): Promise<boolean> {
    const built = await fetchBuilt(file)
    if (built) await (await cacheOf(file[0])).put(addressOf(file[0]), built)
    return built !== null
  }

  async function missing(files: readonly SiteFile[]): Promise<readonly SiteFile[]> {
    const kept = new Set<string>()
    for (const cache of await Promise.all([assets(), pages()]))
      for (const { url } of await cache.keys()) kept.add(url)
    return files.filter(([path]) => !kept.has(addressOf(path)))
  }

  async function statusNow(stuck: boolean): Promise<Status> {
    const of = sum(all)
    return { kept: of - sum(await missing(all)), of, stuck }
  }

  async function answerFile(file: SiteFile): Promise<Response> {
    const [path] = file
    const cache = await cacheOf(path)
    const kept = await cache.match(addressOf(path))
    if (kept) return kept
    const built = await fetchBuilt(file)
    if (built) {
      // Where there is no room the page has it all the same.
      await cache.put(addressOf(path), built.clone()).catch(() => undefined)
      return built
    }
    // Another version is served now. The next page that is opened is to be of that version, not of this, which has holes.
    if (path.startsWith('assets/')) await forgetPages()
    return unredirected(await fetch(addressOf(path)))
  }

  async function forgetPages(): Promise<void> {
    // Without a network there is no other version to be had.
    const reachable = await fetch(addressOf('index.html'), { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    )
    if (reachable) await caches.delete(`${prefix}pages ${site.version}`)
  }

  /** The network's, or what was kept where that doesn't answer in time. */
  async function answerSet(address: string): Promise<Response> {
    const cache = await sets()
    const fresh = fetch(address, { cache: 'no-cache' }).then(async (response) => {
      const own = await unredirected(response)
      // A hotel's sign-in page has to leave alone what is kept.
      if (own.ok && /^\s*[[{]/.test(await own.clone().text()))
        await cache.put(address, own.clone()).catch(() => undefined)
      return own.status < 500 ? own : undefined
    })
    const late = wait(patience).then(() => cache.match(address))
    const first = await Promise.race([fresh.catch(() => undefined), late])
    return first ?? (await cache.match(address)) ?? (await fresh) ?? Response.error()
  }

  /** A file that only an earlier version has, for the pages of it that are still open. */
  async function answerEarlier(address: string): Promise<Response> {
    return (await (await assets()).match(address)) ?? fetch(address)
  }

  return {
    async install() {
      const lacking = [...(await missing(site.needed))]
      const fetchNext = async (): Promise<void> => {
        for (let file = lacking.shift(); file; file = lacking.shift()) {
          if (!(await keep(file))) throw new Error(`${file[0]} can't be had as it was built`)
        }
      }
      await Promise.all(Array.from({ length: atOnce }, fetchNext))
      await Promise.allSettled(site.sets.map((path) => answerSet(addressOf(path))))
    },
    answer(address) {
      const path = pathOf(address, scope)
      if (path === null) return null
      // A host may leave the ending away.
      const file = files.get(path === '' ? 'index.html' : path) ?? files.get(`${path}.html`)
      if (file) return answerFile(file)
      if (/^questions\/[^/]+\.json$/.test(path)) return answerSet(addressOf(path))
      return path.startsWith('assets/') ? answerEarlier(addressOf(path)) : null
    },
    status: () => statusNow(false),
    async more() {
      const next = (await missing(all)).slice(0, atOnce)
      const kept = await Promise.all(next.map((file) => keep(file).catch(() => false)))
      return statusNow(next.length > 0 && !kept.includes(true))
    },
    async tidy() {
      const current = `${prefix}pages ${site.version}`
      const names = (await caches.keys()).filter((name) => name.startsWith(`${prefix}pages `))
      await Promise.all(names.filter((name) => name !== current).map((name) => caches.delete(name)))
      const cache = await assets()
      const stale = (await cache.keys()).filter(({ url }) => !files.has(pathOf(url, scope) ?? ''))
      await Promise.all(stale.map((request) => cache.delete(request)))
    },
  }
}

/** Below the folder, without query and fragment; null for what lies elsewhere. */
function pathOf(address: string, scope: string): string | null {
  const { origin, pathname } = new URL(address)
  const folder = new URL(scope)
  if (origin !== folder.origin || !pathname.startsWith(folder.pathname)) return null
  return decodeURI(pathname.slice(folder.pathname.length))
}

/** A page may not be answered with what came by way of another address. */
async function unredirected(response: Response): Promise<Response> {
  if (!response.redirected) return response
  return new Response(await response.blob(), { status: response.status, headers: response.headers })
}

function sum(files: readonly SiteFile[]): number {
  return files.reduce((bytes, [, , each]) => bytes + each, 0)
}
