import { LazyView } from '../views/parts/LazyView.tsx'
import type { SceneScript } from './script.ts'

const load = async () => (await import('../views/Statistics/StatisticsView.tsx')).StatisticsView

/** How the player does over time. */
export const statistics: SceneScript<'Statistics'> = {
  key: 'Statistics',
  tray: false,
  view: () => <LazyView load={load} props={{}} />,
}
