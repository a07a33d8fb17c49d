import {
  auxiliaries,
  conjunctions,
  cues,
  days,
  determiners,
  isFinite,
  prepositions,
  pronouns,
  documents,
  titles,
  setOf,
} from '../english/words.ts'
import type { Token } from '../text/tokens.ts'
import type { Passage } from './story.ts'

const tying = setOf('of for at from')
const coordinating = setOf('and but or then')
const coordinators = setOf('and but or nor yet so as while')
const issuingVerbs = setOf(
  'released issued posted published made gave sent wrote shared put delivered tweeted releasing issuing',
)

/** Tokens of a noun phrase, `from` up to `to`. */
export interface Phrase {
  readonly from: number
  readonly to: number
}

/** Prepositions that join a noun to another: “the director of”, “a statement on”. */
const joining = setOf(
  'of for at from in on with to by about behind outside near inside against beside under over',
)

const stops = new Set([',', ';', ':', '(', ')', '—', '–', '-', '.', '!', '?'])

/** A dash, or a hyphen that stands for one. */
export function isDash({ text }: Token): boolean {
  return text === '—' || text === '–' || text === '-'
}

function isStop(passage: Passage, at: number): boolean {
  const token = passage.tokens[at]
  if (!token || token.kind === 'quote') return true
  // “Robert Downey Jr.”: a mark within a name parts nothing.
  return token.kind === 'mark' && stops.has(token.text) && !passage.mentionAt.has(at)
}

/** The noun phrase that ends before token `end`, not before token `least`; null where no noun is there. */
export function phraseBefore(passage: Passage, end: number, least: number): Phrase | null {
  const { tokens, mentionAt } = passage
  const last = end - 1
  const token = tokens[last]
  if (!token || last < least || isStop(passage, last)) return null
  if (pronouns.has(token.low) && !token.isCapital) return { from: last, to: end }
  if (pronouns.has(token.low) && !mentionAt.has(last)) return { from: last, to: end }
  if (
    (token.kind !== 'word' && !mentionAt.has(last)) ||
    prepositions.has(token.low) ||
    conjunctions.has(token.low) ||
    determiners.has(token.low)
  )
    return null
  let from = mentionAt.get(last)?.head ?? last
  let at = from - 1
  while (at >= least && end - at < 16 && !isStop(passage, at)) {
    const { low } = tokens[at]!
    if (determiners.has(low)) {
      from = at
      // “one of the many officials”, “the head of the agency”: the phrase goes on before its preposition.
      if (joining.has(tokens[at - 1]?.low ?? '') && isNoun(passage, at - 2, least)) {
        at -= 2
        continue
      }
      break
    }
    if (joining.has(low) && isNoun(passage, at - 1, least)) {
      at--
      continue
    }
    if (low === 'and' && isNoun(passage, at - 1, least) && mentionAt.has(at - 1) && mentionAt.has(at + 1)) {
      at--
      continue
    }
    if (
      prepositions.has(low) ||
      conjunctions.has(low) ||
      (isFinite(low) && !determiners.has(tokens[at - 1]?.low ?? '')) ||
      pronouns.has(low) ||
      (cues.has(low) && !determiners.has(tokens[at - 1]?.low ?? '')) ||
      days.has(low)
    )
      break
    if (low.endsWith('ing') && mentionAt.get(at) === undefined && at === least) break
    from = mentionAt.get(at)?.head ?? at
    at = from - 1
  }
  return { from, to: end }
}

function isNoun(passage: Passage, at: number, least: number): boolean {
  if (at < least || isStop(passage, at)) return false
  const { low, kind } = passage.tokens[at]!
  return (
    kind === 'word' &&
    !prepositions.has(low) &&
    !conjunctions.has(low) &&
    !isFinite(low) &&
    !pronouns.has(low)
  )
}

/** The noun phrase that begins at token `from`; null where none does. */
export function phraseFrom(passage: Passage, from: number, most: number): Phrase | null {
  const { tokens, mentionAt } = passage
  const first = tokens[from]
  if (!first || from >= most || first.kind === 'quote' || first.kind === 'mark') return null
  if (pronouns.has(first.low)) return { from, to: from + 1 }
  if (prepositions.has(first.low) || conjunctions.has(first.low)) return null
  if (!mentionAt.has(from) && (first.low.endsWith('ing') || auxiliaries.has(first.low))) return null
  let at = from
  while (at < most && !isStop(passage, at)) {
    const mention = mentionAt.get(at)
    if (mention) {
      at = mention.to
      // A name ends the phrase, unless a noun goes with it (“Labour Party leader Jeremy Corbyn”).
      const next = tokens[at]
      if (!next || next.kind !== 'word' || next.low === 'and') {
        if (next?.low === 'and' && mentionAt.has(at + 1)) {
          at++
          continue
        }
        break
      }
      if (mention.kind === 'person' && !tokens[at - 1]!.isPossessive) break
      if (prepositions.has(next.low) && next.low !== 'of') break
      if (isFinite(next.low) || conjunctions.has(next.low) || auxiliaries.has(next.low)) break
      continue
    }
    const { low } = tokens[at]!
    // Behind ‘the’ stands a noun, whatever else the word may be: “the post”, “a tweet”.
    if (at > from && (determiners.has(tokens[at - 1]!.low) || tokens[at - 1]!.isPossessive)) {
      at++
      continue
    }
    if (
      at > from &&
      (isFinite(low) || conjunctions.has(low) || auxiliaries.has(low) || days.has(low) || pronouns.has(low))
    )
      break
    if (at > from && prepositions.has(low) && !tying.has(low)) break
    if (at - from > 14) break
    at++
  }
  return at > from ? { from, to: at } : null
}

/** The subject of the verb at token `verb`, sought to its left within its sentence, which begins at `least`. */
export function subjectBefore(passage: Passage, verb: number, least: number, depth = 0): Phrase | null {
  const { tokens, mentionAt } = passage
  if (depth > 4) return null
  let at = verb - 1
  let isCoordinated = false
  while (at >= least) {
    const token = tokens[at]!
    if (mentionAt.has(at)) break
    if (
      token.kind === 'word' &&
      (token.low.endsWith('ly') || auxiliaries.has(token.low)) &&
      token.low !== 'family' &&
      token.low !== 'ally'
    ) {
      at--
      continue
    }
    if (days.has(token.low)) {
      at -= tokens[at - 1]?.low === 'on' ? 2 : 1
      continue
    }
    break
  }
  if (at < least) return null
  const token = tokens[at]!
  if (token.text === ')') {
    const open = lastOf(passage, at, least, '(')
    return open < 0 ? null : phraseAtEnd(passage, open, least, depth)
  }
  if (isDash(token)) {
    const open = lastOf(passage, at, least, token.text)
    return open < 0 ? null : phraseAtEnd(passage, open, least, depth)
  }
  if (token.kind === 'word' && coordinating.has(token.low)) isCoordinated = true
  const isParticiple = cues.get(tokens[verb]!.low) === 'ing'
  if (isParticiple && token.kind === 'word') {
    const quoted = token.low === 'as' ? phraseBefore(passage, at, least) : null
    if (quoted && /^(?:quote[ds]?|quoting|cite[ds]?|citing)$/.test(tokens[quoted.from - 1]?.low ?? ''))
      return quoted
    // “a message stating”, “with one poster writing”: the noun before it says so.
    const phrase = phraseBefore(passage, at + 1, least)
    const verbOfIt = phrase ? tokens[phrase.from - 1]?.low : undefined
    if (
      phrase &&
      (verbOfIt === 'with' || (isDocument(passage, phrase) && !isIssuing(passage, phrase.from, least)))
    )
      return phrase
  }
  // “with its head, Mark Dunn, saying”
  if (token.text === ',' && isParticiple) {
    const open = lastOf(passage, at, least, ',')
    const inner = open >= 0 ? mentionAt.get(open + 1) : undefined
    const outer = inner?.kind === 'person' && inner.to === at ? phraseBefore(passage, open, least) : null
    if (inner && outer && tokens[outer.from - 1]?.low === 'with') return { from: inner.head, to: inner.to }
  }
  if (token.text === ',' && !isParticiple) {
    const open = lastOf(passage, at, least, ',')
    const inner = open >= 0 ? mentionAt.get(open + 1) : undefined
    if (inner && inner.to === at && inner.kind === 'person') return { from: inner.head, to: inner.to }
    const ending = mentionAt.get(at - 1)
    if (ending?.kind === 'person' && open >= 0 && isRole(passage, open + 1, ending.head))
      return { from: open + 1, to: ending.to }
    if (open >= 0) {
      const outer = subjectAround(passage, open, least)
      if (outer) return outer
    }
    isCoordinated = true
  }
  if (token.low === 'who' || token.low === 'which' || token.low === 'that') {
    const end = tokens[at - 1]?.text === ',' ? at - 1 : at
    const found = phraseAtEnd(passage, end, least, depth)
    const verbOfIt = found ? issuing(passage, found.from, least) : -1
    if (found && verbOfIt >= 0 && isDocument(passage, found))
      return subjectBefore(passage, verbOfIt, least, depth + 1) ?? found
    if (found) return found
  }
  if (token.low === 'to' || token.low === 'by' || token.low === 'for' || isParticiple || isCoordinated) {
    let inner: Phrase | null = null
    for (let before = at; before >= least; before--) {
      const { low, kind, quote } = tokens[before]!
      if (kind === 'word' && quote < 0 && isFinite(low) && !mentionAt.has(before) && before < verb) {
        const found = subjectBefore(passage, before, least, depth + 1)
        if (found && !(isParticiple && isSubordinate(passage, found, least))) return found
        inner ??= found
      }
    }
    if (inner) return inner
    // A participle says what the sentence's subject does, whatever its verb.
    const first = conjunctions.has(tokens[least]!.low) ? least + 1 : least
    const leading = isParticiple ? phraseFrom(passage, first, at) : null
    return leading && isNamed(passage, leading) ? leading : null
  }
  const phrase = phraseBefore(passage, at + 1, least)
  return phrase && (besidesRole(passage, phrase, least) ?? phrase)
}

/** “would not say how the plan …, adding”: of a clause within the clause, whose subject a participle behind it does not take. */
function isSubordinate({ tokens, mentionAt }: Passage, { from }: Phrase, least: number): boolean {
  const lead = tokens[from - 1]
  if (lead === undefined || from <= least || lead.kind !== 'word' || mentionAt.has(from - 1)) return false
  return (
    (conjunctions.has(lead.low) && !coordinators.has(lead.low)) ||
    lead.low === 'how' ||
    cues.get(lead.low) === 'finite'
  )
}

/** “Jane Roe of Oxford and editor of the paper said”: a second role without an article is nobody else's. */
function besidesRole(passage: Passage, { from }: Phrase, least: number): Phrase | null {
  const { tokens, mentionAt } = passage
  const first = tokens[from]!
  if (
    tokens[from - 1]?.low !== 'and' ||
    mentionAt.has(from) ||
    determiners.has(first.low) ||
    (!titles.has(first.low) && first.low.endsWith('s'))
  )
    return null
  const one = phraseBefore(passage, from - 1, least)
  return one && mentionAt.get(one.from)?.kind === 'person' && !pronouns.has(first.low) ? one : null
}

/** The phrase before a bracket, dash, comma or ‘who’. */
function phraseAtEnd(passage: Passage, end: number, least: number, depth: number): Phrase | null {
  if (passage.tokens[end - 1]?.text === ',' || passage.tokens[end - 1]?.text === ')')
    return subjectBefore(passage, end, least, depth + 1)
  return phraseBefore(passage, end, least)
}

/** Behind how many commas a subject stands apart from its verb: “X, a Y of Z, aged 40, said”. */
function subjectAround(passage: Passage, comma: number, least: number): Phrase | null {
  const leading = phraseFrom(passage, least, comma + 1)
  if (leading && passage.tokens[leading.to]?.text === ',' && leading.to <= comma && isNamed(passage, leading))
    return leading
  let at = comma
  for (let tries = 0; tries < 5 && at > least; tries++) {
    const mention = passage.mentionAt.get(at - 1)
    if (mention?.kind === 'person') return phraseBefore(passage, at, least)
    const before = lastOf(passage, at, least, ',')
    if (before < 0) break
    at = before
  }
  const first = phraseBefore(passage, at, least)
  if (!first) return null
  // “In an interview, …, said”: what stands behind a preposition is no subject.
  const lead = passage.tokens[first.from - 1]?.low ?? ''
  return prepositions.has(lead) ? null : first
}

/** The verb right before token `at` that says a text was made public; -1 for none. */
function issuing({ tokens }: Passage, at: number, least: number): number {
  for (let verb = at - 1; verb >= Math.max(least, at - 3); verb--)
    if (issuingVerbs.has(tokens[verb]!.low)) return verb
  return -1
}

function isIssuing(passage: Passage, at: number, least: number): boolean {
  return issuing(passage, at, least) >= 0
}

/** Whether a phrase can be a subject: a name in it, or an article before it. */
function isNamed({ tokens, mentionAt }: Passage, { from, to }: Phrase): boolean {
  if (determiners.has(tokens[from]!.low)) return true
  for (let at = from; at < to; at++) if (mentionAt.has(at)) return true
  return false
}

/** Only nouns and adjectives: “doctoral candidate”, as stands before a name. */
function isRole({ tokens, mentionAt }: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { low, kind } = tokens[at]!
    if (mentionAt.has(at)) continue
    if (kind !== 'word' || prepositions.has(low) || isFinite(low) || pronouns.has(low)) return false
    if (at === from && low.endsWith('ing')) return false
    if (conjunctions.has(low) && low !== 'and') return false
  }
  return to > from
}

function lastOf(passage: Passage, before: number, least: number, mark: string): number {
  for (let at = before - 1; at >= least; at--) if (passage.tokens[at]!.text === mark) return at
  return -1
}

/** Whether a phrase is a text rather than somebody: “the statement”, “the summary of the decision”. */
export function isDocument(passage: Passage, phrase: Phrase): boolean {
  for (let at = phrase.from; at < phrase.to; at++) if (documents.has(passage.tokens[at]!.low)) return true
  return false
}
