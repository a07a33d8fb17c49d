import type { Route } from '../app.ts'

/** The hash of a route, starting with `#/`; `parseRoute` reads it back to the same route. */
export function formatRoute(route: Route): string {
  switch (route.scene) {
    case 'Title':
      return '#/'
    case 'Rack':
      return '#/rack'
    case 'Statistics':
      return '#/statistics'
    case 'Read':
      return `#/read/${encodeURIComponent(route.set)}`
    case 'Play':
      return `#/play/${encodeURIComponent(route.edition)}`
    case 'FrontPage':
      return `#/front/${encodeURIComponent(route.edition)}`
    case 'Review': {
      const question = route.question === null ? '' : `/${encodeURIComponent(route.question)}`
      return `#/review/${encodeURIComponent(route.edition)}${question}`
    }
  }
}

/** Any hash to a route; what is not one of ours leads to the title. */
export function parseRoute(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode)
  const [place, first, second] = parts
  // A set in the address is asked about on the rack.
  if (place === 'rack' || place === 'set') return { scene: 'Rack' }
  if (place === 'statistics') return { scene: 'Statistics' }
  if (!first) return { scene: 'Title' }
  switch (place) {
    case 'read':
      return { scene: 'Read', set: first }
    case 'play':
      return { scene: 'Play', edition: first }
    case 'front':
      return { scene: 'FrontPage', edition: first }
    case 'review':
      return { scene: 'Review', edition: first, question: second || null }
    default:
      return { scene: 'Title' }
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
