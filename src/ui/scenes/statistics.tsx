import { StatisticsView } from '../views/Statistics/StatisticsView.tsx'
import type { SceneScript } from './script.ts'

/** How the player does over time. */
export const statistics: SceneScript<'Statistics'> = {
  key: 'Statistics',
  tray: false,
  view: () => <StatisticsView />,
}
