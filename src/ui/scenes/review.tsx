import { ReviewView } from '../views/Review/ReviewView.tsx'
import type { SceneScript } from './script.ts'

/** Every question again, with its excerpts. */
export const review: SceneScript<'Review'> = {
  key: 'Review',
  tray: false,
  view: ({ edition, question }) => <ReviewView edition={edition} question={question} />,
}
