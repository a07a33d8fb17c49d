import { createContext } from '../../core/checks/context.ts'
import { findingsOf, rules } from '../../core/checks/registry.ts'
import type { Finding } from '../../core/model/finding.ts'
import type { QuestionSet } from '../../core/model/set.ts'
import { applyChange, type Change } from './change.ts'

/** `change` leads from the set of the request before, or from nothing, to the one to check; null asks for nothing more than to stop. */
export interface CheckRequest {
  readonly id: number
  readonly change: Change | null
}

/** `done`: rules carried out, of `of`; `findings` come with the last. */
export interface CheckAnswer {
  readonly id: number
  readonly done: number
  readonly of: number
  readonly findings?: readonly Finding[]
}

/**
 * Carries requests out, rule by rule, on whichever thread it is made. `pause` gives way between rules; a request that came
 * meanwhile takes the place of the one being carried out, of which nothing more is heard.
 */
export function createCheckLoop(
  answer: (answer: CheckAnswer) => void,
  pause: () => Promise<void>,
): (request: CheckRequest) => Promise<void> {
  let set: unknown
  let latest = 0
  return async ({ id, change }) => {
    latest = id
    if (change === null) return
    set = applyChange(set, change)
    await pause()
    if (id !== latest) return
    const context = createContext(set as QuestionSet)
    const findings: Finding[] = []
    for (const [index, rule] of rules.entries()) {
      await pause()
      if (id !== latest) return
      findings.push(...findingsOf(rule, context))
      const done = index + 1
      answer({ id, done, of: rules.length, ...(done === rules.length ? { findings } : {}) })
    }
  }
}
