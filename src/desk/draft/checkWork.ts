import { createContext } from '../../core/checks/context.ts'
import { findingsOf, rules } from '../../core/checks/registry.ts'
import type { Finding } from '../../core/model/finding.ts'
import type { QuestionSet } from '../../core/model/set.ts'
import type { Work } from './workLoop.ts'

/** What all rules say of a set, a rule at a time. */
export function checkWork(set: QuestionSet): Work<readonly Finding[]> {
  return { of: rules.length, pieces: pieces(set) }
}

function* pieces(set: QuestionSet): Generator<number, readonly Finding[], void> {
  const context = createContext(set)
  const findings: Finding[] = []
  for (const [index, rule] of rules.entries()) {
    findings.push(...findingsOf(rule, context))
    yield index + 1
  }
  return findings
}
