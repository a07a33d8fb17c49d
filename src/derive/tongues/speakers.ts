import type { Mention } from '../names/mentions.ts'
import type { Person } from '../names/people.ts'
import {
  abstained,
  collectQuotations,
  quotation,
  type Found,
  type Quotation,
  type Stretch,
} from '../quotes/collect.ts'
import type { QuoteRule } from '../quotes/rules.ts'
import type { Passage, Sentence, Story } from '../quotes/story.ts'
import { begins, isAt, letter, lower, number, unitsAt } from '../text/chars.ts'
import type { Foreign } from '../text/language.ts'
import { arabicName, lengthOf, saysIn } from './names.ts'
import { tongues, type Tongue } from './tables.ts'

/** Who is meant, as the text has it, and whom the story knows by it. */
interface Named {
  readonly name: string
  readonly start: number
  readonly end: number
}
interface Given extends Named {
  readonly rule: QuoteRule
  readonly confidence: number
}

/** A stretch in quotation marks, and by what words its language tells who speaks. */
interface Place extends Stretch {
  readonly tongue: Tongue
  readonly language: Foreign
}

/**
 * Quotations of a story that isn't English, and who says each where a verb of saying or “according to” stands with a name; nobody
 * where only a pronoun or a left-out subject does and the quotation before gives nobody either.
 */
export function foreignQuotations(story: Story, language: Foreign): Found {
  const tongue = tongues[language]
  let latest: Given | null = null
  return collectQuotations(story, (stretch) => {
    const { passage, sentence, at, start, end, continued, previous } = stretch
    const told = continued ? null : given({ ...stretch, tongue, language })
    const words = sizeOf(story.text.slice(start, end))
    const isIntroduced = /^[:：]$/.test(passage.tokens[at - 1]?.text ?? '')
    const isSentence = words >= 4 && startsSentence(story.text, start)
    if (words === 0 || !(told || isSentence || isIntroduced || words >= 8)) return null
    if (told && told !== 'same') {
      latest = told
      return quotation(stretch, told, told.rule, told.confidence)
    }
    const isBeside =
      told === 'same' ||
      continued !== null ||
      !hasWords(passage, sentence, at) ||
      (previous?.end ?? 0) > passage.tokens[sentence.from]!.start
    const carried: Quotation | null =
      told === 'same'
        ? latest && quotation(stretch, latest, latest.rule, latest.confidence)
        : (continued ?? previous)
    if (!carried || carried.confidence === 0 || !isBeside) return abstained(stretch)
    const most = told === 'same' ? 0.8 : 0.88
    return { ...carried, start, end, rule: 'continuation', confidence: Math.min(carried.confidence, most) }
  })
}

/** Words, or, where none are parted, every second character. */
function sizeOf(text: string): number {
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0
  if (han > 0) return han / 2
  let count = 0
  let isWord = false
  for (let at = 0; at < text.length; at += unitsAt(text, at)) {
    const is = isAt(text, at, letter | number)
    if (is && !isWord) count++
    isWord = is
  }
  return count
}

function startsSentence(text: string, quote: number): boolean {
  let at = quote + 1
  while (/[\s\u00a0\u202f[…]/.test(text[at] ?? '')) at++
  const first = text.slice(at, at + 2)
  return begins(first, letter | number) && !begins(first, lower)
}

function hasWords({ tokens }: Passage, { from, to }: Sentence, quote: number): boolean {
  for (let at = from; at < to; at++) if (at !== quote && tokens[at]!.kind === 'word') return true
  return false
}

/** What the sentence says of the speaker: a name, the one before (‘same’) for a pronoun or a left-out subject, or nothing. */
function given(place: Place): Given | 'same' | null {
  if (place.language === 'zh') return givenInHan(place)
  return behind(place) ?? accordingTo(place) ?? before(place)
}

/** «…», dijo X · „…“, so X · «…», a déclaré X · «…», сказал X · “…” dedi X · «…»، قال X · «…», explique-t-il */
function behind(place: Place): Given | 'same' | null {
  const { story, passage, sentence, at: quote, tongue, language } = place
  const { from, to } = sentence
  const { tokens } = passage
  let at = quote + 1
  while (at < to && tokens[at]!.kind === 'mark' && tokens[at]!.text !== ';') at++
  // “explique-t-il”, “a-t-elle ajouté”
  const stem = /^(\p{L}+?)(?:-t)?-(?:il|elle|on)$/u.exec(tokens[at]?.low ?? '')?.[1]
  if (stem !== undefined && (tongue.says.has(stem) || saysHere(passage, at + 1, tongue))) return 'same'
  const start = at
  while (at < to && at < start + 3 && tongue.helps.has(tokens[at]!.low) && !saysHere(passage, at, tongue))
    at++
  if (at >= to) return null
  const isVerb = saysHere(passage, at, tongue)
  if (isVerb) {
    const name = nameBehind(place, at + 1, to)
    if (name) return { ...name, rule: 'verbThenSpeaker', confidence: 0.93 }
    if (tongue.pronouns.has(tokens[at + 1]?.low ?? '')) return 'same'
    const subject = language === 'tr' ? nameBefore(story, passage, quote, from) : null
    if (subject) return { ...subject, rule: 'speakerThenVerb', confidence: 0.9 }
    return phraseBehind(place, at + 1, to) ?? 'same'
  }
  // «…», X сказал
  const mention = passage.mentionAt.get(at)
  const next = mention?.to ?? at + 1
  if (mention && (saysHere(passage, next, tongue) || saysHere(passage, next + 1, tongue)))
    return { ...named(story, mention), rule: 'speakerThenVerb', confidence: 0.9 }
  return tongue.pronouns.has(tokens[at]!.low) && saysHere(passage, at + 1, tongue) ? 'same' : null
}

function saysHere({ tokens, mentionAt }: Passage, at: number, { says }: Tongue): boolean {
  const token = tokens[at]
  if (!token || token.kind !== 'word' || mentionAt.has(at)) return false
  return saysIn(token.low, says)
}

/** The name behind a verb, past offices, up to the next mark that ends a clause. */
function nameBehind({ story, passage, tongue, language }: Place, from: number, to: number): Named | null {
  const { tokens, mentionAt } = passage
  if (language === 'ar') return arabicSpeaker(story, passage, from, to)
  for (let at = from; at < to && at < from + 12; at++) {
    const token = tokens[at]!
    if (token.kind === 'quote' || /^[.;:!?]$/.test(token.text)) return null
    const mention = mentionAt.get(at)
    if (mention && isSomebody(story, mention)) return named(story, mention)
    if (at > from && saysHere(passage, at, tongue)) return null
  }
  return null
}

function isSomebody(story: Story, mention: Mention): boolean {
  return mention.kind === 'person' || story.people.ofMention(mention) !== null
}

/** The last somebody named before a token. */
function nameBefore(story: Story, passage: Passage, before: number, from: number): Named | null {
  for (let at = before - 1; at >= from; at--) {
    if (passage.tokens[at]!.kind === 'quote') return null
    const mention = passage.mentionAt.get(at)
    if (mention && isSomebody(story, mention)) return named(story, mention)
  }
  return null
}

function named(story: Story, mention: Mention): Named {
  const person: Person | null = story.people.ofMention(mention)
  return { name: person?.name ?? mention.name, start: mention.start, end: mention.end }
}

/** “dijo un portavoz”: who has no name, in the words of the text. */
function phraseBehind({ story, passage, tongue }: Place, from: number, to: number): Given | null {
  const { tokens } = passage
  let at = from
  while (at < to && at < from + 6 && tokens[at]!.kind === 'word' && !tongue.says.has(tokens[at]!.low)) at++
  const ends = tokens[at]
  if (at - from < 2 || (ends && at < to && ends.kind === 'word')) return null
  const start = tokens[from]!.start
  const end = tokens[at - 1]!.end
  return {
    name: story.text.slice(start, end).replace(/\s+/g, ' '),
    start,
    end,
    rule: 'verbThenSpeaker',
    confidence: 0.75,
  }
}

/** según X · selon X · laut X · по словам X · X'e göre · وفقا لـ X */
function accordingTo(place: Place): Given | null {
  const { story, passage, sentence, at: quote, tongue, language } = place
  const { from, to } = sentence
  const { tokens, mentionAt } = passage
  for (let at = from; at < to; at++) {
    if (tokens[at]!.kind !== 'word') continue
    if (language === 'tr' && tokens[at]!.low === 'göre' && at > from) {
      const mention = mentionAt.get(at - 1)
      if (mention && isSomebody(story, mention))
        return { ...named(story, mention), rule: 'accordingTo', confidence: 0.9 }
    }
    const length = lengthOf(tokens, at, tongue.according)
    const name = length > 0 ? nameBehind(place, at + length, at < quote ? quote : to) : null
    if (name) return { ...name, rule: 'accordingTo', confidence: 0.9 }
  }
  return null
}

/** X dijo: «…» · X, die Leiterin, sagte: „…“ · قال X: «…» · X: «…» */
function before(place: Place): Given | 'same' | null {
  const { story, passage, sentence, at: quote, tongue, language } = place
  const { from, to } = sentence
  const { tokens } = passage
  let verb = -1
  for (let at = quote - 1; at >= from && verb < 0; at--) {
    if (tokens[at]!.kind === 'quote') break
    if (saysHere(passage, at, tongue)) verb = at
  }
  const mark = tokens[quote - 1]?.text ?? ''
  const isNear = mark === ':' || mark === '،' || quote - verb <= 2
  if (verb < 0) {
    const end = mark === ':' ? passage.mentionAt.get(quote - 2) : undefined
    if (end && isSomebody(story, end)) return { ...named(story, end), rule: 'colon', confidence: 0.85 }
    // “X, “…” dedi”: the verb stands behind, and was seen there.
    return null
  }
  const name =
    language === 'ar'
      ? arabicSpeaker(story, passage, verb + 1, quote)
      : (nameBefore(story, passage, verb, from) ?? nameBehind(place, verb + 1, quote))
  const rule: QuoteRule = isNear ? 'saidThenQuote' : 'saidInSentence'
  if (name) return { ...name, rule, confidence: isNear ? 0.93 : 0.8 }
  if (language !== 'ar' && hasOtherSubject(passage, from, verb, tongue)) return null
  return to > verb ? 'same' : null
}

/** Nouns before the verb: the subject is somebody without a name. */
function hasOtherSubject({ tokens }: Passage, from: number, verb: number, tongue: Tongue): boolean {
  for (let at = from; at < verb; at++)
    if (
      tokens[at]!.kind === 'word' &&
      !tongue.small.has(tokens[at]!.low) &&
      !tongue.helps.has(tokens[at]!.low)
    )
      return true
  return false
}

function arabicSpeaker(story: Story, { tokens }: Passage, from: number, to: number): Named | null {
  const found = arabicName(story.text, tokens, from, to)
  if (!found) return null
  const full = found.name.includes(' ') ? null : story.people.of(found.name, found.start)
  return { ...found, name: full?.name ?? found.name }
}

const hanSays = [...tongues.zh.says].join('|')
const hanBefore = new RegExp(`(?:${hanSays})[^，。；“”]{0,6}[：:，]?$`)
const hanBehind = new RegExp(`^[，。]?[^，。；“”]{0,20}?(?:${hanSays})`)

/** X说：“…” · “…”，X说 · 据X介绍 */
function givenInHan({ story, passage, sentence, at: quote }: Place): Given | 'same' | null {
  const { from, to } = sentence
  const { tokens, mentions } = passage
  const here = tokens[quote]!
  const lead = story.text.slice(tokens[from]!.start, here.start)
  const tail = story.text.slice(here.end, tokens[to - 1]!.end)
  const isBefore = hanBefore.test(lead.slice(-24))
  const isBehind = hanBehind.test(tail.slice(0, 40))
  if (!isBefore && !isBehind) return null
  const [start, end] = isBefore ? [tokens[from]!.start, here.start] : [here.end, tokens[to - 1]!.end]
  const inside = mentions.filter(
    (mention) => mention.kind === 'person' && mention.start >= start && mention.end <= end,
  )
  const mention = isBefore ? inside.at(-1) : inside[0]
  if (!mention) return /[他她]/.test(isBefore ? lead : tail) ? 'same' : null
  return { ...named(story, mention), rule: isBefore ? 'saidThenQuote' : 'speakerThenVerb', confidence: 0.9 }
}
