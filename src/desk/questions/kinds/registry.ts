import type { FunctionComponent } from 'preact'
import type { Kind, QuestionOf } from '../../../core/model/set.ts'
import { ChoiceEditor } from './ChoiceEditor.tsx'
import { GapEditor } from './GapEditor.tsx'
import { LocateEditor } from './LocateEditor.tsx'
import { MatchEditor } from './MatchEditor.tsx'
import { OrderEditor } from './OrderEditor.tsx'
import { ShortEditor } from './ShortEditor.tsx'
import { VerdictEditor } from './VerdictEditor.tsx'

/** What only a kind has, as it is edited. */
export const editors: { readonly [K in Kind]: FunctionComponent<{ readonly question: QuestionOf<K> }> } = {
  choice: ChoiceEditor,
  verdict: VerdictEditor,
  match: MatchEditor,
  order: OrderEditor,
  gap: GapEditor,
  locate: LocateEditor,
  short: ShortEditor,
}

/** In the order in which they are offered. */
export const kinds = Object.keys(editors) as readonly Kind[]

/** Strokes of the kinds' pictures, on a square of 24. */
export const kindShapes: { readonly [K in Kind]: string } = {
  choice: 'M4 7a2 2 0 1 0 4 0a2 2 0 1 0-4 0M4 17a2 2 0 1 0 4 0a2 2 0 1 0-4 0M12 7h8M12 17h8',
  verdict: 'M12 4v16M5 8h14M5 8l-2.500 6h5zM19 8l-2.500 6h5zM8 20h8',
  match: 'M4 6h5M15 6h5M4 18h5M15 18h5M9 6l6 12M9 18l6-12',
  order: 'M4 6h2M4 12h2M4 18h2M10 6h10M10 12h10M10 18h10',
  gap: 'M4 8h16M4 16h4M16 16h4M9.500 18h5',
  locate: 'M5 19l1-4L16 5l3 3L9 18zM4 21h16',
  short: 'M4 6h16v12H4zM8 10v4',
}
