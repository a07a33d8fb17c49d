import { RoundView } from '../views/Round/RoundView.tsx'
import type { SceneScript } from './script.ts'

/** One question, the story beside it. */
export const round: SceneScript<'Round'> = {
  key: 'Round',
  tray: true,
  view: ({ session }) => <RoundView session={session} />,
}
