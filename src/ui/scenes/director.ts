import type { EditionState } from '../../core/session/edition.ts'
import type { App, PlaySession, Route } from '../app.ts'
import type { Engine } from './engine.ts'

/** Turns routes into scenes, and an edition's phases into Round, Explain and the front page. */
export interface Director {
  go(route: Route): void
  destroy(): void
}

export function createDirector(app: App, engine: Engine): Director {
  let current: Route | null = null
  let stopWatching: (() => void) | null = null
  let journey = 0

  function leave(): void {
    journey++
    // No clock ticks where nobody plays.
    if (stopWatching) app.stage({ type: 'clock', left: null, of: 0, running: false })
    stopWatching?.()
    stopWatching = null
  }

  function turnAway(): void {
    const text = app.i18n.peek().t('pages:notice.editionGone')
    app.notices.value = [
      ...app.notices.peek().filter(({ id }) => id !== 'editionGone'),
      { id: 'editionGone', text },
    ]
    app.navigate({ scene: 'Title' }, { replace: true })
  }

  async function play(edition: string): Promise<void> {
    const mine = journey
    const session = await app.openEdition(edition).catch(() => null)
    // The player may have gone elsewhere while the edition was being read.
    if (mine !== journey) return
    if (session) follow(edition, session)
    else turnAway()
  }

  function follow(edition: string, session: PlaySession): void {
    engine.stage({ type: 'desk', ...pilesOf(session.state.peek()) })
    let shown: EditionState['phase'] | null = null
    stopWatching = session.state.subscribe((state) => {
      // Round turns from reading to asking by itself.
      const phase = state.phase === 'reading' ? 'asking' : state.phase
      if (phase === shown) return
      shown = phase
      if (phase === 'asking') engine.startScene('Round', { session })
      else if (phase === 'explaining') engine.startScene('Explain', { session })
      else if (phase === 'finished') app.navigate({ scene: 'FrontPage', edition }, { replace: true })
      else app.navigate({ scene: 'Title' }, { replace: true })
    })
  }

  return {
    go(route) {
      if (current?.scene === 'Play' && route.scene === 'Play' && current.edition === route.edition) return
      const before = current
      current = route
      if (before?.scene === 'Review' && route.scene === 'Review' && before.edition === route.edition) {
        engine.updateScene('Review', { edition: route.edition, question: route.question })
        return
      }
      leave()
      if (route.scene === 'Play') void play(route.edition)
      else if (route.scene === 'Read') engine.startScene('Read', { set: route.set })
      else if (route.scene === 'FrontPage') engine.startScene('FrontPage', { edition: route.edition })
      else if (route.scene === 'Review') {
        engine.startScene('Review', { edition: route.edition, question: route.question })
      } else engine.startScene(route.scene, {})
    },
    destroy: leave,
  }
}

/** Slips in the tray and on the spike: right and wrong first answers; and how many of the last were right in a row. */
function pilesOf({ attempts, run }: EditionState): {
  readonly tray: number
  readonly spike: number
  readonly run: number
} {
  const first = attempts.filter(({ attempt }) => attempt === 1)
  const tray = first.filter(({ correct }) => correct).length
  return { tray, spike: first.length - tray, run }
}
