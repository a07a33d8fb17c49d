import { useEffect, useRef, useState } from 'preact/hooks'
import type { Article, QuestionSet } from '../../core/model/set.ts'
import { reanchorSteps, type Proposal } from './reanchor.ts'
import { useSettled } from './useSettled.ts'

interface Moved {
  /** The story for which the proposals hold. */
  readonly article: Article
  readonly proposals: readonly Proposal[]
}

/** Milliseconds of work at a time, so that typing is never held up. */
const slice = 8

/** What edits of the story have displaced; worked out piece by piece while nobody types. */
export function useMoved(set: QuestionSet): Moved {
  const settled = useSettled(set)
  const [moved, setMoved] = useState<Moved>({ article: set.article, proposals: [] })
  /** The story as it was when all quotations stood in it: it says where they stood. */
  const whole = useRef(set.article)
  useEffect(() => {
    const steps = reanchorSteps({ ...settled, article: whole.current }, settled.article)
    const proposals: Proposal[] = []
    let timer: ReturnType<typeof setTimeout>
    const work = (): void => {
      const until = performance.now() + slice
      for (;;) {
        const step = steps.next()
        if (step.done) {
          if (proposals.length === 0) whole.current = settled.article
          setMoved({ article: settled.article, proposals })
          return
        }
        if (step.value) proposals.push(step.value)
        if (performance.now() > until) break
      }
      timer = setTimeout(work)
    }
    timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [settled])
  return moved
}
