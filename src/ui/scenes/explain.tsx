import { ExplainView } from '../views/Explain/ExplainView.tsx'
import type { SceneScript } from './script.ts'

/** The verdict, why, and where the story says so. */
export const explain: SceneScript<'Explain'> = {
  key: 'Explain',
  tray: true,
  view: ({ session }) => <ExplainView session={session} />,
}
