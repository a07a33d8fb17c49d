import { LazyView } from '../views/parts/LazyView.tsx'
import type { SceneScript } from './script.ts'

const load = async () => (await import('../views/Rack/RackView.tsx')).RackView

/** All sets as front pages. */
export const rack: SceneScript<'Rack'> = {
  key: 'Rack',
  tray: false,
  view: () => <LazyView load={load} props={{}} />,
}
