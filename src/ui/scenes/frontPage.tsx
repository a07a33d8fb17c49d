import { FrontPageView } from '../views/FrontPage/FrontPageView.tsx'
import type { SceneScript } from './script.ts'

/** The score as a printed front page. */
export const frontPage: SceneScript<'FrontPage'> = {
  key: 'FrontPage',
  tray: false,
  view: ({ edition }) => <FrontPageView edition={edition} />,
}
