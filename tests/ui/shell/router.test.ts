import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Route } from '../../../src/ui/app.ts'
import { formatRoute, parseRoute } from '../../../src/ui/shell/router.ts'

const id = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.isWellFormed())

describe('hash routes', () => {
  it.each<[string, Route]>([
    ['', { scene: 'Title' }],
    ['#/', { scene: 'Title' }],
    ['#/rack', { scene: 'Rack' }],
    ['#/statistics', { scene: 'Statistics' }],
    ['#/read/a-set', { scene: 'Read', set: 'a-set' }],
    ['#/play/e1', { scene: 'Play', edition: 'e1' }],
    ['#/front/e1', { scene: 'FrontPage', edition: 'e1' }],
    ['#/review/e1', { scene: 'Review', edition: 'e1', question: null }],
    ['#/review/e1/renamed', { scene: 'Review', edition: 'e1', question: 'renamed' }],
    ['#/nowhere/e1', { scene: 'Title' }],
    ['#/review', { scene: 'Title' }],
    ['#/read/%E0%A4%A', { scene: 'Read', set: '%E0%A4%A' }],
  ])('%j leads to its scene', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route)
  })

  it('reads back every route it writes, whatever the ids hold', () => {
    fc.assert(
      fc.property(id, id, fc.option(id), (set, edition, question) => {
        const routes: Route[] = [
          { scene: 'Read', set },
          { scene: 'Play', edition },
          { scene: 'FrontPage', edition },
          { scene: 'Review', edition, question },
        ]
        for (const route of routes) expect(parseRoute(formatRoute(route))).toEqual(route)
      }),
    )
  })
})
