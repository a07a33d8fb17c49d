import type { Finding } from '../model/finding.ts'
import type { CheckContext } from './context.ts'

/** What a rule has to say about one place; the rule's code and severity make it a finding. */
export type Remark = Pick<Finding, 'path' | 'params'>

/**
 * One thing that may be wrong with a set. A param whose name ends in `Key` holds the key of a sentence in the `findings`
 * locale, which fills in the param without `Key`.
 */
export interface Rule {
  readonly code: string
  readonly severity: Finding['severity']
  readonly check: (context: CheckContext) => Iterable<Remark>
}

export type Path = Finding['path']
export type Params = Finding['params']
