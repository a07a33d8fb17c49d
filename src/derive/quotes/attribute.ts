import {
  auxiliaries,
  conjunctions,
  cues,
  days,
  isFinite,
  mayBeNoun,
  minds,
  prepositions,
  pronouns,
  strongCues,
  setOf,
} from '../english/words.ts'
import { isDash, isDocument, phraseBefore, phraseFrom, subjectBefore, type Phrase } from './subject.ts'
import type { QuoteRule } from './rules.ts'
import type { Passage } from './story.ts'

const verbParticles = setOf('on back out up in')
const objects = setOf('it that them him her me us')
const tying = setOf('of from at for with')
const people = setOf('he she they')
const modals = setOf('would will could can may might should must to')
const copulas = setOf('is are was were be been being')
const beforeNouns = setOf('the a an his its their this any some these those your my our')
const beforeGerunds = setOf('of in his her for')
const beforeVerbs = setOf(
  'i we they he she it you who which to not also had has have then and will would could can did later',
)
const anywhere = setOf('statement read reads put thought credit')
const articles = setOf('a an the')
const nobodys = setOf('is was are were been known')

/** Who is named as the speaker, by which rule, and how often such a rule is right (0–1). */
export interface Attribution {
  readonly rule: QuoteRule
  readonly confidence: number
  readonly passage: Passage
  readonly subject: Phrase
  /** The verb of saying; -1 for none. */
  readonly cue: number
  readonly strong: boolean
}

interface Sentence {
  readonly from: number
  readonly to: number
}

/** What the sentence of a quotation says of its speaker; null where it says nothing. `at` is the quotation's token. */
export function attributeIn(passage: Passage, { from, to }: Sentence, at: number): Attribution | null {
  const hasWordsBefore = hasWords(passage, from, at)
  const rules = hasWordsBefore
    ? [before, after, accordingTo, seenAs, around]
    : [after, quotative, accordingTo, signed]
  for (const rule of rules) {
    const found = rule(passage, { from, to }, at)
    if (found) return found
  }
  return null
}

function hasWords({ tokens }: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens[at]!.kind === 'word') return true
  return false
}

/** “…,” said X (of Y), a Z · “…,” X said · “…,” X, a Y, said · “…,” he said */
function after(passage: Passage, { to }: Sentence, quote: number): Attribution | null {
  const { tokens, mentionAt } = passage
  let at = quote + 1
  while (at < to && (tokens[at]!.kind === 'mark' || tokens[at]!.low === 'as')) at++
  if (at >= to || tokens.slice(quote + 1, at).some(({ text }) => text === ';')) return null
  const first = tokens[at]!
  // “…,” cheekily added X
  if (first.low.endsWith('ly') && !mentionAt.has(at) && cues.has(tokens[at + 1]?.low ?? '')) at++
  if (cues.has(tokens[at]!.low) && !mentionAt.has(at)) {
    let next = at + 1
    while (next < to && (tokens[next]!.low.endsWith('ly') || tokens[next]!.low === 'also')) next++
    // “…,” went on X
    if (verbParticles.has(tokens[next]?.low ?? '') && mentionAt.get(next + 1)?.kind === 'person') next++
    const phrase = phraseFrom(passage, next, to)
    const isInverted =
      phrase && cues.get(tokens[at]!.low) === 'finite' && !prepositions.has(tokens[next]?.low ?? '')
    if (isInverted && !objects.has(tokens[next]!.text)) {
      const named = namedIn(passage, phrase, to)
      return made('verbThenSpeaker', 0.97, passage, named ?? phrase, at)
    }
    return null
  }
  const phrase = phraseFrom(passage, at, to)
  if (!phrase) return null
  let verb = phrase.to
  let commas = 0
  while (verb < to && verb - at < 30) {
    const token = tokens[verb]!
    if (token.kind === 'quote') break
    if (cues.get(token.low) === 'finite' && !mentionAt.has(verb)) break
    if (token.text === ',') commas++
    else if (commas % 2 === 0 && token.kind === 'mark' && token.text !== '(' && token.text !== ')')
      return null
    else if (
      commas % 2 === 0 &&
      token.kind === 'word' &&
      isFinite(token.low) &&
      !auxiliaries.has(token.low) &&
      verb > phrase.to
    )
      return null
    verb++
  }
  if (verb >= to || cues.get(tokens[verb]!.low) !== 'finite') return null
  // “…,” Vera Holt of the Teachers' Union told us · “…,” Jane Roe (D-NY) said
  const isOf =
    commas === 0 &&
    (tying.has(tokens[phrase.to]!.low) || (tokens[phrase.to]!.text === '(' && tokens[verb - 1]!.text === ')'))
  const isNear = isOf || verb === phrase.to || onlyAdverbs(passage, phrase.to, verb)
  if (!isNear && commas < 2) return null
  const subject = isNear ? phrase : (namedIn(passage, phrase, verb) ?? phrase)
  return made('speakerThenVerb', 0.97, passage, subject, verb)
}

/**
 * “…,” snapped X · “…!” X grinned: at a sentence's beginning a quotation that leaves it open is followed by who says it, whatever the
 * verb: no other clause of English begins so.
 */
function quotative(passage: Passage, { to }: Sentence, quote: number): Attribution | null {
  const { tokens, mentionAt, text } = passage
  const at = quote + 1
  const first = tokens[at]
  if (
    !first ||
    at >= to ||
    !/[,!?—–][)\]]?["'”’»]*$/.test(text.slice(first.start - 5, first.start).trimEnd())
  )
    return null
  const isVerb = (verb: number) =>
    verb < to && isFinite(tokens[verb]!.low) && !auxiliaries.has(tokens[verb]!.low) && !mentionAt.has(verb)
  if (isVerb(at)) {
    const mention = mentionAt.get(at + 1)
    return mention?.kind === 'person' && mention.head === at + 1 && !tokens[mention.to - 1]!.isPossessive
      ? made('verbThenSpeaker', 0.9, passage, { from: mention.head, to: mention.to }, at)
      : null
  }
  const isSomebody = mentionAt.get(at)?.kind === 'person' || people.has(first.low)
  const phrase = isSomebody ? phraseFrom(passage, at, to) : null
  return phrase && isVerb(phrase.to) ? made('speakerThenVerb', 0.9, passage, phrase, phrase.to) : null
}

function onlyAdverbs({ tokens }: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { low } = tokens[at]!
    if (!auxiliaries.has(low) && !low.endsWith('ly') && !days.has(low) && low !== 'on') return false
  }
  return true
}

/** “said his father, Abdullah Kurdi”: where the phrase has no name, the name set apart behind it. */
function namedIn(passage: Passage, phrase: Phrase, to: number): Phrase | null {
  for (let at = phrase.from; at < phrase.to; at++) {
    const mention = passage.mentionAt.get(at)
    if (mention?.kind === 'person' && !passage.tokens[mention.to - 1]!.isPossessive) return null
  }
  if (passage.tokens[phrase.to]?.text !== ',' || phrase.to + 1 >= to) return null
  // “its chairman, retired postman Ted Burrows”: words of a role may stand before the name.
  let at = phrase.to + 1
  while (at < Math.min(to, phrase.to + 5) && !passage.mentionAt.has(at) && isRoleWord(passage, at)) at++
  const mention = passage.mentionAt.get(at)
  return mention?.kind === 'person' && mention.head === at ? { from: mention.head, to: mention.to } : null
}

function isRoleWord({ tokens }: Passage, at: number): boolean {
  const { low, kind } = tokens[at]!
  return (
    kind === 'word' &&
    !prepositions.has(low) &&
    !conjunctions.has(low) &&
    !pronouns.has(low) &&
    (!isFinite(low) || low.endsWith('ed'))
  )
}

/** X said, “…” · X said that “…” · X called it “…” · X, who …, saying “…” */
function before(passage: Passage, { from, to }: Sentence, quote: number): Attribution | null {
  const { tokens, mentionAt } = passage
  let verb = -1
  for (let at = quote - 1; at >= from; at--) {
    const token = tokens[at]!
    const open = openerOf(passage, at, from)
    if (open >= 0) {
      at = open
      continue
    }
    if (
      token.kind === 'word' &&
      cues.has(token.low) &&
      !mentionAt.has(at) &&
      !isNounThere(passage, at, from)
    ) {
      verb = at
      break
    }
  }
  if (verb < 0) return null
  if (minds.has(tokens[verb]!.low) || isModal(tokens[verb - 1])) verb = reporting(passage, verb, from)
  const { low } = tokens[verb]!
  if (isPassive(passage, verb, from) || (low.endsWith('ed') && isAgent(passage, quote + 1))) {
    const agent = agentOf(passage, verb, quote, to)
    return agent && made('byAgent', 0.9, passage, agent, verb)
  }
  const inverted = verb + 1 < quote ? phraseFrom(passage, verb + 1, quote) : null
  const isApart = tokens[verb - 1]?.text === ','
  // “What matters, argues Rita Gold, is “…””: set apart by commas, verb first.
  if (
    inverted &&
    isApart &&
    tokens[inverted.to]?.text === ',' &&
    inverted.to + 1 < quote &&
    holdsName(passage, inverted)
  )
    return made('verbThenSpeaker', 0.9, passage, inverted, verb)
  const subject = subjectBefore(passage, verb, from)
  if (!subject) {
    const isFirst = !hasWords(passage, from, verb) || isApart
    return inverted && isFirst && holdsName(passage, inverted)
      ? made('verbThenSpeaker', 0.9, passage, inverted, verb)
      : null
  }
  const mark = tokens[quote - 1]!.text
  const near = quote - verb
  const introduces = mark === ',' || mark === ':' || near <= 2
  const confidence = cues.get(low) === 'ing' ? 0.85 : introduces ? 0.97 : strongCues.has(low) ? 0.94 : 0.85
  return made(introduces ? 'saidThenQuote' : 'saidInSentence', confidence, passage, subject, verb)
}

/** “would offer”: what somebody may yet say reports nothing. */
function isModal(before: Passage['tokens'][number] | undefined): boolean {
  return modals.has(before?.low ?? '')
}

/** “Roe said the family felt “…””: the verb that reports the clause of `verb`; that one itself where nobody reports it. */
function reporting(passage: Passage, verb: number, from: number): number {
  const { tokens, mentionAt } = passage
  for (let at = verb - 1; at > from; at--) {
    const { low, text } = tokens[at]!
    if (text === ';' || text === ':') break
    if (!strongCues.has(low) || mentionAt.has(at) || isNounThere(passage, at, from)) continue
    const next = tokens[at + 1]!
    const isThat = tokens.slice(at + 1, verb).some(({ low: word }) => word === 'that')
    if (next.kind === 'word' && (isThat || !prepositions.has(next.low))) return at
  }
  return verb
}

/** “was widely described as”: the verb's subject is what is talked of. */
function isPassive({ tokens, mentionAt }: Passage, verb: number, from: number): boolean {
  if (cues.get(tokens[verb]!.low) !== 'finite') return false
  let at = verb - 1
  while (at > from && tokens[at]!.low.endsWith('ly') && !mentionAt.has(at)) at--
  return at >= from && copulas.has(tokens[at]!.low)
}

function isAgent(passage: Passage, at: number): boolean {
  const phrase = passage.tokens[at]?.low === 'by' ? phraseFrom(passage, at + 1, passage.tokens.length) : null
  return phrase !== null && holdsName(passage, phrase)
}

/** “by X”, between the verb and the quotation or right behind it. */
function agentOf(passage: Passage, verb: number, quote: number, to: number): Phrase | null {
  for (let at = verb + 1; at < quote; at++)
    if (passage.tokens[at]!.low === 'by') return phraseFrom(passage, at + 1, quote)
  return passage.tokens[quote + 1]?.low === 'by' ? phraseFrom(passage, quote + 2, to) : null
}

function holdsName({ mentionAt }: Passage, { from, to }: Phrase): boolean {
  for (let at = from; at < to; at++) if (mentionAt.has(at)) return true
  return false
}

/** Where an insertion that ends at `at` begins: “— which the BBC noted —”, “(…)”; -1 where none ends there. */
function openerOf({ tokens }: Passage, at: number, from: number): number {
  const mark = tokens[at]!.text
  if (mark !== ')' && !isDash(tokens[at]!)) return -1
  const opening = mark === ')' ? '(' : mark
  for (let before = at - 1; before >= from; before--) if (tokens[before]!.text === opening) return before
  return -1
}

/** A form that is noun as well as verb, standing as a noun: “the report”, “his comments”, “made controversial comments”. */
function isNounThere({ tokens, mentionAt }: Passage, at: number, from: number): boolean {
  if (at === from) return false
  const { low } = tokens[at]!
  const previous = tokens[at - 1]!
  if (previous.isPossessive) return true
  if (beforeNouns.has(previous.low)) return true
  if (!mayBeNoun(low)) return false
  if (previous.kind !== 'word' || mentionAt.has(at - 1) || previous.low.endsWith('ly')) return false
  if (low.endsWith('ing')) return beforeGerunds.has(previous.low)
  const isSubject = beforeVerbs.has(previous.low)
  return (
    !isSubject &&
    !(previous.low.endsWith('s') && !low.endsWith('s')) &&
    !anywhere.has(low) &&
    !isReadBy(tokens, at)
  )
}

/** “The statement … read”: texts read, say and put. */
function isReadBy(tokens: Passage['tokens'], at: number): boolean {
  return tokens[at]!.low === 'reads' || (tokens[at]!.low === 'notes' && tokens[at + 1]?.low === 'that')
}

/** X saw Y as “…”: what somebody takes a thing for is in their words. */
function seenAs(passage: Passage, { from }: Sentence, quote: number): Attribution | null {
  const { tokens, mentionAt } = passage
  const as = articles.has(tokens[quote - 1]!.low) ? quote - 2 : quote - 1
  if (tokens[as]?.low !== 'as') return null
  for (let at = as - 1; at >= from; at--) {
    if (!isFinite(tokens[at]!.low) || mentionAt.has(at) || tokens[at]!.kind !== 'word') continue
    const isNobodys = nobodys.has(tokens[at]!.low) || isPassive(passage, at, from)
    const subject = isNobodys ? null : subjectBefore(passage, at, from)
    return subject && made('seenAs', 0.75, passage, subject, at)
  }
  return null
}

/** “…” — X: a signature. */
function signed(passage: Passage, { to }: Sentence, quote: number): Attribution | null {
  const { tokens, mentionAt } = passage
  if (!/^[-–—―]$/.test(tokens[quote + 1]?.text ?? '')) return null
  const mention = mentionAt.get(quote + 2)
  if (!mention || (mention.to < to && tokens[mention.to]!.kind === 'word')) return null
  return made('signed', 0.95, passage, { from: mention.head, to: mention.to }, -1)
}

function accordingTo(passage: Passage, { from, to }: Sentence, quote: number): Attribution | null {
  const { tokens } = passage
  for (let at = from; at + 2 < to; at++) {
    const isNamed = tokens[at]!.low === 'according' && tokens[at + 1]!.low === 'to'
    const isInWords =
      tokens[at]!.low === 'in' && tokens[at + 2]!.low === 'words' && tokens[at + 3]?.low === 'of'
    if (!isNamed && !isInWords) continue
    let phrase = phraseFrom(passage, isNamed ? at + 2 : at + 4, to)
    if (!phrase) continue
    if (isDocument(passage, phrase)) {
      for (let next = phrase.to; next < Math.min(to, phrase.to + 8); next++) {
        if (tokens[next]!.kind === 'quote') break
        if (tokens[next]!.low === 'by' || tokens[next]!.low === 'from')
          phrase = phraseFrom(passage, next + 1, to) ?? phrase
      }
    }
    if (phrase.to <= quote || phrase.from > quote) return made('accordingTo', 0.93, passage, phrase, at)
  }
  return null
}

/** X …: “…” without a verb of saying: the subject of the sentence's last verb. */
function around(passage: Passage, { from }: Sentence, quote: number): Attribution | null {
  const { tokens, mentionAt } = passage
  const mark = tokens[quote - 1]!.text
  if (mark !== ':' && mark !== ',' && mark !== '—' && mark !== '–') return null
  for (let at = from; at < quote; at++) {
    const { low, kind } = tokens[at]!
    if (kind !== 'word' || !isFinite(low) || mentionAt.has(at)) continue
    const subject = subjectBefore(passage, at, from)
    if (subject)
      return made(mark === ':' ? 'colon' : 'comma', mark === ':' ? 0.85 : 0.6, passage, subject, at)
  }
  const phrase = mark === ':' ? phraseBefore(passage, quote - 1, from) : null
  return phrase && passage.mentionAt.has(phrase.to - 1) ? made('colon', 0.85, passage, phrase, -1) : null
}

function made(
  rule: QuoteRule,
  confidence: number,
  passage: Passage,
  subject: Phrase,
  cue: number,
): Attribution {
  return {
    rule,
    confidence,
    passage,
    subject,
    cue,
    strong: cue >= 0 && strongCues.has(passage.tokens[cue]!.low),
  }
}
