import { LazyRack } from '../views/Rack/LazyRack.tsx'
import type { SceneScript } from './script.ts'

/** All sets as front pages. */
export const rack: SceneScript<'Rack'> = {
  key: 'Rack',
  tray: false,
  view: () => <LazyRack />,
}
