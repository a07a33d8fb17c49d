import {
  conjunctions,
  cues,
  determiners,
  isFinite,
  mayBeNoun,
  prepositions,
  pronouns,
  setOf,
} from '../english/words.ts'
import { resolveSpeaker } from './resolve.ts'
import type { Passage, Story } from './story.ts'
import { phraseBefore, subjectBefore } from './subject.ts'

const betweenVerbAndClause = setOf(
  'this last week month year yesterday today on in reporters the journalists press him her them',
)
const theOrThis = setOf('the this')
const toldOrWhen = setOf('press week month year media')
const inOrOn = setOf('in on')
const weekdays = setOf('monday tuesday wednesday thursday friday saturday sunday')
const subordinators = setOf('while although though when after as whereas')
const afterClause = setOf('but while although though adding and after citing according which with as')

/** What somebody says in the reporter's words: from the speaker to the end of the clause. Offsets: UTF-16 units of the text. */
export interface Indirect {
  readonly start: number
  readonly end: number
  readonly speaker: string
  readonly speakerStart: number
  readonly speakerEnd: number
  readonly rule: string
  readonly confidence: number
}

/** Verbs behind which a clause is what somebody said, whatever the clause. */
const reporting = new Set(
  'said says saying told added adds stated states warned warns claimed claims insisted insists argued argues noted notes explained explains announced announces confirmed confirms stressed indicated indicates reported reports alleged alleges suggested suggests acknowledged admitted denied maintained maintains asserted concluded predicted promised pledged vowed estimated revealed declared testified emphasized remarked replied agreed believes believed'.split(
    ' ',
  ),
)
const auxiliary = new Set(
  'has have had also later then recently previously repeatedly publicly further earlier'.split(' '),
)

/** Indirect speech, in order. Only clauses whose subject stands right before the verb are given: others are wrong too often. */
export function findIndirect(story: Story): readonly Indirect[] {
  const found: Indirect[] = []
  for (const passage of story.passages) {
    if (passage.line.kind === 'heading') continue
    for (const { from, to } of passage.sentences) {
      const { tokens, mentionAt } = passage
      for (let at = from + 1; at < to - 3; at++) {
        if (!reporting.has(tokens[at]!.low) || mentionAt.has(at)) continue
        const one = clause(story, passage, from, to, at)
        if (!one) continue
        found.push(one)
        while (at + 1 < to && tokens[at + 1]!.end <= one.end) at++
      }
    }
  }
  return found
}

function clause(story: Story, passage: Passage, from: number, to: number, verb: number): Indirect | null {
  const { tokens } = passage
  let before = verb - 1
  while (before > from && (auxiliary.has(tokens[before]!.low) || isDay(passage, before)))
    before -= isDay(passage, before) ? 2 : 1
  // “Sander's lawyer, Grace Tan, argued”: who speaks is set apart by commas, at the sentence's beginning.
  const isApart =
    tokens[before]?.text === ',' &&
    before - from < 16 &&
    !prepositions.has(tokens[from]!.low) &&
    !conjunctions.has(tokens[from]!.low)
  const subject = isApart ? subjectBefore(passage, verb, from) : phraseBefore(passage, before + 1, from)
  if (!subject) return null
  const lead = tokens[subject.from - 1]
  const name = passage.mentionAt.get(subject.to - 1)
  const ending = (name !== undefined && name.kind !== 'other') || pronouns.has(tokens[subject.to - 1]!.low)
  if (mayBeNoun(tokens[verb]!.low) && !ending && name?.head === from && !tokens[verb]!.low.endsWith('ed'))
    return null
  // Behind a preposition or in a relative clause the noun before the verb is not who speaks.
  if (
    !isApart &&
    lead &&
    subject.from > from &&
    (prepositions.has(lead.low) || isFinite(lead.low) || lead.kind === 'quote')
  )
    return null
  if (tokens[verb + 1]!.text === ',') return null
  let start = verb + 1
  while (
    start < to &&
    (isDay(passage, start) || betweenVerbAndClause.has(tokens[start]!.low)) &&
    !/^that$/.test(tokens[start]!.low) &&
    start < verb + 4
  ) {
    if (theOrThis.has(tokens[start]!.low) && !toldOrWhen.has(tokens[start + 1]?.low ?? '')) break
    if (inOrOn.has(tokens[start]!.low) && !isDay(passage, start + 1)) break
    start++
  }
  const isThat = tokens[start]?.low === 'that'
  const first = tokens[isThat ? start + 1 : start]
  if (!first || first.kind === 'quote') return null
  const begins =
    isThat ||
    pronouns.has(first.low) ||
    determiners.has(first.low) ||
    first.isCapital ||
    first.kind === 'number' ||
    nounStart(passage, start, to)
  if (!begins || (prepositions.has(first.low) && !isThat)) return null
  // “…, which Roe insisted should never have been given”: what is said stands before.
  if (!isThat && isFinite(first.low) && !first.isCapital) return null
  const end = clauseEnd(passage, from, verb, start, to)
  let hasVerb = false
  for (let at = start + 1; at < end; at++) {
    if (tokens[at]!.kind === 'quote') return null
    if (isFinite(tokens[at]!.low)) hasVerb = true
  }
  if (!hasVerb) return null
  const speaker = resolveSpeaker(story, passage, subject, null)
  if (!speaker) return null
  return {
    start: tokens[isApart ? from : subject.from]!.start,
    end: tokens[end - 1]!.end,
    speaker: speaker.name,
    speakerStart: speaker.start,
    speakerEnd: speaker.end,
    rule: isApart ? 'saidApart' : isThat ? 'saidThat' : 'saidClause',
    confidence: isThat ? 0.95 : 0.9,
  }
}

function isDay({ tokens }: Passage, at: number): boolean {
  return weekdays.has(tokens[at]?.low ?? '')
}

/** Plural nouns and the like: a word that a finite verb follows within six. */
function nounStart({ tokens }: Passage, start: number, to: number): boolean {
  const { low } = tokens[start]!
  if (prepositions.has(low) || conjunctions.has(low)) return false
  for (let at = start + 1; at < Math.min(to, start + 8); at++) if (isFinite(tokens[at]!.low)) return true
  return false
}

/** Up to the sentence's end, or, where the sentence began with “While” or the like, up to the comma before the main clause. */
function clauseEnd(
  { tokens, mentionAt }: Passage,
  from: number,
  verb: number,
  start: number,
  to: number,
): number {
  let end = to
  while (end > start && /^[.!?…;:]$/.test(tokens[end - 1]!.text)) end--
  const isSubordinate = subordinators.has(tokens[from]!.low)
  for (let at = start + 2; at < end; at++) {
    const token = tokens[at]!
    if (token.text === ';') return at
    if (token.text !== ',') continue
    const next = tokens[at + 1]?.low ?? ''
    if (isSubordinate && at > verb) return at
    if (
      afterClause.has(next) &&
      !(
        next === 'and' &&
        !tokens
          .slice(at + 1, at + 7)
          .some((each, index) => cues.has(each.low) && !mentionAt.has(at + 1 + index))
      )
    )
      return at
  }
  return end
}
