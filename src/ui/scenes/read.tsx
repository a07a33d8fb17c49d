import { ReadView } from '../views/Read/ReadView.tsx'
import type { SceneScript } from './script.ts'

/** The whole story, comfortably. */
export const read: SceneScript<'Read'> = {
  key: 'Read',
  tray: false,
  view: ({ set }) => <ReadView set={set} />,
}
