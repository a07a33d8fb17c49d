import { render } from 'preact'
import type { App } from '../../app.ts'
import { AppContext } from '../context.ts'
import { Overlays } from './Overlays.tsx'

/** Puts the overlays on the page, over whatever scene is there. */
export function mountOverlays(app: App, parent: HTMLElement): void {
  render(
    <AppContext.Provider value={app}>
      <Overlays />
    </AppContext.Provider>,
    parent,
  )
}
