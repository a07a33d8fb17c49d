import { useRef } from 'preact/hooks'
import type { QuestionSet } from '../../core/model/set.ts'
import { reanchorSteps, type Proposal } from './reanchor.ts'
import { useSliced } from './useSliced.ts'

/** What edits of the story have displaced. `settled`: the set as it is while nobody types. */
export function useMoved(settled: QuestionSet): readonly Proposal[] {
  /** The story as it was when all quotations stood in it: it says where they stood. */
  const whole = useRef(settled.article)
  return useSliced(settled, () => movedSteps(), [])

  function* movedSteps(): Generator<unknown, readonly Proposal[], void> {
    const proposals: Proposal[] = []
    for (const step of reanchorSteps({ ...settled, article: whole.current }, settled.article)) {
      if (step) proposals.push(step)
      yield
    }
    if (proposals.length === 0) whole.current = settled.article
    return proposals
  }
}
