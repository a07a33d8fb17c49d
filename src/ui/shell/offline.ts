import { signal, type ReadonlySignal } from '@preact/signals'
import type { Ask, Status } from '../../offline/messages.ts'

/** The game without a network, and what becomes of a new version of it. */
export interface Offline {
  readonly state: ReadonlySignal<OfflineState>
  /** A new version is here, and waits to be taken. */
  readonly update: ReadonlySignal<boolean>
  /** Fetches what is not kept yet. */
  fetchRest(): Promise<void>
  /** The page is loaded anew, in the new version. */
  takeUpdate(): void
  /** Asks the host for a new version, at most once an hour. */
  lookForUpdate(): void
}

/** Bytes. `ready`: all that the game needs is kept; `kept` of `of` with its fonts and sounds. */
export type OfflineState =
  | { readonly kind: 'starting' }
  /** This browser can't, or not over this connection. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'ready'
      readonly kept: number
      readonly of: number
      readonly fetching: boolean
      readonly stuck: boolean
    }

const hour = 3_600_000

/** Registers the service worker at `address`; `now` is in milliseconds. Fonts and sounds follow by themselves where data costs nothing. */
export function openOffline(window: Window, address: string, now: () => number): Offline {
  const { navigator, location } = window
  const state = signal<OfflineState>({ kind: 'starting' })
  const update = signal(false)
  let registration: ServiceWorkerRegistration | null = null
  let looked = now()
  let taking = false

  function show({ kept, of, stuck }: Status, fetching: boolean): void {
    state.value = { kind: 'ready', kept, of, stuck, fetching }
  }

  async function fetchRest(): Promise<void> {
    const worker = registration?.active
    if (!worker || isFetching(state.peek())) return
    let status = await ask(worker, 'status')
    while (status.kept < status.of && !status.stuck) {
      show(status, true)
      status = await ask(worker, 'more')
    }
    show(status, false)
  }

  function watch(found: ServiceWorkerRegistration): void {
    const look = (): void => {
      // The first version of all has no page to wait for.
      update.value = found.waiting !== null && found.active !== null
    }
    const follow = (): void => {
      const { installing } = found
      installing?.addEventListener('statechange', () => {
        look()
        if (installing.state === 'redundant' && !found.active) state.value = { kind: 'failed' }
      })
    }
    found.addEventListener('updatefound', follow)
    follow()
    look()
  }

  async function start(container: ServiceWorkerContainer): Promise<void> {
    container.addEventListener('controllerchange', () => {
      if (taking) location.reload()
    })
    registration = await container.register(address, { updateViaCache: 'none' })
    watch(registration)
    const { active } = await container.ready
    if (!active) return
    show(await ask(active, 'status'), false)
    if (!isDear(navigator)) await fetchRest()
  }

  if (!navigator.serviceWorker || !window.isSecureContext) state.value = { kind: 'impossible' }
  else
    start(navigator.serviceWorker).catch(() => {
      state.value = { kind: 'failed' }
    })

  return {
    state,
    update,
    fetchRest,
    takeUpdate() {
      taking = true
      post(registration?.waiting, 'takeOver')
    },
    lookForUpdate() {
      if (!registration || now() - looked < hour) return
      looked = now()
      registration.update().catch(() => undefined)
    },
  }
}

function isFetching(state: OfflineState): boolean {
  return state.kind === 'ready' && state.fetching
}

/** Whether somebody may pay for each byte, or asked to be spared them. */
function isDear(navigator: Navigator & { readonly connection?: unknown }): boolean {
  const { saveData, type } = (navigator.connection ?? {}) as { saveData?: unknown; type?: unknown }
  return saveData === true || type === 'cellular'
}

function ask(worker: ServiceWorker, what: Ask): Promise<Status> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }: MessageEvent<Status>) => {
      port1.close()
      resolve(data)
    })
    port1.start()
    worker.postMessage(what satisfies Ask, [port2])
  })
}

function post(worker: ServiceWorker | null | undefined, what: Ask): void {
  // A worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker?.postMessage(what)
}
