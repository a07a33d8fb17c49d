import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext } from '../../../src/core/checks/context.ts'
import { checkSet } from '../../../src/core/checks/registry.ts'
import type { Finding } from '../../../src/core/model/finding.ts'
import type { Kind, QuestionOf, QuestionSet } from '../../../src/core/model/set.ts'

type Draft<T> = T extends object ? { -readonly [K in keyof T]: Draft<T[K]> } : T
export type SetDraft = Draft<QuestionSet>
export type QuestionDraft<K extends Kind = Kind> = Draft<QuestionOf<K>>

export const ferryText = readFileSync(join(import.meta.dirname, '../../fixtures/sets/ferry.json'), 'utf8')

/** A fresh copy of the small set that no rule has anything to say about. */
export function ferry(): SetDraft {
  return JSON.parse(ferryText) as SetDraft
}

/** Where the question stands in the set, by its id. */
export function indexOf(set: SetDraft, id: string): number {
  const index = set.questions.findIndex((question) => question.id === id)
  if (index < 0) throw new RangeError(`no question ${id}`)
  return index
}

const kindOf = {
  'why-stop': 'choice',
  warned: 'choice',
  carried: 'choice',
  bridge: 'verdict',
  money: 'verdict',
  votes: 'verdict',
  'who-said': 'match',
  summer: 'order',
  'old-name': 'gap',
  'no-date': 'locate',
  price: 'short',
} as const

/** One of the set's questions, to be changed in place. */
export function at<I extends keyof typeof kindOf>(set: SetDraft, id: I): QuestionDraft<(typeof kindOf)[I]> {
  return set.questions[indexOf(set, id)] as QuestionDraft<(typeof kindOf)[I]>
}

export function findingsOf(set: SetDraft): readonly Finding[] {
  return checkSet(createContext(set))
}
