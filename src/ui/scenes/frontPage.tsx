import { LazyView } from '../views/parts/LazyView.tsx'
import type { SceneScript } from './script.ts'

const load = async () => (await import('../views/FrontPage/FrontPageView.tsx')).FrontPageView

/** The score as a printed front page. */
export const frontPage: SceneScript<'FrontPage'> = {
  key: 'FrontPage',
  tray: false,
  view: ({ edition }) => <LazyView load={load} props={{ edition }} />,
}
