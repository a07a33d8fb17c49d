import { LazyView } from '../views/parts/LazyView.tsx'
import type { SceneScript } from './script.ts'

const load = async () => (await import('../views/Review/ReviewView.tsx')).ReviewView

/** Every question again, with its excerpts. */
export const review: SceneScript<'Review'> = {
  key: 'Review',
  tray: false,
  view: ({ edition, question }) => <LazyView load={load} props={{ edition, question }} />,
}
