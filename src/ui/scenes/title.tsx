import { TitleView } from '../views/Title/TitleView.tsx'
import type { SceneScript } from './script.ts'

/** Masthead and ways in. */
export const title: SceneScript<'Title'> = {
  key: 'Title',
  tray: false,
  view: () => <TitleView />,
}
