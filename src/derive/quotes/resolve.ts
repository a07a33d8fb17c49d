import type { Person } from '../names/people.ts'
import type { Mention } from '../names/mentions.ts'
import { documents, prepositions, pronouns, thirdPersons, titles } from '../english/words.ts'
import { bearerOf } from './bearers.ts'
import type { Phrase } from './subject.ts'
import type { Passage, Sentence, Story } from './story.ts'

/** Who a phrase means: a person of the story, or the words themselves. */
export interface Speaker {
  readonly name: string
  readonly person: Person | null
  readonly start: number
  readonly end: number
  readonly how: 'name' | 'pronoun' | 'words'
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
    const meant = referent(story, passage, phrase.from, low, latest)
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
  const isText = range({ from: phrase.from, to: stop }).some((at) => documents.has(tokens[at]!.low))
  const by = isText ? range(phrase).find((at) => tokens[at]!.low === 'by') : undefined
  if (by !== undefined && by + 1 < phrase.to)
    return resolveSpeaker(story, passage, { from: by + 1, to: phrase.to }, latest)
  // “His letter said”: he did.
  if (isText && /^(?:his|her)$/.test(low)) {
    const meant = referent(story, passage, phrase.from, low === 'his' ? 'he' : 'she', latest)
    if (meant) return { ...meant, start, end, how: 'pronoun' }
  }
  const owner = isText ? mentions[0] : undefined
  const owning = owner && story.people.ofMention(owner)
  if (owning) return { name: owning.name, person: owning, start: owner.start, end: owner.end, how: 'name' }
  const name = story.text.slice(start, end).replace(/\s+/g, ' ')
  return { name, person: null, start, end, how: 'words' }
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

/**
 * Whom a pronoun means: the latest speaker in this passage or the one before, else who began the latest sentence, else the latest
 * person named. Of the wrong gender, where that is known, is nobody.
 */
function referent(
  story: Story,
  passage: Passage,
  at: number,
  low: string,
  latest: Speaker | null,
): Speaker | null {
  const gender = low === 'he' ? 'm' : low === 'she' ? 'f' : null
  const fits = (person: Person) => gender === null || person.gender === null || person.gender === gender
  const here = passage.tokens[at]!.start
  const present = passage.sentenceAt(at)
  if (gender === null) {
    if (latest && (latest.person === null || low === 'they')) return latest
    return groupBefore(story, passage, at)
  }
  const candidates: Speaker[] = []
  for (let index = passage.index; index >= 0 && index >= passage.index - 3; index--) {
    const each = story.passages[index]!
    const isHere = index === passage.index
    for (const { from, mentions } of backwards(each, isHere ? present : each.sentences.length - 1)) {
      const until = isHere ? here : each.line.end
      // A sentence that begins with the pronoun tells of the one before it: whom it names besides is somebody else.
      if (each.tokens[from]!.low === low && each.tokens[from]!.start !== here) continue
      for (const mention of mentions) {
        if (mention.start >= until) break
        const person = story.people.ofMention(mention)
        if (person && fits(person) && !each.tokens[mention.to - 1]!.isPossessive)
          candidates.push({ name: person.name, person, start: mention.start, end: mention.end, how: 'name' })
      }
      if (candidates.length > 0) break
    }
    if (candidates.length > 0) {
      const isSpeakerNear =
        latest?.person && fits(latest.person) && candidates.some(({ person }) => person === latest.person)
      return isSpeakerNear && latest ? latest : candidates[0]!
    }
    if (isHere && latest?.person && fits(latest.person) && latest.start >= each.line.start) return latest
  }
  return latest?.person && fits(latest.person) ? latest : null
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
