import { setOf } from '../english/words.ts'
import type { Passage } from './story.ts'

const names = setOf(
  'entitled titled named nicknamed renamed dubbed called termed song film movie novel album single episode',
)
const things = setOf(
  'name term word words phrase song film movie book album show series title slogan nickname motto single',
)
const works = setOf('song film movie book album single show series')
const articles = setOf('the a an')
const callings = setOf('called termed dubbed')
const perfect = setOf('has have had also once later then')
const subjects = setOf('he she they who')

/**
 * Whether the words before token `at` introduce a name or term: “a film called “…””, “known as the “…””; not where somebody calls
 * something so, “what she called “…””.
 */
export function isNaming(passage: Passage, at: number, from: number): boolean {
  const { tokens } = passage
  const low = (back: number) => (at - back >= from ? (tokens[at - back]?.low ?? '') : '')
  const last = low(1)
  if (isCalledBySomebody(passage, at, from)) return false
  if (names.has(last)) return true
  if (last === 'for') return low(2) === 'stands' || low(2) === 'short' || low(3) === 'termed'
  if (things.has(last) && low(2) === 'the') return true
  if (works.has(last) && low(2) === 'a') return true
  const back = articles.has(last) ? 2 : 1
  return (
    (back === 2 && low(2) === 'called') ||
    (low(back) === 'as' &&
      (low(back + 1) === 'known' || (low(back + 1) === 'to' && low(back + 2) === 'referred')))
  )
}

function isCalledBySomebody({ tokens, mentionAt }: Passage, at: number, from: number): boolean {
  const verb = articles.has(tokens[at - 1]?.low ?? '') ? at - 2 : at - 1
  if (verb <= from || !callings.has(tokens[verb]!.low)) return false
  let before = verb - 1
  while (before > from && perfect.has(tokens[before]!.low)) before--
  return subjects.has(tokens[before]!.low) || mentionAt.get(before)?.kind === 'person'
}
