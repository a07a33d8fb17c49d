import type { Person } from '../names/people.ts'
import type { Mention } from '../names/mentions.ts'
import {
  demonyms,
  documents,
  epithets,
  humanNoun,
  isFinite,
  prepositions,
  pronouns,
  thirdPersons,
  titles,
} from '../english/words.ts'
import { bearerOf } from './bearers.ts'
import { subjectBefore, type Phrase } from './subject.ts'
import type { Passage, Sentence, Story } from './story.ts'

/** Who a phrase means: a person of the story, or the words themselves. */
export interface Speaker {
  readonly name: string
  readonly person: Person | null
  readonly start: number
  readonly end: number
  readonly how: 'name' | 'pronoun' | 'epithet' | 'words'
}

/** The speakers told so far, latest last: what a pronoun may mean. */
export function resolveSpeaker(
  story: Story,
  passage: Passage,
  phrase: Phrase,
  latest: Speaker | null,
): Speaker | null {
  const { tokens } = passage
  const start = tokens[phrase.from]!.start
  const last = tokens[phrase.to - 1]!
  const end = last.isPossessive ? last.start + last.text.length : last.end
  const low = tokens[phrase.from]!.low
  if (phrase.to - phrase.from === 1 && pronouns.has(low) && !passage.mentionAt.has(phrase.from)) {
    if (!thirdPersons.has(low)) return null
    const meant =
      low === 'he' || low === 'she'
        ? antecedent(story, passage, phrase.from, low === 'he' ? 'm' : 'f', latest)
        : latest && (low === 'they' || (latest.person === null && !fits(latest, null)))
          ? latest
          : groupBefore(story, passage, phrase.from)
    return meant && { ...meant, start, end, how: 'pronoun' }
  }
  const stop = headEnd(passage, phrase)
  const mentions = [...new Set(range(phrase).flatMap((at) => passage.mentionAt.get(at) ?? []))]
  const head = mentions.find((mention) => mention.to === stop && !tokens[mention.to - 1]!.isPossessive)
  const person = head && personOf(story, head)
  if (head && isJoint(passage, phrase, head.head)) {
    const name = story.text.slice(start, end).replace(/\s+/g, ' ')
    return { name, person: null, start, end, how: 'words' }
  }
  const bearer = bearerOf(story, passage, { from: phrase.from, to: stop })
  if (bearer && stop === phrase.to) return { name: bearer.name, person: bearer, start, end, how: 'pronoun' }
  if (head)
    return {
      name: person?.name ?? head.name,
      person: person ?? null,
      start: head.start,
      end: head.end,
      how: head.kind === 'office' ? 'words' : 'name',
    }
  if (stop === phrase.to && isEpithet(passage, phrase)) {
    const meant = antecedent(story, passage, phrase.from, null, latest)
    if (meant?.person) return { ...meant, start, end, how: 'epithet' }
  }
  const isText = range({ from: phrase.from, to: stop }).some((at) => documents.has(tokens[at]!.low))
  const by = isText ? range(phrase).find((at) => tokens[at]!.low === 'by') : undefined
  if (by !== undefined && by + 1 < phrase.to)
    return resolveSpeaker(story, passage, { from: by + 1, to: phrase.to }, latest)
  // “His letter said”: he did.
  if (isText && /^(?:his|her)$/.test(low)) {
    const meant = antecedent(story, passage, phrase.from, low === 'his' ? 'm' : 'f', latest)
    if (meant) return { ...meant, start, end, how: 'pronoun' }
  }
  const owner = isText ? mentions[0] : undefined
  const owning = owner && story.people.ofMention(owner)
  if (owning) return { name: owning.name, person: owning, start: owner.start, end: owner.end, how: 'name' }
  const name = story.text.slice(start, end).replace(/\s+/g, ' ')
  return { name, person: null, start, end, how: 'words' }
}

/** “the Croatian”, “the 19-year-old”, “the striker”: somebody named before, by what nobody has called them yet. */
function isEpithet({ tokens }: Passage, { from, to }: Phrase): boolean {
  const { low, isCapital } = tokens[to - 1]!
  return (
    tokens[from]!.low === 'the' &&
    to - from < 5 &&
    ((isCapital && demonyms.has(low)) || /^\d+-year-old$/.test(low) || epithets.has(low))
  )
}

/** “X and Y said”: neither alone. */
function isJoint({ tokens, mentionAt }: Passage, { from }: Phrase, head: number): boolean {
  const joint = tokens[head - 1]?.low
  return head - 2 >= from && (joint === 'and' || joint === 'or') && mentionAt.has(head - 2)
}

/** Behind the noun that the phrase is about: “the head | of the agency”, “Jane Roe | of Oxford”. */
function headEnd({ tokens, mentionAt }: Passage, { from, to }: Phrase): number {
  for (let at = from + 1; at < to; at++) {
    const inner = mentionAt.get(at)
    if (inner && inner.head < at) continue
    if (prepositions.has(tokens[at]!.low)) return at
  }
  return to
}

function personOf(story: Story, head: Mention): Person | null {
  if (head.kind === 'group' || head.kind === 'place') return null
  const known = story.people.ofMention(head)
  if (known) return known
  return head.name.includes(' ') || titles.has(head.name.toLowerCase())
    ? null
    : story.people.of(head.name, head.start)
}

function range({ from, to }: Phrase): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

type Gender = 'f' | 'm' | null

/**
 * Whom a pronoun, or a phrase that stands for a name, means at token `at`: in the latest sentence that tells of anybody of that gender
 * the latest speaker, else its subject, else whom it names first, one behind a preposition last. Of the wrong gender, where that is
 * known, is nobody.
 */
function antecedent(
  story: Story,
  passage: Passage,
  at: number,
  gender: Gender,
  latest: Speaker | null,
): Speaker | null {
  const here = passage.tokens[at]!.start
  const { low } = passage.tokens[at]!
  const present = passage.sentenceAt(at)
  const isLatestFit = latest !== null && fits(latest, gender)
  let besides: Speaker | null = null
  for (let index = passage.index; index >= 0 && index >= passage.index - 3; index--) {
    const each = story.passages[index]!
    const isHere = index === passage.index
    const last = isHere ? present : each.sentences.length - 1
    for (const sentence of backwards(each, last)) {
      const first = each.tokens[sentence.from]!
      // A sentence that begins with the pronoun tells of the one before it: whom it names besides is somebody else.
      if (first.low === low && first.start !== here) continue
      const candidates = toldOf(story, each, sentence, isHere ? here : each.line.end).filter((one) =>
        fits(one, gender),
      )
      // “Asked by Mr Hale, he said”: in its own sentence a pronoun is rarely who stands behind a preposition.
      const isOwn = isHere && each.sentences[present] === sentence
      const found = isOwn ? candidates.find((one) => !isOblique(each, one)) : candidates[0]
      if (found) return isLatestFit && candidates.some((one) => isSame(one, latest)) ? latest : found
      besides ??= candidates[0] ?? null
    }
    if (isHere && isLatestFit && latest.start >= each.line.start) return latest
  }
  return besides ?? (isLatestFit ? latest : null)
}

function fits({ person, name }: Speaker, gender: Gender): boolean {
  if (person) return gender === null || person.gender === null || person.gender === gender
  const told = name
    .toLowerCase()
    .split(' ')
    .map(humanNoun)
    .find((each) => each !== null)
  return told !== undefined && (gender === null || told === 'any' || told === gender)
}

function isSame(one: Speaker, other: Speaker): boolean {
  return one.person ? one.person === other.person : one.name === other.name
}

/** Whom a sentence tells of before `until`: its subject, where that is somebody without a name, whom it names, those behind prepositions last. */
function toldOf(story: Story, passage: Passage, sentence: Sentence, until: number): readonly Speaker[] {
  const named: Speaker[] = []
  for (const mention of sentence.mentions) {
    if (mention.start >= until) break
    const person = story.people.ofMention(mention)
    if (person && !passage.tokens[mention.to - 1]!.isPossessive)
      named.push({ name: person.name, person, start: mention.start, end: mention.end, how: 'name' })
  }
  const subject = unnamedSubject(story, passage, sentence, until)
  return [
    ...(subject ? [subject] : []),
    ...named.filter((one) => !isOblique(passage, one)),
    ...named.filter((one) => isOblique(passage, one)),
  ]
}

function isOblique({ mentions, tokens }: Passage, { start }: Speaker): boolean {
  const mention = mentions.find((each) => each.start === start)
  return mention !== undefined && prepositions.has(tokens[mention.head - 1]?.low ?? '')
}

/** “One teenage girl, who …, said”: the subject of the sentence's first verb, if it is a phrase for one human being and no name. */
function unnamedSubject(
  story: Story,
  passage: Passage,
  { from, to }: Sentence,
  until: number,
): Speaker | null {
  const { tokens, mentionAt } = passage
  for (let at = from + 1; at < Math.min(to, from + 30) && tokens[at]!.start < until; at++) {
    if (tokens[at]!.kind !== 'word' || !isFinite(tokens[at]!.low) || mentionAt.has(at)) continue
    const phrase = subjectBefore(passage, at, from)
    if (!phrase || phrase.to <= phrase.from) return null
    const head = tokens[headEnd(passage, phrase) - 1]!
    if (head.isCapital || humanNoun(head.low) === null) return null
    for (let word = phrase.from; word < phrase.to; word++)
      if (mentionAt.get(word)?.kind === 'person') return null
    return resolveSpeaker(story, passage, phrase, null)
  }
  return null
}

/** The sentence numbered `last` and up to eleven before it, latest first: whom a pronoun means is not far. */
function backwards({ sentences }: Passage, last: number): readonly Sentence[] {
  return sentences.slice(Math.max(0, last - 11), last + 1).toReversed()
}

/** The group that the latest sentence before `here` begins with. */
function groupBefore(story: Story, passage: Passage, at: number): Speaker | null {
  const here = passage.tokens[at]!.start
  for (let index = passage.index; index >= Math.max(0, passage.index - 1); index--) {
    const each = story.passages[index]!
    const last = index === passage.index ? passage.sentenceAt(at) : each.sentences.length - 1
    for (const { mentions } of backwards(each, last)) {
      const group = mentions.find(
        (mention) => mention.start < here && mention.kind !== 'place' && !story.people.ofMention(mention),
      )
      if (group) return { name: group.name, person: null, start: group.start, end: group.end, how: 'name' }
    }
  }
  return null
}
