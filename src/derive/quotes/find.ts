import { cues } from '../english/words.ts'
import { begins, isAt, letter, lower, mark, number, unitsAt, upper } from '../text/chars.ts'
import { attributeIn, type Attribution } from './attribute.ts'
import {
  abstained,
  collectQuotations,
  quotation,
  type Found,
  type Quotation,
  type Stretch,
} from './collect.ts'
import { isNaming } from './naming.ts'
import { resolveSpeaker, type Speaker } from './resolve.ts'
import type { Passage, Story } from './story.ts'

export function findQuotations(story: Story): Found {
  let latest: Speaker | null = null
  return collectQuotations(story, (stretch) => {
    const { passage, sentence, at, start, end, double, continued } = stretch
    const attribution = attributeIn(passage, sentence, at)
    const looks = looksLikeSpeech(story, passage, at, sentence.from)
    if (looks === 'no' || (looks === 'maybe' && !attribution) || (!double && looks !== 'yes')) return null
    const speaker: Speaker | null =
      attribution && !continued
        ? resolveSpeaker(story, attribution.passage, attribution.subject, latest)
        : null
    if (attribution && speaker) {
      latest = speaker
      return quotation(stretch, speaker, attribution.rule, sureness(attribution, speaker))
    }
    const carried: Quotation | Attributed | null =
      continued ?? stretch.previous ?? introduced(story, passage, at, latest)
    // A name in the reporter's words before it: the sentence may have a speaker of its own, in a way that no rule knows.
    const most = !continued && namesSomebody(passage, sentence.from, at) ? 0.7 : 0.93
    return carried
      ? { ...carried, start, end, rule: 'continuation', confidence: Math.min(carried.confidence, most) }
      : follow(stretch, looks)
  })
}

function namesSomebody({ tokens, mentionAt }: Passage, from: number, to: number): boolean {
  for (let at = to - 1; at >= from && tokens[at]!.kind !== 'quote'; at--)
    if (mentionAt.has(at) && mentionAt.get(at)!.kind !== 'place') return true
  return false
}

type Attributed = Omit<Quotation, 'start' | 'end'>

function sureness(attribution: Attribution, speaker: Speaker): number {
  const factor =
    speaker.how === 'name'
      ? speaker.person
        ? 1
        : 0.95
      : speaker.how === 'pronoun' && speaker.person
        ? 0.9
        : 0.8
  return Math.round(attribution.confidence * factor * 100) / 100
}

/** A paragraph that is nothing but speech: the speaker of the last quotation before it, if that one stands in the paragraph before. */
function follow(stretch: Stretch, looks: string): Quotation {
  const { story, passage, start, end, quotes } = stretch
  const last = quotes.at(-1)
  const before = story.passages[passage.index - 1]
  if (passage.tokens.some(({ kind }) => kind === 'word')) return abstained(stretch)
  if (looks === 'yes' && last?.speaker && before && last.start >= before.line.start)
    return { ...last, start, end, rule: 'paragraphAfter', confidence: 0.7 }
  return abstained(stretch)
}

/** What leads up to a quotation that begins a sentence: “X told us:” at the end of the sentence or paragraph before. */
function introduced(story: Story, passage: Passage, at: number, latest: Speaker | null): Attributed | null {
  const index = passage.sentenceAt(at)
  const here = index > 0 ? passage : story.passages[passage.index - 1]
  if (!here) return null
  const sentence = index > 0 ? passage.sentences[index - 1]! : here.sentences.at(-1)
  if (!sentence) return null
  const isColon = /^[:,]$/.test(here.tokens[sentence.to - 1]?.text ?? '')
  if (here !== passage && !isColon) return null
  const found = attributeIn(here, { from: sentence.from, to: sentence.to + 1 }, sentence.to)
  const speaker = found && resolveSpeaker(story, here, found.subject, latest)
  if (!found || !speaker) return null
  const confidence = isColon ? 0.9 : 0.75
  return {
    speaker: speaker.name,
    speakerStart: speaker.start,
    speakerEnd: speaker.end,
    rule: isColon ? 'colonBefore' : 'sentenceBefore',
    confidence,
  }
}

/**
 * Speech or a term: ‘yes’ for whole sentences, ‘no’ for titles and names behind the words that introduce such, ‘maybe’ for what is
 * speech only if somebody says it.
 */
function looksLikeSpeech(story: Story, passage: Passage, at: number, from: number): 'yes' | 'maybe' | 'no' {
  const { tokens } = passage
  const { start, end } = passage.marked[tokens[at]!.quote]!
  const inside = story.text.slice(start + 1, end - 1).trim()
  const words = wordsIn(inside)
  if (words.length === 0) return 'no'
  const before = tokens[at - 1]
  const sign = before?.text
  const isTitled = words.every((word) => begins(word, upper | number) || smallWords.has(word.toLowerCase()))
  // “Never,” at a sentence's beginning, with its comma inside: who says it may follow.
  const introduced =
    (sign === ',' && cues.has(tokens[at - 2]?.low ?? '')) ||
    sign === ':' ||
    cues.has(before?.low ?? '') ||
    (at === from && inside.endsWith(','))
  if (words.length < 12 && isNaming(passage, at, from)) return 'no'
  if (!introduced && isTitled && words.length <= 8 && !/[.!?]$/.test(inside.replace(/[,"”]+$/, '')))
    return 'no'
  const isSentence = beginsSentence(inside) && words.length >= 3
  if (words.length >= 5 && (isSentence || sign === ',' || sign === ':')) return 'yes'
  if (isSentence && (sign === ',' || sign === ':' || at === from)) return 'yes'
  // “Nobody listened.”: a sentence of its own, however short.
  if (at === from && beginsSentence(inside) && /[.!?]$/.test(inside) && endsSentence(passage, at))
    return 'yes'
  return words.length >= 8 ? 'yes' : 'maybe'
}

function endsSentence({ sentences, sentenceAt }: Passage, at: number): boolean {
  return sentences[sentenceAt(at)]!.to === at + 1
}

/** Runs of letters and figures, with apostrophes and hyphens behind the first. */
function wordsIn(text: string): readonly string[] {
  const words: string[] = []
  let start = -1
  for (let at = 0; at <= text.length; at += unitsAt(text, at)) {
    if (start < 0 && isAt(text, at, letter | number)) start = at
    else if (
      start >= 0 &&
      !isAt(text, at, letter | mark | number) &&
      !(at < text.length && "'’-".includes(text[at]!))
    ) {
      words.push(text.slice(start, at))
      start = -1
    }
  }
  return words
}

/** A capital, a figure, or a letter of a script without capitals. */
function beginsSentence(text: string): boolean {
  const first = text[0]!
  return (
    first === '[' ||
    first === '…' ||
    begins(text, upper | number) ||
    (begins(text, letter) && !begins(text, lower))
  )
}

const smallWords = new Set(
  'a an the of in on at for and to by from with or as is vs v de la el le les'.split(' '),
)
