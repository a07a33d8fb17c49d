import type { Finding } from '../../core/model/finding.ts'
import type { Question, QuestionBase } from '../../core/model/set.ts'
import type { Imported, Place } from './types.ts'

/** What nothing could be read of, with the one reason why. */
export function unreadable(code: string, params: Finding['params'] = {}, place?: Place): Imported {
  return { ...empty, findings: [{ code, severity: 'error', path: [], params, place }] }
}

/** The findings with one more where a closing tag of the document fitted none; `line` as `readXml` says it. */
export function withMended(
  findings: Imported['findings'],
  { mended }: { readonly mended: number | null },
  place: Place = {},
): Imported['findings'] {
  if (mended === null) return findings
  const told = { code: 'xmlMended', severity: 'warning', path: [], params: {} } as const
  return [...findings, { ...told, place: { ...place, line: mended } }]
}

export const empty: Imported = {
  title: null,
  language: null,
  story: [],
  items: [],
  skipped: [],
  findings: [],
  losses: [],
  native: null,
}

/** The fields that no other tool's question has, for a teacher to fill in. */
export function base(
  id: string,
  prompt: string,
  explanation = '',
): Pick<Question, 'id' | 'prompt' | 'explanation' | 'process' | 'difficulty'> {
  return { id, prompt, explanation, process: 'locate', difficulty: 2 } satisfies QuestionBase
}
