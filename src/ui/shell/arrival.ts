import { signal, type Signal } from '@preact/signals'
import type { Arrival } from '../app.ts'
import { closeNetwork } from './network.ts'

/** What the page's address brings now and later; the address loses it again as soon as it is dealt with. */
export function watchArrivals(window: Window): Signal<Arrival | null> {
  const { location, history } = window
  const asked = new URLSearchParams(location.search).get('set')
  const arrival = signal<Arrival | null>(
    asked === null ? linkIn(location.hash) : { kind: 'address', text: asked },
  )
  // The question is put on the rack. The query stays until then, so that a reload puts it again.
  if (asked !== null) history.replaceState(history.state, '', '#/rack')
  window.addEventListener('hashchange', () => {
    arrival.value = linkIn(location.hash) ?? arrival.value
  })
  arrival.subscribe((value) => {
    if (value !== null) return
    if (asked !== null) closeNetwork(window.document)
    const address = new URL(location.href)
    const fresh = new URL(location.href)
    fresh.searchParams.delete('set')
    if (linkIn(location.hash)) fresh.hash = '#/rack'
    if (fresh.href !== address.href) history.replaceState(history.state, '', fresh)
  })
  return arrival
}

function linkIn(hash: string): Arrival | null {
  return hash.startsWith('#/set/') ? { kind: 'link', hash } : null
}
