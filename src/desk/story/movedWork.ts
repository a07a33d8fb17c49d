import { citedIn } from '../../core/checks/cited.ts'
import type { Article, QuestionSet } from '../../core/model/set.ts'
import type { Work } from '../draft/workLoop.ts'
import { reanchorSteps, type Proposal } from './reanchor.ts'

/** Milliseconds of work before others get a turn. */
const slice = 8

/** What edits of the story have displaced, in one state of a draft after another. */
export function createMovedWork(): (set: QuestionSet) => Work<readonly Proposal[]> {
  /** The story as it was when all quotations stood in it: it says where they stood. */
  let whole: Article | null = null

  function* pieces(set: QuestionSet): Generator<number, readonly Proposal[], void> {
    const proposals: Proposal[] = []
    let done = 0
    let until = performance.now() + slice
    for (const step of reanchorSteps({ ...set, article: whole ?? set.article }, set.article)) {
      if (step) proposals.push(step)
      done++
      if (performance.now() < until) continue
      yield done
      until = performance.now() + slice
    }
    if (proposals.length === 0) whole = set.article
    return proposals
  }

  return (set) => {
    whole ??= set.article
    const of = set.questions.reduce((sum, question) => sum + citedIn(question).length, 0)
    return { of, pieces: pieces(set) }
  }
}
